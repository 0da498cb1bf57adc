import { describe, expect, it } from 'vitest';
import { okx } from '../../src/sources/okx.ts';
import { json, openHost, status } from '../doubles/sources/host.ts';
import { candle, okxCandles, okxRefusal } from '../doubles/sources/okx.ts';
import { daysTo } from '../doubles/sources/venue-days.ts';
import { candlesOf, running } from '../support/made-up-candles.ts';
import { allAt, openLive } from '../support/open-live.ts';
import { itIsASource } from '../support/source-contract.ts';

const CANDLES = '/api/v5/market/candles';
const NOW = '2026-01-27T12:00:00Z';
const EAST = 8 * 3_600_000;
const DAYS = daysTo('2026-01-27', [22.2, 33.3, 44.4, 55.5]);
const [DAY = { date: '2026-01-26', close: 44.4 }, TODAY = DAY] = DAYS.slice(-2);

const now = () => Date.parse(NOW);
const happy = okxCandles({ markets: { 'BTC-USDT': DAYS }, now });
const [over, goesOn] = [candle(DAY, true), candle(TODAY, false)];
const data = (...rows: readonly unknown[]) => ({ [CANDLES]: json({ code: '0', msg: '', data: rows }) });
const changed = (column: number, value: unknown) => data(goesOn, (over as unknown[]).with(column, value));
const ahead = candle({ date: '2026-01-28', close: 66.6 }, false);

describe('the market data of OKX', () => {
  itIsASource({
    ...{ source: okx, question: 'candles', of: 'BTC', now: NOW },
    happy: { [CANDLES]: happy },
    gives: {
      ...{ venue: 'OKX', pair: 'BTC-USDT', quote: 'usdt' },
      closed: candlesOf(DAYS.slice(0, -1)),
      running: running(55.5, NOW),
    },
    traps: [
      ['a code inside a 200 is no answer', { [CANDLES]: okxRefusal('50011', 'Too Many Requests') }, 'source_refused'],
      ['a pair that it does not know is one', { [CANDLES]: okxRefusal('51001', 'made up') }, 'source_refused'],
      [
        'a code with a status of refusal is one',
        { [CANDLES]: status(400, { 'content-type': 'application/json' }, '{"code":"51000","msg":"bar","data":[]}') },
        'source_refused',
      ],
      [
        'a code that is a number is a new layout',
        { [CANDLES]: json({ code: 0, data: [goesOn, over] }) },
        'source_changed',
      ],
      [
        'a day of Hong Kong is no day of UTC',
        data(candle(TODAY, false, EAST), candle(DAY, true, EAST)),
        'source_changed',
      ],
      ['a number where a price was a string is a new layout', changed(4, 44.4), 'source_changed'],
      ['a number where a time was a string is a new layout', changed(0, 1_769_385_600_000), 'source_changed'],
      ['NaN is no price', changed(4, 'NaN'), 'source_changed'],
      ['a price that no computer holds is none', changed(4, '1e309'), 'source_changed'],
      ['a price of nothing is none', changed(4, '0'), 'source_changed'],
      ['a price below nothing is none', changed(4, '-44.4'), 'source_changed'],
      ['a highest below the lowest is a shifted column', changed(2, '1.11'), 'source_changed'],
      ['a third word for over and not over is a new layout', changed(8, '2'), 'source_changed'],
      ['oldest first is another order', data(over, goesOn), 'source_changed'],
      ['a day twice is no list of days', data(goesOn, over, over), 'source_changed'],
      ['a new column is a new layout', data(goesOn, [...over, '11.1']), 'source_changed'],
      ['no day at all is no answer', data(), 'source_changed'],
      ['a day ahead is no answer', data(ahead, goesOn, over), 'source_ahead'],
    ],
  });

  it('is asked for days of UTC, never for those that it calls days', async () => {
    const host = await openHost({ [CANDLES]: happy });
    await openLive({ sources: [okx], settings: allAt(host.url, 'okx'), now: NOW }).live.ask('candles', 'BTC');
    expect(host.paths()).toEqual([`${CANDLES}?instId=BTC-USDT&bar=1Dutc&limit=300`]);
    await host.close();
  });

  it('leaves out a day that it does not confirm, and one that it confirms before it is over', async () => {
    const before = candle({ date: '2026-01-25', close: 33.3 }, false);
    const host = await openHost(data(candle(TODAY, true), over, before));
    const { live } = openLive({ sources: [okx], settings: allAt(host.url, 'okx'), now: NOW });
    const answered = await live.ask('candles', 'BTC');
    expect(answered).toMatchObject({ value: { closed: candlesOf([DAY]), running: { price: 55.5 } } });
    await host.close();
  });
});
