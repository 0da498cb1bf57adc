import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PictureKeeper } from '../../src/core/said-picture.ts';
import { codeOf, madeUpSaid, PICTURE_BOOKS } from '../support/picture-books.ts';

describe.each(PICTURE_BOOKS)('what pictures said, %s', (_, open) => {
  let pictures: PictureKeeper;
  let remove: () => Promise<void>;
  beforeEach(async () => {
    ({ pictures, remove } = await open());
  });
  afterEach(() => remove());

  it('is found by the code on its face, as it was kept', async () => {
    await pictures.keep(madeUpSaid(1));
    await pictures.keep(madeUpSaid(2, { locale: 'zh-CN', title: '一周资金流', figures: [] }));
    expect(await pictures.find(codeOf(1))).toEqual(madeUpSaid(1));
    expect(await pictures.find(codeOf(2))).toEqual(
      madeUpSaid(2, { locale: 'zh-CN', title: '一周资金流', figures: [] }),
    );
  });

  it('is nothing for a code that no picture has', async () => {
    await pictures.keep(madeUpSaid(1));
    expect(await pictures.find(codeOf(3))).toBeUndefined();
  });

  it('stays as it was first: a picture that is made again was made then', async () => {
    await pictures.keep(madeUpSaid(1));
    await pictures.keep(madeUpSaid(1, { madeAt: 2_220_000 }));
    expect((await pictures.find(codeOf(1)))?.madeAt).toBe(1_110_000);
  });

  it('is refused where it does not fit, as it could be imported nowhere', async () => {
    await expect(pictures.keep(madeUpSaid(1, { title: 'x'.repeat(401) }))).rejects.toThrow();
    expect(await pictures.find(codeOf(1))).toBeUndefined();
  });
});
