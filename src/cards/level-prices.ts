import type { Level } from '../core/level.ts';
import type { KnownClose } from '../core/level-close.ts';
import type { Bar } from '../core/level-machine.ts';
import { measured } from '../core/measured.ts';
import { distanceFrom, newestClose, newestWeekClose, type PairClose } from '../core/price-window.ts';
import type { Priced, PriceFact } from '../core/prices.ts';
import { day, type Message, measuredValue, message, words } from '../i18n/message.ts';
import { barDistance, barValue } from './candle-values.ts';
import type { TextBlock } from './card.ts';
import { asOfMessage } from './fact-lines.ts';
import type { LevelSeen, Looking } from './level-view.ts';
import { momentMessage } from './moment-message.ts';
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
  const percent = percentValue(fact, { name, amount: Math.abs(distanceFrom(claim.price, price) ?? 0) });
  const away = { name: `${name}-away`, amount: Math.abs(price - claim.price), unit: fact.value.quote };
  const amount = measuredValue(measured(fact, away));
  return message(price > claim.price ? 'levels-where-above' : 'levels-where-below', { percent, amount });
}

/** Where the newest close of its own candles stands against a level. */
export function barCloseMessage(level: Level, { bar }: Extract<KnownClose, { is: 'bar' }>, zone: string): Message {
  const { claim, reading } = level;
  return message('levels-close-bar', {
    timeframe: message(`timeframe-${reading.timeframe}`),
    price: barValue(level, bar, 'close'),
    at: momentMessage(bar.closesAt, zone),
    pair: pairMessage(reading),
    where: barWhere(level, bar.close - claim.price, bar),
  });
}

function barWhere(level: Level, away: number, bar: Bar): Message {
  if (away === 0) return message('levels-where-at');
  const { price } = level.claim;
  const percent = barDistance(level, bar, { amount: Math.abs(distanceFrom(price, bar.close) ?? 0), unit: 'percent' });
  const amount = barDistance(level, bar, { amount: Math.abs(away), unit: 'quote' });
  return message(away > 0 ? 'levels-where-above' : 'levels-where-below', { percent, amount });
}

/** Where the newest close that is known stands against a level. `short`: without the running price. The passports stand apart. */
export function closeBlocks(
  { level, price, close }: LevelSeen,
  { now, zone, short = false }: Looking & { readonly short?: boolean },
): readonly TextBlock[] {
  if (close?.is !== 'bar')
    return price ? levelPriceBlocks(level, price, { now, short }) : [plain(message('prices-no-coin'))];
  const running = price?.is === 'fact' && !short ? runningLines(level, price) : [];
  const usdt = level.reading.quote === 'usdt' && !short ? [message('levels-usdt')] : [];
  return [barCloseMessage(level, close, zone), ...running, ...usdt].map(plain);
}
