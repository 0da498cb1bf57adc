import { type Correction, figureId, type PrintedFigure, printedFigure } from './figure.ts';
import { meet } from './interval.ts';
import type { PrintedAmount } from './printed.ts';
import { type Conflict, figureOf, type Report } from './report.ts';
import type { Series } from './series.ts';
import { type Subject, sameSubject } from './subject.ts';
import { disputes, restate, retold, type Verification, verify, type Witness } from './verification.ts';
import { type IsoDate, publicationMonday, reportingWeek, type WeekEnding } from './week.ts';

/** The series that every weekly report so far is of. */
export const WEEKLY: Series = 'global_etps_weekly';

/** A figure of an accepted text, as it is believed. */
export interface TakenFigure extends PrintedAmount {
  readonly subject: Subject;
  readonly approx: boolean;
  readonly asPrinted: string;
  readonly corrected?: Correction;
}

/** An accepted text of a publisher's week. */
export interface TakenText {
  readonly publisher: string;
  readonly weekEnding: WeekEnding;
  /** As the text states it. */
  readonly publishedOn: IsoDate | null;
  readonly fetchedAt: number;
  /** Where it was read; absent where it was handed over. */
  readonly address?: string;
  /** It stands on the publisher's own pages. */
  readonly isPublishers: boolean;
  readonly figures: readonly TakenFigure[];
  /** The day it was accepted on, in New York. */
  readonly on: IsoDate;
  /** The record keeper's reason where it goes before what was known. */
  readonly why: string;
}

/** A witness and what it is of. */
export interface SubjectWitness extends Witness {
  readonly subject: Subject;
  /** Where its text was read; absent where it was handed over. */
  readonly address?: string;
}

/**
 * The state of a publisher's report once a text of it was accepted: what it alone names is added, the finer print is kept of what agrees,
 * and what does not meet goes before what was known, which stays beside it. `base`: the report as it was known, of the same publisher,
 * series and week. How far anybody stands behind each figure is for `verified` to say.
 */
export function nextReport(base: Report | undefined, text: TakenText): Report {
  const fresh = text.figures.filter(({ subject }) => !(base && figureOf(base, subject)));
  const vintage = (base?.vintage ?? 0) + 1;
  return {
    publisher: text.publisher,
    series: WEEKLY,
    weekEnding: text.weekEnding,
    publishedOn: base?.publishedOn ?? text.publishedOn ?? publicationMonday(text.weekEnding),
    vintage,
    figures: [
      ...(base?.figures ?? []).map((known) => {
        const taken = text.figures.find(({ subject }) => sameSubject(subject, known.subject));
        return { ...(taken ? joined(known, taken, text) : known), vintage };
      }),
      ...fresh.map((taken) => figureFrom(taken, text, vintage)),
    ].toSorted((a, b) => RANK[a.subject.scope] - RANK[b.subject.scope]),
    conflicts: conflictsOf(base, text),
  };
}

const RANK: Readonly<Record<Subject['scope'], number>> = { total: 0, region: 1, group: 2, asset: 3 };

function figureFrom(taken: TakenFigure, text: TakenText, vintage: number) {
  const { subject, usd, step, asPrinted, approx, corrected } = taken;
  const { publisher, weekEnding, publishedOn, fetchedAt, address, isPublishers } = text;
  return printedFigure({
    id: figureId(publisher, weekEnding, subject),
    ...{ subject, series: WEEKLY, period: reportingWeek(weekEnding), publisher, fetchedAt, vintage },
    ...(isPublishers && address !== undefined && { document: address }),
    via: isPublishers || address === undefined ? [] : [address],
    publishedOn: publishedOn ?? publicationMonday(weekEnding),
    publishedOnIs: publishedOn === null ? 'derived' : 'stated',
    ...{ origin: 'read', verification: { state: 'single_source' }, usd, step, asPrinted, approx },
    ...(corrected && { corrected }),
  });
}

/** What is known of a figure and what a text prints for it, as one. */
function joined(known: PrintedFigure, taken: TakenFigure, text: TakenText): PrintedFigure {
  const fresh = figureFrom(taken, text, known.vintage);
  if (disputes(known, fresh)) return { ...fresh, verification: changed(known, taken, text) };
  const document = fresh.document ?? known.document;
  const via = [...new Set([...known.via, ...fresh.via])];
  const shared = { via, ...(document !== undefined && { document }) };
  // Of two that only round to each other within what 'about' allows, the one that does not say so is kept.
  const isVaguer = taken.approx && !known.approx && !meet(known.interval, fresh.interval);
  // What a text prints so goes before the same amount by an operator's hand.
  const isBorneOut = known.corrected && !taken.corrected && known.step === taken.step;
  if ((known.step <= taken.step && !isBorneOut) || isVaguer) {
    // About, in every text that prints it, or not at all.
    return { ...known, ...shared, ...(known.approx === true && { approx: taken.approx }) };
  }
  return { ...fresh, ...shared, verification: known.verification, approx: taken.approx && known.approx !== false };
}

/** Only the publisher restates; what somebody else prints otherwise is a contradiction that a person decided. */
const changed = (known: PrintedFigure, taken: TakenFigure, { isPublishers, on }: TakenText): Verification =>
  (isPublishers && restate(sizeOf(known), sizeOf(taken), on)) || { state: 'single_source' };

const whose = ({ publisher }: TakenText) => ({ publisher, series: WEEKLY });

const sizeOf = ({ usd, step }: PrintedAmount): PrintedAmount => ({ usd, step });

function conflictsOf(base: Report | undefined, text: TakenText): readonly Conflict[] {
  const known = base?.conflicts ?? [];
  const decided = text.figures.flatMap((taken): Conflict[] => {
    const before = base && figureOf(base, taken.subject);
    const standing = known.find(({ subject }) => sameSubject(subject, taken.subject));
    const isOther = before ? disputes(before, { ...taken, ...whose(text) }) : standing !== undefined;
    if (!isOther || (before && text.isPublishers)) return [];
    const printed = [...(standing?.printed ?? []), ...(before ? [sizeOf(before)] : [])];
    const others = printed.filter(({ usd }) => usd !== taken.usd);
    return [{ subject: taken.subject, printed: [...others, sizeOf(taken)], believed: sizeOf(taken), why: text.why }];
  });
  return [...known.filter(({ subject }) => !decided.some((each) => sameSubject(each.subject, subject))), ...decided];
}

/** Figures of a publisher's report, as whoever else printed the same quantity is held against them. */
export const asWitnesses = ({ figures }: Report): readonly SubjectWitness[] =>
  figures.map(({ id, subject, series, publisher, usd, step, approx }) => ({
    ...{ subject, series, publisher, usd, step, document: id },
    ...(approx !== undefined && { approx }),
  }));

/**
 * The report with how far anybody stands behind each figure. Of its publisher's own texts those count whose amount meets the figure's, and
 * pages that the record knew before; other publishers are heard by what their reports say now. What was restated or withdrawn stays so
 * until somebody independent is heard.
 */
export function verified(
  report: Report,
  { texts, others }: { readonly texts: readonly SubjectWitness[]; readonly others: readonly Report[] },
): Report {
  const own = texts.filter(({ publisher }) => publisher === report.publisher);
  const independent = others.filter(({ publisher }) => publisher !== report.publisher).flatMap(asWitnesses);
  const figures = report.figures.map((figure) => {
    const verification = verificationOf(figure, own, independent);
    return JSON.stringify(verification) === JSON.stringify(figure.verification) ? figure : { ...figure, verification };
  });
  return figures.every((figure, at) => figure === report.figures[at]) ? report : { ...report, figures };
}

function verificationOf(
  figure: PrintedFigure,
  texts: readonly SubjectWitness[],
  others: readonly SubjectWitness[],
): Verification {
  const of = (witnesses: readonly SubjectWitness[]) =>
    witnesses.filter(({ subject }) => sameSubject(subject, figure.subject));
  const said = verify(figure, of(others));
  if (said.state === 'agrees' || said.state === 'differs') return said;
  const { state } = figure.verification;
  if (state === 'restated' || state === 'withdrawn') return figure.verification;
  const printing = of(texts).filter((witness) => !disputes(witness, figure));
  const pages = figure.via.filter((page) => !of(texts).some(({ address }) => address === page));
  return retold(new Set([...pages, ...printing.map(({ document }) => document)]).size);
}
