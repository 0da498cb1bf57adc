import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import type { Question } from '../../src/core/live.ts';
import type { SourceName } from '../../src/core/source-names.ts';
import { LIVE_SOURCES } from '../../src/sources/live-sources.ts';
import type { HostDouble } from '../doubles/sources/host.ts';
import { ASKED, NOON, openWorld } from '../support/honest-world.ts';
import { openLive } from '../support/open-live.ts';

const MINUTE = 60_000;
const MIDNIGHT = Date.UTC(2026, 0, 27);
const EVERY_MS = 30_000;

interface Rate {
  readonly aMinute: number;
  readonly aDay: number;
}

/** What each publishes, or what is polite where it publishes nothing: requests of all kinds together. */
const RATES: Readonly<Record<SourceName, Rate>> = {
  binance: { aMinute: 3_000, aDay: 100_000 },
  kraken: { aMinute: 60, aDay: 86_400 },
  okx: { aMinute: 1_200, aDay: 100_000 },
  // 10,000 a month with a free key.
  coingecko: { aMinute: 30, aDay: 333 },
  metal_tokens: { aMinute: 30, aDay: 333 },
  treasuries: { aMinute: 30, aDay: 333 },
  cryptoetf: { aMinute: 60, aDay: 1_000 },
  sosovalue: { aMinute: 20, aDay: 3_333 },
  // Each of three pages twice.
  farside: { aMinute: 6, aDay: 6 },
  gold_api: { aMinute: 10, aDay: 1_440 },
  swissquote: { aMinute: 10, aDay: 1_440 },
  edgar: { aMinute: 600, aDay: 1_000 },
  fred: { aMinute: 120, aDay: 1_000 },
  // No more often than each six hours.
  forexfactory: { aMinute: 1, aDay: 4 },
  alternative_me: { aMinute: 10, aDay: 200 },
  stablecoins: { aMinute: 10, aDay: 200 },
};

/** What is fetched behind an answer has come before time goes on: a simulated day is faster than any socket. */
async function quiet({ asked, closed }: HostDouble): Promise<void> {
  for (let turns = 0; turns < 25 || closed.length < asked.length; turns += 1) await turn();
}

describe('a day in which somebody asks every half minute', () => {
  const lines: string[] = [];
  afterAll(() => void process.stdout.write(`requests in a day of questions\n${lines.join('\n')}\n`));

  it.each(LIVE_SOURCES)('$publisher is asked no more than it allows', { timeout: 120_000 }, async (source) => {
    let now = MIDNIGHT;
    const world = await openWorld(() => Math.max(now, NOON));
    const { live, time } = openLive({
      ...{ sources: [source], settings: world.settings, now: new Date(MIDNIGHT).toISOString() },
    });
    const host = world.hosts[source.name];
    const perMinute: number[] = [];
    for (let at = 0; at < 86_400_000; at += EVERY_MS) {
      now = time.now();
      const before = host.asked.length;
      for (const question of Object.keys(source.answers) as Question[]) await live.ask(question, ASKED[question]);
      await quiet(host);
      const minute = Math.floor(at / MINUTE);
      perMinute[minute] = (perMinute[minute] ?? 0) + host.asked.length - before;
      time.set(MIDNIGHT + at + EVERY_MS);
    }
    const [busiest, day] = [Math.max(...perMinute), host.asked.length];
    lines.push(`${source.name}: ${day} a day, ${busiest} in its busiest minute`);
    await world.close();
    expect(day).toBeGreaterThan(0);
    expect(busiest).toBeLessThanOrEqual(RATES[source.name].aMinute);
    expect(day).toBeLessThanOrEqual(RATES[source.name].aDay);
  });
});
