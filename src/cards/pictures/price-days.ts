import type { DailyCandles } from '../../core/candle.ts';
import { addDays, dayNumber, type IsoDate } from '../../core/week.ts';
import { day, list, type Message, message, type Value, words } from '../../i18n/message.ts';

/** More of a price is no price but an error of somebody's. */
const MOST_PRICE = 1e14;

/** Every date from one to another, both included. */
export const daysFromTo = (from: IsoDate, to: IsoDate): readonly IsoDate[] =>
  Array.from({ length: Math.max(0, dayNumber(to) - dayNumber(from) + 1) }, (_, at) => addDays(from, at));

/** Closes by their dates, as far as they can be drawn. */
export const closesOf = ({ closed }: Pick<DailyCandles, 'closed'>): ReadonlyMap<IsoDate, number> =>
  new Map(closed.filter(({ close }) => close <= MOST_PRICE).map(({ date, close }) => [date, close]));

export interface Credited {
  readonly publisher: string;
  /** The words that a source wants to stand beside its numbers. */
  readonly attribution?: string | undefined;
}

/** A source with the words that it wants beside its numbers. */
export const creditedMessage = ({ publisher, attribution }: Credited): Value =>
  attribution === undefined
    ? words(publisher)
    : message('picture-credited', { publisher: words(publisher), credit: words(attribution) });

/** Whose prices, up to when, and that they are no advice. */
export function priceSource(sources: readonly Credited[], until: IsoDate): Message {
  const distinct = [...new Map(sources.map((each) => [each.publisher, each])).values()];
  return message('picture-source-price', { publisher: list(distinct.map(creditedMessage)), until: day(until) });
}

export const knownOf = (values: readonly (number | null)[]): readonly number[] =>
  values.filter((value) => value !== null);
