import { headlineMismatch } from './checks.ts';
import type { PrintedFigure } from './figure.ts';
import type { History } from './history.ts';
import { directionOf, intervalOf, magnitude, meet } from './interval.ts';
import { usd } from './money.ts';
import type { PrintedAmount } from './printed.ts';
import type { Said, Verdict } from './verdict.ts';
import { disputes, powerOfTenApart } from './verification.ts';

/** A text's figure against the same figure of the report at hand, and against other weeks where it does not fit. */
export function judgeFigure(said: Said, known: PrintedFigure | undefined, history: History): Verdict {
  const other = weekWithJust(said, known, history);
  if (!known) return other ? { kind: 'another_week', said, other } : { kind: 'unknown', said };
  const verdict = compare(said, known);
  return (verdict.kind === 'differs' || verdict.kind === 'opposite') && other
    ? { kind: 'another_week', said, other, known }
    : verdict;
}

/**
 * A headline's amount against the week's total. Headlines round boldly, so only one that is more than twice or less than
 * half of the total is called wrong; `nowhere` when no known week's total is near it either.
 */
export function judgeHeadline(said: Said, total: PrintedFigure, history: History): Verdict {
  const verdict = judgeFigure(said, total, history);
  if (verdict.kind !== 'differs' && verdict.kind !== 'opposite') return verdict;
  if (!headlineMismatch(said.usd, [total.usd])) return verdict;
  const alike = history.map(({ figure }) => figure).filter((figure) => sameWay(said, figure));
  const near = alike.some((figure) => meet(magnitude(intervalOf(said)), magnitude(figure.interval)));
  const largest = near ? undefined : largestOf(alike);
  return { kind: 'headline', said, known: total, nowhere: !near, ...(largest && { largest }) };
}

/**
 * A verdict of a report that is not surely the text's own: what fits a known week is said, what does not is open, never
 * wrong. What no known week comes near stays wrong as long as the text names no week of its own.
 */
export function withoutOwnWeek(verdict: Verdict, namesWeek: boolean, history: History): Verdict {
  const { said } = verdict;
  switch (verdict.kind) {
    case 'matches':
    case 'rounded':
      return namesWeek ? { kind: 'fits_week', said, other: verdict.known } : verdict;
    case 'another_week':
      return { kind: 'fits_week', said, other: verdict.other };
    case 'headline': {
      if (!verdict.nowhere || namesWeek) return { kind: 'open', said };
      const beyond = beyondAll(said, history);
      return beyond?.tenth ? beyond : verdict;
    }
    case 'tenfold':
    case 'opposite':
    case 'differs':
      return (namesWeek ? undefined : beyondAll(said, history)) ?? { kind: 'open', said };
    default:
      return verdict;
  }
}

/** The one other known week with just this amount. One digit fits too many weeks, and where several fit nothing tells which is meant. */
export function weekWithJust(
  said: Said,
  known: PrintedFigure | undefined,
  history: History,
): PrintedFigure | undefined {
  if (Math.abs(said.usd) < 10 * said.step) return undefined;
  return onlyOf(history, (figure) => figure.period.end !== known?.period.end && isJust(said, figure, 1));
}

function compare(said: Said, known: PrintedFigure): Verdict {
  if (!sameWay(said, known)) return { kind: 'opposite', said, known };
  const signed = signedLike(said, known);
  if (signed.usd === known.usd) return { kind: 'matches', said, known };
  const factor = powerOfTenApart(intervalOf(signed), known.interval);
  if (factor !== undefined) return { kind: 'tenfold', said, known, factor };
  const series = { publisher: known.publisher, series: known.series };
  const kind = disputes({ ...signed, ...series, approx: said.approx }, known) ? 'differs' : 'rounded';
  return { kind, said, known };
}

/** Units that are taken for each other: 亿 and billion are ten apart, million and billion a thousand. */
const UNIT_SLIPS = [10, 1_000] as const;

/** Said of three digits and more alone: with fewer some week or other would fit a tenth. */
function beyondAll(said: Said, history: History): Extract<Verdict, { kind: 'beyond' }> | undefined {
  const largest = largestOf(history.map(({ figure }) => figure));
  if (!largest || Math.abs(said.usd) <= 2 * magnitude(largest.interval).high) return undefined;
  const precise = Math.abs(said.usd) >= 100 * said.step;
  const tenth = precise
    ? onlyOf(history, (figure) => UNIT_SLIPS.some((factor) => isJust(said, figure, factor)))
    : undefined;
  return { kind: 'beyond', said, largest, ...(tenth && { tenth }) };
}

function onlyOf(history: History, fits: (figure: PrintedFigure) => boolean): PrintedFigure | undefined {
  const [only, another] = history.filter(({ figure }) => fits(figure));
  return another ? undefined : only?.figure;
}

/** Whether so many times the figure is printed as what is said, to its last digit. */
const isJust = (said: Said, figure: PrintedFigure, times: number): boolean =>
  sameWay(said, figure) && Math.round((times * Math.abs(figure.usd)) / said.step) * said.step === Math.abs(said.usd);

const largestOf = ([first, ...others]: readonly PrintedFigure[]): PrintedFigure | undefined =>
  first && others.reduce((most, each) => (Math.abs(each.usd) > Math.abs(most.usd) ? each : most), first);

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
