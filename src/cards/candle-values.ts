import type { Level } from '../core/level.ts';
import type { Bar } from '../core/level-machine.ts';
import type { Fact } from '../core/live.ts';
import { measured } from '../core/measured.ts';
import { type Message, measuredValue, message, type Value, words } from '../i18n/message.ts';
import { momentMessage } from './moment-message.ts';

type Read = Pick<Level, 'reading'>;

/** One venue said so, and nobody else was asked. */
function barFact({ reading: { venue, pair, timeframe } }: Read, bar: Bar): Fact<Bar> {
  const source = venue.toLowerCase();
  const id = [source, 'bars', pair, timeframe, new Date(bar.closesAt).toISOString()].join('/');
  return {
    ...{ id, value: bar, source, publisher: venue, asOf: { at: bar.closesAt }, fetchedAt: bar.closesAt },
    ...{ coverage: 'spot_pair', status: 'published', origin: 'stored', missed: [] },
  };
}

/** A price of a candle that a level is judged by, in the quote of its pair. */
export const barValue = (level: Read, bar: Bar, name: 'open' | 'high' | 'low' | 'close'): Value =>
  measuredValue(measured(barFact(level, bar), { name, amount: bar[name], unit: level.reading.quote }));

/** How far a price of a candle is from something, in percent or in its quote. */
export const barDistance = (
  level: Read,
  bar: Bar,
  { amount, unit }: { readonly amount: number; readonly unit: 'percent' | 'quote' },
): Value =>
  measuredValue(
    measured(barFact(level, bar), {
      name: `distance-${unit}`,
      amount,
      unit: unit === 'percent' ? 'percent' : level.reading.quote,
    }),
  );

/** '4-hour candle to Tue 27 Jan 2026, 16:00'. */
export const candleMessage = ({ reading }: Read, { closesAt }: Bar, zone: string): Message =>
  message('level-candle', {
    timeframe: message(`timeframe-${reading.timeframe}`),
    end: momentMessage(closesAt, zone),
  });

/** All of a candle: open, high, low, close, and which market's it is. A card that shows it owes what figures owe. */
export const barLine = (level: Read, bar: Bar, zone: string): Message =>
  message('level-bar', {
    open: barValue(level, bar, 'open'),
    high: barValue(level, bar, 'high'),
    low: barValue(level, bar, 'low'),
    close: barValue(level, bar, 'close'),
    venue: words(level.reading.venue),
    pair: words(level.reading.pair),
    candle: candleMessage(level, bar, zone),
  });
