import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from '../../src/charts/paint/draw.ts';
import { loadFonts } from '../../src/charts/paint/fonts.ts';
import { type Picture, type PictureBar, type PictureBody, pictureSchema } from '../../src/core/picture.ts';
import { shownBars } from '../../src/core/picture-room.ts';
import { niceTicks } from '../../src/core/picture-ticks.ts';
import { madeUpPicture } from '../support/made-up-pictures.ts';
import { faultsOf } from '../support/text-boxes.ts';

loadFonts();

const WORDS = [
  'Bitcoin',
  '比特币',
  '美国以外，所有资产',
  'بيتكوين',
  'Donaudampfschifffahrtsgesellschaft',
  '🇺🇸🚀',
  'e\u0301',
  ' ',
  '−',
  '(11)',
  '1,110',
];
/** Words of a picture: short and long, of several scripts, some of one endless word. */
const words = (most: number): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: most }).map((each) => each.join(' ')),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: most * 8 }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: most * 8 }).map((length) => 'w'.repeat(length)) },
  );
/** Figures are written short by every language. */
const value = fc.constantFrom(
  '−$1.11bn',
  '+$11.1m',
  '−11.1亿美元',
  '+3,330万美元',
  '\u200e+$11.1\u200e مليون',
  '$0',
  '±$1,110',
);
const usd = fc.oneof(
  fc.constantFrom(0, 1, -1, 11.1e6, -11.1e6, 11.1e9, -1e15, 1e15),
  fc.double({ min: -1e12, max: 1e12, noNaN: true }),
);

const bar: fc.Arbitrary<PictureBar> = fc.record(
  { label: words(6), value, usd, way: fc.constantFrom('in', 'out', 'unclear'), low: usd, high: usd, note: words(2) },
  { requiredKeys: ['label', 'value', 'usd', 'way'] },
);
const values = (length: number) => fc.array(fc.option(usd, { freq: 4 }), { minLength: length, maxLength: length });
const ticksFor = fc
  .tuple(usd, usd, fc.integer({ min: 3, max: 6 }))
  .map(([low, high, most]) => niceTicks(low, high, most).map((at) => ({ at, label: at.toExponential(2) })));
const series = (length: number) =>
  fc.record({ name: words(2), last: value, values: values(length) }, { requiredKeys: ['name', 'values'] });
const labels = (length: number) => Array.from({ length }, (_, at) => `2026-W${at}`);

const weeks: fc.Arbitrary<PictureBody> = fc.integer({ min: 1, max: 80 }).chain((length) =>
  fc.record(
    {
      is: fc.constant('weeks' as const),
      labels: fc.constant(labels(length)),
      parts: fc.array(series(length), { minLength: 1, maxLength: 6 }),
      mean: series(length),
      ticks: ticksFor,
    },
    { requiredKeys: ['is', 'labels', 'parts', 'ticks'] },
  ),
);
const lines: fc.Arbitrary<PictureBody> = fc.integer({ min: 1, max: 80 }).chain((length) =>
  fc.record(
    {
      is: fc.constant('lines' as const),
      labels: fc.constant(labels(length)),
      lines: fc.array(series(length), { minLength: 1, maxLength: 4 }),
      ticks: ticksFor,
      levels: fc.array(fc.record({ at: usd, label: words(3) }), { maxLength: 6 }),
      flows: fc.record({ name: words(2), values: values(length), ticks: ticksFor }),
    },
    { requiredKeys: ['is', 'labels', 'lines', 'ticks', 'levels'] },
  ),
);
const manyBars = fc.array(bar, { minLength: 0, maxLength: 60 });
const withBars = (size: Picture['size']): fc.Arbitrary<PictureBody> =>
  fc
    .tuple(fc.constantFrom('recap' as const, 'bars' as const), manyBars, fc.array(bar, { maxLength: 3 }))
    .map(([is, bars, lead]) => {
      const { shown, left } = shownBars(bars, { size, is });
      const rows = { bars: [...shown], ...(left > 0 && { more: `and ${left} more` }) };
      return is === 'recap' ? { is, lead, ...rows } : { is, ...rows };
    });
const bridge: fc.Arbitrary<PictureBody> = fc.record(
  {
    is: fc.constant('bridge' as const),
    bars: fc.array(bar, { minLength: 2, maxLength: 6 }),
    gap: fc.record({ label: words(1), value }),
    verdict: words(8),
  },
  { requiredKeys: ['is', 'bars'] },
);
const body = (size: Picture['size']) => fc.oneof(withBars(size), weeks, lines, bridge);

const picture: fc.Arbitrary<Picture> = fc.constantFrom('wide' as const, 'tall' as const).chain((size) =>
  fc.record(
    {
      size: fc.constant(size),
      theme: fc.constantFrom('light', 'dark'),
      colours: fc.constantFrom('blue_orange', 'green_red', 'red_green'),
      direction: fc.constantFrom('ltr', 'rtl'),
      title: words(5),
      subtitle: words(8),
      badge: words(4),
      caution: words(5),
      source: words(12),
      code: fc.constant('/verify 7K3Q'),
      body: body(size),
    },
    { requiredKeys: ['size', 'theme', 'colours', 'direction', 'title', 'subtitle', 'badge', 'source', 'code', 'body'] },
  ),
);

/** What is drawn, or undefined where it is refused for want of room or of figures. */
function drawn(wanted: Picture) {
  const parsed = pictureSchema.safeParse(wanted);
  if (!parsed.success) return undefined;
  try {
    return compose(parsed.data);
  } catch (error) {
    if (error instanceof Error && /^(?:no room|more bars)/u.test(error.message)) return undefined;
    throw error;
  }
}

describe('any picture', () => {
  it('is legible, within its cells and apart, or is refused', () => {
    let refused = 0;
    const runs = 100;
    fc.assert(
      fc.property(picture, (wanted) => {
        const made = drawn(wanted);
        if (!made) refused += 1;
        expect(made ? faultsOf(made.texts, wanted) : []).toEqual([]);
      }),
      { numRuns: runs },
    );
    expect(refused).toBeLessThan(runs * 0.75);
  });

  const ticks = [
    { at: 0, label: '0' },
    { at: 0, label: '0' },
  ];
  const one = (amount: number | null) => ({ name: 'Bitcoin', values: [amount] });
  const bars = (...amounts: readonly number[]): PictureBar[] =>
    amounts.map((amount, at) => ({
      label: `asset ${at}`,
      value: '$11.1m',
      usd: amount,
      way: amount < 0 ? 'out' : 'in',
    }));
  it.each<[string, PictureBody]>([
    ['one bar', { is: 'bars', bars: bars(11.1e6) }],
    ['bars of nothing', { is: 'bars', bars: bars(0, 0, 0) }],
    ['bars that are all negative', { is: 'bars', bars: bars(-11.1e6, -22.2e6) }],
    ['one bar a thousand times the rest', { is: 'bars', bars: bars(11.1e9, 11.1e6, -11.1e6) }],
    ['leading figures alone', { is: 'recap', lead: bars(11.1e6), bars: [] }],
    ['bars alone in a recap', { is: 'recap', lead: [], bars: bars(11.1e6) }],
    [
      'one week',
      {
        is: 'weeks',
        labels: ['a'],
        parts: [one(11.1e6)],
        mean: one(11.1e6),
        ticks: [
          { at: 0, label: '0' },
          { at: 2e7, label: '$20m' },
        ],
      },
    ],
    ['ticks that span nothing', { is: 'weeks', labels: ['a'], parts: [one(0)], ticks }],
    [
      'a line of one day',
      {
        is: 'lines',
        labels: ['a'],
        lines: [one(11.1)],
        ticks,
        levels: [{ at: 11.1, label: 'here' }],
        flows: { values: [null], ticks },
      },
    ],
  ])('with %s is drawn', (_, made) => {
    for (const size of ['wide', 'tall'] as const)
      for (const tongue of ['en', 'rtl'] as const) {
        const wanted = pictureSchema.parse(madeUpPicture('bars', tongue, { size, body: made }));
        const { texts } = compose(wanted);
        expect(faultsOf(texts, wanted)).toEqual([]);
        expect(texts.length).toBeGreaterThan(4);
      }
  });

  it('shows every bar that has room by the count, whatever the words about them', () => {
    for (const size of ['wide', 'tall'] as const)
      for (const is of ['recap', 'bars'] as const) {
        const { shown, left } = shownBars(bars(...Array.from({ length: 60 }, (_, at) => (at + 1) * 11.1e6)), {
          size,
          is,
        });
        const lead = bars(11.1e6, -11.1e6, 22.2e6);
        const rows = { bars: [...shown], more: `and ${left} more` };
        const wanted = madeUpPicture('weeks', 'long', {
          size,
          body: is === 'recap' ? { is, lead, ...rows } : { is, ...rows },
        });
        const texts = compose(pictureSchema.parse(wanted)).texts.map(({ text }) => text);
        expect(texts).toEqual(expect.arrayContaining([...shown.map(({ label }) => label), rows.more]));
      }
  });
});
