import { describe, expect, it } from 'vitest';
import type { SourceCondition } from '../../src/core/source-condition.ts';
import type { Standing } from '../../src/core/standing.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
import { drawTelegram } from '../../src/platforms/telegram/render.ts';
import { createOfflineFacts } from '../../src/sources/offline-facts.ts';
import { openTidemark } from '../support/ask.ts';
import { madeUpCondition } from '../support/made-up-sources.ts';

const NOW = '2026-01-27T12:00:00Z';
const at = (minutesAgo: number) => Date.parse(NOW) - minutesAgo * 60_000;

interface Given {
  readonly heard?: Readonly<Record<string, number>>;
  readonly standing?: Standing;
}

function health(sources: readonly SourceCondition[], { heard = {}, standing }: Given = {}) {
  const live = { ...createOfflineFacts(() => Date.parse(NOW)), conditions: async () => sources };
  const lastHeard = async () => new Map(Object.entries(heard));
  const facts = { newest: async () => [], vintages: async () => [], lastHeard };
  const ask = openTidemark({ now: NOW, live, facts, ...(standing && { standing: async () => standing }) });
  return (locale: 'en' | 'zh-CN' = 'en') => ask('/health', { locale, role: 'operator' });
}

const BINANCE = madeUpCondition('binance', { publisher: 'Binance', spent: 11, perDay: 222 });

describe('/health', () => {
  it.each<[string, Partial<SourceCondition>, string]>([
    ['one that answers', { goodAt: at(3) }, 'answered 3 min ago, 11 of 222 requests today'],
    ['one that was not asked yet', { spent: 0, perDay: 0 }, 'not asked yet'],
    [
      'one that fails and rests',
      {
        goodAt: at(200),
        failed: { at: at(2), failure: { code: 'fetch_status', host: 'b', status: 451 } },
        restUntil: at(-300),
      },
      'answered 3 h ago, failed 2 min ago: answered with HTTP 451, left alone for 5 h, 11 of 222 requests today',
    ],
    [
      'one that moved its layout',
      { failed: { at: at(2), failure: { code: 'source_changed', host: 'b' } } },
      'failed 2 min ago: laid out anew, so nothing of it is read, 11 of 222 requests today',
    ],
    [
      'a mirror',
      { goodAt: at(3), mirror: 'mirror.example.org' },
      'answered 3 min ago, 11 of 222 requests today, asked at mirror.example.org',
    ],
  ])('tells of %s', async (_, more, line) => {
    expect((await health([{ ...BINANCE, ...more }])()).lines).toContain(`Binance ${line}`);
  });

  it('knows from the store when an earlier process was last answered', async () => {
    const told = await health([BINANCE], { heard: { binance: at(3 * 1_440) } })();
    expect(told.lines).toContain('Binance answered 3 days ago, before this start, 11 of 222 requests today');
  });

  it('says in one line who is not asked, and which variable would change that', async () => {
    const told = health([
      BINANCE,
      madeUpCondition('sosovalue', { publisher: 'SoSoValue', state: 'needs_key' }),
      madeUpCondition('edgar', { publisher: 'SEC EDGAR', state: 'needs_contact' }),
      madeUpCondition('farside', { publisher: 'Farside', state: 'opt_in' }),
      madeUpCondition('okx', { publisher: 'OKX', state: 'off' }),
    ]);
    expect((await told()).lines).toContain(
      'Not asked: SoSoValue (needs SOURCE_SOSOVALUE_KEY), SEC EDGAR (needs CONTACT), Farside (off until SOURCE_FARSIDE_ENABLED=1), OKX (switched off).',
    );
    expect((await told('zh-CN')).text).toContain('未询问：SoSoValue（需要 SOURCE_SOSOVALUE_KEY）');
  });

  it('says of all at once that nobody is asked', async () => {
    const { lines } = await health([{ ...BINANCE, state: 'off' }])();
    expect(lines).toContain('OFFLINE is on: nobody is asked.');
    expect(lines.some((line) => line.startsWith('Not asked'))).toBe(false);
  });

  it('tells how store and platforms stand', async () => {
    const standing: Standing = {
      store: 'written',
      platforms: [
        { name: 'telegram', state: 'up' },
        { name: 'discord', state: 'down' },
      ],
    };
    const told = health([BINANCE], { standing });
    expect((await told()).lines.slice(0, 4)).toEqual([
      'Health',
      'Store kept here, written by this process',
      'Telegram up',
      'Discord down, tries again by itself',
    ]);
    expect((await told('zh-CN')).text).toContain('Discord 断开，会自行重试');
  });

  it('is for operators', async () => {
    const { failure } = await openTidemark()('/health', { role: 'moderator' });
    expect(failure).toMatchObject({ code: 'not_allowed', role: 'operator' });
  });

  it('of every source there is stays one message on a phone', async () => {
    const failing = {
      goodAt: at(200),
      failed: { at: at(2), failure: { code: 'fetch_status', host: 'b', status: 451 } },
    } as const;
    const all = Array.from({ length: 16 }, () => ({ ...BINANCE, ...failing, restUntil: at(-300) }));
    const told = await health(all)();
    expect(drawTelegram(told, rendererFor('en'), () => 'x')).toHaveLength(1);
    for (const line of told.lines) expect(line.length).toBeLessThan(200);
  });
});
