import type { Level, Price } from './level.ts';
import type { Bar } from './level-machine.ts';
import { priceWord } from './level-words.ts';
import type { FeedStanding } from './market.ts';
import { newestClose, newestWeekClose, type PairClose } from './price-window.ts';
import type { Priced, PriceFact } from './prices.ts';

/** The newest close that is known for a level: of its own candles, else of days, or of weeks that days make up. */
export type KnownClose =
  | { readonly is: 'bar'; readonly price: Price; readonly at: number; readonly bar: Bar }
  | {
      readonly is: 'day' | 'week';
      readonly price: Price;
      readonly at: number;
      readonly close: PairClose;
      readonly fact: PriceFact;
    };

const DAY_MS = 86_400_000;

/** Its own candle decides, so it goes before a day's close that is no newer. */
export function knownClose(
  level: Pick<Level, 'reading'>,
  price: Priced | undefined,
  feed: FeedStanding | undefined,
): KnownClose | undefined {
  const day = dayClose(level, price);
  const bar = feed?.last;
  if (!bar || (day && day.at > bar.closesAt)) return day;
  return { is: 'bar', price: bar.close, at: bar.closesAt, bar };
}

function dayClose({ reading }: Pick<Level, 'reading'>, fact: Priced | undefined): KnownClose | undefined {
  if (fact?.is !== 'fact') return undefined;
  const week = reading.timeframe === '1w' ? newestWeekClose(fact.value) : undefined;
  const close = week ?? newestClose(fact.value);
  if (!close) return undefined;
  const at = Date.parse(`${close.date}T00:00:00Z`) + DAY_MS;
  return { is: week ? 'week' : 'day', price: close.close, at, close, fact };
}

/** Milliseconds: what closed before then says nothing of where price is now. */
const OLDEST_BASIS_MS = 3 * DAY_MS;

/** Whether a close is too old to say on which side of a level price is. */
export const isOldClose = ({ at }: Pick<KnownClose, 'at'>, now: number): boolean => now - at > OLDEST_BASIS_MS;

/** So many times away, nobody meant it without saying so. */
const FAR = 3;

export const isFar = (price: number, close: number): boolean => price >= close * FAR || price * FAR <= close;

/** A typo moves the point by a few places at most. */
const MOST_PLACES = 6;

/** The price with its point where it fits a close better; undefined where no such place makes it fit. */
export function likelierPrice(price: number, close: number): number | undefined {
  const places = Math.round(Math.log10(close / price));
  if (places === 0 || Math.abs(places) > MOST_PLACES) return undefined;
  const moved = Number(`${priceWord(price)}e${places}`);
  return Number.isFinite(moved) && !isFar(moved, close) ? moved : undefined;
}
