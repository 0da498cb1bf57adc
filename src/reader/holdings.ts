import type { IsoDate } from '../core/week.ts';
import type { ClaimMarks } from './claim-book.ts';
import type { Sentence } from './event.ts';
import { wordsOf } from './printed-words.ts';
import type { ReadClaim } from './reading.ts';
import type { ReadText, Statement } from './statements.ts';

const STOCK = /(?:MicroStrategy|Strategy)?\s?[（(](?<ticker>[A-Z]{2,5})[）)]/u;
/** More behind an amount belongs to something else. */
const NEAR = 48;

/** Whoever stands before 'holds'. '该主权基金' is looked up among the names before it; an unnamed holder makes no claim. */
export function holdingIn(
  said: {
    readonly sentence: Sentence;
    readonly marks: ClaimMarks;
    readonly statements: readonly Statement[];
    readonly date: IsoDate | null;
  },
  original: string,
  read: ReadText,
): readonly ReadClaim[] {
  const { sentence, marks, statements, date } = said;
  const verb = marks.first('holds');
  if (!verb) return [];
  const { text } = read.folded;
  const holder = holderBefore(text.slice(0, verb.start));
  if (!holder) return [];
  return sentence.events.flatMap(({ quantity: index }): readonly ReadClaim[] => {
    const quantity = index === undefined ? undefined : read.quantities[index];
    if (!quantity || quantity.start < verb.start) return [];
    const statement = statements.find(({ start }) => start === read.folded.origin(quantity.start, quantity.end).start);
    if (statement?.refused !== 'holding' && statement?.refused !== 'percent' && statement?.refused !== 'issuer')
      return [];
    const stock = STOCK.exec(text.slice(quantity.end, Math.min(sentence.end, quantity.end + NEAR)))?.groups?.['ticker'];
    const coin = sentence.events.find(({ name, start }) => start > verb.start && name?.startsWith('asset'))?.name;
    const asset = stock ?? coin?.slice('asset '.length);
    if (!asset) return [];
    const size =
      quantity.kind === 'percent'
        ? { percent: text.slice(quantity.start, quantity.end) }
        : { usd: quantity.usd, step: quantity.step };
    const about = { holder, asset, approx: statement.approx, leverage: marks.has('leverage') };
    const words = wordsOf(sentence, original, read);
    return [{ kind: 'holding', ...about, direct: stock === undefined, asOf: date, ...size, ...words }];
  });
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
