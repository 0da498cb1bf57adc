import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalOf, meet } from '../../src/core/interval.ts';
import { usd } from '../../src/core/money.ts';
import { nextReport, type SubjectWitness, type TakenText, verified } from '../../src/core/next-report.ts';
import { step } from '../../src/core/printed.ts';
import { figureOf, type Report } from '../../src/core/report.ts';
import { assetSubject, type Subject, TOTAL } from '../../src/core/subject.ts';
import { isoDate, weekEnding } from '../../src/core/week.ts';
import { withheldOf } from '../../src/core/withheld.ts';
import { M, madeUpReport, PUBLISHER } from '../support/made-up.ts';
import { madeUpReview, numbered } from '../support/made-up-reviews.ts';

const WEEK = weekEnding('2026-01-23');
const [BTC, SOL] = [assetSubject('BTC'), assetSubject('SOL')];

const figure = (subject: Subject, millions: number, stepSize = 100_000, approx = false) => ({
  ...{ subject, usd: usd(Math.round(millions * M)), step: step(stepSize), approx, asPrinted: `$${millions}m` },
});
const text = (figures: TakenText['figures'], changes: Partial<TakenText> = {}): TakenText => ({
  ...{ publisher: PUBLISHER, weekEnding: WEEK, publishedOn: null, fetchedAt: 1_110, isPublishers: false, figures },
  ...{ on: isoDate('2026-01-27'), why: 'made up' },
  ...changes,
});
const base = madeUpReport(WEEK, { total: -111, BTC: -88.8 });
const amounts = (report: Report) => report.figures.map(({ subject, usd: dollars }) => [subject.key, dollars / M]);

describe('the next state of a report', () => {
  it('of a week that nobody reported on is what the first text says', () => {
    const report = nextReport(
      undefined,
      text([figure(BTC, -88.8), figure(TOTAL, -111)], { address: 'https://a.test/1' }),
    );
    expect(report).toMatchObject({ vintage: 1, publishedOn: '2026-01-26', conflicts: [] });
    expect(amounts(report)).toEqual([
      ['total', -111],
      ['BTC', -88.8],
    ]);
    const via = { via: ['https://a.test/1'], origin: 'read', publishedOnIs: 'derived', fetchedAt: 1_110 };
    expect(report.figures[0]).toMatchObject({
      ...via,
      asPrinted: '$-111m',
      approx: false,
      id: 'example research/2026-01-23/total',
    });
    expect(report.figures[0]).not.toHaveProperty('document');
  });

  it('names the publisher’s own page, and no other', () => {
    const own = text([figure(TOTAL, -111)], { address: 'https://own.test/1', isPublishers: true });
    expect(nextReport(undefined, own).figures[0]).toMatchObject({ document: 'https://own.test/1', via: [] });
  });

  it('adds what a text alone names, and keeps the rest', () => {
    const report = nextReport(base, text([figure(SOL, 11.1)]));
    expect(report.vintage).toBe(2);
    expect(amounts(report)).toEqual([
      ['total', -111],
      ['BTC', -88.8],
      ['SOL', 11.1],
    ]);
  });

  it('goes by a text that prints what an operator had corrected to', () => {
    const corrected = { on: isoDate('2026-01-27'), review: 1 };
    const fixed = nextReport(undefined, text([{ ...figure(BTC, -88.8), asPrinted: '$77.7m', corrected }]));
    expect(figureOf(fixed, BTC)).toMatchObject({ asPrinted: '$77.7m', corrected });
    const again = nextReport(fixed, text([{ ...figure(BTC, -88.8), asPrinted: '$77.7m', corrected }]));
    expect(figureOf(again, BTC)).toMatchObject({ corrected });
    const printed = figureOf(nextReport(fixed, text([figure(BTC, -88.8)])), BTC);
    expect(printed).toMatchObject({ asPrinted: '$-88.8m' });
    expect(printed).not.toHaveProperty('corrected');
  });

  it('keeps the finer print of what agrees, whichever came first', () => {
    const coarse = nextReport(undefined, text([figure(BTC, -89, M)]));
    const fine = text([figure(BTC, -88.8)], { address: 'https://b.test/1' });
    expect(figureOf(nextReport(coarse, fine), BTC)).toMatchObject({
      usd: -88.8 * M,
      asPrinted: '$-88.8m',
      via: ['https://b.test/1'],
    });
    const kept = nextReport(nextReport(undefined, fine), text([figure(BTC, -89, M)]));
    expect(figureOf(kept, BTC)).toMatchObject({ usd: -88.8 * M, step: 100_000, asPrinted: '$-88.8m' });
  });

  it('is about where every text says about, and nowhere else', () => {
    const about = nextReport(undefined, text([figure(BTC, -88.8, 100_000, true)]));
    expect(figureOf(nextReport(about, text([figure(BTC, -88.8, 100_000, true)])), BTC)?.approx).toBe(true);
    expect(figureOf(nextReport(about, text([figure(BTC, -88.8)])), BTC)?.approx).toBe(false);
    expect(figureOf(nextReport(base, text([figure(BTC, -88.8)])), BTC)).not.toHaveProperty('approx');
  });

  it('keeps what is exact where another text says about something near it, and calls that no contradiction', () => {
    const near = text([figure(BTC, -89.9, M, true)]);
    const report = nextReport(base, near);
    expect(figureOf(report, BTC)).toMatchObject({ usd: -88.8 * M });
    expect(report.conflicts).toEqual([]);
    const about = numbered(madeUpReview({ BTC: -88.9 }));
    const lines = about.lines.map((line) => ({ ...line, usd: usd(-90 * M), step: step(M), approx: true }));
    expect(withheldOf({ ...about, lines }, [base])).toEqual([]);
    expect(withheldOf({ ...about, lines: lines.map((line) => ({ ...line, approx: false })) }, [base])).toHaveLength(1);
  });

  it('settles a contradiction of which nothing was believed, where a person says which amount is', () => {
    const conflict = {
      subject: SOL,
      printed: [{ usd: usd(11.1 * M), step: step(100_000) }],
      believed: null,
      why: 'made up',
    };
    const contradicted = { ...base, conflicts: [conflict] };
    const review = numbered(madeUpReview({ SOL: 22.2 }));
    expect(withheldOf(review, [contradicted])).toMatchObject([
      { subject: SOL, why: 'contradicted', other: { usd: 11.1 * M } },
    ]);
    expect(nextReport(contradicted, text([figure(SOL, 22.2)])).conflicts).toMatchObject([
      { subject: SOL, believed: { usd: 22.2 * M }, printed: [{ usd: 11.1 * M }, { usd: 22.2 * M }] },
    ]);
  });

  it('is restated where the publisher prints another amount', () => {
    const own = text([figure(BTC, -77.7)], { address: 'https://own.test/1', isPublishers: true });
    const report = nextReport(base, own);
    expect(figureOf(report, BTC)).toMatchObject({
      usd: -77.7 * M,
      verification: { state: 'restated', from: { usd: -88.8 * M }, to: { usd: -77.7 * M }, on: '2026-01-27' },
    });
    expect(report.conflicts).toEqual([]);
  });

  it('holds a contradiction where somebody else does and a person believed it', () => {
    const report = nextReport(base, text([figure(BTC, -77.7)]));
    expect(report.conflicts).toEqual([
      {
        ...{ subject: BTC, believed: { usd: -77.7 * M, step: 100_000 }, why: 'made up' },
        printed: [
          { usd: -88.8 * M, step: 100_000 },
          { usd: -77.7 * M, step: 100_000 },
        ],
      },
    ]);
    expect(figureOf(report, BTC)?.verification).toEqual({ state: 'single_source' });
  });

  it('loses no figure, and believes of each what the text or what was known says', () => {
    const figures = fc.uniqueArray(
      fc.record({
        subject: fc.constantFrom(TOTAL, BTC, SOL),
        millions: fc.integer({ min: -99, max: 99 }).map((times) => times * 11.1),
        stepSize: fc.constantFrom(100_000, 1_000_000),
      }),
      { selector: ({ subject }) => subject.key },
    );
    fc.assert(
      fc.property(figures, fc.boolean(), (all, isPublishers) => {
        const taken = all.map(({ subject, millions, stepSize }) => figure(subject, millions, stepSize));
        const next = nextReport(base, text(taken, { isPublishers }));
        for (const known of base.figures) expect(figureOf(next, known.subject)).toBeDefined();
        for (const each of taken) {
          const kept = figureOf(next, each.subject);
          expect(kept && meet(kept.interval, intervalOf(each))).toBe(true);
        }
      }),
    );
  });
});

const witness = (document: string, millions: number, changes: Partial<SubjectWitness> = {}): SubjectWitness => ({
  ...{ subject: BTC, publisher: PUBLISHER, series: 'global_etps_weekly', document },
  ...{ usd: usd(Math.round(millions * M)), step: step(100_000) },
  ...changes,
});
const stateOf = (report: Report) => figureOf(report, BTC)?.verification;
const other = (millions: number): Report => {
  const report = madeUpReport(WEEK, { BTC: millions });
  const figures = report.figures.map((each) => ({ ...each, publisher: 'Example Two' }));
  return { ...report, publisher: 'Example Two', figures };
};
const read = nextReport(undefined, text([figure(BTC, -88.8)]));

describe('how far anybody stands behind a figure', () => {
  it('is counted by the texts that print it, each once', () => {
    const texts = [
      witness('one', -88.8),
      witness('one', -88.8),
      witness('two', -88.8),
      witness('three', -89, { step: step(M) }),
    ];
    expect(stateOf(verified(read, { texts: [texts[0] as SubjectWitness], others: [] }))).toEqual({
      state: 'single_source',
    });
    expect(stateOf(verified(read, { texts, others: [] }))).toEqual({ state: 'repeated', texts: 3 });
  });

  it('is no more for a text that prints another amount', () => {
    const texts = [witness('one', -88.8), witness('two', -77.7)];
    expect(stateOf(verified(read, { texts, others: [] }))).toEqual({ state: 'single_source' });
  });

  it('counts the pages of the record, and none of them twice', () => {
    const page = base.figures[0]?.via[0] as string;
    const texts = [witness(page, -88.8, { address: page }), witness('three', -88.8)];
    expect(stateOf(verified(base, { texts, others: [] }))).toEqual({ state: 'repeated', texts: 3 });
    const mirror = [witness(page, -88.8, { address: 'https://mirror.test/1' })];
    expect(stateOf(verified(base, { texts: mirror, others: [] }))).toEqual({ state: 'repeated', texts: 2 });
  });

  it('is raised by an independent publisher alone, or disputed, and both are named', () => {
    const texts = [1, 2, 3].map((number) => witness(`text ${number}`, -88.8));
    expect(stateOf(verified(read, { texts, others: [] }))).toEqual({ state: 'repeated', texts: 3 });
    expect(stateOf(verified(read, { texts, others: [other(-88.8)] }))).toEqual({
      state: 'agrees',
      with: 'Example Two',
    });
    expect(stateOf(verified(read, { texts, others: [other(-11.1)] }))).toEqual({
      ...{ state: 'differs', with: 'Example Two' },
      theirs: { usd: -11.1 * M, step: 100_000 },
    });
  });

  it('stays restated whoever retells it', () => {
    const restated = nextReport(base, text([figure(BTC, -77.7)], { isPublishers: true }));
    const texts = [witness('one', -77.7), witness('two', -77.7)];
    expect(stateOf(verified(restated, { texts, others: [] }))).toMatchObject({ state: 'restated' });
    expect(stateOf(verified(restated, { texts, others: [other(-77.7)] }))).toMatchObject({ state: 'agrees' });
  });

  it('never rises by texts of its own publisher, however many', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.integer({ min: -9, max: 9 }))), (all) => {
        const texts = all.map(([document, times]) => witness(document, 11.1 * times));
        expect(stateOf(verified(read, { texts, others: [] }))?.state).toMatch(/^(?:single_source|repeated)$/u);
      }),
    );
  });
});

describe('what is accepted only where it is named', () => {
  const reasons = (flows: Readonly<Record<string, number>>, reports: readonly Report[], changes = {}) =>
    withheldOf(numbered(madeUpReview(flows, changes)), reports).map(({ subject, why }) => [subject.key, why]);

  it.each([
    ['a part far larger than the total', { total: -11.1, BTC: -88.8 }, [], [['BTC', 'part_over_total']]],
    ['a power of ten', { BTC: -888 }, [other(-88.8)], [['BTC', 'power_of_ten']]],
    ['the other way', { BTC: 222 }, [other(-222)], [['BTC', 'opposite_sign']]],
    ['another amount than is known', { BTC: -77.7 }, [base], [['BTC', 'other_amount']]],
    ['what rounds the same', { BTC: -88.8 }, [base, other(-88.8)], []],
  ] as const)('is %s', (_, flows, reports, expected) => {
    expect(reasons(flows, reports)).toEqual(expected);
  });

  it('is nothing before it is known of which week it is, nor what was refused', () => {
    expect(reasons({ total: -11.1, BTC: -88.8 }, [], { weekEnding: null })).toEqual([]);
    const review = madeUpReview({ total: -11.1, BTC: -88.8 });
    const refused = { is: 'refused', by: 'telegram:42', at: 1 } as const;
    const lines = review.lines.map((line) => (line.subject.scope === 'total' ? { ...line, state: refused } : line));
    expect(withheldOf(numbered({ ...review, lines }), [])).toEqual([]);
  });

  it('is looked at as it was corrected', () => {
    const review = madeUpReview({ total: -11.1, BTC: -88.8 });
    const fixed = {
      is: 'corrected',
      by: 'telegram:42',
      at: 1,
      usd: usd(-11.1 * M),
      step: step(100_000),
      asTyped: '-11.1m',
    } as const;
    const lines = review.lines.map((line) => (line.subject.key === 'BTC' ? { ...line, state: fixed } : line));
    expect(withheldOf(numbered({ ...review, lines }), [])).toEqual([]);
  });
});
