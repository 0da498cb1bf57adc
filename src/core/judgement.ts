import { headlineMismatch } from './checks.ts';
import type { PrintedFigure } from './figure.ts';
import type { History } from './history.ts';
import { directionOf, type Interval, intervalOf, magnitude, meet } from './interval.ts';
import { usd } from './money.ts';
import type { PrintedAmount } from './printed.ts';
import type { Series } from './series.ts';
import type { Subject } from './subject.ts';
import { apartByPowerOfTen, disputes } from './verification.ts';
import type { WeekEnding } from './week.ts';

/** An amount as a text says it; `signed` when the text names its direction. */
export interface Said extends PrintedAmount {
  readonly subject: Subject | null;
  readonly approx: boolean;
  readonly signed: boolean;
}

export type Verdict =
  | {
      readonly kind: 'matches' | 'rounded' | 'tenfold' | 'opposite' | 'differs';
      readonly said: Said;
      readonly known: PrintedFigure;
    }
  | { readonly kind: 'another_week'; readonly said: Said; readonly other: WeekEnding; readonly known?: PrintedFigure }
  | { readonly kind: 'headline'; readonly said: Said; readonly known: PrintedFigure; readonly nowhere: boolean }
  | { readonly kind: 'other_series'; readonly said: Said; readonly series: Series }
  | { readonly kind: 'unknown' | 'no_direction'; readonly said: Said }
  /** Where the text's own week is not known: the figure is another known week's, or cannot be judged. */
  | { readonly kind: 'fits_week'; readonly said: Said; readonly other: WeekEnding }
  | { readonly kind: 'open'; readonly said: Said };

/** A text's figure against the same figure of the report at hand, and against other weeks where it does not fit. */
export function judgeFigure(said: Said, known: PrintedFigure | undefined, history: History): Verdict {
  const other = weekOf(said, known, history);
  if (!known) return other ? { kind: 'another_week', said, other } : { kind: 'unknown', said };
  const kind = compare(said, known);
  return (kind === 'differs' || kind === 'opposite') && other
    ? { kind: 'another_week', said, other, known }
    : { kind, said, known };
}

/**
 * A headline's amount against the week's total. Headlines round boldly, so only one that is more than twice or less than
 * half of the total is called wrong; `nowhere` when no known week's total is near it either.
 */
export function judgeHeadline(said: Said, total: PrintedFigure, history: History): Verdict {
  const verdict = judgeFigure(said, total, history);
  if (verdict.kind !== 'differs' && verdict.kind !== 'opposite') return verdict;
  if (!headlineMismatch(said.usd, [total.usd])) return verdict;
  const near = history.some(({ figure }) => meet(sized(said), magnitude(figure.interval)) && sameWay(said, figure));
  return { kind: 'headline', said, known: total, nowhere: !near };
}

/**
 * A verdict of a report that is not surely the text's own: what fits a known week is said, what does not is open, never
 * wrong. A headline that no known week comes near stays wrong as long as the text names no week of its own.
 */
export function withoutOwnWeek(verdict: Verdict, namesWeek: boolean): Verdict {
  const { said } = verdict;
  switch (verdict.kind) {
    case 'matches':
    case 'rounded':
      return namesWeek ? { kind: 'fits_week', said, other: verdict.known.period.end as WeekEnding } : verdict;
    case 'another_week':
      return { kind: 'fits_week', said, other: verdict.other };
    case 'headline':
      return verdict.nowhere && !namesWeek ? verdict : { kind: 'open', said };
    case 'tenfold':
    case 'opposite':
    case 'differs':
      return { kind: 'open', said };
    default:
      return verdict;
  }
}

function compare(said: Said, known: PrintedFigure): 'matches' | 'rounded' | 'tenfold' | 'opposite' | 'differs' {
  if (!sameWay(said, known)) return 'opposite';
  const signed = signedLike(said, known);
  if (signed.usd === known.usd) return 'matches';
  if (apartByPowerOfTen(intervalOf(signed), known.interval)) return 'tenfold';
  const series = { publisher: known.publisher, series: known.series };
  return disputes({ ...signed, ...series, approx: said.approx }, known) ? 'differs' : 'rounded';
}

/** The one other known week with just this amount. One digit fits too many weeks, and where several fit nothing tells which is meant. */
function weekOf(said: Said, known: PrintedFigure | undefined, history: History): WeekEnding | undefined {
  if (Math.abs(said.usd) < 10 * said.step) return undefined;
  const [only, another] = history.filter(
    ({ figure }) =>
      figure.period.end !== known?.period.end &&
      sameWay(said, figure) &&
      Math.round(Math.abs(figure.usd) / said.step) * said.step === Math.abs(said.usd),
  );
  return another ? undefined : only?.weekEnding;
}

/** Only in against out is opposite: what may be zero is no direction. */
function sameWay(said: Said, { interval }: PrintedFigure): boolean {
  const ways = new Set([directionOf(intervalOf(said)), directionOf(interval)]);
  return !said.signed || !(ways.has('in') && ways.has('out'));
}

/** An amount without a direction is taken in the direction of what it is compared with. */
const signedLike = (said: Said, known: PrintedFigure): PrintedAmount => ({
  usd: said.signed || known.usd >= 0 ? said.usd : usd(-Math.abs(said.usd)),
  step: said.step,
});

const sized = (said: Said): Interval => magnitude(intervalOf(said));
