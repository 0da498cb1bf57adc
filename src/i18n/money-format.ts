import type { Interval } from '../core/interval.ts';
import { type Usd, usd } from '../core/money.ts';
import { type PrintedAmount, type Step, step, stepOfTrailingZeros } from '../core/printed.ts';

/** `always` shows + and −, `never` the size alone. Zero has no sign. */
export type SignDisplay = 'always' | 'never';

export interface MoneyFormat {
  /** Nothing finer than the step, and read back by the same rule it gives the same interval. */
  amount(amount: PrintedAmount, sign: SignDisplay): string;
  /** Both ends of an interval, rounded to at most a twentieth of its width and never onto zero, in one unit where it can be. */
  ends(interval: Interval): readonly [low: string, high: string];
}

/** A power of ten with the words a language writes around its digits: '$' … 'B', '' … '亿美元'. */
interface Unit {
  readonly dollars: number;
  readonly before: string;
  readonly after: string;
}

/** Makes a language's money from Intl's own unit words. `intl` is a BCP 47 tag, `currency` where it writes the dollar. */
export function createMoneyFormat(intl: string, currency: 'name' | 'symbol'): MoneyFormat {
  const units = findUnits(intl, currency);
  const digits = createDigits(intl);
  const write = (amount: PrintedAmount, unit: Unit, sign: SignDisplay) => {
    const mark = sign === 'never' || amount.usd === 0 ? '' : amount.usd < 0 ? '\u2212' : '+';
    return `${mark}${unit.before}${digits(shift(amount, unit), decimalsOf(amount.step, unit))}${unit.after}`;
  };
  return {
    amount: (amount, sign) => write(amount, unitFor(amount, units), sign),
    ends: ({ low, high }) => {
      const place = placeFor(low, high);
      const rounded = [low, high].map((end) => usd(Math.round(end / place) * place));
      const shared = unitForBoth(rounded, units);
      const finest = step(Math.min(...rounded.filter((end) => end !== 0).map(stepOfTrailingZeros), shared.dollars));
      return rounded.map((end) => {
        const own = Math.abs(end) * 100 < shared.dollars;
        return own
          ? write(
              { usd: end, step: stepOfTrailingZeros(end) },
              naturalUnit({ usd: end, step: step(1) }, units),
              'always',
            )
          : write({ usd: end, step: finest }, shared, 'always');
      }) as [string, string];
    },
  };
}

/** Asks Intl how it writes 1, 10, 100 … 10¹⁴ dollars; each distinct multiplier is a unit of the language, largest first. */
function findUnits(intl: string, currency: 'name' | 'symbol'): readonly Unit[] {
  const format = new Intl.NumberFormat(intl, {
    style: 'currency',
    currency: 'USD',
    notation: 'compact',
    currencyDisplay: currency === 'name' ? 'name' : 'narrowSymbol',
    minimumFractionDigits: 0,
    maximumFractionDigits: 0,
  });
  const units = new Map<number, Unit>();
  for (let power = 0; power <= 14; power += 1) {
    const parts = format.formatToParts(10 ** power);
    const first = parts.findIndex(({ type }) => type === 'integer');
    const last = parts.findLastIndex(({ type }) => type === 'integer');
    const shown = parts.filter(({ type }) => type === 'integer').reduce((text, { value }) => text + value, '');
    const dollars = 10 ** (power - shown.length + 1);
    const text = (some: readonly Intl.NumberFormatPart[]) => some.map(({ value }) => value).join('');
    if (!units.has(dollars)) {
      units.set(dollars, { dollars, before: text(parts.slice(0, first)), after: text(parts.slice(last + 1)) });
    }
  }
  return [...units.values()].sort((a, b) => b.dollars - a.dollars);
}

/** The unit a person would choose; a larger one where that would read back as less or more precise than was printed. */
function unitFor(amount: PrintedAmount, units: readonly Unit[]): Unit {
  const natural = naturalUnit(amount, units);
  const larger = units.filter(({ dollars }) => dollars > natural.dollars).reverse();
  return [natural, ...larger].find((unit) => readsBack(amount, unit)) ?? natural;
}

function naturalUnit(amount: PrintedAmount, units: readonly Unit[]): Unit {
  const size = Math.abs(amount.usd) || amount.step;
  const unit = units.find(({ dollars }) => dollars <= size) ?? units.at(-1);
  if (!unit) throw new RangeError('a language without money units');
  return unit;
}

/** Both ends are read against each other, so they share the larger one's unit and the finer one's decimals. */
const unitForBoth = (ends: readonly Usd[], units: readonly Unit[]): Unit =>
  naturalUnit({ usd: usd(Math.max(...ends.map(Math.abs))), step: step(1) }, units);

function readsBack(amount: PrintedAmount, unit: Unit): boolean {
  if (decimalsOf(amount.step, unit) > 0) return true;
  return amount.usd === 0 ? unit.dollars === amount.step : stepOfTrailingZeros(amount.usd) === amount.step;
}

const decimalsOf = (stepSize: Step, unit: Unit): number => Math.max(0, Math.round(Math.log10(unit.dollars / stepSize)));

/** The digits in a unit as exact decimal text: floating division would invent or lose the last one. */
function shift({ usd: amount, step: stepSize }: PrintedAmount, { dollars }: Unit): string {
  const places = Math.round(Math.log10(dollars));
  const padded = String(Math.round(Math.abs(amount) / stepSize) * stepSize).padStart(places + 1, '0');
  const cut = padded.length - places;
  return places === 0 ? padded : `${padded.slice(0, cut)}.${padded.slice(cut)}`;
}

function createDigits(intl: string) {
  const formats = new Map<number, Intl.NumberFormat>();
  return (decimal: string, decimals: number): string => {
    let format = formats.get(decimals);
    if (!format) {
      const options = {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
        useGrouping: 'always',
      } as const;
      format = new Intl.NumberFormat(intl, options);
      formats.set(decimals, format);
    }
    return format.format(decimal as Intl.StringNumericLiteral);
  };
}

/** The largest power of ten within a twentieth of the width; finer where an end would be rounded onto zero. */
function placeFor(low: Usd, high: Usd): number {
  let place = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, high - low) / 20)));
  const lost = (end: Usd) => end !== 0 && Math.round(end / place) === 0;
  while (place > 1 && (lost(low) || lost(high))) place /= 10;
  return place;
}
