import { describe, expect, it } from 'vitest';
import { missingDisclaimers } from '../../src/cards/card.ts';
import { findHolds } from '../../src/core/checks.ts';
import { change } from '../../src/core/derived.ts';
import type { Interval } from '../../src/core/interval.ts';
import { judgeFigure, judgeHeadline, withoutOwnWeek } from '../../src/core/judgement.ts';
import { usd } from '../../src/core/money.ts';
import { step } from '../../src/core/printed.ts';
import { TOTAL } from '../../src/core/subject.ts';
import type { Said } from '../../src/core/verdict.ts';
import { apartByPowerOfTen, type Witness, weakest } from '../../src/core/verification.ts';
import { message } from '../../src/i18n/message.ts';
import { M, madeUpFigure, madeUpReport, PUBLISHER } from '../support/made-up.ts';

const said = (dollars: number, stepSize = 100_000, overrides: Partial<Said> = {}): Said => ({
  subject: TOTAL,
  usd: usd(dollars),
  step: step(stepSize),
  approx: false,
  signed: true,
  start: 0,
  passage: 'as printed',
  ...overrides,
});
const week = (end: string, millions: number) => {
  const figure = madeUpFigure(TOTAL, Math.round(millions * 10) * 100_000, { week: end });
  return { weekEnding: madeUpReport(end, {}).weekEnding, figure };
};
const [first, second, third] = [week('2026-01-09', -88.8), week('2026-01-16', 44.4), week('2026-01-23', -99.9)];
const ALL = [first, second, third];
const judge = (amount: Said, history = ALL) => judgeFigure(amount, third.figure, history);

describe('a text’s figure that is not this week’s', () => {
  it('is another week’s when it is just that of one other week', () => {
    expect(judge(said(-88.8 * M))).toMatchObject({ kind: 'another_week', other: first.figure });
  });

  it('is simply wrong when several other weeks would fit: nothing tells which is meant', () => {
    const twice = [week('2026-01-02', -88.8), first, second, third];
    expect(judge(said(-88.8 * M), twice).kind).toBe('differs');
  });

  it('is another week’s also when this week went the other way', () => {
    expect(judge(said(44.4 * M))).toMatchObject({ kind: 'another_week', other: second.figure });
    expect(judge(said(55.5 * M)).kind).toBe('opposite');
  });

  it('is not called opposite when it is zero', () => {
    expect(judge(said(0)).kind).toBe('differs');
  });

  it('is called tenfold within the rounding of both, and not for one digit that fits everything', () => {
    const known = madeUpFigure(TOTAL, -630 * M, { stepSize: 10 * M });
    const tenfold = (dollars: number, stepSize: number) => judgeFigure(said(dollars, stepSize), known, []).kind;
    expect(tenfold(-6_300 * M, 100 * M)).toBe('tenfold');
    expect(tenfold(-6_000 * M, 1_000 * M)).toBe('tenfold');
    expect(tenfold(-9_000 * M, 1_000 * M)).toBe('differs');
    expect(tenfold(-10_000 * M, 10_000 * M)).toBe('differs');
  });
});

describe('a text that speaks of a week that is not known', () => {
  const loosely = (amount: Said, namesWeek: boolean) => withoutOwnWeek(judge(amount), namesWeek, ALL).kind;

  it('is never called wrong', () => {
    for (const amount of [said(-55.5 * M), said(55.5 * M), said(-999 * M, M), said(-88.8 * M)]) {
      expect(['open', 'fits_week']).toContain(loosely(amount, true));
    }
  });

  it('is not called right either, only that a known week has the figure', () => {
    expect(loosely(said(-99.9 * M), true)).toBe('fits_week');
    expect(loosely(said(-99.9 * M), false)).toBe('matches');
  });

  it('keeps a headline that no known week comes near, as long as it names no week of its own', () => {
    const headline = judgeHeadline(said(-7_770 * M, 10 * M), third.figure, ALL);
    expect(headline).toMatchObject({ kind: 'headline', nowhere: true, largest: third.figure });
    expect(withoutOwnWeek(headline, false, ALL).kind).toBe('headline');
    expect(withoutOwnWeek(headline, true, ALL).kind).toBe('open');
  });
});

describe('amounts a power of ten apart', () => {
  const at = (low: number, high: number): Interval => ({ low: usd(low), high: usd(high) });

  it.each<[Interval, Interval, boolean]>([
    [at(99, 101), at(990, 1_010), true],
    [at(-101, -99), at(990, 1_010), true],
    [at(99, 101), at(99_000, 101_000), true],
    [at(99, 101), at(1_200, 1_300), false],
    [at(99, 101), at(99, 101), false],
    [at(-1, 1), at(90, 110), false],
  ])('%o and %o: %s', (a, b, expected) => {
    expect([apartByPowerOfTen(a, b), apartByPowerOfTen(b, a)]).toEqual([expected, expected]);
  });
});

describe('what is put on hold by another publisher', () => {
  const hold = (ours: number, theirs: number, approx = false) => {
    const report = madeUpReport('2026-01-23', { total: ours });
    const [figure] = report.figures;
    const witness: Witness = {
      publisher: 'Other Research',
      series: 'global_etps_weekly',
      document: 'https://example.test/other',
      usd: usd(theirs * M),
      step: step(100_000),
      approx,
    };
    return findHolds(report, new Map([[figure?.id ?? '', [witness]]])).map(({ reason }) => reason);
  };

  it('is the opposite sign of two large amounts, also when one is approximate but far off', () => {
    expect(hold(-222, 333)).toEqual(['opposite_sign']);
    expect(hold(-222, 333, true)).toEqual(['opposite_sign']);
  });

  it('is not the opposite sign as long as one of them is small', () => {
    expect([hold(-222, 88), hold(-88, 222)]).toEqual([[], []]);
  });
});

describe('a figure computed from others', () => {
  it('is as sure as the least sure: fewer texts before more, restated before agreed', () => {
    const few = { state: 'repeated', texts: 2 } as const;
    expect(weakest([{ state: 'repeated', texts: 13 }, few])).toBe(few);
    const restated = { state: 'restated', from: said(M), to: said(2 * M), on: first.figure.publishedOn } as const;
    expect(weakest([{ state: 'agrees', with: PUBLISHER }, restated])).toBe(restated);
  });

  it('has an id of its own for each pair of weeks', () => {
    expect(change(first.figure, third.figure).id).not.toBe(change(second.figure, third.figure).id);
  });
});

describe('a card that quotes somebody', () => {
  it('owes whose view it is, whatever made it', () => {
    const quote = { kind: 'quote', words: message('help-lead'), by: message('help-lead') } as const;
    const content = { title: message('help-title'), blocks: [quote] };
    expect(missingDisclaimers({ ...content, disclaimers: {} })).toEqual(['opinion']);
    expect(missingDisclaimers({ ...content, disclaimers: { opinion: 'authors_view' } })).toEqual([]);
  });
});
