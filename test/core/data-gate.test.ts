import { describe, expect, it } from 'vitest';
import { findHolds, type Hold } from '../../src/core/checks.ts';
import { type DataAtHand, judgeData, reasonsOf, withoutUnfit } from '../../src/core/data-gate.ts';
import { usd } from '../../src/core/money.ts';
import { step } from '../../src/core/printed.ts';
import type { Conflict, Report } from '../../src/core/report.ts';
import { assetSubject, TOTAL } from '../../src/core/subject.ts';
import type { Verification } from '../../src/core/verification.ts';
import { weekEnding } from '../../src/core/week.ts';
import { M, madeUpFigure, madeUpReport } from '../support/made-up.ts';

const DUE = weekEnding('2026-01-23');
const EARLIER = weekEnding('2026-01-16');
const SOL = assetSubject('SOL');
const sound = madeUpReport(DUE, { total: -111, BTC: -88.8, SOL: 22.2 });

const amount = (millions: number) => ({ usd: usd(millions * M), step: step(100_000) });
const conflict = (believed: number | null): Conflict => ({
  subject: SOL,
  printed: [amount(22), amount(33)],
  believed: believed === null ? null : amount(believed),
  why: 'made up',
});

/** The sound report with SOL in another state. */
const withSol = (verification: Verification): Report => ({
  ...sound,
  figures: [...sound.figures.slice(0, 2), madeUpFigure(SOL, 22.2 * M, { verification })],
});

const judge = (report: Report | undefined, rest: Partial<DataAtHand> = {}) =>
  judgeData({ due: DUE, holds: report ? findHolds(report) : [], ...(report && { report }), ...rest });

describe('the gate before a post', () => {
  it('is open for a report of the week that is due with nothing against it', () => {
    expect(judge(sound)).toEqual({ state: 'open', report: sound });
  });

  const tooLarge = madeUpReport(DUE, { total: -11.1, BTC: -11.1, SOL: 111 });
  const noTotal = madeUpReport(DUE, { BTC: -88.8 });
  const withdrawn = withSol({ state: 'withdrawn', on: sound.publishedOn });
  it.each([
    ['the report is not known', undefined, [{ why: 'missing', week: DUE, newest: EARLIER }]],
    [
      'only the week before is known',
      madeUpReport(EARLIER, { total: 11.1 }),
      [{ why: 'missing', week: DUE, newest: EARLIER }],
    ],
    ['it names no total', noTotal, [{ why: 'no_total', week: DUE }]],
    ['a part is far larger than its total', tooLarge, [{ why: 'on_hold', subjects: [SOL] }]],
    ['a figure was withdrawn', withdrawn, [{ why: 'withdrawn', subjects: [SOL] }]],
  ])('is closed when %s, and says so', (_, report, reasons) => {
    expect(judge(report, { newest: EARLIER })).toEqual({ state: 'closed', reasons });
  });

  it('says that nothing is known where nothing is', () => {
    expect(judge(undefined)).toEqual({ state: 'closed', reasons: [{ why: 'missing', week: DUE }] });
  });

  it.each([
    [
      'texts print other amounts than the one believed',
      { ...sound, conflicts: [conflict(22)] },
      { why: 'conflict', subjects: [SOL] },
    ],
    ['no amount is believed', { ...sound, conflicts: [conflict(null)] }, { why: 'unresolved', subjects: [SOL] }],
    [
      'an independent publisher differs',
      withSol({ state: 'differs', with: 'Another', theirs: amount(33) }),
      { why: 'differs', subjects: [SOL] },
    ],
  ])('lets a post out with a caveat when %s', (_, report, reason) => {
    expect(judge(report)).toEqual({ state: 'caveat', report, reasons: [reason] });
  });

  it('names everything at once, what closes it first and each subject once', () => {
    const [held] = findHolds(tooLarge) as [Hold];
    const report = { ...noTotal, conflicts: [conflict(null), conflict(null)] };
    expect(reasonsOf(judge(report, { holds: [held, held] }))).toEqual([
      { why: 'no_total', week: DUE },
      { why: 'on_hold', subjects: [SOL] },
      { why: 'unresolved', subjects: [SOL] },
    ]);
  });

  it('never hands on the report of another week, earlier or later', () => {
    for (const week of ['2021-03-19', '2026-01-16', '2026-01-30']) {
      expect(judge(madeUpReport(week, { total: 11.1 })).state).toBe('closed');
    }
  });
});

describe('what may be shown', () => {
  it('is without what is on hold or withdrawn, and says whose figures those were', () => {
    const report = madeUpReport(DUE, { total: -11.1, BTC: -11.1, SOL: 111 });
    const { report: fit, withheld } = withoutUnfit(report, findHolds(report));
    expect(fit.figures.map(({ subject }) => subject)).toEqual([TOTAL, assetSubject('BTC')]);
    expect(withheld).toEqual([SOL]);
    expect(withoutUnfit(withSol({ state: 'withdrawn', on: sound.publishedOn }), []).withheld).toEqual([SOL]);
  });

  it('is everything where nothing is wrong', () => {
    expect(withoutUnfit(sound, [])).toEqual({ report: sound, withheld: [] });
  });
});
