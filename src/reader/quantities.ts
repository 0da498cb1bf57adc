import { type PrintedAmount, readPrinted } from '../core/printed.ts';
import { LANGUAGES } from './lexicon/languages.ts';
import { phrasesAfter, phrasesBefore } from './phrases.ts';

/** A printed number with what its nearest surroundings say of it. Places are in the folded text. */
export interface Quantity extends PrintedAmount {
  readonly kind: 'dollars' | 'other_currency' | 'percent';
  readonly start: number;
  readonly end: number;
  /** −1 or 1 where a sign is printed before it. */
  readonly sign?: -1 | 1;
  readonly approx: boolean;
  readonly bound: boolean;
  /** Neither unit nor thousands behind it: a price, or the first of a list whose unit stands at its end. */
  readonly bare: boolean;
  /** The text breaks off right behind it. */
  readonly cut: boolean;
}

const UNITS = Object.assign({}, ...LANGUAGES.map(({ units }) => units)) as Readonly<Record<string, number>>;
const BARE = Object.assign({}, ...LANGUAGES.map(({ bareUnits }) => bareUnits)) as Readonly<Record<string, number>>;
const longestFirst = (words: readonly string[]) => words.toSorted((a, b) => b.length - a.length).join('|');
const latin = Object.keys(UNITS).filter((unit) => /^[a-z]/u.test(unit));
const other = Object.keys(UNITS).filter((unit) => !latin.includes(unit));

const NUMBER = String.raw`\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?(?![\d,])|\d{1,15}(?:\.\d{1,6})?`;
const PRINT = new RegExp(
  [
    String.raw`(?<![\p{Script=Latin}\d.])(?<sign>[-+]\s?)?(?<currency>US\$|U\.S\.\$|USD\s?|HK\$|A\$|C\$|NT\$|[$€£¥₩])?\s?(?<sign2>[-+])?`,
    `(?:(?<digits>${NUMBER})|(?<bare>${longestFirst(Object.keys(BARE))}))`,
    `(?:\\s?-?(?<unit>(?:${longestFirst(latin)})(?!\\p{Script=Latin})|${longestFirst(other)}))?`,
    String.raw`(?:\s?(?<dollars>美元|美金|(?:us\s)?dollars?(?!\p{Script=Latin})|usd(?!\p{Script=Latin})))?`,
    String.raw`(?:\s?(?<percent>%|per\s?cent(?!\p{Script=Latin})))?`,
  ].join(''),
  'giu',
);
const FOREIGN_AFTER =
  /^\s?(?:[欧歐日韩韓港英加澳]?[元圓圆鎊镑]|円|人民币|人民幣|台币|台幣|瑞士法郎|[股枚个個人张張次笔筆]|euros?|yen|won|pounds?|eur|gbp|jpy|krw)/iu;

const APPROX = [phrasesBefore('approxBefore'), phrasesAfter('approxAfter')] as const;
const BOUND = [phrasesBefore('boundBefore'), phrasesAfter('boundAfter')] as const;

/** Every amount and percentage in a folded text, in order. One pass; the looks around each are of fixed length. */
export function findQuantities(text: string): readonly Quantity[] {
  return [...text.matchAll(PRINT)].flatMap((match) => {
    const quantity = quantityOf(match, text);
    return quantity ? [quantity] : [];
  });
}

type Groups = Partial<
  Record<'sign' | 'sign2' | 'currency' | 'digits' | 'bare' | 'unit' | 'dollars' | 'percent', string>
>;

function quantityOf(match: RegExpExecArray, text: string): Quantity | undefined {
  const groups = match.groups as Groups;
  const end = match.index + match[0].length;
  const kind = kindOf(groups, text.slice(end, end + 8));
  const amount = kind && readPrinted(groups.digits ?? '1', multiplierOf(groups));
  if (!kind || !amount) return undefined;
  const start = match.index + match[0].search(/\S/u);
  const [before, after] = [text.slice(Math.max(0, start - 20), start), text.slice(end, end + 16)];
  const sign = groups.sign ?? groups.sign2;
  const measured = groups.unit !== undefined || groups.bare !== undefined;
  return {
    ...amount,
    ...{ kind, start, end },
    ...(sign && { sign: sign.startsWith('-') ? (-1 as const) : (1 as const) }),
    approx: APPROX[0].test(before) || APPROX[1].test(after),
    bound: BOUND[0].test(before) || BOUND[1].test(after),
    bare: !measured && amount.usd < 100_000,
    cut: !measured && groups.dollars === undefined && end >= textEnd(text),
  };
}

/** A look of fixed length: only what breaks off right behind the number counts. */
const textEnd = (text: string): number => text.length - (/\s{0,2}$/u.exec(text.slice(-2))?.[0].length ?? 0);

const multiplierOf = ({ unit, bare }: Groups): number =>
  (unit === undefined ? 1 : (UNITS[unit.toLowerCase()] ?? 1)) * (bare === undefined ? 1 : (BARE[bare] ?? 1));

/** Dollars need a mark of dollars, or a Chinese unit with no other noun behind it: 10.9 亿. */
function kindOf(groups: Groups, after: string): Quantity['kind'] | undefined {
  if (groups.percent) return 'percent';
  const american = groups.currency === undefined || /\$|usd/iu.test(groups.currency);
  if (groups.currency && (!american || /^(?:HK|A|C|NT)\$/iu.test(groups.currency))) return 'other_currency';
  if (groups.currency || groups.dollars) return 'dollars';
  const chinese = groups.unit !== undefined && other.includes(groups.unit);
  if (groups.bare && !groups.unit) return undefined;
  if (!chinese) return undefined;
  return FOREIGN_AFTER.test(after) ? 'other_currency' : 'dollars';
}
