import type { PrintedFigure } from './figure.ts';
import type { PrintedAmount } from './printed.ts';
import type { Series } from './series.ts';
import { type Subject, sameSubject, TOTAL } from './subject.ts';
import type { IsoDate, WeekEnding } from './week.ts';

/** Pages that print something else for the same figure, and which amount is believed. */
export interface Conflict {
  readonly subject: Subject;
  readonly printed: readonly PrintedAmount[];
  /** null where none is believed: the figure is then absent from the report. */
  readonly believed: PrintedAmount | null;
  /** The record keeper's reason, in English, quoted as such. */
  readonly why: string;
}

/** One publisher's figures of one week, in one accepted state. A figure the publisher did not name is absent, never 0. */
export interface Report {
  readonly publisher: string;
  readonly series: Series;
  readonly weekEnding: WeekEnding;
  readonly publishedOn: IsoDate;
  readonly vintage: number;
  readonly figures: readonly PrintedFigure[];
  readonly conflicts: readonly Conflict[];
}

/** Whose weekly report is the one that is asked for; whoever else prints the same quantity stands beside it as a witness. */
export const LEADING_PUBLISHER = 'CoinShares';

/** Which of two publishers' reports of one week is shown: `b` where nothing tells them apart. */
export const leading = <Printed extends Pick<Report, 'publisher'>>(a: Printed, b: Printed): Printed =>
  a.publisher === LEADING_PUBLISHER && b.publisher !== LEADING_PUBLISHER ? a : b;

export const figureOf = (report: Report, subject: Subject): PrintedFigure | undefined =>
  report.figures.find((figure) => sameSubject(figure.subject, subject));

export const totalOf = (report: Report): PrintedFigure | undefined => figureOf(report, TOTAL);

export const figuresOf = (report: Report, scope: Subject['scope']): readonly PrintedFigure[] =>
  report.figures.filter(({ subject }) => subject.scope === scope);

/** Largest movement first, so the eye meets what mattered. */
export const byMagnitude = (figures: readonly PrintedFigure[]): readonly PrintedFigure[] =>
  figures.toSorted((a, b) => Math.abs(b.usd) - Math.abs(a.usd) || a.subject.key.localeCompare(b.subject.key));
