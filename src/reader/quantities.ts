import { addUsd } from '../core/money.ts';
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
  /** 'from $14m to $34m': what it was before. */
  readonly former: boolean;
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

const DOLLARS = LANGUAGES.map(
  ({ dollarsAfter, spaced }) => `(?:${longestFirst(dollarsAfter)})${spaced ? '(?!\\p{Script=Latin})' : ''}`,
).join('|');

const NUMBER = String.raw`\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?(?!\d|,\d)|\d{1,15}(?:\.\d{1,6})?(?!\d|,\d{3})`;
const PRINT = new RegExp(
  [
    String.raw`(?<![\p{Script=Latin}\d.]|\d,)(?<sign>[-+–](?!\s))?(?<currency>US\$|U\.S\.\$|USD\s?|HK\$|A\$|C\$|NT\$|[$€£¥₩])?\s?(?<sign2>[-+])?`,
    `(?:(?<digits>${NUMBER})|(?<bare>${longestFirst(Object.keys(BARE))}))`,
    `(?:\\s?-?(?<unit>(?:${longestFirst(latin)})(?!\\p{Script=Latin})|${longestFirst(other)}))?`,
    `(?:\\s?(?<rest>\\d{1,4}|\\d,\\d{3})\\s?(?<restUnit>${longestFirst(other)}))?`,
    `(?:\\s?(?<dollars>${DOLLARS}))?`,
    String.raw`(?:\s?(?<percent>%|per\s?cent(?!\p{Script=Latin})))?`,
  ].join(''),
  'giu',
);
const FOREIGN_AFTER =
  /^\s?(?:[欧歐日韩韓港英加澳]?[元圓圆鎊镑]|円|人民币|人民幣|新?台[币幣]|港[币幣]|瑞士法郎|(?:euros?|yen|won|pounds?|eur|gbp|jpy|krw|chf|aud|cad|hkd|sgd|nzd|twd|cny|rmb)(?!\p{Script=Latin})|(?:canadian|australian|hong kong|singapore) dollars?)/iu;
/** What may stand behind a Chinese unit that counts dollars unsaid; any other noun is what is counted: 人, 枚, BTC. */
const UNSAID_DOLLARS = /^\n|^ ?(?:[^\p{L}\p{N}\s]|$|[的之净淨流资資规規左上下以多余餘和与與及至到])/u;
/** '5 至 6 亿': the far end of a range whose near end has no unit. */
const RANGE_BEFORE = /\d\s?(?:[-–—~]|to|至|到)\s?$/iu;
/** '$5m to $6m': two ends of a range, unless it says 'from': then the first is what it was before. */
const RANGE = /^\s?(?:[-–—~]|to|至|到)\s?$/iu;
const FORMER = /(?<!rang\w{1,3} )(?:(?<!\p{Script=Latin})from|[从從由])\s?$/iu;
const BETWEEN = /(?<!\p{Script=Latin})between\s$/iu;

const APPROX = [phrasesBefore('approxBefore'), phrasesAfter('approxAfter')] as const;
const BOUND = [phrasesBefore('boundBefore'), phrasesAfter('boundAfter')] as const;

/** Every amount and percentage in a folded text, in order. One pass; the looks around each are of fixed length. */
export function findQuantities(text: string): readonly Quantity[] {
  const found = [...text.matchAll(PRINT)].flatMap((match) => {
    const quantity = quantityOf(match, text);
    return quantity ? [quantity] : [];
  });
  const ranges = found.map((quantity, at) => isRange(quantity, found[at + 1], text));
  return found.map((quantity, at) => (ranges[at] || ranges[at - 1] ? { ...quantity, bound: true } : quantity));
}

type Groups = Partial<
  Record<
    'sign' | 'sign2' | 'currency' | 'digits' | 'bare' | 'unit' | 'rest' | 'restUnit' | 'dollars' | 'percent',
    string
  >
>;

function quantityOf(match: RegExpExecArray, text: string): Quantity | undefined {
  const groups = match.groups as Groups;
  const end = match.index + match[0].length;
  const kind = kindOf(groups, text.slice(end, end + 20));
  const amount = kind && amountOf(groups);
  if (!kind || !amount) return undefined;
  const start = match.index + match[0].search(/\S/u);
  const [before, after] = [text.slice(Math.max(0, start - 32), start), text.slice(end, end + 16)];
  const sign = groups.sign ?? groups.sign2;
  const measured = groups.unit !== undefined || groups.bare !== undefined;
  return {
    ...amount,
    ...{ kind, start, end },
    ...(sign && { sign: sign === '+' ? (1 as const) : (-1 as const) }),
    approx: APPROX[0].test(before) || APPROX[1].test(after),
    bound: BOUND[0].test(before) || BOUND[1].test(after) || RANGE_BEFORE.test(before),
    former: FORMER.test(before),
    bare: !measured && amount.usd < 100_000,
    cut: !measured && groups.dollars === undefined && end >= textEnd(text),
  };
}

/** Whether an amount and the next are the two ends of one range. */
function isRange(quantity: Quantity, next: Quantity | undefined, text: string): boolean {
  if (!next || next.start - quantity.end > 6) return false;
  const joint = text.slice(quantity.end, next.start);
  const between = BETWEEN.test(text.slice(Math.max(0, quantity.start - 12), quantity.start));
  return (RANGE.test(joint) && !quantity.former) || (between && /^\sand\s$/iu.test(joint));
}

/** A look of fixed length: only what breaks off right behind the number counts. */
const textEnd = (text: string): number => text.length - (/\s{0,2}$/u.exec(text.slice(-2))?.[0].length ?? 0);

/** '3亿1200万' is one amount: the second part fills the zeros of the first. */
function amountOf(groups: Groups): PrintedAmount | undefined {
  const unit = multiplierOf(groups);
  const whole = readPrinted(groups.digits ?? '1', unit);
  if (!whole || groups.rest === undefined) return whole;
  const rest = readPrinted(groups.rest, UNITS[groups.restUnit ?? ''] ?? 1);
  const fills = rest && !groups.digits?.includes('.') && rest.usd < unit;
  return fills ? { usd: addUsd(whole.usd, rest.usd), step: rest.step } : undefined;
}

const multiplierOf = ({ unit, bare }: Groups): number =>
  (unit === undefined ? 1 : (UNITS[unit.toLowerCase()] ?? 1)) * (bare === undefined ? 1 : (BARE[bare] ?? 1));

/** Dollars need a mark of dollars, or a Chinese unit with no other noun behind it: 10.9 亿. */
function kindOf(groups: Groups, after: string): Quantity['kind'] | undefined {
  if (groups.percent) return 'percent';
  const american = groups.currency === undefined || /\$|usd/iu.test(groups.currency);
  if (groups.currency && (!american || /^(?:HK|A|C|NT)\$/iu.test(groups.currency))) return 'other_currency';
  if (groups.dollars) return 'dollars';
  if (groups.currency) return FOREIGN_AFTER.test(after) ? 'other_currency' : 'dollars';
  const chinese = groups.unit !== undefined && other.includes(groups.unit);
  if (groups.bare && !groups.unit) return undefined;
  if (!chinese) return undefined;
  if (FOREIGN_AFTER.test(after)) return 'other_currency';
  return UNSAID_DOLLARS.test(after) ? 'dollars' : undefined;
}
