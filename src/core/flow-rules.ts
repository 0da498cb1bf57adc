import { exceedsTotal } from './checks.ts';
import type { PrintedFigure } from './figure.ts';
import type { FlowCondition } from './following.ts';
import { type History, type Streak, streak } from './history.ts';
import { type Direction, directionOf, type Interval } from './interval.ts';
import type { Usd } from './money.ts';
import { outsideTotal } from './subject.ts';
import { type WeekEnding, weeksBetween } from './week.ts';

/** Why a figure carries no alert: it waits for a person, its publisher took it back, or somebody independent prints another one. */
export type Unfit = 'on_hold' | 'withdrawn' | 'differs';

/** What is known of one subject: weeks whose figures an alert may rest on, and those whose figures it may not. */
export interface FitHistory {
  readonly points: History;
  readonly unfit: ReadonlyMap<WeekEnding, Unfit>;
}

/** The largest of its direction, with what that rests on. */
export interface FlowRecord {
  readonly direction: Exclude<Direction, 'unclear'>;
  /** Known weeks that it was held against. */
  readonly comparedWeeks: number;
  /** Weeks of that span that are not known: a larger one might stand in them. */
  readonly missingWeeks: number;
  readonly from: WeekEnding;
}

/** What of a condition is true of a week, and the figures that it rests on. `fires`: it became so in that very week. */
export type FlowHolds = { readonly holds: true; readonly fires: boolean; readonly figure: PrintedFigure } & (
  | { readonly is: 'beyond' }
  | { readonly is: 'sign_change'; readonly before: PrintedFigure }
  | { readonly is: 'streak'; readonly run: Streak }
  | { readonly is: 'record'; readonly record: FlowRecord }
);

/** `unknown`: the week has no figure. `not_met`: it has one, of which the condition is not surely true. */
export interface FlowFails {
  readonly holds: false;
  readonly why: 'unknown' | 'not_met' | Unfit;
  /** Absent where it may not be shown. */
  readonly figure?: PrintedFigure;
}

export type FlowJudgement = FlowHolds | FlowFails;

/** Fewer known weeks make no record. */
export const LEAST_WEEKS_OF_RECORD = 8;

/**
 * Takes out what no alert may rest on, so that it is a gap like any week that is not known. `totals`: the history of the total, as a part
 * many times as large as its total waits for a person.
 */
export function fitHistory(history: History, totals: History): FitHistory {
  const totalOf = new Map(totals.map(({ weekEnding, figure }) => [weekEnding, figure.usd]));
  const judged = history.map((point) => ({ point, why: unfitOf(point.figure, totalOf.get(point.weekEnding)) }));
  return {
    points: judged.flatMap(({ point, why }) => (why ? [] : [point])),
    unfit: new Map(judged.flatMap(({ point, why }) => (why ? [[point.weekEnding, why] as const] : []))),
  };
}

function unfitOf({ subject, usd, verification }: PrintedFigure, total: Usd | undefined): Unfit | undefined {
  if (verification.state === 'withdrawn' || verification.state === 'differs') return verification.state;
  const isPart = subject.scope !== 'total' && !outsideTotal(subject);
  return isPart && total !== undefined && exceedsTotal(usd, total) ? 'on_hold' : undefined;
}

/**
 * Whether a condition is surely true of a week, by what is known of its subject up to that week: every amount that each printed one may
 * stand for has to fit, and no gap is bridged.
 */
export function judgeFlow(condition: FlowCondition, { points, unfit }: FitHistory, week: WeekEnding): FlowJudgement {
  const why = unfit.get(week);
  if (why) return { holds: false, why };
  const upTo = points.slice(0, points.findLastIndex(({ weekEnding }) => weekEnding <= week) + 1);
  const newest = upTo.at(-1);
  if (newest?.weekEnding !== week) return { holds: false, why: 'unknown' };
  const { figure } = newest;
  return holdsOf(condition, upTo, figure) ?? { holds: false, why: 'not_met', figure };
}

function holdsOf(condition: FlowCondition, upTo: History, figure: PrintedFigure): FlowHolds | undefined {
  switch (condition.is) {
    case 'beyond':
      return isBeyond(figure.interval, condition.usd) ? { holds: true, fires: true, is: 'beyond', figure } : undefined;
    case 'sign_change': {
      const before = turnedFrom(upTo);
      return before && { holds: true, fires: true, is: 'sign_change', figure, before };
    }
    case 'streak': {
      const run = streak(upTo);
      if (!run || run.weeks < condition.weeks) return undefined;
      return { holds: true, fires: run.weeks === condition.weeks, is: 'streak', figure, run };
    }
    case 'record': {
      const record = recordOf(upTo);
      return record && { holds: true, fires: true, is: 'record', figure, record };
    }
  }
}

/** Whether all of an interval lies beyond, on the side that the sign says. */
const isBeyond = ({ low, high }: Interval, usd: Usd): boolean => (usd < 0 ? high < usd : low > usd);

/** The figure of the week just before, where the newest surely went the other way. */
function turnedFrom(upTo: History): PrintedFigure | undefined {
  const [before, newest] = [upTo.at(-2), upTo.at(-1)];
  if (!before || !newest || weeksBetween(before.weekEnding, newest.weekEnding) !== 1) return undefined;
  const ways = new Set([before, newest].map(({ figure }) => directionOf(figure.interval)));
  return ways.has('in') && ways.has('out') ? before.figure : undefined;
}

/** Undefined where any known week may have been as large within its rounding, or where too few are known. */
function recordOf(upTo: History): FlowRecord | undefined {
  const [first, newest, before] = [upTo[0], upTo.at(-1), upTo.slice(0, -1)];
  if (!first || !newest || before.length < LEAST_WEEKS_OF_RECORD) return undefined;
  const { low, high } = newest.figure.interval;
  const direction = directionOf({ low, high });
  if (direction === 'unclear') return undefined;
  const isLargest = before.every(({ figure: { interval } }) =>
    direction === 'in' ? interval.high < low : interval.low > high,
  );
  if (!isLargest) return undefined;
  const missingWeeks = weeksBetween(first.weekEnding, newest.weekEnding) - before.length;
  return { direction, comparedWeeks: before.length, missingWeeks, from: first.weekEnding };
}
