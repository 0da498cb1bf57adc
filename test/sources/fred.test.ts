import { describe, expect, it } from 'vitest';
import { isoDate } from '../../src/core/week.ts';
import { fred } from '../../src/sources/fred.ts';
import { atBase } from '../../src/sources/mirror.ts';
import { observations, type Row, releaseDates, unknownKey } from '../doubles/sources/fred.ts';
import { answer, json, openHost } from '../doubles/sources/host.ts';
import { createFastTime } from '../support/fast-time.ts';
import { openDoor } from '../support/open-door.ts';
import { openLive } from '../support/open-live.ts';
import { slowDoor } from '../support/slow-door.ts';
import { itIsASource } from '../support/source-contract.ts';

const RATES = '/fred/series/observations';
const DATES = '/fred/release/dates';
const NOW = '2026-01-27T12:00:00Z';

const range = (low: readonly Row[], high: readonly Row[]) => ({
  [RATES]: observations({ DFEDTARL: low, DFEDTARU: high }),
});
const HIGH: readonly Row[] = [
  ['2026-01-22', '33.3'],
  ['2026-01-23', '22.2'],
  ['2026-01-24', '.'],
  ['2026-01-25', '22.2'],
  ['2026-01-26', '22.2'],
];
const LOW = HIGH.map(([date, value]): Row => [date, value === '.' ? '.' : '11.1']);

const raw = (value: unknown, date = '2026-01-26') => ({
  [RATES]: json({ observations: [{ date, value }] }),
});

describe('the policy rate of FRED', () => {
  itIsASource({
    ...{ source: fred, question: 'policy_rate', of: 'US', now: NOW, keyed: true },
    happy: range(LOW, HIGH),
    gives: { low: 11.1, high: 22.2, since: isoDate('2026-01-23') },
    traps: [
      ['a key that it does not know is said to be that', { [RATES]: unknownKey }, 'source_key_refused'],
      [
        'XML, which it sends unless it is asked otherwise, is no data',
        { [RATES]: answer('text/xml', '<x/>') },
        'fetch_failed',
      ],
      ['a number where it has had words is a new layout', raw(11.1), 'source_changed'],
      ['NaN is no rate', raw('NaN'), 'source_changed'],
      ['1e309 is no rate', raw('1e309'), 'source_changed'],
      ['a rate that nobody ever had is none', raw('111.1%'), 'source_changed'],
      ['a rate far above any is none', raw('999.9'), 'source_changed'],
      ['a rate far below any is none', range([['2026-01-26', '-999.9']], [['2026-01-26', '11.1']]), 'source_changed'],
      ['a day that does not exist is none', raw('11.1', '2026-02-30'), 'source_changed'],
      ['no day at all is a new layout', { [RATES]: json({ observations: [] }) }, 'source_changed'],
      ['nothing but missing days is no rate', raw('.'), 'source_changed'],
      ['another name is a new layout', { [RATES]: json({ rows: [] }) }, 'source_changed'],
      [
        'an upper end below the lower one is no range',
        range([['2026-01-26', '22.2']], [['2026-01-26', '11.1']]),
        'source_changed',
      ],
      ['a day ahead is no answer', raw('11.1', '2026-02-11'), 'source_ahead'],
    ],
  });

  const ask = async (low: readonly Row[], high: readonly Row[], key = 'made-up-key') => {
    const host = await openHost(range(low, high));
    const { live, lines } = openLive({ sources: [fred], settings: { fred: { url: host.url, key } }, now: NOW });
    const answered = await live.ask('policy_rate', 'US');
    await host.close();
    return { answered, lines, asked: host.asked };
  };

  it('holds since the day on which the later of its two ends moved', async () => {
    const low: Row[] = HIGH.map(([date]) => [date, date < '2026-01-25' ? '0.0' : '11.1']);
    expect((await ask(low, HIGH)).answered).toMatchObject({ value: { since: '2026-01-25' } });
  });

  it('has held for longer than what was read where it never moved in it', async () => {
    const still: Row[] = HIGH.map(([date]) => [date, '22.2']);
    expect((await ask(still, still)).answered).toMatchObject({
      value: { low: 22.2, high: 22.2, since: '2026-01-22', sinceEarlier: true },
    });
  });

  it('is of the newest day that both ends are known of', async () => {
    const { answered } = await ask(LOW, [...HIGH, ['2026-01-27', '44.4']]);
    expect(answered).toMatchObject({ value: { high: 22.2 }, asOf: { date: '2026-01-26' } });
  });

  it('is asked with its key, and says it nowhere', async () => {
    const { answered, lines, asked } = await ask(LOW, HIGH, 'canary key&x=1');
    expect(answered.is).toBe('fact');
    expect(asked.every(({ path }) => path.includes('api_key=canary+key%26x%3D1'))).toBe(true);
    expect(JSON.stringify([answered, lines])).not.toContain('canary');
  });

  it('is not asked without a key, and says that it waits for one', async () => {
    const { live } = openLive({ sources: [fred], now: NOW });
    expect(await live.ask('policy_rate', 'US')).toEqual({ is: 'absent', offline: false, missed: [] });
    expect(await live.conditions()).toMatchObject([{ name: 'fred', state: 'needs_key', terms: 'notice' }]);
  });
});

describe('the release dates of FRED', () => {
  const RELEASES = {
    10: ['2026-01-13', '2026-02-11', '2026-03-11'],
    50: ['2026-01-09', '2026-02-06'],
    53: ['2026-02-20'],
    54: ['2026-02-20'],
  };
  const dates = { [DATES]: releaseDates(RELEASES, '2026-01-27') };
  const at = (moment: string) => ({ at: Date.parse(moment) });

  itIsASource({
    ...{ source: fred, question: 'macro_dates', of: 'US', now: NOW, keyed: true },
    happy: dates,
    // 08:30 in New York is 13:30 UTC in winter and 12:30 from 8 March 2026 on.
    gives: [
      { what: 'jobs', date: '2026-01-09', ...at('2026-01-09T13:30:00Z') },
      { what: 'cpi', date: '2026-01-13', ...at('2026-01-13T13:30:00Z') },
      { what: 'jobs', date: '2026-02-06', ...at('2026-02-06T13:30:00Z') },
      { what: 'cpi', date: '2026-02-11', ...at('2026-02-11T13:30:00Z') },
      { what: 'gdp', date: '2026-02-20' },
      { what: 'pce', date: '2026-02-20' },
      { what: 'cpi', date: '2026-03-11', ...at('2026-03-11T12:30:00Z') },
    ] as never,
    traps: [
      ['a key that it does not know is said to be that', { [DATES]: unknownKey }, 'source_key_refused'],
      ['XML is no data', { [DATES]: answer('text/xml', '<x/>') }, 'fetch_failed'],
      [
        'a date in other words is a new layout',
        { [DATES]: json({ release_dates: [{ release_id: 10, date: '02/11/2026' }] }) },
        'source_changed',
      ],
      [
        'a year that no calendar has is none',
        { [DATES]: json({ release_dates: [{ release_id: 10, date: '0000-01-01' }] }) },
        'source_changed',
      ],
      [
        'a number as words is a new layout',
        { [DATES]: json({ release_dates: [{ release_id: '10', date: '2026-02-11' }] }) },
        'source_changed',
      ],
      ['another name is a new layout', { [DATES]: json({ dates: [] }) }, 'source_changed'],
    ],
  });

  it('lie ahead by their nature: they are of the moment at which they were told', async () => {
    const host = await openHost(dates);
    const { live, time } = openLive({ sources: [fred], settings: { fred: { url: host.url, key: 'x' } }, now: NOW });
    expect(await live.ask('macro_dates', 'US')).toMatchObject({ is: 'fact', asOf: { at: time.now() }, missed: [] });
    await host.close();
  });

  it('of a release that it was not asked for are left out, as is what it says twice', async () => {
    const row = { release_id: 10, date: '2026-02-11' };
    const host = await openHost({ [DATES]: json({ release_dates: [row, { ...row, release_id: 99 }, row] }) });
    const { live } = openLive({ sources: [fred], settings: { fred: { url: host.url, key: 'x' } }, now: NOW });
    expect(await live.ask('macro_dates', 'US')).toMatchObject({ value: [{ what: 'cpi', date: '2026-02-11' }] });
    await host.close();
  });
});

describe('an answer of FRED', () => {
  it.each([
    ['policy_rate', 7_000, [8_000, 12_000]],
    ['macro_dates', 3_000, [8_000, 11_000, 12_000, 12_000]],
  ] as const)('is waited for for twelve seconds in all: %s', async (question, answerMs, expected) => {
    const host = await openHost({ ...range(LOW, HIGH), [DATES]: json({ release_dates: [] }) });
    const { door, time } = openDoor({ time: createFastTime(Date.parse(NOW)) });
    const { slow, ends } = slowDoor(door, time, answerMs);
    const at = (path: string) => atBase(new URL(path, fred.site), host.url);
    await fred.answers[question].ask({ door: slow, now: time.now, key: 'made-up-key', at });
    await host.close();
    expect(ends).toEqual(expected);
  });
});
