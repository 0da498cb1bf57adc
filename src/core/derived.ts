import type { Derivation, DerivedFigure, Figure, PrintedFigure } from './figure.ts';
import { directionOf, type Interval, magnitude, type Share, subtractIntervals, sumIntervals } from './interval.ts';
import { figureOf, figuresOf, type Report, totalOf } from './report.ts';
import { assetSubject, MAJORS, outsideTotal, regionSubject, type Subject } from './subject.ts';
import { weakest } from './verification.ts';

/** Total − US: what all other countries together did. Undefined when either is not known. */
export function restOfWorld(report: Report): DerivedFigure | undefined {
  const [total, us] = [totalOf(report), figureOf(report, regionSubject('US'))];
  if (!total || !us) return undefined;
  return derive(
    'rest_of_world',
    { scope: 'group', key: 'REST_OF_WORLD' },
    subtractIntervals(total.interval, us.interval),
    [total, us],
  );
}

/** Total − every asset the report names. Undefined without a total or without any asset. */
export function otherAssets(report: Report): DerivedFigure | undefined {
  const total = totalOf(report);
  const named = figuresOf(report, 'asset').filter(({ subject }) => !outsideTotal(subject));
  if (!total || named.length === 0) return undefined;
  const rest = subtractIntervals(total.interval, sumIntervals(named.map(({ interval }) => interval)));
  return derive('other_assets', assetSubject('UNNAMED'), rest, [total, ...named]);
}

/** BTC + ETH, only when both are known. */
export function majors(report: Report): DerivedFigure | undefined {
  const members = MAJORS.map((key) => figureOf(report, assetSubject(key)));
  const [first, ...rest] = members.filter((figure) => figure !== undefined);
  if (!first || rest.length + 1 !== MAJORS.length) return undefined;
  const sum = sumIntervals([first, ...rest].map(({ interval }) => interval));
  return derive('majors', { scope: 'group', key: 'MAJORS' }, sum, [first, ...rest]);
}

/** Total − majors: everything that is neither BTC nor ETH, named or not. */
export function beyondMajors(report: Report): DerivedFigure | undefined {
  const [total, big] = [totalOf(report), majors(report)];
  if (!total || !big) return undefined;
  return derive(
    'beyond_majors',
    { scope: 'group', key: 'BEYOND_MAJORS' },
    subtractIntervals(total.interval, big.interval),
    [total, big],
  );
}

/** Everything that can be computed from one report alone. */
export const derivedFigures = (report: Report): readonly DerivedFigure[] =>
  [restOfWorld(report), otherAssets(report), majors(report), beyondMajors(report)].filter(
    (figure) => figure !== undefined,
  );

/** later − earlier of the same subject, over two weeks. */
export function change(earlier: PrintedFigure, later: PrintedFigure): DerivedFigure {
  const figure = derive('change', later.subject, subtractIntervals(later.interval, earlier.interval), [later, earlier]);
  return {
    ...figure,
    id: `${figure.id}/since/${earlier.period.end}`,
    period: { start: earlier.period.start, end: later.period.end },
  };
}

/**
 * A figure's share of everything that moved the same way among the figures given: gross, as far as the report names it.
 * Undefined when its direction is not sure.
 */
export function shareOfGross(figure: PrintedFigure, all: readonly PrintedFigure[]): Share | undefined {
  const direction = directionOf(figure.interval);
  if (direction === 'unclear') return undefined;
  const rest = sumIntervals(
    all
      .filter(({ id, interval }) => id !== figure.id && directionOf(interval) === direction)
      .map(({ interval }) => magnitude(interval)),
  );
  const own = magnitude(figure.interval);
  return { low: own.low / (own.low + rest.high), high: own.high / (own.high + rest.low) };
}

/** Total − the assets given: every product of another kind. Undefined without one of them, or without a total. */
export function beyondEtfAssets(report: Report, keys: readonly string[]): DerivedFigure | undefined {
  const total = totalOf(report);
  const members = keys.map((key) => figureOf(report, assetSubject(key)));
  const known = members.filter((figure) => figure !== undefined);
  if (!total || known.length < keys.length) return undefined;
  const rest = subtractIntervals(total.interval, sumIntervals(known.map(({ interval }) => interval)));
  return derive('beyond_etf_assets', { scope: 'group', key: 'BEYOND_ETF_ASSETS' }, rest, [total, ...known]);
}

/** Every country outside the US that the report names, together: less than the rest of the world. Undefined where it names none. */
export function namedRegions(report: Report): DerivedFigure | undefined {
  const [first, ...more] = figuresOf(report, 'region').filter(({ subject }) => subject.key !== 'US');
  if (!first) return undefined;
  const sum = sumIntervals([first, ...more].map(({ interval }) => interval));
  return derive('named_regions', { scope: 'group', key: 'NAMED_REGIONS' }, sum, [first, ...more]);
}

/** An interval with the passport of its first member, and no surer than the weakest of all. */
export function derive(
  rule: Derivation,
  subject: Subject,
  interval: Interval,
  members: readonly [Figure, ...Figure[]],
): DerivedFigure {
  const { series, period, publisher, via, publishedOn, publishedOnIs, origin, vintage } = members[0];
  return {
    id: `${publisher.toLowerCase()}/${period.end}/${rule}/${subject.key}`,
    subject,
    interval,
    derived: true,
    rule,
    from: members.map(({ id }) => id),
    verification: weakest([members[0].verification, ...members.slice(1).map(({ verification }) => verification)]),
    ...{ series, period, publisher, via, publishedOn, publishedOnIs, origin, vintage },
  };
}
