import { describe, expect, it } from 'vitest';
import type { CardPicture } from '../../src/cards/card-picture.ts';
import { USUAL_LOOK } from '../../src/core/picture.ts';
import { pictureInTime } from '../../src/delivery/picture-in-time.ts';
import { message } from '../../src/i18n/message.ts';
import type { PictureMaker } from '../../src/ports.ts';
import { aPicture } from '../support/posted-picture.ts';
import { createVirtualTime } from '../support/virtual-time.ts';

const said = message('nothing');
const SAID: CardPicture = {
  ...{ size: 'wide', title: said, subtitle: said, badge: said, source: said },
  ...{ body: { is: 'bars', bars: [] }, alt: [], figures: [] },
};

function asked(make: PictureMaker['make']) {
  const logged: string[] = [];
  const time = createVirtualTime(0);
  const log = (event: string) => void logged.push(event);
  const needs = { time, log: { error: log, warn: log, info: log } };
  const drawn = pictureInTime(needs, { make, again: async () => undefined }, SAID, 'en', USUAL_LOOK);
  return { drawn, time, logged };
}

describe('the picture of a post that is drawn', () => {
  it('is kept as what it shows, without its bytes', async () => {
    const { drawn, logged } = asked(async () => ({ ...aPicture(), png: Buffer.from('bytes') }));
    expect(await drawn).toEqual(aPicture());
    expect(logged).toEqual([]);
  });

  it.each<[string, PictureMaker['make']]>([
    ['cannot be drawn', async () => undefined],
    ['fails, as it never should', () => Promise.reject(new TypeError('made up'))],
  ])('keeps no post back where it %s, which the log says', async (_, make) => {
    const { drawn, logged } = asked(make);
    expect(await drawn).toBeUndefined();
    expect(logged).toEqual(['post_without_picture']);
  });

  it('is not waited for beyond its time', async () => {
    const { drawn, time, logged } = asked(() => new Promise(() => undefined));
    await time.pass(19_000);
    expect(logged).toEqual([]);
    await time.pass(2_000);
    expect(await drawn).toBeUndefined();
    expect(logged).toEqual(['post_without_picture']);
  });
});
