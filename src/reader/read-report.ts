import type { IsoDate, WeekEnding } from '../core/week.ts';
import { findClaims } from './claims.ts';
import { datesOf, namedWeek } from './dates.ts';
import type { Sentence } from './event.ts';
import { PUBLISHERS } from './lexicon/languages.ts';
import { foldLines } from './lines.ts';

import type { Reading } from './reading.ts';
import { findShares } from './shares.ts';
import { type ReadText, readText, type Statement } from './statements.ts';
import { warningsOf } from './warnings.ts';
import { tellsOfWeeks } from './when.ts';

/** A text that gives so many flows retells a report, though it never says 'week'; fewer where it names the publisher. */
const MANY_LINES = 4;
const SOME_LINES = 2;

/**
 * The weekly report that a text retells: its figures with the place each was printed at, what was refused and why, what
 * contradicts itself, and what is only claimed. `published` and `publisher` stand for what the text does not
 * state. Never throws.
 */
export function readReport(
  text: string,
  options: { readonly published?: IsoDate; readonly publisher?: string } = {},
): Reading {
  return readingOf(text, readText(text), options);
}

/** A text that need not be a report: what readReport gives, every printed amount, and the week that the text names. */
export interface ReadMessage {
  readonly reading: Reading;
  readonly statements: readonly Statement[];
  /** null when the text names none; `today` settles dates without a year. */
  readonly week: WeekEnding | null;
}

export function readMessage(text: string, today: IsoDate): ReadMessage {
  const read = readText(text);
  const reading = readingOf(text, read);
  const week = reading.report?.weekEnding ?? namedWeek(read.folded.text, read.spoken, today);
  return { reading, statements: read.statements, week };
}

function readingOf(
  text: string,
  read: ReadText,
  { published, publisher: given }: { readonly published?: IsoDate; readonly publisher?: string } = {},
): Reading {
  const folded = foldLines(read.statements);
  const publisher = given ?? PUBLISHERS.find(({ words }) => words.test(read.folded.text))?.name;
  const weekly =
    read.sentences.some(tellsOfWeeks) ||
    folded.lines.length >= (publisher ? SOME_LINES : MANY_LINES) ||
    (publisher !== undefined && folded.lines.some(({ scope }) => scope === 'total'));
  const isReport =
    weekly &&
    folded.lines.length > 0 &&
    (publisher !== undefined ||
      (!tellsOfOthers(read) && (folded.lines.length >= SOME_LINES || namesTotal(read.statements) || tellsTotal(read))));

  if (!isReport)
    return { report: null, refused: folded.refused, warnings: [], claims: findClaims(text, read, published ?? null) };
  const body = read.quantities.find(({ start }) => start >= (read.headline?.end ?? 0))?.start;
  const dates = datesOf(read.folded.text, body ?? 0, read.spoken, published);
  const shares = findShares(text, read, folded.lines);
  return {
    report: {
      publisher: publisher ?? null,
      weekEnding: dates.weekEnding,
      publishedOn: dates.publishedOn,
      lines: folded.lines,
    },
    refused: folded.refused,
    warnings: [...warningsOf(read, folded.lines, dates), ...folded.warnings, ...shares.warnings].toSorted(
      (a, b) => a.start - b.start,
    ),
    claims: [...findClaims(text, read, dates.publishedOn), ...shares.claims].toSorted(
      (a, b) => a.evidence.start - b.evidence.start,
    ),
  };
}

/** Thefts, exchanges and chains have flows too. */
const tellsOfOthers = ({ sentences }: ReadText): boolean =>
  sentences.some(({ says }) => says.has('stranger')) && !sentences.some(namesFunds);

const namesFunds = (sentence: Sentence): boolean => sentence.says.has('funds') || namesTheWhole(sentence);

const namesTheWhole = ({ events, says }: Sentence): boolean =>
  says.has('total') || events.some(({ raw }) => /^(?:etps?|aum)$/iu.test(raw));

/** A total of the week in a text that speaks of such products at all. */
const tellsTotal = ({ statements, sentences }: ReadText): boolean =>
  statements.some(({ refused, subject, sure }) => refused === null && subject?.scope === 'total' && sure > 0) &&
  sentences.some(namesTheWhole);

/** The whole is named for what it is: 'crypto funds', not only 'outflows'. */
const namesTotal = (statements: readonly Statement[]): boolean =>
  statements.some(({ refused, subject, sure }) => refused === null && subject?.scope === 'total' && sure > 1);
