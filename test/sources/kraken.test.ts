import { describe, expect, it } from 'vitest';
import { kraken } from '../../src/sources/kraken.ts';
import { json, openHost, type Route } from '../doubles/sources/host.ts';
import { krakenOhlc, krakenRefusal, row } from '../doubles/sources/kraken.ts';
import { daysTo } from '../doubles/sources/venue-days.ts';
import { candlesOf, running } from '../support/made-up-candles.ts';
import { allAt, openLive } from '../support/open-live.ts';
import { itIsASource } from '../support/source-contract.ts';

const OHLC = '/0/public/OHLC';
const NOW = '2026-01-27T12:00:00Z';
const HOUR = 3_600_000;
const DAYS = daysTo('2026-01-27', [22.2, 33.3, 44.4, 55.5]);
const [DAY = { date: '2026-01-26', close: 44.4 }, TODAY = DAY] = DAYS.slice(-2);

const now = () => Date.parse(NOW);
const happy = krakenOhlc({ markets: { XBTUSD: DAYS, SOLUSD: DAYS }, now });
const result = (rows: readonly unknown[], more: object = { last: 1_769_385_600 }) => ({
  [OHLC]: json({ error: [], result: { XXBTZUSD: rows, ...more } }),
});
const changed = (column: number, value: unknown) => result([row(DAY).with(column, value), row(TODAY)]);
const later = (hours: number) => row(TODAY).with(0, Number(row(TODAY)[0]) + hours * 3_600);

describe('the market data of Kraken', () => {
  itIsASource({
    ...{ source: kraken, question: 'candles', of: 'BTC', now: NOW },
    happy: { [OHLC]: happy },
    gives: {
      ...{ venue: 'Kraken', pair: 'XBTUSD', quote: 'usd' },
      closed: candlesOf(DAYS.slice(0, -1)),
      running: running(55.5, NOW),
    },
    traps: [
      ['an error inside a 200 is no answer', { [OHLC]: krakenRefusal('EService:Unavailable') }, 'source_refused'],
      ['that it was asked too often is one', { [OHLC]: krakenRefusal('EGeneral:Too many requests') }, 'source_refused'],
      ['a pair that it does not know is one', { [OHLC]: krakenRefusal('EQuery:Unknown asset pair') }, 'source_refused'],
      ['a number where a price was a string is a new layout', changed(4, 44.4), 'source_changed'],
      ['a string where a time was a number is a new layout', changed(0, '1769385600'), 'source_changed'],
      ['NaN is no price', changed(4, 'NaN'), 'source_changed'],
      ['a price that no computer holds is none', changed(4, '1e309'), 'source_changed'],
      ['a price of nothing is none', changed(4, '0.0'), 'source_changed'],
      ['a price below nothing is none', changed(4, '-44.4'), 'source_changed'],
      ['a highest below the lowest is a shifted column', changed(2, '1.11'), 'source_changed'],
      ['milliseconds where seconds were are no midnight of ours', changed(0, 1_769_385_600_001), 'source_changed'],
      ['days out of order are no list of days', result([row(TODAY), row(DAY)]), 'source_changed'],
      ['a day twice is no list of days', result([row(DAY), row(DAY), row(TODAY)]), 'source_changed'],
      ['a new column is a new layout', result([[...row(DAY), '11.1'], row(TODAY)]), 'source_changed'],
      ['two pairs are not the one that was asked for', result([row(DAY)], { XETHZUSD: [], last: 1 }), 'source_changed'],
      ['an answer without its last one is a new layout', result([row(DAY), row(TODAY)], {}), 'source_changed'],
      ['no day at all is no answer', result([]), 'source_changed'],
      ['no result is no answer', { [OHLC]: json({ error: [] }) }, 'source_changed'],
      ['a day ahead is no answer', result([row(DAY), row(TODAY), later(24)]), 'source_ahead'],
    ],
  });

  const open = async (route: Route, at = NOW) => {
    const host = await openHost({ [OHLC]: route });
    return { host, ...openLive({ sources: [kraken], settings: allAt(host.url, 'kraken'), now: at }) };
  };

  it('names the pair of an answer as it likes: BTC by one name and SOL by another are both read', async () => {
    const { host, live } = await open(happy);
    for (const [asset, pair] of [
      ['BTC', 'XBTUSD'],
      ['SOL', 'SOLUSD'],
    ] as const)
      expect(await live.ask('candles', asset)).toMatchObject({ value: { pair, quote: 'usd' } });
    await host.close();
  });

  it('leaves a day on which nothing was traded what it is', async () => {
    const quiet = row(DAY).with(5, '0.0').with(6, '0.00000000').with(7, 0);
    const { host, live } = await open(json({ error: [], result: { XXBTZUSD: [quiet, row(TODAY)], last: 0 } }));
    expect(await live.ask('candles', 'BTC')).toMatchObject({ value: { closed: [{ close: 44.4, turnover: 0 }] } });
    await host.close();
  });

  it('never takes its newest row for a close: once its day is long over it is no price of now either', async () => {
    const { host, live } = await open(krakenOhlc({ markets: { XBTUSD: DAYS }, now }), '2026-01-28T00:30:00Z');
    const answered = await live.ask('candles', 'BTC');
    expect(answered).toMatchObject({
      is: 'fact',
      asOf: { date: '2026-01-26' },
      value: { closed: candlesOf(DAYS.slice(0, -1)) },
    });
    expect(answered.is === 'fact' && answered.value.running).toBe(undefined);
    await host.close();
  });

  it('gives three hundred days of the two years that it sends', async () => {
    const many = daysTo(
      '2026-01-27',
      Array.from({ length: 720 }, () => 111),
    );
    const { host, live } = await open(krakenOhlc({ markets: { XBTUSD: many }, now }));
    const answered = await live.ask('candles', 'BTC');
    expect(answered.is === 'fact' && answered.value.closed.length).toBe(299);
    await host.close();
  });

  it('is no worse for a pair that it does not know, and is not asked for it again for hours', async () => {
    const { host, live, time } = await open(happy);
    expect((await live.ask('candles', 'XRP')).missed[0]?.failure.code).toBe('source_refused');
    expect((await live.ask('candles', 'BTC')).is).toBe('fact');
    time.pass(5.9 * HOUR);
    await live.ask('candles', 'XRP');
    expect(host.paths().filter((path) => path.includes('XRPUSD'))).toHaveLength(1);
    await host.close();
  });

  it('that refuses rests, for longer each time', async () => {
    const { host, live, time, door } = await open(krakenRefusal('EService:Busy'));
    const rests: number[] = [];
    for (let asked = 0; asked < 3; asked += 1) {
      await live.ask('candles', 'BTC');
      const rest = (door.condition('kraken').restUntil ?? 0) - time.now();
      rests.push(rest);
      time.pass(rest);
    }
    expect(rests).toEqual([30_000, 60_000, 120_000]);
    await host.close();
  });
});
