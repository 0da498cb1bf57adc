import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Locale } from '../../src/i18n/locale.ts';
import { openTidemark } from '../support/ask.ts';
import { madeUpReport } from '../support/made-up.ts';

const ask = openTidemark();
const WEEK = 'CoinShares weekly report, week to 23 January 2026:';
const WEEK_IN_CHINESE = '据 CoinShares 周报，截至2026年1月23日当周，';

/** What a chat reads without a tap: everything above the folded part, the small print and the disclaimers. */
const told = async (text: string, locale: Locale = 'en', asked = ask) => {
  const { lines } = await asked(`/check ${text}`, { locale });
  const end = lines.findIndex((line) => line === '' || /^(?:Single source|单一来源)/u.test(line));
  return lines.slice(0, end);
};

/** The folded part: each finding with the words of the text under it. */
const folded = async (text: string, locale: Locale = 'en', asked = ask) => {
  const { lines } = await asked(`/check ${text}`, { locale });
  return lines.slice(lines.indexOf('') + 1, -2);
};

describe('somebody forwards a headline of ten billion', () => {
  const headline = '百亿美元出逃：加密资金在押注什么';

  it('and reads that the report has 17.3亿, where the body under it says so too', async () => {
    const body = `${WEEK_IN_CHINESE}数字资产产品净流出 17.3 亿美元，比特币净流出10.9亿美元。`;
    expect(await told(`${headline}\n\n${body}`, 'zh-CN')).toEqual([
      '核对：CoinShares，截至 2026-01-23 当周',
      '✗ 标题写 −100亿美元，报告为 −17.3亿美元。已知各周都与之相差甚远：最大的是约−29亿美元（截至 2025-02-28 当周）。',
      '✓ 2 个数字与截至 2026-01-23 当周的报告相符。',
    ]);
  });

  it('and reads the same in English on the day after the report', async () => {
    expect(await told(headline, 'en', openTidemark({ now: '2026-01-27' }))).toEqual([
      'Check against CoinShares, week to 23 Jan 2026',
      'The text names no week; this is the newest report.',
      '✗ The headline says −$10B, the report −$1.73B. No known week comes near: the largest is about −$2.9B, week to 28 Feb 2025.',
      '“百亿美元出逃：加密资金在押注什么”',
    ]);
  });

  it('and is told half a year later that no known week comes near it', async () => {
    const [, context, verdict] = await told(headline);
    expect(context).toBe('The text names no week; this is the newest known report, 26 weeks old.');
    expect(verdict).toContain('No known week comes near');
  });

  it('of Bitcoin alone, and it is held against Bitcoin, not against the total', async () => {
    const lines = await told(
      `Bitcoin funds lost $1.09 billion of outflows\n${WEEK} crypto funds saw net outflows of $1.73 billion.`,
    );
    expect(lines).toContain('✓ 2 figures match the report of the week to 23 Jan 2026.');
  });

  it('and needs no space behind the command', async () => {
    expect((await ask(`/check${headline}`)).text).toBe((await ask(`/check ${headline}`)).text);
  });

  it('and is not told that the headline, which was judged, was set aside', async () => {
    expect((await ask(`/check ${headline}`)).text).not.toContain('set aside');
  });
});

describe('somebody pastes one figure', () => {
  it.each([
    ['a right one', `${WEEK} Solana saw inflows of $17.1 million.`, '✓ SOL: +$17.1M matches the report’s +$17.1M.'],
    [
      'one that is rounded',
      `${WEEK} Bitcoin saw outflows of $1.1 billion.`,
      '✓ BTC: −$1.1B agrees with the report’s −$1.09B within rounding.',
    ],
    [
      '亿 read as billion',
      'CoinShares weekly report, week to 16 January 2026: crypto funds saw net inflows of $21.7 billion.',
      '✗ Total: the text says +$21.7B, the report +$2.17B: 10 times too much (亿, the Chinese unit of 100 million, read as billion?).',
    ],
    [
      'billion read as 亿',
      `${WEEK_IN_CHINESE}数字资产产品净流出1.73亿美元。`,
      '✗ Total: the text says −$173M, the report −$1.73B: 10 times too little (亿, the Chinese unit of 100 million, read as billion?).',
    ],
    [
      'million read as billion',
      `${WEEK} Solana saw inflows of $17.1 billion.`,
      '✗ SOL: the text says +$17.1B, the report +$17.1M: 1,000 times too much (million and billion mixed up?).',
    ],
    [
      'another power of ten',
      `${WEEK} Solana saw inflows of $1.71 billion.`,
      '✗ SOL: the text says +$1.71B, the report +$17.1M: 100 times too much.',
    ],
    [
      'the opposite direction',
      `${WEEK} Bitcoin saw inflows of $1.09 billion.`,
      '✗ BTC: the text says +$1.09B, the report −$1.09B: the opposite direction.',
    ],
    [
      'the figure of another week',
      `${WEEK} Bitcoin saw outflows of $1.315 billion.`,
      '✗ BTC: −$1.315B is the figure of the week to 22 May 2026; this week’s is −$1.09B.',
    ],
    [
      'one that is simply wrong',
      `${WEEK} Ethereum saw outflows of $777 million.`,
      '✗ ETH: the text says −$777M, the report −$630M.',
    ],
    [
      'one of the US spot ETFs',
      'US spot bitcoin ETFs saw outflows of $1.33 billion.',
      '? BTC: −$1.33B is of another series (US spot ETFs, daily), not of global digital asset products.',
    ],
    [
      'one without a direction',
      'Bitcoin $1.09 billion.',
      '? BTC: $1.09B stands without a direction, so it is not judged.',
    ],
    [
      'one the report does not name',
      `${WEEK} Polkadot saw inflows of $77.7 million.`,
      '? DOT: +$77.7M is not known: the report of this week does not name it.',
    ],
    [
      'one of no week, beyond every known one',
      'Crypto funds saw $21.7 billion of inflows.',
      '✗ Total: +$21.7B is beyond every known week; the week to 16 Jan 2026 has +$2.17B (亿, the Chinese unit of 100 million, read as billion?).',
    ],
    [
      'one of no week, beyond every known one and no slip of a unit',
      'Crypto funds saw $77.7 billion of inflows.',
      '✗ Total: +$77.7B is beyond every known week; the largest is +$5.95B, week to 3 Oct 2025.',
    ],
  ])('%s', async (_, text, verdict) => {
    expect(await told(text)).toContain(verdict);
  });

  it.each([
    [
      'CoinShares 周报，截至2026年1月16日当周，数字资产产品净流入217亿美元。',
      '✗ 合计：文中写 +217亿美元，报告为 +21.7亿美元：为报告的 10 倍（亿与 billion 混淆？）。',
    ],
    [
      `${WEEK_IN_CHINESE}比特币净流出13.15亿美元。`,
      '✗ BTC：−13.15亿美元是截至 2026-05-22 当周的数字；这一周为 −10.9亿美元。',
    ],
    [
      '美国现货比特币ETF净流出13.3亿美元。',
      '? BTC：−13.3亿美元属于另一口径（美国现货 ETF（日）），不是全球数字资产产品。',
    ],
    [`${WEEK_IN_CHINESE}比特币净流入10.9亿美元。`, '✗ BTC：文中写 +10.9亿美元，报告为 −10.9亿美元：方向相反。'],
    [`${WEEK_IN_CHINESE}以太坊净流出7.77亿美元。`, '✗ ETH：文中写 −7.77亿美元，报告为 −6.3亿美元。'],
    [`${WEEK_IN_CHINESE}比特币净流出11亿美元。`, '✓ BTC：−11亿美元，与报告的 −10.9亿美元在取整误差内一致。'],
    [`${WEEK_IN_CHINESE}波卡净流入7770万美元。`, '? DOT：+7,770万美元未知：这一周的报告没有列出。'],
    ['Bitcoin $1.09 billion.', '? BTC：10.9亿美元没有写明方向，不作判断。'],
    [
      '加密基金净流入217亿美元。',
      '✗ 合计：+217亿美元超出所有已知周；截至 2026-01-16 当周为 +21.7亿美元（亿与 billion 混淆？）。',
    ],
  ])('in Chinese: %s', async (text, verdict) => {
    expect(await told(text, 'zh-CN')).toContain(verdict);
  });

  it('with the words it stands in, short and on one line', async () => {
    const lines = await told(`${WEEK} Bitcoin saw outflows of $1.315 billion.`);
    expect(lines.at(-1)).toBe('“…report, week to 23 January 2026: Bitcoin saw outflows of $1.315 billion.”');
  });

  it('with who stands behind each known figure that is named, week by week', async () => {
    const { lines } = await ask(`/check ${WEEK} Bitcoin saw outflows of $1.315 billion.`);
    expect(lines.filter((line) => line.includes('Single source, retold'))).toEqual([
      expect.stringMatching(/^Single source, retold by 13 texts, not cross-checked · CoinShares · /u),
      expect.stringMatching(/^Week to 22 May 2026: Single source, retold by 4 texts.* · CoinShares · /u),
    ]);
  });

  it('of the US spot ETFs, and no weekly report is brought into it', async () => {
    const { lines } = await ask('/check US spot bitcoin ETFs saw outflows of $1.33 billion.');
    expect(lines[0]).toBe('Check of a text');
    expect(lines.join('\n')).not.toContain('CoinShares');
  });
});

describe('somebody pastes a whole report', () => {
  const right = 'Solana saw inflows of $17.1 million. Ethereum saw outflows of $630 million.';

  it('that is right: one line says so, and each figure stands with its words under it', async () => {
    const text = `${WEEK} crypto funds saw net outflows of $1.73 billion. ${right}`;
    expect(await told(text)).toEqual([
      'Check against CoinShares, week to 23 Jan 2026',
      '✓ 3 figures match the report of the week to 23 Jan 2026.',
    ]);
    expect((await folded(text)).slice(0, 3)).toEqual([
      'All 3 findings',
      '✓ Total: −$1.73B matches the report’s −$1.73B.',
      '“…week to 23 January 2026: crypto funds saw net outflows of $1.73 billion.”',
    ]);
  });

  it('with a wrong sign and a tenfold figure: the gravest stands first, what is right last', async () => {
    const text = `${WEEK} Bitcoin saw inflows of $1.09 billion. Crypto funds saw net outflows of $17.3 billion. ${right}`;
    expect((await told(text)).map((line) => line.slice(0, 8))).toEqual([
      'Check ag',
      '✗ Total:',
      '✗ BTC: t',
      '✓ 2 figu',
    ]);
  });

  it('and asks for all of it, and for the five lines again, as buttons ask', async () => {
    const text = `${WEEK} crypto funds saw net outflows of $17.3 billion. ${right}`;
    const { card } = await ask(`/check ${text}`);
    const [line = ''] = card.blocks.flatMap((block) => (block.kind === 'folded' ? [block.line] : []));
    const whole = await ask(line);
    expect(whole.lines.slice(0, 5)).toEqual([
      'Check against CoinShares, week to 23 Jan 2026',
      '✗ Total: the text says −$17.3B, the report −$1.73B: 10 times too much (亿, the Chinese unit of 100 million, read as billion?).',
      '“…week to 23 January 2026: crypto funds saw net outflows of $17.3 billion.”',
      '✓ SOL: +$17.1M matches the report’s +$17.1M.',
      '“Solana saw inflows of $17.1 million.”',
    ]);
    expect(whole.next.map((next) => next.line)).toEqual([`/check ${text}`, line]);
    expect((await ask(`/check ${text}`)).text).toBe((await ask(whole.next[0]?.line ?? '')).text);
  });

  it('of another week than it says: its figures are named together', async () => {
    const text = `CoinShares weekly report, week to 15 May 2026: crypto funds saw net outflows of $1.73 billion, Ethereum outflows of $630 million.`;
    expect(await told(text)).toContain(
      '✗ 2 figures (Total, ETH) are those of the week to 23 Jan 2026, not of this week.',
    );
    expect(await told(text, 'zh-CN')).toContain('✗ 2 个数字（合计、ETH）是截至 2026-01-23 当周的，不是这一周的。');
  });

  it('that contradicts itself on a share', async () => {
    const text = `${WEEK} crypto funds saw net outflows of $1.73 billion. Bitcoin saw outflows of $1.09 billion and Ethereum saw outflows of $630 million; Bitcoin and Ethereum together account for nearly 90% of the total.`;
    expect((await ask(`/check ${text}`)).text).toMatch(/✗ “.*90%.*” does not fit the text’s own figures/u);
  });

  it('with more wrong than a chat takes in, and parts that do not add up: five lines, the rest counted and shown under them', async () => {
    const assets = ['Bitcoin', 'Ethereum', 'Solana', 'XRP', 'BNB', 'Chainlink'];
    const wrong = assets.map((asset, at) => `${asset} saw inflows of $${(at + 1) * 111}.1 million.`).join(' ');
    const text = `${WEEK} crypto funds saw net outflows of $1.73 billion. ${wrong}`;
    const lines = await told(text);
    expect(lines).toHaveLength(1 + 5);
    expect(lines.slice(-2)).toEqual(['✗ 4 more do not fit.', '✓ Total: −$1.73B matches the report’s −$1.73B.']);
    expect((await folded(text)).filter((line) => line.startsWith('✗'))).toHaveLength(6 + 1);
  });

  it('of a hundred figures: fifteen are shown with their words, the others counted', async () => {
    const text = Array.from({ length: 100 }, (_, at) => `Bitcoin saw inflows of $${at + 2}.22 million.`).join(' ');
    const lines = await folded(text);
    expect(lines.filter((line) => line.startsWith('“'))).toHaveLength(15);
    expect(lines).toContain('85 more figures are not shown.');
  });
});

describe('the week that a text is held against', () => {
  const reports = [
    madeUpReport('2026-01-16', { total: -111, BTC: -88.8, ETH: -44.4 }),
    madeUpReport('2026-01-23', { total: -222, BTC: -99.9, ETH: -55.5 }),
  ];
  const store = openTidemark({ reports, now: '2026-02-20T12:00:00Z' });
  const toldBy = (text: string) => told(text, 'en', store);

  it('is the one that it speaks of', async () => {
    const text = 'CoinShares weekly report, week to 16 January 2026: crypto funds saw net outflows of $111 million.';
    expect(await toldBy(text)).toEqual([
      'Check against Example Research, week to 16 Jan 2026',
      '✓ Total: −$111M matches the report’s −$111.0M.',
      expect.stringContaining('crypto funds saw net outflows of $111 million'),
    ]);
  });

  it('is the nearest known, and said to be, when it speaks of one that is not known; then nothing is called wrong', async () => {
    const text = 'CoinShares weekly report, week to 6 February 2026: crypto funds saw net outflows of $777 million.';
    expect((await toldBy(text)).slice(1, 3)).toEqual([
      'The text speaks of the week to 6 Feb 2026, which is not in the record; this is the nearest known report.',
      '? Total: −$777M cannot be judged: the text’s own week is not known here.',
    ]);
  });

  it('is the newest known, with its age, when it names none', async () => {
    expect((await toldBy('Bitcoin funds saw outflows of $99.9 million.')).slice(0, 3)).toEqual([
      'Check against Example Research, week to 23 Jan 2026',
      'The text names no week; this is the newest known report, 4 weeks old.',
      '✓ BTC: −$99.9M matches the report’s −$99.9M.',
    ]);
  });

  it('is the one that has its figures, when it names none: then a slip beside them shows', async () => {
    const text =
      'Bitcoin funds saw outflows of $88.8 million. Ether saw outflows of $44.4 million. Crypto funds lost $1.11 billion.';
    expect(await toldBy(text)).toEqual([
      'Check against Example Research, week to 16 Jan 2026',
      'The text names no week; its figures are mostly those of this one.',
      '✗ Total: the text says −$1.11B, the report −$111.0M: 10 times too much (亿, the Chinese unit of 100 million, read as billion?).',
      '✓ 2 figures match the report of the week to 16 Jan 2026.',
    ]);
  });

  it('is a power of ten off only about, where one printed digit says no more', async () => {
    const week = 'CoinShares weekly report, week to 16 January 2026:';
    const large = `${week} crypto funds saw net outflows of $10 billion.`;
    expect(await toldBy(large)).toContain(
      '✗ Total: the text says −$10B, the report −$111.0M: about 90 times too much.',
    );
    expect(await told(large, 'zh-CN', store)).toContain(
      '✗ 合计：文中写 −100亿美元，报告为 −1.110亿美元：约为报告的 90 倍。',
    );
    expect(await toldBy(`${week} Bitcoin saw outflows of $9 million.`)).toContain(
      '✗ BTC: the text says −$9M, the report −$88.8M: about 9.9 times too little (亿, the Chinese unit of 100 million, read as billion?).',
    );
  });

  it('stays open where one amount alone is just that of another week, and for an amount of one digit', async () => {
    const fund = (amount: string) => toldBy(`Bitcoin funds saw outflows of ${amount}.`);
    expect(await fund('$88.8 million')).toContain(
      '? BTC: −$88.8M is the figure of the week to 16 Jan 2026; whether the text means that week is open.',
    );
    expect(await fund('$90 million')).toContain(
      '? BTC: −$90M cannot be judged: the text’s own week is not known here.',
    );
  });

  it('is none when no report is known, and that is said', async () => {
    const { lines, failure } = await openTidemark({ reports: [] })('/check Bitcoin saw outflows of $11.1 million.');
    expect(failure).toBeUndefined();
    expect(lines.slice(0, 2)).toEqual(['Check of a text', 'No report is known, so nothing can be compared.']);
  });
});

describe('somebody gives nothing to judge', () => {
  it.each(['/check', '/check   ', '/check \n\t '])('no text at all, and is asked for one', async (line) => {
    const { failure, lines } = await ask(line);
    expect(failure?.code).toBe('text_empty');
    expect(lines[1]).toBe('There is no text in that. Paste one after /check.');
  });

  it('a text without figures', async () => {
    expect((await ask('/check good morning')).lines).toContain('No dollar amount with a fund flow was found in it.');
    expect((await ask('/check 早上好', { locale: 'zh-CN' })).lines).toContain('文中没有找到带金额的资金流。');
  });

  it('numbers that are no flows, which are counted', async () => {
    expect((await ask('/check BTC is at $93,000.')).lines).toContain(
      '1 other number (a price, a share, a holding, a sum) was set aside.',
    );
  });

  it('too much for a chat; what is just short enough is read', async () => {
    const { failure, lines } = await ask(`/check ${'a '.repeat(60_000)}`);
    expect(failure?.code).toBe('text_too_long');
    expect(lines[1]).toBe('The text is longer than 100,000 characters. Give a shorter part of it.');
    expect((await ask(`/check ${'a '.repeat(49_999)}`)).failure).toBeUndefined();
  });
});

describe('whatever is pasted', () => {
  const PARTS = [
    ...['CoinShares', 'weekly report', 'week to 23 January 2026', '截至', '9999年12月31日', '当周', '0000-01-01'],
    ...['Bitcoin', '比特币', 'US spot ETFs', 'total', 'saw', 'holds', 'inflows of', 'outflows of', '净流出', 'about'],
    ...['$1.73 billion', '17.3亿美元', '$0', '-$5', '€5m', '$999999999999 billion', '0.0000001 million', '90%', '100%'],
    ...['，', '。', '.', '\n', '\u202e', '\u200b', '\ud83d', 'https://evil.test/x', '@someone', '<b>', '**', '近'],
  ];

  it('is answered without a broken number, whatever is put together', async () => {
    const texts = fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 30 }).map((parts) => parts.join(' '));
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom('en' as const, 'zh-CN' as const), async (text, locale) => {
        const answer = await ask(`/check ${text}`, { locale });
        expect([undefined, 'text_empty', 'links_unread']).toContain(answer.failure?.code);
        expect(answer.text).not.toMatch(/NaN|undefined|Infinity/u);
        expect(answer.text).not.toMatch(/evil|@someone|[\u200b\u202e]/u);
      }),
      { numRuns: 500 },
    );
  });

  it('is answered with its disclaimers and without a link or handle of the text', async () => {
    const { text, lines } = await ask(
      '/check Bitcoin saw outflows of $1.09 billion https://evil.example/x www.evil.example t.me/evil @everyone',
    );
    expect(text).not.toMatch(/evil|@everyone/u);
    expect(lines).toContain('Information only, not investment advice.');
    expect(lines).toContain('Single source, not cross-checked: read the direction, not the digits.');
  });

  it('is taken for what it shows, where marks that nobody sees stand within it', async () => {
    const hidden = `${WEEK} Bit\u200bcoin saw out\u200dflows of $1.\u20600\u20609 bil\u00adlion.`;
    expect(await told(hidden)).toEqual([
      expect.any(String),
      '✓ BTC: −$1.09B matches the report’s −$1.09B.',
      '“…weekly report, week to 23 January 2026: Bitcoin saw outflows of $1.09 billion.”',
    ]);
  });

  it('is answered where it is as long as may be, all figures or no figure', async () => {
    const figures = Array.from({ length: 8_000 }, (_, at) => `BTC +$${at}m`).join(' ');
    for (const text of [figures, 'a.'.repeat(50_000), `${'\u200b'.repeat(99_000)}$1b`, '$'.repeat(100_000)]) {
      expect((await ask(`/check ${text.slice(0, 100_000)}`)).failure).toBeUndefined();
    }
  });
});
