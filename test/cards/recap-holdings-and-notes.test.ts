import { describe, expect, it } from 'vitest';
import { type Block, card } from '../../src/cards/card.ts';
import { holdingsSection } from '../../src/cards/recap-holdings.ts';
import { notesSection } from '../../src/cards/recap-notes.ts';
import { holdingsKnownOn, type KnownHoldings, type ManagerPosition } from '../../src/core/holdings.ts';
import type { Answered } from '../../src/core/live.ts';
import { usd } from '../../src/core/money.ts';
import { notesKnownOn } from '../../src/core/notes.ts';
import { isoDate } from '../../src/core/week.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { message } from '../../src/i18n/message.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
import { NO_PAINT } from '../../src/platforms/console/paint.ts';
import { renderText } from '../../src/platforms/console/render.ts';
import { openBundled } from '../../src/sources/bundled.ts';
import { madeUpFact } from '../support/open-live.ts';

const NOW = Date.parse('2026-02-22T12:00:00Z');
const { holdings, notes } = openBundled();
const NOTHING: KnownHoldings = { positions: [], quoted: [] };
const ABSENT: Answered<ManagerPosition> = { is: 'absent', offline: false, missed: [] };
const filed: Answered<ManagerPosition> = {
  is: 'fact',
  ...madeUpFact<ManagerPosition>(
    {
      ...{ manager: 'Example Trust', issuer: 'MSTR', shares: 1_110, value: usd(111_000) },
      ...{ period: isoDate('2025-12-31'), filedOn: isoDate('2026-02-11') },
    },
    { publisher: 'SEC EDGAR', coverage: 'quarterly_filing', asOf: { date: isoDate('2025-12-31') } },
  ),
};

const drawn = (blocks: readonly Block[], locale: Locale = 'en' as Locale): readonly string[] =>
  renderText(
    card({
      title: message('recap-notes'),
      blocks,
      disclaimers: { figures: 'not_advice', opinion: 'authors_view', limits: 'direction_not_digits' },
    }),
    rendererFor(locale),
    { width: Number.POSITIVE_INFINITY, paint: NO_PAINT },
  ).split('\n');

describe('the section of holdings in a recap', () => {
  it('has the newest filing with its passport, and says that it is no flow', async () => {
    const lines = drawn(holdingsSection({ position: filed, known: await holdings.known(), now: NOW }));
    expect(lines).toContain('Example Trust: 1,110 shares of MSTR');
    expect(lines.join('\n')).toContain('SEC EDGAR · quarterly filing of one manager · of 31 Dec 2025');
    expect(lines.join('\n')).toContain('Holdings are no flows');
    expect(lines.join('\n')).not.toContain('606,629');
  });

  it('has the dated fact where no filing is known, and quotes nobody', async () => {
    const known = holdingsKnownOn(await holdings.known(), isoDate('2026-02-22'));
    const text = drawn(holdingsSection({ position: ABSENT, known, now: NOW })).join('\n');
    expect(text).toContain('Dated fact, 26 Jan 2026');
    expect(text).not.toContain('stETH');
  });

  it('says that it knows nothing where it does', () => {
    const lines = drawn(holdingsSection({ position: ABSENT, known: NOTHING, now: NOW }), 'zh-CN' as Locale);
    expect(lines).toContain('此处未知：最新季度申报（13F）。没有启用相应来源，见 /sources。');
  });
});

describe('the section of notes in a recap', () => {
  it('has a line a note, with its author and day', async () => {
    const lines = drawn(notesSection({ notes: notesKnownOn(await notes.notes(), isoDate('2026-02-22')) }));
    expect(lines).toContain('3. Thin depth under stress (Kaiko Research, 13 Oct 2025)');
    expect(lines).toContain('4. Risk-off and high beta at once (AiCoin, 26 Jan 2026)');
  });

  it('says that it knows none where it does', () => {
    expect(drawn(notesSection({ notes: [] }), 'zh-CN' as Locale)).toContain('目前没有已知的笔记。');
  });
});
