import type { Found } from './binding.ts';
import type { FoldedText } from './folded-text.ts';
import { phrases } from './phrases.ts';
import type { Quantity } from './quantities.ts';
import type { ReadClaim, Span } from './reading.ts';
import type { ReadText } from './statements.ts';

const RECLAIM = phrases(({ reclaim }) => reclaim, 'iu');
const CONDITION = phrases(({ condition }) => condition, 'iu');
const VOIDS_BEARISH = phrases(({ voidsBearish }) => voidsBearish, 'iu');
const VOIDS_BULLISH = phrases(({ voidsBullish }) => voidsBullish, 'iu');
const HOLDS = phrases(({ holds }) => holds, 'iu');
const LEVERAGE = phrases(({ leverage }) => leverage, 'iu');
const STOCK = /(?:MicroStrategy|Strategy)?\s?[（(](?<ticker>[A-Z]{2,5})[）)]/u;
const QUOTED = /[“「"]([^”」"\n]{4,200})[”」"]/gu;

/** What a text claims beside its figures: levels that must be met, and who holds what. The words stay the author's. */
export function findClaims(original: string, { folded, found, statements }: ReadText): readonly ReadClaim[] {
  return found.quantities.flatMap((quantity, at): readonly ReadClaim[] => {
    const reason = statements[at]?.refused;
    const sentence = found.layout.sentence(quantity.start);
    const spoken = found.text.slice(sentence.start, sentence.end);
    if (reason === 'price') return levelOf(quantity, sentence, spoken, found, folded, original);
    if (reason === 'holding' || reason === 'percent') return holdingOf(quantity, sentence, found, folded, original);
    return [];
  });
}

/** A level is a price under a condition; a price that is only reported is none. */
function levelOf(
  quantity: Quantity,
  sentence: Span,
  spoken: string,
  found: Found,
  folded: FoldedText,
  original: string,
): readonly ReadClaim[] {
  const asset = found.marks.subjects.within(sentence).find(({ is }) => is.scope === 'asset')?.is.key;
  if (!asset || !CONDITION.test(spoken) || !RECLAIM.test(spoken)) return [];
  const span = quotationAround(quantity, sentence, found.text) ?? sentence;
  const meaning = VOIDS_BEARISH.test(spoken)
    ? 'bearish_signal_void'
    : VOIDS_BULLISH.test(spoken)
      ? 'bullish_signal_void'
      : null;
  return [
    {
      kind: 'level',
      asset,
      price: quantity.usd,
      direction: 'reclaim_above',
      meaning,
      ...wordsOf(span, folded, original),
    },
  ];
}

/** The quotation that holds a place, without its marks. */
function quotationAround({ start, end }: Span, sentence: Span, text: string): Span | undefined {
  for (const match of text.slice(sentence.start, sentence.end).matchAll(QUOTED)) {
    const from = sentence.start + match.index + 1;
    const to = from + (match[1] ?? '').length;
    if (from <= start && end <= to) return { start: from, end: to };
  }
  return undefined;
}

/** Whoever stands before 'holds'. '该主权基金' is looked up among the names before it; an unnamed holder makes no claim. */
function holdingOf(
  quantity: Quantity,
  sentence: Span,
  found: Found,
  folded: FoldedText,
  original: string,
): readonly ReadClaim[] {
  const { text, marks } = found;
  const spoken = text.slice(sentence.start, sentence.end);
  const verb = HOLDS.exec(spoken);
  if (!verb || sentence.start + verb.index > quantity.start) return [];
  const holder = holderBefore(text.slice(0, sentence.start + verb.index));
  const clause = found.layout.clause(quantity.start);
  const coin = marks.subjects
    .within({ start: sentence.start + verb.index, end: clause.end })
    .find(({ is }) => is.scope === 'asset')?.is.key;
  const asset = STOCK.exec(text.slice(quantity.end, clause.end))?.groups?.['ticker'] ?? coin;
  if (!holder || !asset) return [];
  const size =
    quantity.kind === 'percent'
      ? { percent: text.slice(quantity.start, quantity.end) }
      : { usd: quantity.usd, step: quantity.step };
  const about = { holder, asset, approx: quantity.approx, leverage: LEVERAGE.test(spoken) };
  return [{ kind: 'holding', ...about, ...size, ...wordsOf(sentence, folded, original) }];
}

function holderBefore(text: string): string | undefined {
  const own = /(?:^|[\s，。、：:,.])(?<name>[\p{Script=Han}]{2,20}|(?:\p{Lu}[\p{L}&.'-]*\s){1,6})$/u
    .exec(text.slice(-120))
    ?.groups?.['name']?.trim();
  const kind = /^[该該]([\p{Script=Han}]{2,12})$/u.exec(own ?? '')?.[1];
  if (!kind) return own;
  const named = [...text.slice(-3_000).matchAll(new RegExp(`(?<=[\\s，。、：])([\\p{Script=Han}]{2,6}${kind})`, 'gu'))];
  return named.map((match) => match[1]).findLast((name) => name !== undefined && !/^[该該]/u.test(name));
}

function wordsOf(
  span: Span,
  folded: FoldedText,
  original: string,
): { readonly words: string; readonly evidence: Span } {
  const trimmed = trim(span, folded.text);
  const evidence = folded.origin(trimmed.start, trimmed.end);
  return { words: original.slice(evidence.start, evidence.end), evidence };
}

function trim({ start, end }: Span, text: string): Span {
  const inside = text.slice(start, end);
  return {
    start: start + (inside.length - inside.trimStart().length),
    end: end - (inside.length - inside.trimEnd().length),
  };
}
