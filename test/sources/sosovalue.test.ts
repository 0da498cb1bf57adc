import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EtfDays } from '../../src/core/etf-days.ts';
import type { Fact } from '../../src/core/live.ts';
import { sosovalue } from '../../src/sources/sosovalue.ts';
import { answer, type HostDouble, json, openHost } from '../doubles/sources/host.ts';
import { SUMMARY_PATH, type SummaryRow, summaryHistory, summaryRefusal } from '../doubles/sources/sosovalue.ts';
import { openLive } from '../support/open-live.ts';
import { itIsASource } from '../support/source-contract.ts';

/** A Tuesday, seven in the morning in New York. */
const NOW = '2026-01-27T12:00:00Z';
const row = (date: string, total_net_inflow: unknown): SummaryRow => ({ date: `2026-01-${date}`, total_net_inflow });
const ROWS = [row('21', 22_200_000), row('22', 0), row('23', -33_300_000.49), row('26', 11_100_000.5)];
const GIVEN = {
  asset: 'BTC',
  days: [
    { date: '2026-01-21', usd: 22_200_000, step: 1 },
    { date: '2026-01-22', usd: 0, step: 1 },
    { date: '2026-01-23', usd: -33_300_000, step: 1 },
    { date: '2026-01-26', usd: 11_100_001, step: 1 },
  ],
  pending: ['2026-01-27'],
  partial: [],
} as unknown as EtfDays;

const played = (...rows: readonly SummaryRow[]) => ({ [SUMMARY_PATH]: summaryHistory({ BTC: rows }) });
const raw = (body: string) => ({ [SUMMARY_PATH]: answer('application/json', body) });

describe('SoSoValue', () => {
  itIsASource({
    ...{ source: sosovalue, question: 'etf_days', of: 'BTC', now: NOW, keyed: true },
    happy: played(...ROWS),
    gives: GIVEN,
    traps: [
      ['its limit, said with success, is no answer', { [SUMMARY_PATH]: summaryRefusal(42_901) }, 'source_refused'],
      ['another error, said with success, is no answer', { [SUMMARY_PATH]: summaryRefusal(1) }, 'source_refused'],
      [
        'a key that is not theirs is said to be refused',
        { [SUMMARY_PATH]: summaryRefusal(40_101) },
        'source_key_refused',
      ],
      ['words for a number are a new layout', played(row('23', '11100000')), 'source_changed'],
      [
        'a number that no computer holds is none',
        raw('{"code":0,"data":[{"date":"2026-01-23","total_net_inflow":1e309}]}'),
        'source_changed',
      ],
      ['more dollars than are counted are none', played(row('23', 1e17)), 'source_changed'],
      [
        'another name is a new layout',
        { [SUMMARY_PATH]: json({ code: 0, data: [{ date: '2026-01-23', net: 1 }] }) },
        'source_changed',
      ],
      [
        'a number as a word that says success is a new layout',
        { [SUMMARY_PATH]: json({ code: '0', data: ROWS }) },
        'source_changed',
      ],
      ['no rows are a new layout', played(), 'source_changed'],
      ['a day ahead is no answer', played(...ROWS, row('28', 11_100_000)), 'source_ahead'],
      ['where nothing is settled there is no answer', played(row('27', 11_100_000)), 'source_stale'],
    ],
  });
});

describe('the days of SoSoValue', () => {
  let host: HostDouble;
  beforeEach(async () => {
    host = await openHost({});
  });
  afterEach(() => host.close());
  const open = (rows: readonly SummaryRow[], now = NOW) => {
    host.set(SUMMARY_PATH, summaryHistory({ BTC: rows }));
    return openLive({
      ...{ sources: [sosovalue], now },
      settings: { sosovalue: { url: host.url, key: 'made-up-key' } },
    });
  };
  const daysOf = async (rows: readonly SummaryRow[], now = NOW) => {
    const { value } = (await open(rows, now).live.ask('etf_days', 'BTC')) as unknown as Fact<EtfDays>;
    return { newest: value.days.at(-1)?.date, pending: value.pending };
  };

  it.each([
    ['of today in New York, whatever it shows', row('27', 11_100_000)],
    ['without an amount', row('26', null)],
    ['with 0, which may be nothing yet', row('26', 0)],
    ['with less than a dollar, which is 0', row('26', -0.4)],
  ])('are without the newest row %s', async (_, newest) => {
    const days = await daysOf([row('22', 0), row('23', 22_200_000), newest]);
    expect(days).toEqual({ newest: '2026-01-23', pending: ['2026-01-26', '2026-01-27'] });
  });

  it('hold a 0 once a newer row stands', async () => {
    expect(await daysOf([row('23', 0), row('26', 11_100_000)])).toMatchObject({ newest: '2026-01-26' });
    expect(await daysOf([row('22', 0), row('23', 0), row('26', null)])).toMatchObject({ newest: '2026-01-23' });
  });

  it('are not settled by being kept over midnight in New York', async () => {
    const { live, time } = open([row('26', 22_200_000), row('27', 11_100_000)], '2026-01-28T04:50:00Z');
    const newest = async () => {
      const { value } = (await live.ask('etf_days', 'BTC')) as unknown as Fact<EtfDays>;
      return value.days.at(-1)?.date;
    };
    expect(await newest()).toBe('2026-01-26');
    time.pass(20 * 60_000);
    expect(await newest()).toBe('2026-01-26');
    expect(host.asked).toHaveLength(1);
    time.pass(20 * 60_000);
    expect(await newest()).toBe('2026-01-27');
  });

  it('are not asked for where it has no such funds, nor at all without a key', async () => {
    expect(await open(ROWS).live.ask('etf_days', 'ADA')).toEqual({
      is: 'absent',
      offline: false,
      unheardOf: true,
      missed: [],
    });
    const { live } = openLive({ sources: [sosovalue], settings: { sosovalue: { url: host.url } }, now: NOW });
    expect(await live.ask('etf_days', 'BTC')).toEqual({ is: 'absent', offline: false, missed: [] });
    expect(host.asked).toEqual([]);
  });

  it('are asked for as a month of the United States', async () => {
    await open(ROWS).live.ask('etf_days', 'BTC');
    expect(host.paths()).toEqual([`${SUMMARY_PATH}?symbol=BTC&country_code=US&limit=31`]);
  });
});
