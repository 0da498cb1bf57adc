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
const LISTED = /[&与與和及、跟]|(?<!\p{Script=Latin})and(?!\p{Script=Latin})/iu;
const WHERE = /^,?\s(?:where|in which)\s/iu;
const PART_OF =
  /(?:%|per\s?cent|half|third|quarter|most|all|majority|bulk|part|share|\d)\s(?:out\s)?of\s(?:(?:the|this|that|its|total)\s){1,2}$|[占佔](?:[总總全整][^，。；,;\n]{0,5})$/iu;
const ITS_PART = /^[^，。；,;\d\n]{0,8}的 ?[约約近超逾]?[ \d.一二三四五六七八九]{1,6}(?:%|成)/u;
const JOINED = new RegExp(`^(?:\\s|${phrases(({ and }) => and).source}|投资产品|相关|产品|products?|funds?)*$`, 'iu');

/** Whose flow a quantity is; `several` when one amount stands for a list, null when the text does not say or says two. */
export function subjectOf(at: number, found: Found): Subject | 'several' | null {
  const { marks, layout, quantities } = found;
  const quantity = quantities[at] as Quantity;
  const clause = layout.clause(quantity.start);
  const zipped = inOrder(at, clause, found);
  if (zipped) return zipped;
  if (isBase(quantity, found)) return null;
  const segment = layout.segment(quantity.start);
  const earlier = quantities[at - 1]?.former ? at - 2 : at - 1;
  const since = Math.max(segment.start, sameSpan(quantities[earlier], segment)?.end ?? segment.start);
  const owned = behind(at - 1, found);
  const before = marks.subjects
    .within({ start: since, end: quantity.start })
    .filter(({ start }) => start !== owned?.start);
  const nearest = before.at(-1);
  const led = behind(at, found)?.is;
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

/** 'x% of the $1.73bn', '占 17.3 亿美元的 63%': an amount that a part is taken of says nothing of whose the part is. */
const isBase = ({ start, end }: Quantity, { text }: Found): boolean =>
  PART_OF.test(text.slice(Math.max(0, start - 24), start)) || ITS_PART.test(text.slice(end, end + 20));

/** The last of the subjects before an amount, unless others are joined to it or money moves from one to the other. */
function aloneOf(before: readonly Mark<Subject>[], found: Found): Subject | 'several' {
  const [first, last] = [before.at(-2), before.at(-1) as Mark<Subject>];
  if (!first || sameSubject(first.is, last.is)) return last.is;
  const between = found.text.slice(first.end, last.start);
  const narrows = first.is.scope !== last.is.scope && qualifies(first, last, found);
  const whole = narrows && !LISTED.test(between) && [last, first].find(({ is }) => is.scope === 'total');
  // Funds of a country are its flow; an asset within a country is neither's figure.
  if (whole)
    return aloneOf(
      before.filter((mark) => mark !== whole),
      found,
    );
  const joined = between.length < 40 && (JOINED.test(between) || MOVED.test(between));
  return narrows || joined ? 'several' : last.is;
}

/** 'German Bitcoin products', 'crypto funds in the US', 'In the US, ...': one narrows the other. */
function qualifies(first: Mark<Subject>, last: Mark<Subject>, { text, marks }: Found): boolean {
  const between = text.slice(first.end, last.start);
  const moves = marks.directions.within({ start: first.end, end: last.start }).length > 0;
  return between.length < 4 || WHERE.test(between) || (between.length < 24 && !moves && !/[,，、:：]/u.test(between));
}

/** '$17.1m flowed into Solana', '$17.1m Solana': a subject behind the amount counts when nothing else stands between. */
function behind(at: number, { text, marks, quantities, layout }: Found): Mark<Subject> | undefined {
  const quantity = quantities[at];
  if (!quantity) return undefined;
  const clause = layout.clause(quantity.start);
  const end = Math.min(clause.end, quantities[at + 1]?.start ?? clause.end);
  const [first] = marks.subjects.within({ start: quantity.end, end });
  const between = first && text.slice(quantity.end, first.start);
  return between !== undefined && between.length < 48 && (between.trim() === '' || TOWARDS.test(between))
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
