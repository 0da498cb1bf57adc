import { exceedsTotal, headlineMismatch } from '../core/checks.ts';
import { outsideTotal, subjectOf } from '../core/subject.ts';
import type { IsoDate, WeekEnding } from '../core/week.ts';
import { findClaims } from './claims.ts';
import { datesOf, namedWeek } from './dates.ts';
import { PUBLISHERS } from './lexicon/languages.ts';
import { foldLines, type Lines } from './lines.ts';
import { phrases } from './phrases.ts';
import type { Reading, ReadLine, ReadWarning } from './reading.ts';
import { findShares } from './shares.ts';
import { type ReadText, readText, type Statement } from './statements.ts';

const WEEK = phrases(({ week }) => week, 'iu');

/** A text that names the publisher and so many flows retells its report, though it never says 'week'. */
const MANY_LINES = 4;

/**
 * The weekly report that a text retells: its figures with the place each was printed at, what was refused and why, what
 * contradicts itself, and what is only claimed. `published` and `publisher` stand for what the text does not state. Never throws.
 */
export function readReport(
  text: string,
  options: { readonly published?: IsoDate; readonly publisher?: string } = {},
): Reading {
  return readingOf(text, readText(text), options.published, options.publisher);
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
  const week = reading.report?.weekEnding ?? namedWeek(read.folded.text, today);
  return { reading, statements: read.statements, week };
}

function readingOf(text: string, read: ReadText, published?: IsoDate, given?: string): Reading {
  const folded = foldLines(read.statements);
  const publisher = PUBLISHERS.find(({ words }) => words.test(read.folded.text))?.name ?? given;
  const weekly = WEEK.test(read.folded.text) || folded.lines.length >= MANY_LINES;
  const isReport = publisher !== undefined && weekly && folded.lines.length > 0;
  if (!isReport) return { report: null, refused: folded.refused, warnings: [], claims: findClaims(text, read) };
  const body = read.found.starts.find((start) => start >= (read.headline?.end ?? 0));
  const dates = datesOf(read.folded.text, body ?? 0, published);
  const shares = findShares(text, read, folded.lines);
  const { contradiction } = dates;
  const misdated: readonly ReadWarning[] = contradiction
    ? [
        {
          code: 'date_mismatch',
          ...read.folded.origin(contradiction.start, contradiction.end),
          stated: contradiction.date,
          expected: contradiction.expected,
        },
      ]
    : [];
  return {
    report: { publisher, weekEnding: dates.weekEnding, publishedOn: dates.publishedOn, lines: folded.lines },
    refused: folded.refused,
    warnings: [
      ...headlineWarnings(read, folded.lines),
      ...folded.warnings,
      ...oversized(folded),
      ...misdated,
      ...shares.warnings,
    ].toSorted((a, b) => a.start - b.start),
    claims: [...findClaims(text, read), ...shares.claims].toSorted((a, b) => a.evidence.start - b.evidence.start),
  };
}

/** A headline never overrides the body: where it is far from every figure, it is said. */
function headlineWarnings({ statements }: ReadText, lines: readonly ReadLine[]): readonly ReadWarning[] {
  const total = lines.find(({ scope }) => scope === 'total') ?? lines[0];
  const body = lines.map(({ usd }) => usd);
  const wrong = ({ refused, usd }: Statement) => refused === 'headline' && headlineMismatch(usd, body);
  return statements.filter(wrong).flatMap(({ start, end, usd, step }) =>
    total
      ? [
          {
            code: 'headline_mismatch',
            start,
            end,
            printed: { usd, step },
            total: { usd: total.usd, step: total.step },
          },
        ]
      : [],
  );
}

function oversized({ lines }: Lines): readonly ReadWarning[] {
  const total = lines.find(({ scope }) => scope === 'total');
  if (!total) return [];
  return lines
    .filter(
      ({ scope, key, usd }) =>
        scope !== 'total' && !outsideTotal(subjectOf({ scope, key })) && exceedsTotal(usd, total.usd),
    )
    .map(({ evidence, usd, step }) => ({
      code: 'part_over_total',
      ...evidence,
      part: { usd, step },
      total: { usd: total.usd, step: total.step },
    }));
}
