import { describe, expect, it } from 'vitest';
import { stablecoins as source } from '../../src/sources/stablecoins.ts';
import { json, openHost } from '../doubles/sources/host.ts';
import { type SupplyDay, stablecoinCharts } from '../doubles/sources/stablecoins.ts';
import { allAt, openLive } from '../support/open-live.ts';
import { itIsASource } from '../support/source-contract.ts';

const PATH = '/stablecoincharts/all';
const BILLION = 1_000_000_000;
const day = (date: string, billions: number): SupplyDay => ({ date, dollars: billions * BILLION });
const DAYS = [day('2026-01-19', 99.9), day('2026-01-20', 111), day('2026-01-26', 122.1), day('2026-01-27', 222)];
const newest = (dollars: SupplyDay['dollars']) => ({
  [PATH]: stablecoinCharts([...DAYS.slice(0, 3), { date: '2026-01-27', ...(dollars !== undefined && { dollars }) }]),
});
const raw = (...days: readonly unknown[]) => ({ [PATH]: json(days) });
const dollars = { totalCirculatingUSD: { peggedUSD: 111 * BILLION } };

describe('the supply of stablecoins', () => {
  itIsASource({
    ...{ source, question: 'stablecoins', of: 'all', now: '2026-01-27T12:00:00Z' },
    happy: { [PATH]: stablecoinCharts(DAYS) },
    gives: { supply: 222 * BILLION, weekBefore: 111 * BILLION },
    traps: [
      ['a newest day of 0 is not yet known', newest(0), 'source_changed'],
      ['a newest day without dollars is not yet known', newest(undefined), 'source_changed'],
      ['dollars as text are a new layout', newest('111'), 'source_changed'],
      ['dollars below 0 are none', newest(-11.1), 'source_changed'],
      ['no day is no answer', raw(), 'source_changed'],
      ['a date as a number is a new layout', raw({ date: 1_769_472_000, ...dollars }), 'source_changed'],
      ['a date in milliseconds is a new layout', raw({ date: '1769472000000', ...dollars }), 'source_changed'],
      ['a date with a sign is none', raw({ date: '-1769472000', ...dollars }), 'source_changed'],
      ['an object is a new layout', { [PATH]: json({ data: [] }) }, 'source_changed'],
      ['a day ahead is no answer', { [PATH]: stablecoinCharts([day('2026-01-28', 111)]) }, 'source_ahead'],
    ],
  });

  const askedOf = async (days: readonly SupplyDay[]) => {
    const host = await openHost({ [PATH]: stablecoinCharts(days) });
    const { live } = openLive({ sources: [source], settings: allAt(host.url, 'stablecoins') });
    const answered = await live.ask('stablecoins', 'all');
    await host.close();
    return answered;
  };

  it.each([
    ['the day a week before is missing', [DAYS[0], DAYS[2], DAYS[3]]],
    ['it had no dollars', [{ date: '2026-01-20' }, DAYS[3]]],
    ['it is 0', [day('2026-01-20', 0), DAYS[3]]],
  ])('has no week before where %s: no neighbour stands in', async (_, days) => {
    const answered = await askedOf(days.flatMap((one) => one ?? []));
    expect(answered).toMatchObject({ is: 'fact' });
    expect(answered.is === 'fact' && answered.value).toEqual({ supply: 222 * BILLION });
  });

  it('is of the newest day, in whatever order they come', async () => {
    expect(await askedOf(DAYS.toReversed())).toMatchObject({
      ...{ value: { supply: 222 * BILLION, weekBefore: 111 * BILLION }, asOf: { at: Date.parse('2026-01-27') } },
    });
  });

  it('is old after two days, and shown with its age', async () => {
    expect(await askedOf([day('2026-01-24', 111)])).toMatchObject({
      ...{ status: 'stale', missed: [{ failure: { code: 'source_stale' } }] },
    });
  });

  it('is read of megabytes', async () => {
    const padding = Array.from({ length: 40_000 }, () => day('2020-01-01', 11.1));
    expect(await askedOf([...padding, ...DAYS])).toMatchObject({ value: { supply: 222 * BILLION } });
  });
});
