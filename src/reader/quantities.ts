import { type PrintedAmount, readPrinted } from '../core/printed.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { DIGITS, plainDigits } from './numbers.ts';
import type { Span } from './reading.ts';
import type { Spoken } from './spoken.ts';

/** A printed number of money or a percentage. Places are in the folded text. */
export interface Quantity extends PrintedAmount, Span {
  readonly kind: 'dollars' | 'other_currency' | 'percent';
  /** −1 or 1 where a sign is printed before it. */
  readonly sign?: -1 | 1;
  /** No unit behind it: a price, or the first of a list whose unit stands at its end. */
  readonly bare: boolean;
  /** Nothing says that these are dollars: a unit alone, as in a list. */
  readonly unsaid: boolean;
  /** The print may be read two ways a thousand apart. */
  readonly unsure: boolean;
  /** The text breaks off right behind it. */
  readonly cut: boolean;
}

interface Names {
  readonly units: Readonly<Record<string, number>>;
  readonly print: RegExp;
  readonly foreignAfter: RegExp;
  readonly countedAfter: RegExp;
}

const BEFORE = String.raw`US\s?\$|U\.S\.\s?\$|USD\s?\$?|HK\$|A\$|AU\$|C\$|CA\$|NT\$|S\$|NZ\$|R\$|[$€£¥₩₹₽₺]|(?:EUR|GBP|CHF|JPY|CAD|AUD|IDR|INR|KRW|CNY|RMB|HKD|TWD|SGD|BRL|MXN|TRY|RUB|UAH|PLN|CZK|VND|THB|PHP|NZD|SEK|NOK|DKK|ZAR|AED)\s|Rp\.?\s?|Rs\.?\s?|₫|฿`;
const FOREIGN_BEFORE = /^(?:HK\$|AU?\$|CA?\$|NT\$|S\$|NZ\$|R\$|[€£¥₩₹₽₺₫฿]|(?!USD)[A-Z]{3}\s|Rp|Rs)/iu;
const made = new WeakMap<Spoken, Names>();

/** Every amount and percentage in a folded text, in order. One pass; the looks around each are of fixed length. */
export function findQuantities(text: string, spoken: Spoken): readonly Quantity[] {
  const names = made.get(spoken) ?? namesOf(spoken.languages);
  made.set(spoken, names);
  const found: Quantity[] = [];
  for (const match of text.matchAll(names.print)) {
    const quantity = quantityOf(match, text, names, spoken.languages[0].decimal);
    if (quantity) found.push(quantity);
  }
  return withBareMembers(withSharedUnits(found, text), text);
}

/** 'units' of the text's own language count before those of English: a French billion is a trillion. */
function namesOf(languages: readonly Lexicon[]): Names {
  const inOrder = languages.toReversed();
  const bareUnits = Object.assign({}, ...inOrder.map((lexicon) => lexicon.bareUnits ?? {})) as Record<string, number>;
  const units = Object.assign({}, ...inOrder.map((lexicon) => lexicon.units), bareUnits) as Record<string, number>;
  const unit = alternatives(Object.keys(units));
  const dollars = alternatives(languages.flatMap((lexicon) => lexicon.dollars));
  const foreign = alternatives(languages.flatMap(({ otherCurrencies }) => otherCurrencies));
  const small = alternatives(Object.keys(units).filter((name) => /[亿億억만万萬千천百백]/u.test(name)));
  return {
    units,
    print: new RegExp(
      [
        String.raw`(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{M}_\d]|[\d][.,])(?<sign>[-+–](?![\s])|(?<=[(:]\s?)(?:plus|minus)\s)?(?:(?<currency>${BEFORE})\s?(?<sign2>[-+])?(?:\((?=\d))?)?`,
        `(?:(?<digits>${DIGITS})|(?<bare>${alternatives(Object.keys(bareUnits))})(?=\\s?(?:${dollars})))`,
        `(?:\\s?-?(?<unit>${unit}))?`,
        `(?<rest>(?:\\s?(?:\\d{1,4}|\\d,\\d{3})\\s?(?:${small})){0,4}(?:\\s?(?:\\d{1,4}|\\d,\\d{3})(?=\\s?(?:${dollars})))?)`,
        `(?:\\s?(?<dollars>${dollars}))?`,
        String.raw`(?:\s?(?<percent>%|％|per\s?cent(?!\p{L})|pct(?!\p{L})|퍼센트|パーセント|процент\p{L}{0,3}|por ciento|prozent|pour cent|por cento|per cento))?`,
      ].join(''),
      'giu',
    ),
    countedAfter: new RegExp(`^ ?-?(?:${alternatives(languages.flatMap(({ counted = [] }) => counted))})`, 'iu'),
    foreignAfter: new RegExp(`^ ?(?:${foreign})`, 'iu'),
  };
}

/** Longest first; what ends in a letter of a spaced script ends a word. Fixed words only, so no text makes the search slow. */
function alternatives(names: readonly string[]): string {
  if (names.length === 0) return '(?!)';
  return [...new Set(names)]
    .toSorted((a, b) => b.length - a.length)
    .map((name) => {
      const source = name.replaceAll(/[.$]/gu, String.raw`\$&`).replaceAll(' ', String.raw`[\s-]?`);
      return /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}]$/u.test(name) ? `${source}(?!\\p{L})` : source;
    })
    .join('|');
}

type Groups = Partial<
  Record<'sign' | 'sign2' | 'currency' | 'digits' | 'bare' | 'unit' | 'rest' | 'dollars' | 'percent', string>
>;

function quantityOf(
  match: RegExpExecArray,
  text: string,
  names: Names,
  decimal: Lexicon['decimal'],
): Quantity | undefined {
  const groups = match.groups as Groups;
  const end = match.index + match[0].length;
  const plain = plainDigits(groups.digits ?? '1', decimal);
  const kind = kindOf(groups, text, end, names);
  const unitName = groups.unit ?? groups.bare;
  const unit = unitName === undefined ? 1 : (names.units[unitName.toLowerCase().replaceAll(/\s+|-/gu, ' ')] ?? 1);
  const amount = plain && kind && amountOf(plain.digits, unit, groups.rest, names.units);
  if (!plain || !kind || !amount) return undefined;
  const start = match.index + match[0].search(/\S/u);
  return {
    ...amount,
    ...{ kind, start, end },
    ...signOf(groups),
    bare: unitName === undefined,
    unsaid: kind === 'dollars' && groups.currency === undefined && groups.dollars === undefined,
    unsure: !plain.sure,
    cut: groups.dollars === undefined && breaksOff(text, end, unitName !== undefined),
  };
}

function signOf({ sign, sign2 }: Groups): Pick<Quantity, 'sign'> {
  const printed = sign ?? sign2;
  return printed === undefined ? {} : { sign: /^(?:\+|plus)/iu.test(printed) ? 1 : -1 };
}

/** Nothing follows, or behind a unit only the beginning of more digits: '2억1'. A look of fixed length. */
function breaksOff(text: string, end: number, measured: boolean): boolean {
  const rest = text.slice(end, end + 12).trim();
  const last = end + 12 >= text.length;
  return last && (measured ? /^\d[\d.,]{0,5}$/u.test(rest) : rest === '');
}

/** Larger units of scripts that count in ten thousands. */
const MYRIAD = 10_000;
const WHOLE_UNITS: ReadonlySet<number> = new Set([MYRIAD, MYRIAD ** 2, MYRIAD ** 3]);

/** '3亿1200万', '5억2천400만': one amount in falling parts; thousands before a larger unit count as so many of it. */
function amountOf(
  digits: string,
  unit: number,
  rest: string | undefined,
  units: Names['units'],
): PrintedAmount | undefined {
  if (!rest) return readPrinted(digits, unit);
  if (digits.includes('.')) return undefined;
  const more = [...rest.matchAll(/(\d+(?:,\d{3})?)\s?([^\d\s]*)/gu)].map(([, count = '', name = '']) => ({
    ...{ count: Number(count.replace(',', '')), unit: units[name] ?? 1 },
  }));
  let [sum, few, last] = [0, 0, Number.POSITIVE_INFINITY];
  for (const part of [{ count: Number(digits.replaceAll(',', '')), unit }, ...more]) {
    if (part.unit >= last && !(few > 0 && part.unit >= MYRIAD)) return undefined;
    if (part.unit < MYRIAD) few += part.count * part.unit;
    else {
      sum += few * (WHOLE_UNITS.has(part.unit) ? part.unit : MYRIAD) + part.count * part.unit;
      few = 0;
    }
    last = part.unit;
  }
  return Number.isSafeInteger(sum + few) ? readPrinted(String(sum + few), 1) : undefined;
}

/** Looks of fixed length behind an amount. */
const LOOK = 32;

/** Undefined for a number that is no money. */
function kindOf(groups: Groups, text: string, end: number, names: Names): Quantity['kind'] | undefined {
  const { currency, dollars, unit, bare, percent } = groups;
  if (percent) return 'percent';
  const behind = text.slice(end, end + LOOK);
  if (!currency && !dollars && names.countedAfter.test(behind)) return undefined;
  if (currency && FOREIGN_BEFORE.test(currency)) return 'other_currency';
  // 'đô la Canada': the name of the dollar may be another dollar's.
  const foreign = names.foreignAfter.test(dollars ? text.slice(end - dollars.length, end + LOOK) : behind);
  const money = dollars !== undefined || currency !== undefined || unit !== undefined || bare !== undefined;
  if (!money) return undefined;
  return foreign || names.foreignAfter.test(behind) ? 'other_currency' : 'dollars';
}

/** What may stand between the members of a list of amounts. */
const LISTED =
  /^\s?(?:,|、|&|和|与|與|と|및|y|et|und|beziehungsweise|bzw\.|e|и|а|và|ve|and|,\s?and)\s?(?:US\$|\$)?\s?$/iu;
/** Bare numbers of a list before its last member: '43, 7,6 e' */
const BARE_MEMBERS =
  /(?:(?<![\p{L}\d.,])\d{1,3}(?:[.,]\d{1,2})?\s?(?:,|、|y|et|und|beziehungsweise|bzw\.|e|и|và|ve|and|og)\s){1,4}$/iu;
/** More is a price, not the head of a list. */
const MOST_BARE = 1_000;

/** '$20, $18 and $15 million': a unit at the end of a list is every member's. */
function withSharedUnits(found: readonly Quantity[], text: string): readonly Quantity[] {
  const shared = [...found];
  for (let at = shared.length - 2; at >= 0; at -= 1) {
    const [own, next] = [shared[at] as Quantity, shared[at + 1] as Quantity];
    const unit = unitBehind(next, text);
    const listed = own.bare && own.kind === 'dollars' && own.usd < MOST_BARE && !next.bare && next.kind === 'dollars';
    if (!listed || unit === undefined || !LISTED.test(text.slice(own.end, next.start))) continue;
    const digits = /[\d.,]+$/u.exec(text.slice(own.start, own.end))?.[0] ?? '';
    const amount = readPrinted(digits.replace(',', '.'), unit);
    if (amount) shared[at] = { ...own, ...amount, bare: false, cut: false };
  }
  return shared;
}

/** '19,9, 18,2 y 15 millones': the members before have neither unit nor currency, and are amounts by the last alone. */
function withBareMembers(found: readonly Quantity[], text: string): readonly Quantity[] {
  return found.flatMap((last, at): readonly Quantity[] => {
    const from = Math.max(found[at - 1]?.end ?? 0, last.start - MOST_LIST);
    const plain = last.kind === 'dollars' && !last.bare && /^\d/u.test(text.slice(last.start, last.start + 1));
    const members = plain ? BARE_MEMBERS.exec(text.slice(from, last.start)) : null;
    const unit = members && unitBehind(last, text);
    if (!members || !unit) return [last];
    const start = from + members.index;
    const own = [...members[0].matchAll(/\d{1,3}(?:[.,]\d{1,2})?/gu)].flatMap(({ 0: digits, index }) => {
      const amount = readPrinted(digits.replace(',', '.'), unit);
      const place = { start: start + index, end: start + index + digits.length };
      return amount ? [{ ...last, ...amount, ...place }] : [];
    });
    return [...own, last];
  });
}

/** UTF-16 units that such a list takes at most before its last member. */
const MOST_LIST = 60;

/** In dollars: how many times its bare digits an amount is. */
function unitBehind({ usd, start, end }: Quantity, text: string): number | undefined {
  const digits = /\d[\d.,]*/u.exec(text.slice(start, end))?.[0];
  const bare = digits === undefined ? 0 : Number(digits.replaceAll(/,(?=\d{3})/gu, '').replace(',', '.'));
  const unit = bare > 0 ? 10 ** Math.round(Math.log10(usd / bare)) : 0;
  return Number.isSafeInteger(unit) && unit > 1 ? unit : undefined;
}
