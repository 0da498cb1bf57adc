import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { triedFinding, untriedFindings } from '../../src/cards/tried-sources.ts';
import type { TriedSource } from '../../src/core/source-condition.ts';
import { SOURCE_NAMES } from '../../src/core/source-names.ts';
import { isoDate } from '../../src/core/week.ts';
import { LOCALES, type Locale } from '../../src/i18n/locale.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
import { defineSource, said } from '../../src/sources/define-source.ts';
import { trySources } from '../../src/sources/try-sources.ts';
import { fearAndGreed } from '../doubles/sources/alternative-me.ts';
import { type HostDouble, json, openHost, type Route, redirect, status } from '../doubles/sources/host.ts';
import { openTidemark } from '../support/ask.ts';
import { createFactsInMemory } from '../support/facts-in-memory.ts';
import { madeUpCandles } from '../support/made-up-sources.ts';
import { onlySources } from '../support/only-sources.ts';
import { openLive } from '../support/open-live.ts';
import { tidemark } from '../support/terminal.ts';

/** It may stand nowhere but in what is sent to the source itself. */
const CANARY = 'canary-41c9-key';
const NOW = '2026-01-27T12:00:00Z';

/** It sends its key in a header and in its address, as sources do. */
const keyed = defineSource({
  ...{ name: 'coingecko', publisher: 'CoinGecko', site: 'https://api.example.org', terms: 'credit' },
  termsUrl: 'https://example.org/terms',
  answers: {
    candles: {
      coverage: 'venues_average',
      async ask({ door, at, key = '' }) {
        const request = { source: 'coingecko', ...at(`/price?key=${key}`), accept: ['application/json'], keyed: true };
        const fetched = await door.json({ ...request, headers: { 'x-key': key } }, z.object({ price: z.number() }));
        const value = madeUpCandles('CoinGecko', { '2026-01-26': fetched.value.price });
        return said(fetched, { value, asOf: { date: isoDate('2026-01-26') } });
      },
    },
  },
});

let host: HostDouble;
beforeEach(async () => {
  host = await openHost({ '/price': json({ price: 111.1 }) });
});
afterEach(() => host.close());

/** All that anybody is shown of a source, as member and as operator, and all that is logged and kept of it. */
async function everythingSaid(locale: Locale): Promise<string> {
  const settings = { coingecko: { url: host.url, key: CANARY } };
  const facts = createFactsInMemory();
  const { live, door, time, lines } = openLive({ sources: [keyed], settings, now: NOW, book: facts });
  const ask = openTidemark({ now: NOW, live, facts, logged: (line) => void lines.push(line) });
  const told = [];
  for (const line of ['/why price', '/source price', '/sources', '/sources coingecko', '/health'])
    told.push(await ask(line, { locale, role: 'operator' }));
  const tried: TriedSource[] = [];
  const trying = trySources({ door, now: time.now, sources: [keyed], settings, hasContact: false, withinMs: 1_000 });
  for await (const each of trying) tried.push(each);
  const findings = [...tried.map(triedFinding), ...untriedFindings(await live.conditions(), tried)];
  await live.settled();
  const kept = await facts.newest('candles', 'BTC', { most: 9, until: isoDate('2026-01-31') });
  const shown = findings.map(({ line }) => rendererFor(locale).text(line));
  return JSON.stringify([told, shown, lines, kept]);
}

describe('the key of a source', () => {
  it.each<[string, Route]>([
    ['answers', json({ price: 111.1 })],
    ['refuses it', status(401)],
    ['forbids it', status(403, { 'content-type': 'application/json' }, `{"key":"${CANARY}"}`)],
    ['repeats it in an answer that is none', json({ error: CANARY })],
    ['redirects', redirect(`https://elsewhere.example.org/?key=${CANARY}`)],
    ['breaks off', (response) => void response.writeHead(200, { 'content-type': 'application/json' }).destroy()],
  ])('is said nowhere where its source %s', async (_, route) => {
    host.set('/price', route);
    for (const locale of LOCALES) expect(await everythingSaid(locale)).not.toContain(CANARY);
    expect(JSON.stringify(host.asked)).toContain(CANARY);
  });

  it('is in nothing that the doctor prints', async () => {
    const mood = await openHost({
      '/fng/': fearAndGreed([{ date: new Date().toISOString().slice(0, 10), value: 11 }]),
    });
    const keys = Object.entries(SOURCE_NAMES).flatMap(([name, { key }]) =>
      key === 'none' ? [] : [[`SOURCE_${name.toUpperCase()}_KEY`, CANARY] as const],
    );
    const environment = {
      ...{ ...onlySources({ alternative_me: mood.url }), ...Object.fromEntries(keys), LOG_LEVEL: 'debug' },
      ...{ DATABASE_URL: 'file:./var/nothing-is-kept-here.db', HTTP_PORT: '0' },
    };
    const { out, err } = await tidemark(['doctor'], { environment });
    expect(out).toContain('alternative.me answered in');
    expect(out + err).not.toContain(CANARY);
    await mood.close();
  });
});
