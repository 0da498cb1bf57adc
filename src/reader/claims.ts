import type { IsoDate } from '../core/week.ts';
import { type ClaimMarks, claimMarks } from './claim-book.ts';
import { monthNamed } from './dates.ts';
import { type Event, type Sentence, wayOf } from './event.ts';
import { holdingIn } from './holdings.ts';
import { firstAfter } from './layout.ts';
import { wordsOf } from './printed-words.ts';
import type { LevelDirection, ReadClaim, Span } from './reading.ts';
import type { ReadText, Statement } from './statements.ts';

const QUOTED = /[“「"]([^”」"\n]{4,200})[”」"]/gu;
/** At most four words that begin with capitals. Bounded, as it is looked for at every letter. */
const NAME = String.raw`\p{Lu}[\p{L}.'-]{0,40}(?:\s\p{Lu}[\p{L}.'-]{0,40}){0,3}`;
const SPOKEN_BY = new RegExp(
  [
    String.raw`(?:according to|per)\s(?<by>${NAME})`,
    String.raw`(?<![\p{L}.'-])(?<before>${NAME})\s(?:said|says|noted|notes|wrote|writes|argues|believes|identifies)`,
    String.raw`(?<han>[\p{Script=Han}A-Za-z]{2,12})(?:认为|指出|表示|称|写道|認為|稱)`,
  ].join('|'),
  'u',
);

/** What one sentence says beside its figures. */
interface Said {
  readonly sentence: Sentence;
  readonly marks: ClaimMarks;
  readonly statements: readonly Statement[];
  readonly date: IsoDate | null;
}

/**
 * What a text claims beside its figures: levels that must be met, who holds what, what a flow is put down to, and superlatives. The words
 * stay the author's. `date`: the day the text is of.
 */
export function findClaims(original: string, read: ReadText, date: IsoDate | null): readonly ReadClaim[] {
  const starts = read.units.map(({ start }) => start);
  const printed = Map.groupBy(read.statements, ({ start }) => start);
  return read.sentences.flatMap((sentence): readonly ReadClaim[] => {
    if (!sentence.events.some(({ quantity }) => quantity !== undefined)) return [];
    const from = firstAfter(starts, sentence.start - 1);
    const units = read.units.slice(from, firstAfter(starts, sentence.end - 1));
    const statements = sentence.events.flatMap(({ quantity }) => {
      const place = quantity === undefined ? undefined : read.quantities[quantity];
      return place ? (printed.get(read.folded.origin(place.start, place.end).start) ?? []) : [];
    });
    const said = { sentence, marks: claimMarks(units, read.spoken), statements, date };
    return [...levelsIn(said, original, read), ...holdingIn(said, original, read), ...opinionsIn(said, original, read)];
  });
}

const DIRECTIONS = [
  ['reclaim', 'reclaim_above'],
  ['hold', 'hold_above'],
  ['lose', 'lose_below'],
  ['reject', 'reject_below'],
] as const satisfies readonly (readonly [string, LevelDirection])[];

/** A level is a price under a condition; a price that is only reported is none. */
function levelsIn({ sentence, marks, statements, date }: Said, original: string, read: ReadText): readonly ReadClaim[] {
  const direction = DIRECTIONS.find(([sense]) => marks.has(sense))?.[1];
  const asset = assetIn(sentence.events) ?? assetIn(sentenceBefore(sentence, read)?.events ?? []);
  if (!direction || !asset || !marks.has('condition')) return [];
  const meaning = meaningOf(marks);
  return statements
    .filter(({ refused }) => refused === 'price')
    .map((statement): ReadClaim => {
      const span = quotationAround(statement, sentence, read) ?? sentence;
      const about = { asset, price: Math.abs(statement.usd), direction, meaning };
      const words = wordsOf(span, original, read);
      return { kind: 'level', ...about, author: authorOf(sentence, read), date, ...words };
    });
}

function meaningOf(marks: ClaimMarks): 'bearish_signal_void' | 'bullish_signal_void' | null {
  if (!marks.has('void')) return null;
  if (marks.has('bearish')) return 'bearish_signal_void';
  return marks.has('bullish') ? 'bullish_signal_void' : null;
}

const sentenceBefore = (sentence: Sentence, { sentences }: ReadText): Sentence | undefined =>
  sentences[sentences.indexOf(sentence) - 1];

const assetIn = (events: readonly Event[]): string | undefined =>
  events.find(({ name }) => name?.startsWith('asset'))?.name?.slice('asset '.length);

/** Whoever the sentence says it is by; null where it does not. */
function authorOf({ start, end }: Sentence, { folded }: ReadText): string | null {
  const { by, before, han } = SPOKEN_BY.exec(folded.text.slice(start, end))?.groups ?? {};
  return by ?? before ?? han ?? null;
}

/** The quotation that holds a printed amount, without its marks. */
function quotationAround(statement: Statement, sentence: Sentence, { folded }: ReadText): Span | undefined {
  for (const match of folded.text.slice(sentence.start, sentence.end).matchAll(QUOTED)) {
    const start = sentence.start + match.index + 1;
    const span = { start, end: start + (match[1] ?? '').length };
    const { start: from, end: to } = folded.origin(span.start, span.end);
    if (from <= statement.start && statement.end <= to) return span;
  }
  return undefined;
}

/** UTF-16 units behind a superlative in which its beginning may stand. */
const SINCE = 32;

/** '... the largest outflow since mid-November 2025' */
function superlativeOf(span: Span, sentence: Sentence, original: string, read: ReadText): ReadClaim {
  const ways = new Set(sentence.events.flatMap((event) => wayOf(event) ?? event.about ?? []));
  const [way, ...others] = ways;
  const beginning = read.folded.text.slice(span.start, Math.min(sentence.end, span.end + SINCE));
  const about = { way: others.length > 0 ? null : (way ?? null), since: monthNamed(beginning, read.spoken) };
  return { kind: 'superlative', ...about, ...wordsOf(span, original, read) };
}

/** What a flow is put down to, and what it is called the largest of: quoted, never repeated as ours. */
function opinionsIn({ sentence, marks }: Said, original: string, read: ReadText): readonly ReadClaim[] {
  if (sentence.amounts.length === 0 || !sentence.events.some((event) => wayOf(event) !== undefined)) return [];
  const words = wordsOf(sentence, original, read);
  const superlative = marks.first('superlative');
  return [
    ...(marks.has('attribution') ? [{ kind: 'attribution' as const, ...words }] : []),
    ...(superlative ? [superlativeOf(superlative, sentence, original, read)] : []),
  ];
}
