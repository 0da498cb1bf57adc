import type { Level } from '../core/level.ts';
import { distanceFrom, newestClose, newestWeekClose, type PairClose } from '../core/price-window.ts';
import type { Priced, PriceFact } from '../core/prices.ts';
import { day, type Message, message, words } from '../i18n/message.ts';
import type { TextBlock } from './card.ts';
import { asOfMessage } from './fact-lines.ts';
import { absentPrice, closeValue, isLastClosed, pairMessage, percentValue, runningValue } from './price-lines.ts';
import { plain } from './text-blocks.ts';

/**
 * Where the newest close stands against a level, and the running price, which decides nothing. What it means for the claim is not judged.
 * `now` in UTC milliseconds. The passports stand apart. `short`: without the running price.
 */
export function levelPriceBlocks(
  level: Level,
  price: Priced,
  { now, short = false }: { readonly now: number; readonly short?: boolean },
): readonly TextBlock[] {
  if (price.is === 'absent') return absentPrice(message('prices-what', { subject: words(level.claim.asset) }), price);
  const close = closeOf(level, price);
  const lines = [
    ...(close ? [closeMessage(level, price, { ...close, now })] : [message('prices-none-closed', pairOf(price))]),
    ...(short ? [] : runningLines(level, price)),
    ...marketLines(level, price, close?.basis),
  ];
  return lines.map(plain);
}

const pairOf = (fact: PriceFact) => ({ pair: pairMessage(fact.value) });

interface Basis {
  readonly basis: 'day' | 'week';
  readonly close: PairClose;
}

/** The newest close of the reading's own candles as far as days make them up: a week's is its Sunday's. Else the newest day's. */
function closeOf({ reading }: Level, { value }: PriceFact): Basis | undefined {
  const week = reading.timeframe === '1w' ? newestWeekClose(value) : undefined;
  if (week) return { basis: 'week', close: week };
  const close = newestClose(value);
  return close && { basis: 'day', close };
}

function closeMessage(level: Level, fact: PriceFact, { basis, close, now }: Basis & { readonly now: number }): Message {
  const known = isLastClosed(close.date, now) ? 'day' : 'newest';
  return message(`levels-close-${basis === 'week' ? 'week' : known}`, {
    price: closeValue(fact, close),
    on: day(close.date),
    ...pairOf(fact),
    where: whereMessage(level, fact, { name: `distance-${close.date}`, price: close.close }),
  });
}

function runningLines(level: Level, fact: PriceFact): readonly Message[] {
  const { running } = fact.value;
  const shown = runningValue(fact);
  if (!running || !shown) return [];
  const where = whereMessage(level, fact, { name: 'distance-running', price: running.price });
  return [message('levels-running', { price: shown.price, asOf: asOfMessage({ at: shown.at }), where })];
}

/** What is not as our reading has it: another market, other candles, USDT for a dollar. */
function marketLines({ reading }: Level, { value }: PriceFact, basis: Basis['basis'] | undefined): readonly Message[] {
  const { venue, pair, timeframe } = reading;
  const own = sameName(venue, value.venue) && sameName(pair, value.pair);
  const whole = timeframe === '1d' || basis === 'week';
  const asRead = { pair: pairMessage(reading) };
  return [
    ...(own ? [] : [message('levels-other-market', asRead)]),
    ...(whole ? [] : [message('levels-other-candles', { timeframe: message(`timeframe-${timeframe}`) })]),
    ...(value.quote === 'usdt' ? [message('levels-usdt')] : []),
  ];
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** '3.7% below the level'. A price at the level itself is on no side of it. */
function whereMessage(
  { claim }: Level,
  fact: PriceFact,
  { name, price }: { readonly name: string; readonly price: PairClose['close'] },
): Message {
  if (price === claim.price) return message('levels-where-at');
  const amount = Math.abs(distanceFrom(claim.price, price) ?? 0);
  const percent = percentValue(fact, { name, amount });
  return message(price > claim.price ? 'levels-where-above' : 'levels-where-below', { percent });
}
