import type { Locale } from '../../src/i18n/locale.ts';

/** The moment every preview is asked at, so that the same record gives the same picture. */
export const ASKED_AT = '2026-11-25T12:00:00Z';

export interface MainAnswer {
  /** Of its pictures: `telegram-en-flows.png`. */
  readonly name: string;
  readonly line: Readonly<Record<Locale, string>>;
  /** Who may ask it, where not everybody may. */
  readonly role?: 'moderator';
  /** Its small print is shown as it is after a tap. */
  readonly unfolded?: true;
}

const same = (line: string): MainAnswer['line'] => ({ en: line, 'zh-CN': line });

/** What people ask most, in the order of the menu. */
export const MAIN_ANSWERS: readonly MainAnswer[] = [
  { name: 'flows', line: same('/flows 2026-01-23') },
  { name: 'flows-newest', line: same('/flows') },
  { name: 'recap', line: same('/recap 2026-01-23') },
  { name: 'btc', line: same('/btc') },
  { name: 'sol', line: same('/sol') },
  { name: 'regions', line: same('/regions 2026-01-23'), unfolded: true },
  { name: 'rotation', line: same('/rotation 2026-01-23') },
  { name: 'history', line: same('/history sol 12') },
  { name: 'compare', line: same('/compare 2026-01-16 2026-01-23') },
  { name: 'levels', line: same('/levels') },
  { name: 'etf', line: same('/etf BTC 2026-01-23') },
  { name: 'holdings', line: same('/holdings') },
  { name: 'macro', line: same('/macro') },
  { name: 'notes', line: same('/notes') },
  {
    name: 'check',
    line: {
      en: '/check CoinShares, week to 23 January 2026: crypto funds saw net outflows of $17.3 billion, Bitcoin outflows of $1.09 billion and Solana inflows of $17.1 million.',
      'zh-CN':
        '/check CoinShares 周报，截至2026年1月23日当周：数字资产产品净流出173亿美元，比特币净流出10.9亿美元，Solana净流入1710万美元。',
    },
  },
  { name: 'settings', line: same('/settings'), role: 'moderator' },
  {
    name: 'schedule',
    line: { en: '/schedule add mon 20:00 Asia/Shanghai', 'zh-CN': '/schedule add 周一 20:00 上海' },
    role: 'moderator',
  },
];

/** What is shown to whoever asked alone, where a platform can. */
export const PRIVATE_ANSWER: MainAnswer = { name: 'source', line: same('/source total 2026-01-23') };
