import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysWithin, etfWeek } from '../../src/core/etf-week.ts';
import { isoDate, type WeekEnding, weekEnding } from '../../src/core/week.ts';
import { openBundled } from '../../src/sources/bundled.ts';
import { bundledFacts } from '../../src/sources/bundled-facts.ts';
import { openEtfRecord, readEtfWeeks } from '../../src/sources/etf-record.ts';
import { marketDays } from '../../src/sources/market-days.ts';
import { failureOf } from '../support/failure-of.ts';

const DATA = new URL('../../data/', import.meta.url);
const TODAY = isoDate('2026-11-25');
const WEEKS = ['2026-01-09', '2026-01-16', '2026-01-23', '2026-01-30'].map(weekEnding);
const record = openEtfRecord(DATA);
const calendar = marketDays();

const weekOf = async (asset: string, week: WeekEnding) => {
  const fact = await record.days(asset, TODAY);
  if (!fact) throw new TypeError(`no days of ${asset}`);
  return etfWeek(week, { fact, others: [], vintages: [], calendar, now: Date.parse('2026-11-25T12:00:00Z') });
};

describe('the ETF days that ship with the bot', () => {
  it.each(['BTC', 'ETH', 'SOL', 'XRP'])('are trading days of four weeks: %s', async (asset) => {
    const fact = await record.days(asset, TODAY);
    expect(fact).toMatchObject({ source: 'cryptoetf', attribution: 'Data by cryptoetf.today', origin: 'bundled' });
    expect(fact?.fetchedAt).toBeUndefined();
    const counted = WEEKS.map((week) => (fact ? daysWithin(fact.value, week, calendar) : 0));
    expect(counted).toEqual(asset === 'SOL' ? [4, 5, 4, 5] : [5, 5, 4, 5]);
    expect(counted.reduce((sum, each) => sum + each, 0)).toBe(fact?.value.days.length);
  });

  it('add up to the sums that ship beside them', async () => {
    for (const week of WEEKS) {
      const { sum } = await weekOf('BTC', week);
      const shipped = await record.sum('BTC', week, TODAY);
      expect([week, sum?.interval]).toEqual([week, shipped?.sum.interval]);
      expect(sum?.rule).toBe('etf_week');
    }
  });

  it('answer for a tracker as far as they were out by a day, and for no other asset', () => {
    const days = bundledFacts().etf_days;
    expect(days?.('BTC', isoDate('2026-01-23'))?.value.days.at(-1)?.date).toBe('2026-01-22');
    expect(days?.('BTC', isoDate('2026-01-24'))).toMatchObject({
      id: 'cryptoetf/etf_days/BTC/2026-01-23',
      asOf: { date: '2026-01-23' },
    });
    expect(days?.('BTC', isoDate('2026-01-05'))).toBeUndefined();
    for (const other of ['DOGE', 'constructor', '__proto__']) expect(days?.(other, TODAY)).toBeUndefined();
  });

  it('are as precise as they were printed', async () => {
    const of = async (asset: string, date: string) =>
      (await record.days(asset, TODAY))?.value.days.find((day) => day.date === date);
    expect(await of('BTC', '2026-01-09')).toEqual({ date: '2026-01-09', usd: -250_000_000, step: 100_000 });
    expect(await of('XRP', '2026-01-20')).toEqual({ date: '2026-01-20', usd: -26_861_000, step: 1_000 });
  });
});

describe('the weeks that ship with the bot', () => {
  it('are thirty, each with where both sides were read', () => {
    const weeks = readEtfWeeks(DATA);
    expect(weeks).toHaveLength(30);
    for (const { reported, etf } of weeks) {
      expect(reported.length).toBeGreaterThan(0);
      expect(reported.every(({ via, publisher }) => via.length > 0 && publisher === 'CoinShares')).toBe(true);
      expect(['Farside', 'cryptoetf.today']).toContain(etf.passport.publisher);
    }
  });

  it('know the sum of Bitcoin’s ETFs alone, once the last day of the week was out', async () => {
    const week = weekEnding('2024-10-18');
    expect(await openBundled().etfRecord.sum('BTC', week, isoDate('2024-10-19'))).toMatchObject({
      trading: 5,
      sum: { id: 'farside/2024-10-18/etf_week/BTC', interval: { low: 2_129_350_000, high: 2_129_850_000 } },
    });
    expect(await record.sum('BTC', week, isoDate('2024-10-18'))).toBeUndefined();
    expect(await record.sum('ETH', week, TODAY)).toBeUndefined();
    expect(await record.sum('BTC', weekEnding('2024-10-11'), TODAY)).toBeUndefined();
  });
});

describe('a damaged file of them', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'etf-record-'));
    await cp(DATA, folder, { recursive: true });
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([
    ['etf-days.json', '{"about": "x", "assets": {"BTC": {"2026-01-05": 11.1}}}'],
    ['etf-days.json', '{'],
    ['etf-weeks.json', '{"about": "x", "weeks": [{"weekEnding": "2026-01-22"}]}'],
  ])('%s is refused by its name, and nothing of it is used: %s', async (file, text) => {
    await writeFile(join(folder, file), text);
    const damaged = openEtfRecord(pathToFileURL(`${folder}/`));
    const asked = async () =>
      file === 'etf-days.json' ? damaged.days('BTC', TODAY) : damaged.sum('BTC', weekEnding('2026-01-23'), TODAY);
    expect(await failureOf(asked())).toMatchObject({ code: 'data_damaged', file });
  });
});
