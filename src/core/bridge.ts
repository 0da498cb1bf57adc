import { assetTolerance, type Tolerance, US_TOLERANCE } from './bridge-tolerances.ts';
import { findHolds } from './checks.ts';
import { type Apart, type Compared, compare, oppositeSigns, tenfoldApart } from './comparing.ts';
import { beyondEtfAssets, derive, namedRegions, restOfWorld } from './derived.ts';
import type { EtfWeek } from './etf-week.ts';
import type { DerivedFigure, PrintedFigure } from './figure.ts';
import { magnitude, type Share, shareOf, subtractIntervals, sumIntervals } from './interval.ts';
import { figureOf, type Report } from './report.ts';
import { assetSubject, regionSubject, type Subject } from './subject.ts';

/** The assets whose US spot ETFs most of the US is. */
export const ETF_ASSETS: readonly string[] = ['BTC', 'ETH', 'SOL', 'XRP'];

/**
 * What of a gap is another scope, as far as the report prints it. `outside_us`: all assets together, of which nobody prints how much is this one;
 * `named_regions`: the same, of those countries alone that it names; `beyond_etf_assets`: products of other kinds, the short ones among them,
 * wherever they are.
 */
export interface Scope {
  readonly is: 'outside_us' | 'named_regions' | 'beyond_etf_assets';
  readonly figure: DerivedFigure;
  /** What of the gap is left after it. */
  readonly rest: DerivedFigure;
}

/**
 * Two quantities side by side: what one publisher counts of a week, and the sum of the US spot ETFs on the trading days of the same week. They are
 * never averaged, and neither moves the verification of the other: both figures are the very ones that were given.
 */
export interface Bridge extends Pick<Compared, 'direction'> {
  readonly is: 'bridge';
  readonly theirs: PrintedFigure;
  readonly sum: DerivedFigure;
  /** theirs − sum. */
  readonly gap: DerivedFigure;
  /** Of the larger amount; absent where that may be zero. */
  readonly share?: Share;
  /** `diverges` says nothing of who is right. */
  readonly verdict: 'agree' | 'diverges' | 'on_hold';
  readonly hold?: Apart;
  /** Absent where the report prints nothing to tell it by. */
  readonly scope?: Scope;
  /** Short products of the asset, which the publisher counts apart. */
  readonly shorts?: PrintedFigure;
}

/** Nothing stands on the other side. `incomplete`: days are missing, so there is no week to compare. */
export type NoBridge =
  | { readonly is: 'incomplete'; readonly published: number; readonly trading: number }
  | { readonly is: 'incomplete_assets'; readonly assets: readonly string[] }
  | { readonly is: 'no_report' }
  | { readonly is: 'not_printed' }
  | { readonly is: 'withdrawn' }
  /** A person has to look at it first. */
  | { readonly is: 'waits' };

type Days = Pick<EtfWeek, 'published' | 'trading' | 'sum'>;
type ScopeFigure = Pick<Scope, 'is' | 'figure'>;

/** An asset's weekly figure beside the sum of its US spot ETFs, where every trading day of the week is out. */
export function bridgeOf(
  asset: string,
  { sum, published, trading }: Days,
  report: Report | undefined,
): Bridge | NoBridge {
  if (sum?.rule !== 'etf_week') return { is: 'incomplete', published, trading };
  const theirs = usable(report, assetSubject(asset));
  if ('is' in theirs) return theirs;
  const shorts = report && figureOf(report, assetSubject(`SHORT_${asset}`));
  return {
    ...beside(theirs, sum, assetTolerance(asset), report && outsideUs(report)),
    ...(shorts && { shorts }),
  };
}

/** The US of a weekly report beside the sum of the US spot ETFs of several assets, where every trading day of each is out. */
export function usBridge(
  weeks: readonly Pick<EtfWeek, 'asset' | 'sum'>[],
  report: Report | undefined,
): Bridge | NoBridge {
  const sums = ETF_ASSETS.map((key) => weeks.find(({ asset }) => asset === key)?.sum);
  const whole = sums.filter((sum) => sum !== undefined).filter(({ rule }) => rule === 'etf_week');
  const [first, ...more] = whole;
  if (!first || whole.length < ETF_ASSETS.length)
    return { is: 'incomplete_assets', assets: ETF_ASSETS.filter((_, at) => sums[at]?.rule !== 'etf_week') };
  const theirs = usable(report, regionSubject('US'));
  if ('is' in theirs) return theirs;
  const together = sumIntervals(whole.map(({ interval }) => interval));
  const beyond = report && beyondEtfAssets(report, ETF_ASSETS);
  return beside(
    theirs,
    derive('etf_week', regionSubject('US'), together, [first, ...more]),
    US_TOLERANCE,
    beyond && { is: 'beyond_etf_assets', figure: beyond },
  );
}

function usable(report: Report | undefined, subject: Subject): PrintedFigure | NoBridge {
  if (!report) return { is: 'no_report' };
  const figure = figureOf(report, subject);
  if (!figure) return { is: 'not_printed' };
  if (figure.verification.state === 'withdrawn') return { is: 'withdrawn' };
  return findHolds(report).some((hold) => hold.figure.id === figure.id) ? { is: 'waits' } : figure;
}

function outsideUs(report: Report): ScopeFigure | undefined {
  const rest = restOfWorld(report);
  if (rest) return { is: 'outside_us', figure: rest };
  const named = namedRegions(report);
  return named && { is: 'named_regions', figure: named };
}

/** Puts two figures beside each other. `scope`: what of the first the second does not count. */
export function beside(theirs: PrintedFigure, sum: DerivedFigure, tolerance: Tolerance, scope?: ScopeFigure): Bridge {
  const [a, b] = [theirs.interval, sum.interval];
  const { direction, near, within } = compare(a, b, tolerance);
  // What is near is never a slip of unit: small flows are ten times apart by themselves.
  const hold = oppositeSigns(a, b) ?? (near ? undefined : tenfoldApart(a, b, tolerance));
  const gap = derive('bridge_gap', theirs.subject, subtractIntervals(a, b), [theirs, sum]);
  const share = shareOf(gap.interval, magnitude(a).high >= magnitude(b).high ? a : b);
  return {
    ...{ is: 'bridge', direction, theirs, sum, gap },
    verdict: hold ? 'on_hold' : within ? 'agree' : 'diverges',
    ...(share && { share }),
    ...(hold && { hold }),
    ...(scope && { scope: { ...scope, rest: restOf(gap, scope.figure) } }),
  };
}

const restOf = (gap: DerivedFigure, scope: DerivedFigure): DerivedFigure =>
  derive('bridge_rest', gap.subject, subtractIntervals(gap.interval, scope.interval), [gap, scope]);
