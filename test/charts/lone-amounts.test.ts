import { beforeAll, describe, expect, it } from 'vitest';
import { draw } from '../../src/charts/paint/draw.ts';
import { loadFonts } from '../../src/charts/paint/fonts.ts';
import type { Picture } from '../../src/core/picture.ts';
import { madeUpPicture } from '../support/made-up-pictures.ts';

beforeAll(loadFonts);

/** One line that is known each day, and one beside it. */
const beside = (values: readonly (number | null)[]): Picture => ({
  ...madeUpPicture('metals', 'en'),
  body: {
    ...{ is: 'lines', labels: ['a', 'b', 'c', 'd', 'e'], levels: [] },
    lines: [
      { name: 'BTC', values: [100, 101.11, 102.22, 103.33, 104.44] },
      { name: 'Gold', values: [...values] },
    ],
    ticks: [
      { at: 99, label: '99' },
      { at: 111, label: '111' },
    ],
  },
});

describe('an amount between two gaps', () => {
  it.each([
    ['alone in its line', [null, null, 108, null, null]],
    ['one of several that stand apart', [106, null, 108, null, 110]],
    ['at the end behind a run', [106, 107, null, null, 110]],
  ])('%s is seen', (_, values) => {
    const last = values.findLastIndex((value) => value !== null);
    const without = values.map((value, at) => (at === last ? null : value));
    expect(Buffer.from(draw(beside(values))).equals(Buffer.from(draw(beside(without))))).toBe(false);
  });
});
