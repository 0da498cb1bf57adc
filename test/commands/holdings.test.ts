import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundledFacts } from '../../src/sources/bundled-facts.ts';
import type { SourceSettings } from '../../src/sources/define-source.ts';
import { edgar } from '../../src/sources/edgar.ts';
import { treasuries } from '../../src/sources/treasuries.ts';
import { edgarRoutes, MSTR, OTHER, type PlayedFiling, SUBMISSIONS } from '../doubles/sources/edgar.ts';
import { type HostDouble, openHost, status } from '../doubles/sources/host.ts';
import { companyTreasury } from '../doubles/sources/treasuries.ts';
import { figuresOfJson, openTidemark } from '../support/ask.ts';
import { openLive } from '../support/open-live.ts';

const NOW = '2026-02-22T12:00:00Z';
const FILING: PlayedFiling = {
  ...{ accession: '0001475365-26-000011', period: '2025-12-31', filedOn: '2026-02-11' },
  rows: [OTHER, { cusip: MSTR, value: 11_100_000, shares: 111_000 }],
};
const treasury = (name: string) =>
  companyTreasury(
    [1, 2, 3, 4, 5, 6].map((at) => ({ name: `${name} ${at}`, coins: 1_110 - at * 111 })),
    11_100,
  );

const NO_FLOWS = 'Holdings are no flows: nothing here is added to a flow, nor one holding to another.';
const DATED =
  'Dated fact, 26 Jan 2026: Sumitomo Mitsui Trust Group, Inc., 606,629 shares of MSTR, about $96.6M at the price of that day';

let host: HostDouble;
beforeEach(async () => {
  host = await openHost({
    ...edgarRoutes([FILING]),
    '/api/v3/companies/public_treasury/bitcoin': treasury('Bitcoin <b>Example</b>'),
    '/api/v3/companies/public_treasury/ethereum': treasury('Ether Example'),
  });
});
afterEach(() => host.close());

const open = (
  given: { readonly settings?: SourceSettings; readonly hasContact?: boolean; readonly now?: string } = {},
) => {
  const { now = NOW, hasContact = true } = given;
  const at = { url: host.url };
  const settings = given.settings ?? { edgar: at, treasuries: { ...at, key: 'made-up' } };
  const { live } = openLive({ sources: [edgar, treasuries], settings, now, hasContact, bundled: bundledFacts() });
  return openTidemark({ live, now });
};

const section = (lines: readonly string[], from: string, to: string): readonly string[] =>
  lines.slice(
    lines.findIndex((line) => line.startsWith(from)) + 1,
    lines.findIndex((line) => line.startsWith(to)),
  );

describe('/holdings, online', () => {
  it('shows what companies hold, the five largest of each coin, with whose numbers they are', async () => {
    const { lines } = await open()('/holdings');
    const direct = section(lines, 'Direct:', 'Indirect:');
    expect(direct).toContain('All of them together: 11,100 BTC');
    expect(direct).toContain('All of them together: 11,100 ETH');
    expect(direct.filter((line) => line.startsWith('Bitcoin <b>Example</b>')).map((line) => line.trim())).toEqual([
      'Bitcoin <b>Example</b> 1 999 BTC',
      'Bitcoin <b>Example</b> 2 888 BTC',
      'Bitcoin <b>Example</b> 3 777 BTC',
      'Bitcoin <b>Example</b> 4 666 BTC',
      'Bitcoin <b>Example</b> 5 555 BTC',
    ]);
    expect(direct.filter((line) => line.endsWith('Powered by CoinGecko'))).toHaveLength(2);
  });

  it('shows the newest filing, and beside it the dated fact, each with its own value and day', async () => {
    const { lines } = await open()('/holdings');
    const indirect = section(lines, 'Indirect:', 'Quoted:').filter((line) => line !== '');
    expect(indirect).toEqual([
      'Example Trust Group, Inc.: 111,000 shares of MSTR',
      'The filing’s own value, at the end of its quarter: $11.1M',
      'Quarter to 31 Dec 2025, filed 11 Feb 2026',
      'SEC EDGAR · quarterly filing of one manager · of 31 Dec 2025 · published · fetched less than a minute ago',
      DATED,
      'At $151.95 a share (31 Dec 2025, the end of that filing’s quarter) as many come to about $92.2M (computed; the filing itself was not seen)',
      expect.stringMatching(/^BitcoinTreasuries\.NET · quarterly filing of one manager · of 26 Jan 2026 · .*U\.Today/u),
    ]);
  });

  it('keeps direct, indirect and quoted apart, and is never a flow', async () => {
    const { lines, json } = await open()('/holdings');
    expect(lines[1]).toBe(NO_FLOWS);
    const at = ['Direct:', 'Indirect:', 'Quoted:'].map((head) => lines.findIndex((line) => line.startsWith(head)));
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(at).not.toContain(-1);
    expect(figuresOfJson(json)).toEqual([]);
  });

  it('quotes writers on the sovereign holder, and says that the loss cannot be computed', async () => {
    const { lines } = await open()('/holdings');
    const quote = lines.findIndex((line) => line.startsWith('“该主权基金'));
    expect(lines[quote + 1]).toBe('— AiCoin · 百亿美元出逃:加密资金在押注什么 · 26 Jan 2026');
    expect(lines).toContain(
      'BlockBeats, 26 Jan 2026: 116,560 stETH on Aave, main wallet about 104,000 stETH, about 200M USDT borrowed against it, health factor 1.22, about 10% below cost, by the writer’s account',
    );
    expect(lines).toContain(
      'AiCoin, 30 Jan 2026: 116,560 stETH on Aave, health factor 1.15 to 1.22, about 15% below cost, by the writer’s account',
    );
    expect(lines.join('\n')).toContain('the loss cannot be computed here: what the coins cost is not known.');
    expect(lines.slice(-3)).toEqual([
      'View of the named author, not of this bot or this community.',
      'Information only, not investment advice.',
      'Single source, not cross-checked: read the direction, not the digits.',
    ]);
  });

  it('says so in Chinese, with the same numbers', async () => {
    const { lines } = await open()('/holdings', { locale: 'zh-CN' });
    expect(lines[1]).toBe('持仓不是资金流：这里的数字不计入任何资金流，彼此也不相加。');
    expect(lines).toContain('Example Trust Group, Inc.：MSTR 111,000 股');
    expect(lines).toContain('申报自列的价值（季末）：1110万美元');
    expect(lines).toContain('截至 2025-12-31 的季度，2026-02-11 申报');
    expect(lines).toContain(
      '有日期的事实，2026-01-26：Sumitomo Mitsui Trust Group, Inc. 持有 MSTR 606,629 股，按当日价格约9660万美元',
    );
    expect(lines).toContain('AiCoin，2026-01-30：Aave 上 116,560 stETH、健康率 1.15 至 1.22、据作者称较成本浮亏约15%');
  });

  it.each<readonly [string, Partial<PlayedFiling>, string]>([
    [
      'none of the share',
      { rows: [OTHER] },
      'Example Trust Group, Inc.: its whole table has no row of MSTR shares of its own. Options are not counted.',
    ],
    [
      'some of it kept from the public',
      { rows: [OTHER], withheld: true },
      'Example Trust Group, Inc.: no row of MSTR shares of its own, and part of the table is kept from the public. That is not zero.',
    ],
    [
      'other managers’ rows',
      { rows: [{ cusip: MSTR, value: 22_200, shares: 222, otherManager: '1' }] },
      'Kept out, as it reports them for other managers: 222 shares',
    ],
    [
      'a value in no known unit',
      { rows: [{ cusip: MSTR, value: 1, shares: 1_110 }] },
      'The filing’s own value is left out: its unit cannot be told.',
    ],
  ])('says what a filing has: %s', async (_, more, sentence) => {
    for (const [path, route] of Object.entries(edgarRoutes([{ ...FILING, ...more }]))) host.set(path, route);
    const { lines } = await open()('/holdings');
    expect(lines).toContain(sentence);
    expect(lines).not.toContain('Example Trust Group, Inc.: 0 shares of MSTR');
  });

  it('says of a dated fact beside a live answer where it is from, and not that nobody answered', async () => {
    const { lines, text } = await open()('/holdings');
    const passport = lines[lines.indexOf(DATED) + 2];
    expect(passport).toMatch(/^[^·]+ · .+ · published · ships with this bot\b/u);
    expect(text).not.toContain('no live source answered');
    expect((await open()('/holdings', { locale: 'zh-CN' })).text).not.toContain('没有实时来源');
  });

  it('says who did not answer, and has the dated fact stand in once', async () => {
    host.set(SUBMISSIONS, status(500));
    host.set('/api/v3/companies/public_treasury/bitcoin', status(500));
    const { lines } = await open()('/holdings');
    expect(lines).toContain('Not known now: BTC held by listed companies.');
    expect(lines).toContain('All of them together: 11,100 ETH');
    expect(lines).toContain('The newest quarterly filing (13F) is not known here now. A dated fact stands in:');
    expect(lines).toContain('Asked first: SEC EDGAR (answered with HTTP 500).');
    expect(lines.filter((line) => line === DATED)).toHaveLength(1);
    expect(lines.join('\n')).not.toMatch(/\b0 (?:BTC|ETH|shares)\b/u);
  });

  it('tells whoever runs the bot what is missing to switch its sources on', async () => {
    const { lines } = await open({ settings: { edgar: { url: host.url } }, hasContact: false })('/holdings');
    expect(lines).toContain(
      'Off here: its source needs a key. Whoever runs this bot can set SOURCE_TREASURIES_KEY; a free one does.',
    );
    expect(lines).toContain(
      'The newest filing is not asked for here: the SEC wants to know who asks. Whoever runs this bot can set CONTACT.',
    );
    expect(lines).toContain(DATED);
    expect(host.asked).toEqual([]);
  });

  it('says that a source was switched off', async () => {
    const off = { treasuries: { url: host.url, key: 'made-up', enabled: false } };
    expect((await open({ settings: off })('/holdings')).lines).toContain(
      'Off here: whoever runs this bot has switched its source off.',
    );
  });
});

describe('/holdings, offline', () => {
  it('has what ships with the bot, dated, and says that nobody is asked', async () => {
    const { lines } = await openTidemark({ now: '2026-11-25' })('/holdings');
    expect(lines).toContain(
      'Not known here: coins held by listed companies. This bot asks nobody (OFFLINE), and nothing of it is stored.',
    );
    expect(lines).toContain(DATED);
    expect(lines[1]).toBe(NO_FLOWS);
  });

  it('does so in Chinese', async () => {
    const { lines } = await openTidemark({ now: '2026-11-25' })('/holdings', { locale: 'zh-CN' });
    expect(lines).toContain('此处未知：上市公司持有的币。本机器人不向外询问（OFFLINE），也没有存档。');
    expect(lines).toContain('各家说法不一，浮亏在此无法计算：这些币的成本未知。钱包归属也只是他人的认定。');
  });

  it('knows nothing before it was written', async () => {
    const { text, failure } = await openTidemark({ now: '2026-01-25' })('/holdings');
    expect(failure).toBeUndefined();
    expect(text).not.toMatch(/606,629|Druk|stETH|15%/u);
    const between = await openTidemark({ now: '2026-01-27' })('/holdings');
    expect(between.text).toContain('about 10% below cost');
    expect(between.text).not.toContain('about 15% below cost');
  });
});
