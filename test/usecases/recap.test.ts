import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../locales/index.ts';
import { disclaimerMessages } from '../../src/cards/disclaimers.ts';
import { reasonMessage } from '../../src/cards/gate-messages.ts';
import { recapCard } from '../../src/cards/recap-card.ts';
import { stoppedClock } from '../../src/clock.ts';
import { type GateReason, reasonsOf } from '../../src/core/data-gate.ts';
import type { Report } from '../../src/core/report.ts';
import { assetSubject } from '../../src/core/subject.ts';
import { weekEnding, weekToPost } from '../../src/core/week.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
import { NO_PAINT } from '../../src/platforms/console/paint.ts';
import { renderText } from '../../src/platforms/console/render.ts';
import { type AskedRecap, type Recap, recapOf } from '../../src/usecases/recap.ts';
import { madeUpReport, madeUpStore } from '../support/made-up.ts';

const MONDAY = Date.parse('2026-01-26T15:00:00Z');
const DUE = weekEnding('2026-01-23');
const lastWeek = madeUpReport('2026-01-16', { total: 33.3, BTC: 22.2, SOL: 11.1 });
const thisWeek = madeUpReport('2026-01-23', { total: -111, BTC: -88.8, SOL: 22.2 });
const slip = madeUpReport('2026-01-23', { total: -11.1, US: -11.1, BTC: -11.1, ETH: -11.1, SOL: 111 });

/** A post on the Monday that the week to 23 January is due. */
const post = (reports: readonly Report[], asked: AskedRecap = {}): Promise<Recap> =>
  recapOf(
    { reports: madeUpStore(reports), levels: { levels: async () => [] }, clock: stoppedClock(MONDAY) },
    { period: weekToPost(MONDAY), ...asked },
  );

function linesOf({ view }: Recap, locale: Locale = 'en'): readonly string[] {
  if (!view) return [];
  const screen = { width: Number.POSITIVE_INFINITY, paint: NO_PAINT };
  return renderText(recapCard(view), rendererFor(locale), screen).replaceAll(/ +/gu, ' ').split('\n');
}

describe('a post of the week that is due', () => {
  it('goes out when its figures are there', async () => {
    const recap = await post([lastWeek, thisWeek]);
    expect(recap.verdict.state).toBe('open');
    expect(linesOf(recap)[0]).toBe('Weekly recap · global digital asset products · week to 23 Jan 2026');
  });

  it('holds what was known, the same however often it is made', async () => {
    expect(await post([lastWeek, thisWeek])).toEqual(await post([lastWeek, thisWeek]));
  });

  it.each([
    ['the report is not there yet', [lastWeek], 'missing'],
    ['nothing is known at all', [], 'missing'],
    ['it names no total', [madeUpReport('2026-01-23', { BTC: -11.1 })], 'no_total'],
    ['a figure of it is on hold', [slip], 'on_hold'],
  ])('waits, and says why, when %s', async (_, reports, why) => {
    const { verdict, view } = await post(reports);
    expect([verdict.state, reasonsOf(verdict)[0]?.why, view]).toEqual(['closed', why, undefined]);
  });
});

describe('a post that may go out with a caveat', () => {
  it('shows an older week only as what it is: the title and the first line say which is missing', async () => {
    const recap = await post([lastWeek], { gate: 'caveat' });
    expect(recap.verdict).toMatchObject({ state: 'closed' });
    expect(linesOf(recap).slice(0, 2)).toEqual([
      'Weekly recap · global digital asset products · week to 16 Jan 2026 · the week to 23 Jan 2026 is missing',
      'This is the week to 16 Jan 2026, 1 week old. The week to 23 Jan 2026 is missing: its report is not in the record.',
    ]);
    expect(linesOf(recap, 'zh-CN').slice(0, 2)).toEqual([
      '每周回顾 · 全球数字资产产品 · 截至 2026-01-16 当周 · 缺少截至 2026-01-23 当周',
      '以下是截至 2026-01-16 当周（1 周前）。截至 2026-01-23 当周缺失：其报告不在记录中。',
    ]);
  });

  it('says of the older week, too, what is wrong with it', async () => {
    const { view } = await post([madeUpReport('2026-01-16', { BTC: 11.1 })], { gate: 'caveat' });
    expect(view?.caveats.map(({ why }) => why)).toEqual(['missing', 'no_total']);
  });

  it('never takes a later week for the one that is due', async () => {
    const { view } = await post([thisWeek], { gate: 'caveat', period: weekEnding('2026-01-16') });
    expect(view).toBeUndefined();
  });

  it('has nothing to show when nothing is known', async () => {
    expect(await post([], { gate: 'caveat' })).not.toHaveProperty('view');
  });

  it('leaves out a figure on hold, and all that cannot be said without it', async () => {
    const recap = await post([lastWeek, slip], { gate: 'caveat' });
    const lines = linesOf(recap);
    expect(lines[1]).toBe('On hold until a person has looked, and left out: SOL.');
    expect(lines).toContain('On hold or withdrawn in one of the two weeks, and left out: SOL.');
    expect(lines.join('\n')).not.toMatch(/\$111|Assets not named|Share of the gross|No named asset/u);
  });

  it('says nothing of a change where the week before had its figure on hold', async () => {
    const before = madeUpReport('2026-01-16', { total: 11.1, SOL: 111 });
    const lines = linesOf(await post([before, thisWeek], { sections: ['changes'] }));
    expect(lines).toContain('On hold or withdrawn in one of the two weeks, and left out: SOL.');
    expect(lines.join('\n')).not.toContain('$111.0M +');
  });

  it('carries its disclaimers like any other', async () => {
    const { view } = await post([lastWeek], { gate: 'caveat' });
    expect(view && disclaimerMessages(recapCard(view))).toHaveLength(2);
  });
});

describe('without a week of its own', () => {
  it('it is about the newest known week from its first hour on, and about the late one once that is late', async () => {
    const at = (moment: string, reports: readonly Report[]) =>
      recapOf({
        reports: madeUpStore(reports),
        levels: { levels: async () => [] },
        clock: stoppedClock(Date.parse(moment)),
      });
    expect((await at('2026-01-26T15:00:00Z', [lastWeek, thisWeek])).view?.report.weekEnding).toBe(DUE);
    expect((await at('2026-01-26T15:00:00Z', [lastWeek])).view?.report.weekEnding).toBe('2026-01-16');
    expect((await at('2026-01-27T15:00:00Z', [lastWeek])).verdict.state).toBe('closed');
  });
});

describe('every reason why a post waits', () => {
  const subjects = [assetSubject('SOL'), assetSubject('XRP')] as const;
  const reasons: readonly (readonly [GateReason, en: string, zh: string])[] = [
    [
      { why: 'missing', week: DUE, newest: lastWeek.weekEnding },
      'The report on the week to 23 Jan 2026 is not known. The newest known before it is on the week to 16 Jan 2026.',
      '截至 2026-01-23 当周的报告尚不可得。此前已知最新的是截至 2026-01-16 当周。',
    ],
    [
      { why: 'missing', week: DUE },
      'The report on the week to 23 Jan 2026 is not known, nor any before it.',
      '截至 2026-01-23 当周的报告尚不可得，此前也没有已知的报告。',
    ],
    [
      { why: 'no_total', week: DUE },
      'The report on the week to 23 Jan 2026 names no total.',
      '截至 2026-01-23 当周的报告没有合计。',
    ],
    [{ why: 'on_hold', subjects }, 'On hold until a person has looked: SOL, XRP.', '待人工确认：SOL、XRP。'],
    [{ why: 'withdrawn', subjects }, 'Withdrawn by the publisher: SOL, XRP.', '已由发布方撤回：SOL、XRP。'],
    [
      { why: 'conflict', subjects },
      'Texts print other amounts than those used: SOL, XRP.',
      '另有文本写作与所采用者不同的金额：SOL、XRP。',
    ],
    [
      { why: 'unresolved', subjects },
      'Amounts are printed of which none is used: SOL, XRP.',
      '有文本写出金额，但均未采用：SOL、XRP。',
    ],
    [
      { why: 'differs', subjects },
      'An independent publisher prints another amount: SOL, XRP.',
      '另有独立机构发布了不同的金额：SOL、XRP。',
    ],
  ];

  it.each(reasons)('has its sentence for moderators: %j', (reason, en, zh) => {
    expect(LANGUAGES.map(({ tag }) => rendererFor(tag).text(reasonMessage(reason)))).toEqual([en, zh]);
  });
});
