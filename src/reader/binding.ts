import { type Subject, sameSubject } from '../core/subject.ts';
import { firstAfter, type Layout } from './layout.ts';
import type { Mark, MarkedText } from './marks.ts';
import { phrases } from './phrases.ts';
import type { Quantity } from './quantities.ts';
import type { Span } from './reading.ts';

/** A folded text with everything found in it. */
export interface Found {
  readonly text: string;
  readonly marks: MarkedText;
  readonly layout: Layout;
  readonly quantities: readonly Quantity[];
  /** Where each quantity starts, for looking one up by place. */
  readonly starts: readonly number[];
}

const TOWARDS = new RegExp(`(?:${phrases(({ towards }) => towards).source})\\s?(?:(?:the|global|all)\\s){0,2}$`, 'iu');
const MOVED = /(?<!\p{Script=Latin})(?:in)?to\s$|[转轉流换換][入向至到成]/iu;
const JOINED = new RegExp(`^(?:\\s|${phrases(({ and }) => and).source}|投资产品|相关|产品|products?|funds?)*$`, 'iu');

/** Whose flow a quantity is; `several` when one amount stands for a list, null when the text does not say or says two. */
export function subjectOf(at: number, found: Found): Subject | 'several' | null {
  const { marks, layout, quantities } = found;
  const quantity = quantities[at] as Quantity;
  const clause = layout.clause(quantity.start);
  const zipped = inOrder(at, clause, found);
  if (zipped) return zipped;
  const segment = layout.segment(quantity.start);
  const earlier = quantities[at - 1]?.former ? at - 2 : at - 1;
  const since = Math.max(segment.start, sameSpan(quantities[earlier], segment)?.end ?? segment.start);
  const owned = at > 0 ? behind(at - 1, clause, found) : undefined;
  const before = marks.subjects
    .within({ start: since, end: quantity.start })
    .filter(({ start }) => start !== owned?.start);
  const nearest = before.at(-1);
  const led = behind(at, clause, found)?.is;
  if (!nearest || nearest.start < clause.start) return led ?? (nearest ? aloneOf(before, found) : null);
  return led && !sameSubject(led, nearest.is) ? null : aloneOf(before, found);
}

const sameSpan = (quantity: Quantity | undefined, { start, end }: Span): Quantity | undefined =>
  quantity && quantity.start >= start && quantity.end <= end ? quantity : undefined;

/** 'A and B saw x and y respectively': as many amounts as subjects, in order. A count that differs binds nothing. */
function inOrder(at: number, clause: Span, { marks, quantities, layout }: Found): Subject | 'several' | undefined {
  const quantity = quantities[at] as Quantity;
  const spans = [clause, layout.segment(quantity.start)].filter((span) =>
    marks.joins.within(span).some(({ is }) => is === 'respectively'),
  );
  for (const span of spans) {
    const amounts = amountsWithin(span, at, quantities);
    const subjects = marks.subjects.within(span);
    if (subjects.length > 1 && subjects.length === amounts.length) return subjects[amounts.indexOf(quantity)]?.is;
  }
  return spans.length > 0 ? 'several' : undefined;
}

/** The dollar amounts of a span, found by walking out from one of them: spans are short, texts are not. */
function amountsWithin(span: Span, at: number, quantities: readonly Quantity[]): readonly Quantity[] {
  let [first, last] = [at, at];
  while ((quantities[first - 1]?.start ?? -1) >= span.start) first -= 1;
  while ((quantities[last + 1]?.end ?? Number.POSITIVE_INFINITY) <= span.end) last += 1;
  return quantities.slice(first, last + 1).filter(({ kind }) => kind === 'dollars');
}

/** The last of the subjects before an amount, unless others are joined to it or money moves from one to the other. */
function aloneOf(before: readonly Mark<Subject>[], { text }: Found): Subject | 'several' {
  const [first, last] = [before.at(-2), before.at(-1) as Mark<Subject>];
  if (!first || sameSubject(first.is, last.is)) return last.is;
  const between = text.slice(first.end, last.start);
  const joined = between.length < 40 && (JOINED.test(between) || MOVED.test(between));
  const qualified = first.is.scope === 'region' && last.is.scope === 'asset' && between.length < 4;
  return joined || qualified ? 'several' : last.is;
}

/** '$17.1m flowed into Solana': a subject behind the amount counts when a preposition leads to it. */
function behind(at: number, clause: Span, { text, marks, quantities }: Found): Mark<Subject> | undefined {
  const quantity = quantities[at] as Quantity;
  const next = quantities[at + 1];
  const end = Math.min(clause.end, next?.start ?? clause.end);
  const [first] = marks.subjects.within({ start: quantity.end, end });
  return first && first.start - quantity.end < 48 && TOWARDS.test(text.slice(quantity.end, first.start))
    ? first
    : undefined;
}

/** Which way it moved; null when the text does not say, or says both. */
export function directionOf(at: number, found: Found): 'in' | 'out' | 'both' | null {
  const { marks, layout, quantities } = found;
  const quantity = quantities[at] as Quantity;
  if (quantity.sign)
    return signed(quantity.sign < 0 ? 'out' : 'in', marks.directions.within(layout.clause(quantity.start)));
  const inSegment = marks.directions
    .within(layout.segment(quantity.start))
    .filter(({ start }) => start < quantity.start || !/\d/u.test(unreadBefore(start, at, found)));
  if (inSegment.length === 0) return null;
  const whole = only(inSegment);
  if (whole) return whole;
  const clause = layout.clause(quantity.start);
  return only(marks.directions.within(clause)) ?? nearestDirection(at, clause, found) ?? 'both';
}

/** A printed sign against the only word of the clause may be a dash: that says both. */
function signed(sign: 'in' | 'out', words: readonly Mark<'in' | 'out'>[]): 'in' | 'out' | 'both' {
  const word = only(words);
  return word && word !== sign ? 'both' : sign;
}

/** What stands before a word without being read as an amount: '... far from the record 50 millionin outflows'. */
function unreadBefore(start: number, at: number, { text, quantities, starts }: Found): string {
  const last = quantities[firstAfter(starts, start) - 1] ?? quantities[at];
  return text.slice(last?.end ?? start, start);
}

function only(marks: readonly Mark<'in' | 'out'>[]): 'in' | 'out' | undefined {
  const kinds = new Set(marks.map(({ is }) => is));
  return kinds.size === 1 ? marks[0]?.is : undefined;
}

/** Right behind the amount ('1710 万美元净流入', '$17m in inflows'), else before it with no other amount between. */
function nearestDirection(at: number, clause: Span, { text, marks, quantities }: Found): 'in' | 'out' | undefined {
  const quantity = quantities[at] as Quantity;
  const from = Math.max(clause.start, quantities[at - 1]?.end ?? 0);
  const to = Math.min(clause.end, quantities[at + 1]?.start ?? clause.end);
  const [after] = marks.directions.within({ start: quantity.end, end: to });
  if (after && /^(?:\s|in|of|net|的|资金|逆势|周度)*$/iu.test(text.slice(quantity.end, after.start))) return after.is;
  return marks.directions.within({ start: from, end: quantity.start }).at(-1)?.is ?? after?.is;
}
