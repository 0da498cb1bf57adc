import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardPicture } from '../../../src/cards/card-picture.ts';
import { flowsPricePicture } from '../../../src/cards/pictures/flows-price-picture.ts';
import { historyPicture } from '../../../src/cards/pictures/history-picture.ts';
import { recapPicture } from '../../../src/cards/pictures/recap-picture.ts';
import { assetsPicture, regionsPicture } from '../../../src/cards/pictures/week-pictures.ts';
import type { PictureSize } from '../../../src/core/picture.ts';
import type { Report } from '../../../src/core/report.ts';
import { saidPictureSchema } from '../../../src/core/said-picture.ts';
import { TOTAL } from '../../../src/core/subject.ts';
import { addDays, weekEnding } from '../../../src/core/week.ts';
import { findCausalWording } from '../../../src/core/wording.ts';
import { madeUpReport, madeUpStore } from '../../support/made-up.ts';
import { madeUpCandles } from '../../support/made-up-prices.ts';
import { codeOf } from '../../support/picture-books.ts';
import { drawnOf, priceFact, saidBy } from '../../support/seen-picture.ts';

const KEYS = Array.from({ length: 60 }, (_, at) => (at === 0 ? 'BTC' : `COIN${at}`));
const REGIONS = ['US', 'CA', 'DE', 'CH', 'BR', 'SE', 'AU', 'FR'];
/** Millions: nothing, little, much, a thousand times the rest. */
const flow = fc.oneof(
  fc.constant(0),
  fc.integer({ min: -10, max: 10 }).map((each) => each * 11.1),
  fc.constantFrom(-111_000, 111_000, 0.1, -0.1),
);
const flows = (keys: readonly string[]) => fc.dictionary(fc.constantFrom(...keys), flow, { maxKeys: keys.length });
const reportOf = (week: string) =>
  fc
    .record({
      total: fc.option(flow),
      assets: flows(KEYS),
      regions: flows(REGIONS),
      sign: fc.constantFrom(1, -1, undefined),
    })
    .map(({ total, assets, regions, sign }): Report => {
      const all = { ...(total !== null && { total }), ...assets, ...regions };
      const signed = Object.entries(all).map(([key, each]) => [key, sign ? sign * Math.abs(each) : each] as const);
      return madeUpReport(week, Object.fromEntries(signed));
    });

const FRIDAY = weekEnding('2025-01-03');
const weeksOf = fc
  .uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 20 })
  .map((ats) => ats.toSorted((a, b) => a - b).map((at) => addDays(FRIDAY, at * 7)));
const sizes = fc.constantFrom<PictureSize>('wide', 'tall');

/** It can be drawn and kept in both languages, and joins no two facts by a cause. */
function holds(said: CardPicture | undefined): void {
  if (!said) return;
  for (const locale of ['en', 'zh-CN'] as const) {
    const { title, subtitle } = drawnOf(said, locale);
    const sentences = saidBy(said, locale);
    saidPictureSchema.parse({
      ...{ code: codeOf(1), madeAt: 0, locale, title, subtitle, said: sentences, figures: said.figures },
    });
    expect(findCausalWording(sentences.join('\n'), locale)).toEqual([]);
  }
}

describe('whatever a week names', () => {
  it('its pictures can be drawn and kept, or there are none', () => {
    fc.assert(
      fc.property(reportOf('2026-01-23'), sizes, (report, size) => {
        const shown = { report, withheld: [], caveats: [] };
        for (const of of [recapPicture, assetsPicture, regionsPicture]) holds(of(shown, size));
        expect(recapPicture(shown, size) === undefined).toBe(
          !report.figures.some(({ subject }) => ['total', 'asset'].includes(subject.scope)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it.each([1, 59, 60])('all of %i assets are there, drawn or counted', (count) => {
    const report = madeUpReport(
      '2026-01-23',
      Object.fromEntries(KEYS.slice(0, count).map((key, at) => [key, 11.1 * (at + 1)])),
    );
    const said = recapPicture({ report, caveats: [] }, 'wide');
    const body = said && drawnOf(said).body;
    if (body?.is !== 'recap') throw new Error('nothing to show');
    const left = Number(/\d+/u.exec(body.more ?? '0')?.[0]);
    expect(body.bars.length + left).toBe(count);
  });
});

describe('whichever weeks are known', () => {
  it('their pictures can be drawn and kept, with every gap a gap', async () => {
    const given = weeksOf.chain((weeks) => fc.tuple(...weeks.map(reportOf)));
    await fc.assert(
      fc.asyncProperty(given, fc.integer({ min: 1, max: 120 }), sizes, async (reports, count, size) => {
        const store = madeUpStore(reports);
        const asOf = addDays(FRIDAY, 700);
        const totals = await store.history(TOTAL, asOf);
        const assets = (await store.subjects(asOf)).filter(({ scope }) => scope === 'asset');
        const parts = await Promise.all(
          assets.map(async (subject) => ({ subject, history: await store.history(subject, asOf) })),
        );
        const said = historyPicture({ subject: TOTAL, history: totals, totals, parts, count }, size);
        holds(said);
        const body = said && drawnOf(said).body;
        if (body?.is === 'weeks') {
          const whole = body.labels.map((_, at) => body.parts.some(({ values }) => values[at] !== null));
          expect(whole.filter(Boolean).length).toBeLessThanOrEqual(totals.length);
        }
        const closes = Object.fromEntries(totals.map(({ weekEnding: week }, at) => [week, 111 * (at + 1)]));
        const [subject] = assets;
        const history = parts[0]?.history ?? [];
        if (subject)
          holds(flowsPricePicture({ subject, history, totals, price: priceFact(madeUpCandles(closes)) }, size));
      }),
      { numRuns: 25 },
    );
  });
});
