import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitHistory, judgeFlow, LEAST_WEEKS_OF_RECORD } from '../../src/core/flow-rules.ts';
import type { FlowCondition } from '../../src/core/following.ts';
import type { History } from '../../src/core/history.ts';
import { usd } from '../../src/core/money.ts';
import { assetSubject, TOTAL } from '../../src/core/subject.ts';
import type { Verification } from '../../src/core/verification.ts';
import { addDays, type WeekEnding, weekEnding } from '../../src/core/week.ts';
import { M, madeUpFigure } from '../support/made-up.ts';

const FIRST = weekEnding('2025-01-03');
const weekAt = (at: number): WeekEnding => weekEnding(addDays(FIRST, at * 7));
const BTC = assetSubject('BTC');

interface Given {
  readonly stepSize?: number;
  readonly verification?: Verification;
}

const figureAt = (at: number, millions: number, given: Given = {}) =>
  madeUpFigure(BTC, Math.round(millions * 10) * 100_000, { week: weekAt(at), ...given });

/** A week each, in millions; null where it is not known. */
const weeks = (flows: readonly (number | null)[], given: Given = {}): History =>
  flows.flatMap((millions, at) =>
    millions === null ? [] : [{ weekEnding: weekAt(at), figure: figureAt(at, millions, given) }],
  );

const judge = (condition: FlowCondition, history: History, at = history.length - 1) =>
  judgeFlow(condition, fitHistory(history, []), weekAt(at));
const fires = (condition: FlowCondition, history: History, at?: number): boolean => {
  const judged = judge(condition, history, at);
  return judged.holds && judged.fires;
};

const beyond = (millions: number): FlowCondition => ({ is: 'beyond', subject: BTC, usd: usd(millions * M) });
const SIGN: FlowCondition = { is: 'sign_change', subject: BTC };
const streakOf = (count: number): FlowCondition => ({ is: 'streak', subject: BTC, weeks: count });
const RECORD: FlowCondition = { is: 'record', subject: BTC };

describe('a rule on an amount fires', () => {
  it.each([
    ['where more came in', 111, 100, true],
    ['where more left', -111, -100, true],
    ['not where less came in', 88.8, 100, false],
    ['not where less left', -88.8, -100, false],
    ['not where as much left as it waits for to come in', -111, 100, false],
  ])('%s', (_, flow, threshold, expected) => {
    expect(fires(beyond(threshold), weeks([flow]))).toBe(expected);
  });

  it('only where all that the printed amount may stand for lies beyond', () => {
    // 110m printed to the ten millions: 105 to 115.
    const printed = { stepSize: 10 * M };
    expect(fires(beyond(104), weeks([110], printed))).toBe(true);
    expect(fires(beyond(105), weeks([110], printed))).toBe(false);
    expect(fires(beyond(-104), weeks([-110], printed))).toBe(true);
    expect(fires(beyond(-105), weeks([-110], printed))).toBe(false);
  });
});

describe('a rule on the sign fires', () => {
  it.each([
    ['from in to out', [11.1, -11.1], true],
    ['from out to in', [-11.1, 22.2], true],
    ['not where it goes on', [11.1, 22.2], false],
    ['not over a week that is not known', [11.1, null, -11.1], false],
    ['not in the first week', [-11.1], false],
  ])('%s', (_, flows, expected) => {
    expect(fires(SIGN, weeks(flows), flows.length - 1)).toBe(expected);
  });

  it('not where the rounding leaves open which way either went', () => {
    const history = weeks([11.1, -11.1]);
    const unclear = figureAt(0, 11.1, { stepSize: 100 * M });
    expect(fires(SIGN, [{ weekEnding: weekAt(0), figure: unclear }, ...history.slice(1)], 1)).toBe(false);
  });

  it('and names the week before', () => {
    const judged = judge(SIGN, weeks([11.1, -22.2]));
    expect(judged.holds && judged.is === 'sign_change' && judged.before.usd).toBe(11.1 * M);
  });
});

describe('a rule on a streak', () => {
  const run = weeks([-11.1, 11.1, 22.2, 33.3, 44.4]);

  it('fires in the week in which it is so long, and not again as it goes on', () => {
    expect([1, 2, 3, 4].map((at) => fires(streakOf(3), run, at))).toEqual([false, false, true, false]);
  });

  it('still holds as it goes on', () => {
    expect(judge(streakOf(3), run, 4)).toMatchObject({ holds: true, fires: false });
  });

  it('fires again in the next one', () => {
    const again = weeks([11.1, 22.2, -11.1, 11.1, 22.2]);
    expect([1, 4].map((at) => fires(streakOf(2), again, at))).toEqual([true, true]);
  });

  it('bridges no gap', () => {
    expect(fires(streakOf(3), weeks([11.1, null, 22.2, 33.3]), 3)).toBe(false);
  });
});

describe('a rule on records fires', () => {
  const before = [11.1, -22.2, 11.1, 22.2, 33.3, 11.1, 22.2, 11.1];

  it('for the largest of its direction, with what it was held against', () => {
    const judged = judge(RECORD, weeks([...before.slice(0, 4), null, ...before.slice(4), 44.4]), 9);
    expect(judged).toMatchObject({
      fires: true,
      record: { direction: 'in', comparedWeeks: 8, missingWeeks: 1, from: FIRST },
    });
  });

  it('not for one that is larger in the other direction alone', () => {
    expect(fires(RECORD, weeks([...before, -22.2]))).toBe(false);
    expect(fires(RECORD, weeks([...before, -33.3]))).toBe(true);
  });

  it('not where another week may have been as large within its rounding', () => {
    const history = weeks([...before, 33.4], { stepSize: M });
    expect(fires(RECORD, history)).toBe(false);
  });

  it(`not against fewer than ${LEAST_WEEKS_OF_RECORD} known weeks`, () => {
    expect(fires(RECORD, weeks([...before.slice(1), 44.4]))).toBe(false);
  });
});

describe('what no alert may rest on', () => {
  const conditions = [beyond(10), SIGN, streakOf(2), RECORD];
  const calm = weeks([11.1, 11.1, 11.1, 11.1, 11.1, 11.1, 11.1, 11.1, -1.1]);
  const ending = (verification: Verification): History => [
    ...calm,
    { weekEnding: weekAt(9), figure: figureAt(9, 111, { verification }) },
  ];

  it.each<[string, Verification]>([
    ['withdrawn', { state: 'withdrawn', on: weekAt(10) }],
    ['differs', { state: 'differs', with: 'Example Data', theirs: figureAt(9, 11.1) }],
  ])('a figure that is %s fires nothing', (why, verification) => {
    for (const condition of conditions) {
      expect(judge(condition, ending(verification), 9)).toEqual({ holds: false, why });
    }
  });

  it('a part many times as large as its total waits for a person', () => {
    const total = { weekEnding: weekAt(9), figure: madeUpFigure(TOTAL, 11.1 * M, { week: weekAt(9) }) };
    const history = ending({ state: 'single_source' });
    expect(judgeFlow(beyond(100), fitHistory(history, [total]), weekAt(9))).toEqual({ holds: false, why: 'on_hold' });
    expect(judgeFlow(beyond(100), fitHistory(history, []), weekAt(9)).holds).toBe(true);
  });

  it('breaks a streak as a week that is not known does', () => {
    const withdrawn: Verification = { state: 'withdrawn', on: weekAt(3) };
    const history = weeks([11.1, 11.1, 11.1]).map((point, at) =>
      at === 1 ? { ...point, figure: figureAt(1, 11.1, { verification: withdrawn }) } : point,
    );
    expect(fires(streakOf(2), history, 2)).toBe(false);
  });

  it('a week without a figure is not known, whatever its neighbours are', () => {
    for (const condition of conditions)
      expect(judge(condition, weeks([111, null, 111]), 1)).toEqual({ holds: false, why: 'unknown' });
  });
});

/** Amounts of ten millions and what they are printed to, some weeks not known. */
const flows = fc.array(fc.option(fc.integer({ min: -30, max: 30 }), { freq: 5 }), { minLength: 1, maxLength: 24 });

/** Every amount that a printed one may stand for, one dollar short of both ends, its middle and the ends. */
function mayBe(millions: number, stepSize: number): readonly number[] {
  const value = millions * M;
  return [value - stepSize / 2, value, value + stepSize / 2];
}

describe('rules say of every history what an obvious judge says', () => {
  const STEP = 2 * M;
  const given = { stepSize: M };
  const at = (all: readonly (number | null)[], week: number): number | null => all[week] ?? null;
  const way = (millions: number): 'in' | 'out' | 'unclear' => {
    const sides = new Set(mayBe(millions, given.stepSize).map(Math.sign));
    return sides.size > 1 ? 'unclear' : sides.has(1) ? 'in' : 'out';
  };

  it('on amounts', () => {
    fc.assert(
      fc.property(
        flows,
        fc.integer({ min: -30, max: 30 }).filter((each) => each !== 0),
        (all, threshold) => {
          all.forEach((flow, week) => {
            const expected =
              flow !== null &&
              mayBe(flow, given.stepSize).every((amount) =>
                threshold > 0 ? amount > threshold * M : amount < threshold * M,
              );
            expect(fires(beyond(threshold), weeks(all, given), week)).toBe(expected);
          });
        },
      ),
    );
  });

  it('on signs', () => {
    fc.assert(
      fc.property(flows, (all) => {
        all.forEach((flow, week) => {
          const before = week > 0 ? at(all, week - 1) : null;
          const ways = flow === null || before === null ? [] : [way(before), way(flow)].toSorted();
          expect(fires(SIGN, weeks(all, given), week)).toBe(ways.join() === 'in,out');
        });
      }),
    );
  });

  it('on streaks', () => {
    fc.assert(
      fc.property(flows, fc.integer({ min: 2, max: 6 }), (all, count) => {
        all.forEach((_, week) => {
          const row = (length: number): boolean => {
            if (week + 1 < length) return false;
            const part = all.slice(week + 1 - length, week + 1);
            const ways = new Set(part.map((flow) => (flow === null ? 'unclear' : way(flow))));
            return ways.size === 1 && !ways.has('unclear');
          };
          expect(fires(streakOf(count), weeks(all, given), week)).toBe(row(count) && !row(count + 1));
        });
      }),
    );
  });

  it('on records', () => {
    fc.assert(
      fc.property(flows, (all) => {
        all.forEach((flow, week) => {
          const before = all.slice(0, week).flatMap((each) => each ?? []);
          const side = flow === null ? 'unclear' : way(flow);
          const signed = (millions: number) =>
            mayBe(millions, given.stepSize).map((amount) => (side === 'out' ? -amount : amount));
          const expected =
            flow !== null &&
            side !== 'unclear' &&
            before.length >= LEAST_WEEKS_OF_RECORD &&
            before.every((each) => Math.max(...signed(each)) < Math.min(...signed(flow)));
          expect(fires(RECORD, weeks(all, given), week)).toBe(expected);
        });
      }),
    );
  });

  it('and a finer print never takes back what a coarser one was sure of', () => {
    fc.assert(
      fc.property(flows, fc.constantFrom(SIGN, RECORD, streakOf(3), beyond(10)), (all, condition) => {
        all.forEach((_, week) => {
          const coarse = judge(condition, weeks(all, { stepSize: STEP * 5 }), week);
          if (coarse.holds) expect(judge(condition, weeks(all, given), week).holds).toBe(true);
        });
      }),
    );
  });
});
