import { describe, expect, it } from 'vitest';
import { type CheckView, checkCard } from '../../src/cards/check-card.ts';
import { usd } from '../../src/core/money.ts';
import { step } from '../../src/core/printed.ts';
import { assetSubject, TOTAL } from '../../src/core/subject.ts';
import type { Contradiction, Said, Verdict } from '../../src/core/verdict.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
import { NO_PAINT } from '../../src/platforms/console/paint.ts';
import { renderText } from '../../src/platforms/console/render.ts';
import { renderPage } from '../../src/platforms/web/render.ts';
import { M, madeUpFigure, madeUpReport } from '../support/made-up.ts';

const LINES = { brief: '/check x', whole: '/check --all x' };
const report = madeUpReport('2026-01-23', { total: -111, BTC: -88.8 });

const linesOf = (view: Partial<CheckView>, locale: Locale = 'en'): readonly string[] => {
  const against = { report, why: 'named' } as const;
  const whole = { against, verdicts: [], contradictions: [], setAside: 0, now: Date.parse('2026-01-27'), ...view };
  const screen = { width: Number.POSITIVE_INFINITY, paint: NO_PAINT };
  return renderText(checkCard(whole, LINES), rendererFor(locale), screen).split('\n');
};

const said = (key: string, millions: number): Said => ({
  subject: key === 'total' ? TOTAL : assetSubject(key),
  ...{ usd: usd(Math.round(millions * M)), step: step(100_000), approx: false, signed: true, start: 0 },
  passage: `the words about ${key}`,
});

const SHARE = { code: 'share_contradicted', share: { low: 0.78, high: 0.82 } } as const;

describe('what a text contradicts itself on', () => {
  const words = { printed: '88%', passage: 'nearly 88% of it' };

  it.each<[Contradiction, string, string]>([
    [
      { ...SHARE, ...words },
      '✗ “88%” does not fit the text’s own figures, which give 78.0–82.0%.',
      '✗ “88%”与文中自己的数字不符，按其数字为 78.0–82.0%。',
    ],
    [
      { code: 'headline_mismatch', ...words },
      '✗ The headline’s “88%” fits none of the figures under it.',
      '✗ 标题的“88%”与正文的数字都不符。',
    ],
    [
      { code: 'part_over_total', ...words },
      '✗ “88%” is far larger than the text’s own total.',
      '✗ “88%”远大于文中自己的合计。',
    ],
    [
      { code: 'scale_vs_history', ...words },
      '✗ “88%” is far off the scale of every known week: a slip of unit?',
      '✗ “88%”与已知各周的量级相差甚远：单位有误？',
    ],
    [
      { code: 'dual_rendering', ...words },
      '✗ “88%” is printed in two ways that are not the same amount.',
      '✗ “88%”有两种写法，金额不同。',
    ],
    [
      { code: 'date_mismatch', ...words },
      '✗ The text’s dates contradict each other at “88%”.',
      '✗ 文中日期在“88%”处互相矛盾。',
    ],
    [
      { code: 'sum_mismatch', ...words },
      '✗ The parts that the text names do not add up to its “88%”.',
      '✗ 文中各部分之和与其“88%”不符。',
    ],
  ])('$code is one sentence with its words under it', (contradiction, english, chinese) => {
    expect(linesOf({ contradictions: [contradiction] }).slice(0, 3)).toEqual([
      'Check of a text',
      english,
      '“nearly 88% of it”',
    ]);
    expect(linesOf({ contradictions: [contradiction] }, 'zh-CN').slice(1, 3)).toEqual([chinese, '“nearly 88% of it”']);
  });

  it('stands behind what the report contradicts, before what it confirms', () => {
    const total = madeUpFigure(TOTAL, -111 * M);
    const verdicts: readonly Verdict[] = [
      { kind: 'matches', said: said('total', -111), known: total },
      { kind: 'differs', said: said('total', -222), known: total },
    ];
    const contradictions = [{ code: 'sum_mismatch', ...words }] as const;
    expect(linesOf({ verdicts, contradictions }).slice(1, 4)).toEqual([
      '✗ Total: the text says −$222.0M, the report −$111.0M.',
      '✗ The parts that the text names do not add up to its “88%”.',
      '✓ Total: −$111.0M matches the report’s −$111.0M.',
    ]);
  });
});

describe('many of one kind', () => {
  const KEYS = ['BTC', 'ETH', 'SOL', 'XRP', 'ADA', 'DOT'];
  const all = (kind: 'unknown' | 'open' | 'no_direction'): readonly Verdict[] =>
    KEYS.map((key, at) => ({ kind, said: said(key, (at + 1) * 11.1) }));

  it.each([
    ['unknown', '? 6 figures (BTC, ETH, SOL, XRP, …) are not known: the report of this week does not name them.'],
    ['open', '? 6 figures (BTC, ETH, SOL, XRP, …) cannot be judged: the text’s own week is not known here.'],
    ['no_direction', '? 6 figures (BTC, ETH, SOL, XRP, …) stand without a direction, so they are not judged.'],
  ] as const)('%s: one line names them', (kind, line) => {
    expect(linesOf({ verdicts: all(kind) })).toContain(line);
  });

  it('of another series: one line names them', () => {
    const verdicts = all('unknown').map(
      ({ said: it }): Verdict => ({ kind: 'other_series', said: it, series: 'us_spot_etfs_daily' }),
    );
    expect(linesOf({ verdicts })).toContain(
      '? 6 figures (BTC, ETH, SOL, XRP, …) are of another series (US spot ETFs, daily), not of global digital asset products.',
    );
  });

  it('whose week is open: one line a week', () => {
    const other = madeUpFigure(TOTAL, -111 * M, { week: '2026-01-16' });
    const verdicts = all('open').map(({ said: it }): Verdict => ({ kind: 'fits_week', said: it, other }));
    expect(linesOf({ verdicts })).toContain(
      '? 6 figures (BTC, ETH, SOL, XRP, …) are those of the week to 16 Jan 2026; whether the text means that week is open.',
    );
  });
});

describe('on a page', () => {
  it('every finding is folded under its heading', () => {
    const known = madeUpFigure(TOTAL, -111 * M);
    const verdicts = [-111, -222].map(
      (millions): Verdict => ({ kind: 'differs', said: said('total', millions), known }),
    );
    const view = { against: { report, why: 'named' }, verdicts, contradictions: [], setAside: 0, now: 0 } as const;
    expect(renderPage(checkCard(view, LINES), rendererFor('en'))).toMatch(
      /<details><summary>All 2 findings<\/summary><p>✗ Total: .*<p>“the words about total”<\/p>.*<\/details>/u,
    );
  });
});

describe('who stands behind the known figures', () => {
  it('is said apart for those of one week that are not equally sure', () => {
    const agreed = madeUpFigure(assetSubject('BTC'), -88.8 * M, { verification: { state: 'agrees', with: 'Other' } });
    const verdicts: readonly Verdict[] = [
      { kind: 'matches', said: said('BTC', -88.8), known: agreed },
      { kind: 'matches', said: said('total', -111), known: madeUpFigure(TOTAL, -111 * M) },
    ];
    const lines = linesOf({ verdicts }).filter((line) => line.includes(' · Example Research · '));
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'Week to 23 Jan 2026 (BTC)',
      'Week to 23 Jan 2026 (Total)',
    ]);
  });

  it('is not said where nothing was compared', () => {
    expect(linesOf({ setAside: 2 })).toEqual([
      'Check of a text',
      'No dollar amount with a fund flow was found in it.',
      '2 other numbers (prices, shares, holdings, sums) were set aside.',
      'Information only, not investment advice.',
      expect.stringContaining('Single source'),
    ]);
  });
});
