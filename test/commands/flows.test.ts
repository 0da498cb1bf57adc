import { describe, expect, it } from 'vitest';
import { usd } from '../../src/core/money.ts';
import { step } from '../../src/core/printed.ts';
import { assetSubject, TOTAL } from '../../src/core/subject.ts';
import { openTidemark } from '../support/ask.ts';
import { M, madeUpReport } from '../support/made-up.ts';

const ask = openTidemark();

describe('/flows 2026-01-23', () => {
  it.each([
    '资金流 · 全球数字资产产品 · 截至 2026-01-23 当周',
    '▼ 合计 −17.3亿美元 净流出',
    '▼ 美国 −18亿美元 净流出',
    '▲ 其余地区 +0.15亿美元 至 +1.25亿美元（推算） 净流入',
    '▼ BTC −10.9亿美元 净流出',
    '▼ ETH −6.3亿美元 净流出',
    '▲ SOL +1,710万美元 净流入',
    '仅供参考，不构成投资建议。',
    '单一来源，未经核对：看方向，勿执着于数字。',
  ])('says in Chinese: %s', async (line) => {
    expect((await ask('/flows 2026-01-23', { locale: 'zh-CN' })).lines).toContain(line);
  });

  it.each([
    'Fund flows · global digital asset products · week to 23 Jan 2026',
    '▼ Total −$1.73B net outflow',
    '▼ US −$1.8B net outflow',
    '▲ Rest of world +$15M to +$125M (derived) net inflow',
    '▼ BTC −$1.09B net outflow',
    '▼ ETH −$630M net outflow',
    '▲ SOL +$17.1M net inflow',
    'Information only, not investment advice.',
    'Single source, not cross-checked: read the direction, not the digits.',
  ])('says in English: %s', async (line) => {
    expect((await ask('/flows 2026-01-23')).lines).toContain(line);
  });

  it('names its one source, when it was published and how old it is, in both languages', async () => {
    const chinese = (await ask('/flows 2026-01-23', { locale: 'zh-CN' })).text;
    for (const part of ['单一来源（13 篇转述）', 'CoinShares', '发布 2026-01-26（推定：其后的周一）', '43 周前'])
      expect(chinese).toContain(part);
    const english = (await ask('/flows 2026-01-23')).text;
    for (const part of ['Single source, retold by 13 texts', 'CoinShares', 'published 26 Jan 2026', '43 weeks old'])
      expect(english).toContain(part);
  });

  it('shows what other texts print and that it is not used', async () => {
    const { lines } = await ask('/flows 2026-01-23');
    expect(lines).toContain('Printed otherwise elsewhere, and not used: BTC −$1.2B. Used: −$1.09B.');
  });

  it('is not called old when it was the newest', async () => {
    const { text } = await openTidemark({ now: '2026-01-27T12:00:00Z' })('/flows');
    expect(text).toContain('week to 23 Jan 2026');
    expect(text).toContain('the newest week');
    expect(text).not.toContain('Newest known');
  });
});

describe('/flows without a week', () => {
  it('says first that the newest known week is old, and which one is missing', async () => {
    const { lines } = await ask('/flows');
    expect(lines[1]).toBe(
      'Newest known: week to 22 May 2026, 26 weeks old. The 26 reports since then, up to the week to 20 Nov 2026, are not in this record.',
    );
    expect((await ask('/flows', { locale: 'zh-CN' })).lines[1]).toContain('已知最新：截至 2026-05-22 当周（26 周前）');
  });

  it('sees only what was known at its moment', async () => {
    expect((await openTidemark({ now: '2026-01-26T12:00:00Z' })('/flows')).text).toContain('week to 23 Jan 2026');
    expect((await openTidemark({ now: '2026-01-25T12:00:00Z' })('/flows')).text).toContain('week to 16 Jan 2026');
    const { failure, text } = await openTidemark({ now: '2020-01-01' })('/flows');
    expect([failure?.code, text]).toEqual(['no_reports', 'That did not work\nNo report is known yet.']);
  });
});

const out = (flows: Readonly<Record<string, number>>) => [madeUpReport('2026-01-23', flows)];

describe('a week that the record knows in part', () => {
  it('without a total says so, and shows neither a zero nor a rest of the world', async () => {
    const { text } = await openTidemark({ reports: out({ BTC: -88.8, US: -77.7 }) })('/flows');
    expect(text).toContain('The record holds no total for this week. That is not zero.');
    expect(text).toContain('BTC −$88.8M');
    expect(text).not.toMatch(/\$0|Total|Rest of world|not named/u);
  });

  it('without an asset says so, in both languages', async () => {
    const store = openTidemark({ reports: out({ total: -111 }) });
    expect((await store('/flows')).lines).toContain('The record names no asset for this week.');
    expect((await store('/flows', { locale: 'zh-CN' })).lines).toContain('记录中这一周没有列出资产。');
    expect((await store('/flows')).text).not.toContain('$0');
  });

  it('without the US shows no rest of the world', async () => {
    const { text } = await openTidemark({ reports: out({ total: -111, DE: 22.2 }) })('/flows');
    expect(text).not.toContain('Rest of world');
  });

  it('shows a printed zero as zero with an unclear direction', async () => {
    const { lines } = await openTidemark({ reports: out({ total: 0, BTC: 11.1 }) })('/flows');
    expect(lines).toContain('· Total $0.0M direction unclear');
  });
});

describe('texts that contradict each other', () => {
  const amount = (dollars: number) => ({ usd: usd(dollars), step: step(100_000) });

  it('are shown with what is believed', async () => {
    const [report] = out({ total: -111 });
    const conflicts = [
      { subject: TOTAL, printed: [amount(-111 * M), amount(-222 * M)], believed: amount(-111 * M), why: 'a slip' },
    ];
    const reports = report ? [{ ...report, conflicts }] : [];
    expect((await openTidemark({ reports })('/flows')).lines).toContain(
      'Printed otherwise elsewhere, and not used: Total −$222.0M. Used: −$111.0M.',
    );
  });

  it('are shown when none is believed, and the figure stays absent', async () => {
    const [report] = out({ total: -111 });
    const printed = [amount(11.1 * M), amount(-11.1 * M)];
    const conflicts = [{ subject: assetSubject('SOL'), printed, believed: null, why: 'nobody knows' }];
    const reports = report ? [{ ...report, conflicts }] : [];
    const { text, lines } = await openTidemark({ reports })('/flows');
    expect(lines).toContain('Texts contradict each other on SOL: +$11.1M, −$11.1M. None is used.');
    expect(text).not.toMatch(/[▲▼·] SOL/u);
  });
});

describe('the run of weeks', () => {
  const weeks = (flows: Readonly<Record<string, number>>) =>
    Object.entries(flows).map(([week, total]) => madeUpReport(week, { total }));

  it.each([
    [
      'says where a gap ends what is known of it',
      { '2026-01-02': -11.1, '2026-01-16': -11.1, '2026-01-23': -33.3 },
      'Total: 2 weeks of net outflow in a row, since the week to 16 Jan 2026. Its figure for the week before is not in the record, so the run may be longer.',
    ],
    [
      'says where it turned',
      { '2026-01-09': 11.1, '2026-01-16': -11.1, '2026-01-23': -33.3 },
      'Total: 2 weeks of net outflow in a row, since the week to 16 Jan 2026. The week before went the other way.',
    ],
    [
      'says where the record starts',
      { '2026-01-16': 11.1, '2026-01-23': 33.3 },
      'Total: 2 weeks of net inflow in a row, since the week to 16 Jan 2026. The record starts here, so the run may be longer.',
    ],
    [
      'says where a week is unclear',
      { '2026-01-16': 0, '2026-01-23': 33.3 },
      'Total: the first known week of net inflow in this run. The week before is unclear within its rounding.',
    ],
  ])('%s', async (_, flows, line) => {
    expect((await openTidemark({ reports: weeks(flows) })('/flows')).lines).toContain(line);
  });

  it('names the week since which nothing was larger, and how many weeks are not known', async () => {
    const reports = weeks({ '2025-12-26': -99.9, '2026-01-09': 11.1, '2026-01-16': -11.1, '2026-01-23': -55.5 });
    expect((await openTidemark({ reports })('/flows')).lines).toContain(
      'Total: largest net outflow since the week to 26 Dec 2025, against 2 known weeks in between; 1 week of that span without a figure in the record.',
    );
  });

  it('of an older week counts only up to that week', async () => {
    const reports = weeks({ '2026-01-09': -11.1, '2026-01-16': -22.2, '2026-01-23': 33.3 });
    const { text } = await openTidemark({ reports })('/flows 2026-01-16');
    expect(text).toContain('2 weeks of net outflow in a row');
    expect(text).not.toContain('23 Jan');
  });
});

describe('a week without a total', () => {
  it('says nothing of runs and records, which are those of another week', async () => {
    const { text } = await openTidemark()('/flows 2025-10-10');
    expect(text).toContain('The record holds no total for this week.');
    expect(text).not.toMatch(/Total: (?:the first|\d+ weeks|largest)/u);
  });
});
