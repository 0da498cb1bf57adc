import { type Usd, usd } from './money.ts';
import { type PrintedAmount, readPrinted } from './printed.ts';

/** Dollars that a word stands for, as people type it behind digits. */
const UNITS: Readonly<Record<string, number>> = {
  ...{ k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, mln: 1e6, million: 1e6 },
  ...{ b: 1e9, bn: 1e9, billion: 1e9, t: 1e12, tn: 1e12, trillion: 1e12 },
  ...{ 千: 1e3, 万: 1e4, 萬: 1e4, 百万: 1e6, 百萬: 1e6, 千万: 1e7, 千萬: 1e7, 亿: 1e8, 億: 1e8, 十亿: 1e9, 十億: 1e9 },
  ...{ 万亿: 1e12, 萬億: 1e12 },
};

const TYPED =
  /^(?<sign>[-+])?\s?(?:us\$|usd|\$|美元)?\s?(?<late>[-+])?(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?)\s?(?<unit>[a-z]{1,8}|[千百十万萬]?[万萬亿億千])?\s?(?:美元|美金|usd|dollars)?$/u;

/** A minus sign as keyboards, phones and texts write it. */
const MINUS = /[\u2212\u2012\u2013\u2014\ufe63\uff0d]/gu;

/**
 * An amount as a person types it for a figure: '-1.09bn', '+$17.1m', '−10.9亿', with the step that its digits say. Undefined for what is
 * none. `unsigned` where neither + nor − stands before it: which way money went is then nobody's guess.
 */
export function readTypedAmount(typed: string): PrintedAmount | 'unsigned' | undefined {
  const plain = typed.replaceAll(MINUS, '-').normalize('NFKC').trim().toLowerCase();
  const { sign, late, digits, unit } = TYPED.exec(plain)?.groups ?? {};
  if (digits === undefined || (sign !== undefined && late !== undefined)) return undefined;
  const multiplier = unit === undefined ? 1 : UNITS[unit];
  const amount = multiplier === undefined ? undefined : readPrinted(digits, multiplier);
  if (!amount) return undefined;
  if (amount.usd === 0) return amount;
  const way = sign ?? late;
  if (way === undefined) return 'unsigned';
  return { ...amount, usd: way === '-' ? negative(amount.usd) : amount.usd };
}

const negative = (amount: Usd): Usd => usd(-amount);
