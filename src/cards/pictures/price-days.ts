import type { DailyCandles } from '../../core/candle.ts';
import type { PriceFact } from '../../core/prices.ts';
import { addDays, dayNumber, type IsoDate } from '../../core/week.ts';
import { day, type Message, message, words } from '../../i18n/message.ts';

/** More of a price is no price but an error of somebody's. */
const MOST_PRICE = 1e14;

/** Every date from one to another, both included. */
export const daysFromTo = (from: IsoDate, to: IsoDate): readonly IsoDate[] =>
  Array.from({ length: Math.max(0, dayNumber(to) - dayNumber(from) + 1) }, (_, at) => addDays(from, at));

/** Closes by their dates, as far as they can be drawn. */
export const closesOf = ({ closed }: Pick<DailyCandles, 'closed'>): ReadonlyMap<IsoDate, number> =>
  new Map(closed.filter(({ close }) => close <= MOST_PRICE).map(({ date, close }) => [date, close]));

/** Whose prices, up to when, and that they are no advice. */
export const priceSource = ({ publisher }: Pick<PriceFact, 'publisher'>, until: IsoDate): Message =>
  message('picture-source-price', { publisher: words(publisher), until: day(until) });

export const knownOf = (values: readonly (number | null)[]): readonly number[] =>
  values.filter((value) => value !== null);
