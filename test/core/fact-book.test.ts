import { expect, it } from 'vitest';
import { asOfNow } from '../../src/core/fact-book.ts';
import { isoDate } from '../../src/core/week.ts';
import { binance } from '../../src/sources/binance.ts';
import { createFactsInMemory } from '../support/facts-in-memory.ts';
import { openLive } from '../support/open-live.ts';

const [MONDAY, TUESDAY] = [isoDate('2026-01-26'), isoDate('2026-01-27')];
const noonOf = (day: string): number => Date.parse(`${day}T12:00:00Z`);

/** Monday's close was heard on Tuesday, and Tuesday's on Wednesday. */
async function bookOfCloses() {
  const book = createFactsInMemory();
  const closed = (day: typeof MONDAY, close: number, at: number) => ({
    ...{ question: 'candles', subject: 'BTC', source: 'binance', day, at },
    body: JSON.stringify({ venue: 'Binance', pair: 'BTCUSDT', quote: 'usdt', candle: { date: day, close } }),
  });
  await book.keep([closed(MONDAY, 111, noonOf(TUESDAY))]);
  await book.keep([closed(TUESDAY, 222, noonOf('2026-01-28'))]);
  return book;
}

it('a clock that is set back knows nothing of what was heard later', async () => {
  const book = await bookOfCloses();
  const daysAt = async (now: number) => {
    const limits = { most: 9, until: isoDate('2026-01-31') };
    const known = await asOfNow(book, () => now).newest('candles', 'BTC', limits);
    return known.map(({ day }) => day);
  };
  expect(await daysAt(noonOf('2026-01-28'))).toEqual([MONDAY, TUESDAY]);
  expect(await daysAt(noonOf(TUESDAY))).toEqual([MONDAY]);
  expect(await daysAt(noonOf(MONDAY))).toEqual([]);
});

it('a close of a day that is not over is never shown, whatever was kept', async () => {
  const book = await bookOfCloses();
  const { live } = openLive({ sources: [binance], offline: true, now: '2026-01-27T12:00:00Z', book });
  expect(await live.ask('candles', 'BTC')).toMatchObject({ origin: 'stored', asOf: { date: MONDAY } });
});
