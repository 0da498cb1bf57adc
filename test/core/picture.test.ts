import { describe, expect, it } from 'vitest';
import { type PictureBar, pictureSchema } from '../../src/core/picture.ts';
import { barsThatFit, shownBars } from '../../src/core/picture-room.ts';
import { BODIES, madeUpPicture, TONGUES } from '../support/made-up-pictures.ts';

const bars = (count: number): readonly PictureBar[] =>
  Array.from({ length: count }, (_, at) => ({ label: `asset ${at}`, value: '+$11.1m', usd: 11_100_000, way: 'in' }));

describe('the bars that a picture shows', () => {
  it.each([0, 1, 6, 7, 60])(
    'are all of %i where they have room, else one row says how many more there are',
    (count) => {
      const rows = barsThatFit('wide', 'bars');
      const { shown, left } = shownBars(bars(count), { size: 'wide', is: 'bars' });
      expect(shown.length + left).toBe(count);
      expect(shown.length + (left > 0 ? 1 : 0)).toBe(Math.min(count, rows));
    },
  );
});

describe('a picture', () => {
  it.each(BODIES)('of %s may be all that it is', (body) => {
    for (const tongue of TONGUES)
      for (const size of ['wide', 'tall'] as const)
        expect(pictureSchema.safeParse(madeUpPicture(body, tongue, { size })).error).toBeUndefined();
  });

  it.each([
    ['no bars', { is: 'bars', bars: [] }],
    ['a row too many', { is: 'bars', bars: [...bars(6)], more: 'and 1 more' }],
    ['an amount that is no number', { is: 'bars', bars: [{ label: 'a', value: 'b', usd: Number.NaN, way: 'in' }] }],
    ['an endless amount', { is: 'bars', bars: [{ label: 'a', value: 'b', usd: Number.POSITIVE_INFINITY, way: 'in' }] }],
    ['one tick', { is: 'weeks', labels: ['a'], parts: [{ name: 'b', values: [1] }], ticks: [{ at: 0, label: '0' }] }],
  ])('is refused with %s', (_, body) => {
    expect(pictureSchema.safeParse({ ...madeUpPicture('bars', 'en'), body }).success).toBe(false);
  });
});
