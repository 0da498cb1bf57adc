import type { EtfDay, EtfDays } from './etf-days.ts';
import { type DerivedFigure, figureId, type PrintedFigure, printedFigure } from './figure.ts';
import { sumIntervals } from './interval.ts';
import type { Fact } from './live.ts';
import { assetSubject } from './subject.ts';
import { weakest } from './verification.ts';
import { addDays } from './week.ts';

/** One day of a source as a figure, published on the day after. */
export const figureOfDay = (
  { date, usd, step }: EtfDay,
  { source, publisher, origin, fetchedAt, value }: Fact<EtfDays>,
  judged: Pick<PrintedFigure, 'verification' | 'vintage'>,
): PrintedFigure =>
  printedFigure({
    id: figureId(source, date, assetSubject(value.asset)),
    subject: assetSubject(value.asset),
    series: 'us_spot_etfs_daily',
    period: { start: date, end: date },
    ...{ publisher, via: [], publishedOn: addDays(date, 1), publishedOnIs: 'derived' },
    ...(fetchedAt !== undefined && { fetchedAt }),
    origin: origin === 'bundled' ? 'bundled' : 'read',
    ...judged,
    ...{ usd, step },
  });

/** Days together: an interval, as each of them is one. Undefined where there is none. */
export function sumOfDays(
  figures: readonly PrintedFigure[],
  rule: 'etf_week' | 'etf_days',
  id: string,
): DerivedFigure | undefined {
  const [first, ...more] = figures;
  const last = figures.at(-1);
  if (!first || !last) return undefined;
  const { subject, series, publisher, via, publishedOnIs, fetchedAt, origin } = first;
  return {
    ...{ id: `${id}/${rule}/${subject.key}`, subject, series, publisher, via, publishedOnIs, origin, rule },
    ...(fetchedAt !== undefined && { fetchedAt }),
    derived: true,
    period: { start: first.period.start, end: last.period.end },
    publishedOn: last.publishedOn,
    interval: sumIntervals(figures.map(({ interval }) => interval)),
    from: figures.map((figure) => figure.id),
    verification: weakest([first.verification, ...more.map(({ verification }) => verification)]),
    // Another state of any day is another state of the sum.
    vintage: figures.reduce((sum, { vintage }) => sum + vintage - 1, 1),
  };
}
