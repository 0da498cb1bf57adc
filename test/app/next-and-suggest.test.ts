import { describe, expect, it } from 'vitest';
import { stoppedClock } from '../../src/clock.ts';
import { LOCALES, type Locale } from '../../src/i18n/locale.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
import { createLog } from '../../src/log.ts';
import { openApp } from '../../src/open-app.ts';

const app = openApp(
  stoppedClock(Date.parse('2026-11-25T12:00:00Z')),
  createLog('error', () => undefined),
);
const ask = (line: string, locale: Locale = 'en') => app.run({ line, locale, role: 'member' });
const shown = async (line: string, locale: Locale = 'en') =>
  (await ask(line, locale)).next.map((next) => [rendererFor(locale).text(next.label), next.line, next.locale]);

describe('what may be asked next', () => {
  it('from under a week: its source, the ETF days of it, the weeks beside it, the assets, and the same in another language', async () => {
    expect(await shown('/flows 2026-01-23')).toEqual([
      ['Source', '/source total 2026-01-23', 'en'],
      ['ETF days', '/etf BTC 2026-01-23', 'en'],
      ['◀ 16 Jan 2026', '/flows 2026-01-16', 'en'],
      ['30 Jan 2026 ▶', '/flows 2026-01-30', 'en'],
      ['BTC', '/btc', 'en'],
      ['ETH', '/eth', 'en'],
      ['SOL', '/sol', 'en'],
      ['XRP', '/xrp', 'en'],
      ['简体中文', '/flows 2026-01-23', 'zh-CN'],
    ]);
  });

  it('from under an asset: its source, its ETF days, its whole week, its picture and the other assets', async () => {
    const lines = (await ask('/sol', 'zh-CN')).next.map(({ line }) => line);
    expect(lines).toEqual([
      '/source SOL 2026-05-22',
      '/etf SOL 2026-05-22',
      '/flows 2026-05-22',
      '/chart flows SOL',
      '/btc',
      '/eth',
      '/xrp',
      '/sol',
    ]);
  });

  it('from under the first or the newest week: no week beyond it', async () => {
    expect((await shown('/flows 2021-03-19')).some(([label]) => label?.startsWith('◀'))).toBe(false);
    expect((await shown('/flows')).some(([label]) => label?.endsWith('▶'))).toBe(false);
  });

  it('from under a week before there were US spot ETFs, or an asset without any: no ETF days', async () => {
    for (const line of ['/flows 2021-03-19', '/asset ADA'])
      expect((await shown(line)).filter(([, asked]) => asked?.startsWith('/etf'))).toEqual([]);
  });

  it('is always something that can be answered, in the language it promises', async () => {
    for (const line of [
      '/flows',
      '/flows 2026-01-23',
      '/sol',
      '/regions',
      '/rotation',
      '/recap',
      '/recap 2025-10-24',
      '/source total',
      '/levels',
      '/etf',
      '/etf all',
      '/etf SOL 2026-11-27',
      '/help',
    ]) {
      for (const next of (await ask(line)).next) {
        const answer = await app.run({ line: next.line, locale: next.locale, role: 'member' });
        expect([next.line, answer.failure, answer.locale]).toEqual([next.line, undefined, next.locale]);
      }
    }
  });

  it('is nothing from under a refusal', async () => {
    expect(await ask('/flows 2026-01-24')).toMatchObject({ audience: 'asker', next: [] });
  });

  it('asks the same again in another language where fields were given', async () => {
    const { next } = await app.run({ line: '/flows', fields: { week: '2026-01-23' }, locale: 'en', role: 'member' });
    expect(next.at(-1)).toMatchObject({ line: '/flows 2026-01-23', locale: 'zh-CN' });
  });
});

describe('words offered while one types', () => {
  const offered = async (command: string, option: string, typed: string) =>
    (await app.suggest(command, option, typed)).map(({ word }) => word);

  it.each([
    ['flows', 'week', '2026-01-2', ['2026-01-23']],
    ['flows', 'week', '05-22', ['2026-05-22']],
    ['asset', 'name', 'so', ['SOL']],
    ['asset', 'name', '比特', ['BTC']],
    ['source', 'figure', 'eth', ['ETH', 'price ETH', 'etf ETH', 'treasuries ETH']],
    ['source', 'figure', 'go', ['gold']],
    ['why', 'thing', 'price s', ['price SOL']],
    ['sources', 'source', 'alt', ['alternative.me']],
    ['asset', 'name', 'zzz', []],
    ['flows', 'nothing', '2026', []],
    ['nothing', 'week', '2026', []],
    ['help', 'command', 'fl', []],
    ['constructor', 'week', '', []],
  ])('/%s %s “%s”: %j', async (command, option, typed, words) => {
    expect(await offered(command, option, typed)).toEqual(words);
  });

  it('are the newest weeks and the best known assets when nothing is typed, and never more than 25', async () => {
    expect((await offered('flows', 'week', '')).slice(0, 2)).toEqual(['2026-05-22', '2026-05-15']);
    expect((await offered('asset', 'name', '')).slice(0, 4)).toEqual(['BTC', 'ETH', 'SOL', 'XRP']);
    expect(await offered('flows', 'week', '')).toHaveLength(25);
  });

  it('are each accepted by their command, and shown in every language', async () => {
    for (const { word, shown: label } of await app.suggest('asset', 'name', '')) {
      expect((await ask(`/asset ${word}`)).failure).toBeUndefined();
      for (const locale of LOCALES) expect(rendererFor(locale).text(label)).toContain(word);
    }
  });
});
