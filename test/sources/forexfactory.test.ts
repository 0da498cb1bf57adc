import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { forexfactory } from '../../src/sources/forexfactory.ts';
import { high, week } from '../doubles/sources/forexfactory.ts';
import { json, openHost, type Route, status } from '../doubles/sources/host.ts';
import { allAt, openLive } from '../support/open-live.ts';
import { itIsASource } from '../support/source-contract.ts';

const PATH = '/ff_calendar_thisweek.json';
const NOW = '2026-01-27T12:00:00Z';
const row = (more: object) => ({ [PATH]: json([{ ...high('CPI m/m', '2026-01-28T08:30:00-05:00'), ...more }]) });

async function ask(route: Route, now = NOW) {
  const host = await openHost({ [PATH]: route });
  const opened = openLive({ sources: [forexfactory], settings: allAt(host.url, 'forexfactory'), now });
  const answered = await opened.live.ask('macro_dates', 'US');
  return { ...opened, host, answered, value: answered.is === 'fact' ? answered.value : undefined };
}

const ELSEWHERE = { ...high('CPI m/m', '2026-01-29T08:30:00-05:00'), country: 'EUR' };

describe('the week of Forex Factory', () => {
  itIsASource({
    ...{ source: forexfactory, question: 'macro_dates', of: 'US', now: NOW },
    happy: {
      [PATH]: week([
        high('FOMC Statement', '2026-01-28T14:00:00-05:00'),
        high('CPI m/m', '2026-01-28T08:30:00-05:00'),
        high('Core CPI m/m', '2026-01-28T08:30:00-05:00'),
        high('FOMC Press Conference', '2026-01-28T14:30:00-05:00'),
        high('President Speaks', '2026-01-30T23:15:00-05:00'),
        { ...high('CPI m/m', '2026-01-29T08:30:00-05:00'), country: 'EUR' },
        { ...high('Unemployment Claims', '2026-01-29T08:30:00-05:00'), impact: 'Medium' },
        { ...high('Bank Holiday', '2026-01-29T00:00:00-05:00'), impact: 'Holiday' },
      ]),
    },
    gives: [
      { what: 'cpi', date: '2026-01-28', at: Date.parse('2026-01-28T13:30:00Z') },
      { what: 'fomc', date: '2026-01-28', at: Date.parse('2026-01-28T19:00:00Z') },
      { what: 'other', date: '2026-01-30', at: Date.parse('2026-01-31T04:15:00Z'), title: 'President Speaks' },
    ] as never,
    traps: [
      [
        'a date without an offset is a new layout: nobody could say when',
        row({ date: '2026-01-28T08:30:00' }),
        'source_changed',
      ],
      ['a date in seconds is a new layout', row({ date: 1_769_600_000 }), 'source_changed'],
      ['a day that does not exist is none', row({ date: '2026-02-30T08:30:00-05:00' }), 'source_changed'],
      ['a year before this century is none', row({ date: '0000-01-01T00:00:00Z' }), 'source_changed'],
      ['a year past it is none', row({ date: '9999-12-31T23:59:59-12:00' }), 'source_changed'],
      ['a title that is none is a new layout', row({ title: null }), 'source_changed'],
      ['an object where a list has been is a new layout', { [PATH]: json({ events: [] }) }, 'source_changed'],
    ],
  });

  it('is a New York date, whatever offset its moments come with', async () => {
    const { value, host } = await ask(
      week([
        high('CPI m/m', '2026-07-14T20:30:00+08:00'),
        high('Non-Farm Employment Change', '2026-07-03T12:30:00Z'),
        high('A Made-up Evening', '2026-07-15T02:00:00Z'),
      ]),
    );
    expect(value).toEqual([
      { what: 'jobs', date: '2026-07-03', at: Date.parse('2026-07-03T12:30:00Z') },
      { what: 'cpi', date: '2026-07-14', at: Date.parse('2026-07-14T12:30:00Z') },
      { what: 'other', date: '2026-07-14', at: Date.parse('2026-07-15T02:00:00Z'), title: 'A Made-up Evening' },
    ]);
    await host.close();
  });

  it('tells the report of one house from another with a name like it', async () => {
    const { value, host } = await ask(week([high('ADP Non-Farm Employment Change', '2026-01-28T08:15:00-05:00')]));
    expect(value).toMatchObject([{ what: 'other', title: 'ADP Non-Farm Employment Change' }]);
    await host.close();
  });

  it('shows titles as text from outside: short, and without what cannot be seen', async () => {
    const { value, host } = await ask(
      week([
        high(`\u202e@everyone\n${'x'.repeat(300)}`, '2026-01-28T08:30:00-05:00'),
        high('\u200b', '2026-01-28T08:30:00-05:00'),
      ]),
    );
    expect(value).toHaveLength(1);
    expect(value?.[0]?.title).toMatch(/^@everyone x+…$/u);
    expect(value?.[0]?.title?.length).toBe(120);
    await host.close();
  });

  it('may be a week without anything for the United States', async () => {
    const { answered, value, host } = await ask(week([ELSEWHERE]));
    expect([answered.is, value]).toEqual(['fact', []]);
    await host.close();
  });

  it('is asked only where somebody switched it on', async () => {
    const { live } = openLive({
      sources: [forexfactory],
      settings: { forexfactory: { url: 'http://127.0.0.1:9' } },
      now: NOW,
    });
    expect(await live.everyone('macro_dates', 'US')).toEqual([]);
    expect(await live.conditions()).toMatchObject([{ state: 'opt_in', terms: 'personal_use' }]);
  });

  it('is asked once in six hours, and four times a day at most', async () => {
    const { live, time, host } = await ask(
      week([high('CPI m/m', '2026-01-28T08:30:00-05:00')]),
      '2026-01-27T00:00:00Z',
    );
    for (let minutes = 0; minutes < 24 * 60; minutes += 10) {
      await live.ask('macro_dates', 'US');
      // Asked again behind the answer, once that is six hours old.
      while (minutes === 6 * 60 && host.asked.length < 2) await turn();
      await time.sleep(10 * 60_000);
    }
    expect(host.asked.length).toBeLessThanOrEqual(4);
    await host.close();
  });

  it('that locks us out for asking too often is left alone for as long as it says', async () => {
    const { live, time, host, answered } = await ask(status(429, { 'retry-after': '3600' }));
    expect(answered.missed.map(({ failure }) => failure.code)).toEqual(['fetch_status']);
    const asked = host.asked.length;
    host.set(PATH, week([ELSEWHERE]));
    await time.sleep(3_500_000);
    expect((await live.ask('macro_dates', 'US')).is).toBe('absent');
    expect(host.asked).toHaveLength(asked);
    await time.sleep(200_000);
    expect((await live.ask('macro_dates', 'US')).is).toBe('fact');
    await host.close();
  });
});
