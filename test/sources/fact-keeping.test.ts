import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FactKeeper } from '../../src/core/fact-book.ts';
import { isoDate } from '../../src/core/week.ts';
import { alternativeMe } from '../../src/sources/alternative-me.ts';
import { defineSource } from '../../src/sources/define-source.ts';
import { type Day, fearAndGreed } from '../doubles/sources/alternative-me.ts';
import { type HostDouble, openHost, status } from '../doubles/sources/host.ts';
import { createFactsInMemory } from '../support/facts-in-memory.ts';
import { allAt, openLive } from '../support/open-live.ts';

const MOOD = '/fng/';
const TODAY: Day = { date: '2026-01-27', value: 11 };
const HOUR = 3_600_000;

let host: HostDouble;
let book: FactKeeper;
beforeEach(async () => {
  host = await openHost({ [MOOD]: fearAndGreed([TODAY]) });
  book = createFactsInMemory();
});
afterEach(() => host.close());

const open = (more: Partial<Parameters<typeof openLive>[0]> = {}) =>
  openLive({ sources: [alternativeMe], settings: allAt(host.url, 'alternative_me'), book, ...more });
const vintages = (source = 'alternative_me', question = 'mood', subject = 'market') =>
  book.vintages(question, subject, { source, from: isoDate('2026-01-01'), to: isoDate('2026-01-31') });

describe('what a source says', () => {
  it('is kept once it was heard, and stands in where nobody answers, with its age and as what it is', async () => {
    const heard = open();
    await heard.live.ask('mood', 'market');
    await heard.live.settled();
    host.set(MOOD, status(500));
    const later = open({ now: '2026-01-27T15:00:00Z' });
    expect(await later.live.ask('mood', 'market')).toMatchObject({
      ...{ is: 'fact', origin: 'stored', status: 'stale', value: { value: 11 } },
      ...{ asOf: { date: '2026-01-27' }, fetchedAt: Date.parse('2026-01-27T12:00:00Z') },
      missed: [{ source: 'alternative_me', failure: { code: 'fetch_status' } }],
    });
    const offline = open({ offline: true });
    expect(await offline.live.ask('mood', 'market')).toMatchObject({ is: 'fact', origin: 'stored', missed: [] });
  });

  it('another thing of the same day is a vintage of it; the same again is none', async () => {
    const { live, time } = open();
    for (const value of [11, 11, 22]) {
      host.set(MOOD, fearAndGreed([{ ...TODAY, value }]));
      await live.ask('mood', 'market');
      await live.settled();
      // Its answer serves for an hour, and is then asked for again while it is given once more.
      time.pass(8 * HOUR);
    }
    expect((await vintages()).map(({ vintage, body }) => [vintage, body])).toEqual([
      [1, '{"value":11}'],
      [2, '{"value":22}'],
    ]);
  });

  it('is written down before whoever waits for it goes on, however late its answer comes', async () => {
    const { live } = open();
    const asked = live.ask('mood', 'market');
    await live.settled();
    expect(await vintages()).toHaveLength(1);
    await asked;
  });

  it('that cannot be kept is shown all the same, and tried again with the next answer', async () => {
    let full = true;
    const failing: FactKeeper = {
      ...book,
      keep: async (facts) => (full ? Promise.reject(new Error('a secret path')) : book.keep(facts)),
    };
    const { live, lines } = open({ book: failing });
    expect(await live.ask('mood', 'market')).toMatchObject({ is: 'fact', origin: 'live' });
    await live.settled();
    expect(lines).toEqual(['fact not kept']);
    full = false;
    await live.ask('mood', 'market');
    await live.settled();
    expect(await vintages()).toHaveLength(1);
  });

  it('as an earlier version wrote it down, and this one cannot read, is not known', async () => {
    await book.keep([
      {
        question: 'mood',
        subject: 'market',
        source: 'alternative_me',
        day: isoDate('2026-01-27'),
        body: '{"index":11}',
        at: 1,
      },
    ]);
    const { live, lines } = open({ offline: true });
    expect(await live.ask('mood', 'market')).toEqual({ is: 'absent', offline: true, missed: [] });
    expect(lines).toEqual(['kept fact unreadable']);
  });

  it('of a moment, as a price of gold, is not written down at every look', async () => {
    let price = 1_110;
    const gold = defineSource({
      ...{ name: 'gold_api', publisher: 'Example', site: 'https://gold.example.org', terms: 'undocumented' },
      termsUrl: 'https://gold.example.org/terms',
      answers: {
        metal: {
          coverage: 'spot_metal',
          async ask({ now }) {
            price += 11.1;
            return { value: { metal: 'XAU', price: price as never }, asOf: { at: now() }, fetchedAt: now() };
          },
        },
      },
    });
    const { live, time } = open({ sources: [gold] });
    for (let minute = 0; minute < 60; minute += 1) {
      await live.ask('metal', 'XAU');
      time.pass(60_000);
    }
    await live.settled();
    expect(await vintages('gold_api', 'metal', 'XAU')).toHaveLength(6);
  });
});
