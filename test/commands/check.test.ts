import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTidemark } from '../support/ask.ts';
import { madeUpReport } from '../support/made-up.ts';

const ask = openTidemark();
const HEADLINE = '百亿美元出逃:加密资金在押注什么';
const WEEK = 'CoinShares weekly report, week to 23 January 2026:';

describe('/check of the article', () => {
  it('says in Chinese that its headline does not match the report', async () => {
    const { lines } = await ask(
      `/check ${HEADLINE}\n\n据 CoinShares 周报，截至2026年1月23日当周，数字资产产品净流出 17.3 亿美元。`,
      {
        locale: 'zh-CN',
      },
    );
    expect(lines).toContain('对照：CoinShares，截至 2026-01-23 当周（文中所指）。');
    expect(lines).toContain('✗ 标题与报告不符：标题写 −100亿美元，报告为 −17.3亿美元。');
    expect(lines).toContain('✓ 合计：−17.3亿美元，与报告的 −17.3亿美元相符。');
  });

  it('says so in English, and that no known week comes near the headline', async () => {
    const { lines } = await ask(`/check ${HEADLINE}`);
    expect(lines.find((line) => line.startsWith('✗'))).toBe(
      '✗ The headline does not match the report: the headline says −$10B, the report −$1.47B.',
    );
    expect(lines).toContain('No known week has a total near the headline’s amount.');
  });

  it('does not count the headline that it judged among what was set aside', async () => {
    expect((await ask(`/check ${HEADLINE}`)).text).not.toContain('set aside');
  });

  it('needs no space behind the command', async () => {
    expect((await ask(`/check${HEADLINE}`)).text).toBe((await ask(`/check ${HEADLINE}`)).text);
  });

  it('finds its body right', async () => {
    const body =
      '据 CoinShares 周报，截至2026年1月23日当周，数字资产产品净流出17.3亿美元，比特币净流出10.9亿美元，以太坊净流出6.3亿美元，Solana净流入1710万美元。';
    const { lines } = await ask(`/check ${body}`, { locale: 'zh-CN' });
    expect(lines.filter((line) => line.startsWith('✓'))).toEqual([
      '✓ 合计：−17.3亿美元，与报告的 −17.3亿美元相符。',
      '✓ BTC：−10.9亿美元，与报告的 −10.9亿美元相符。',
      '✓ ETH：−6.3亿美元，与报告的 −6.3亿美元相符。',
      '✓ SOL：+1,710万美元，与报告的 +1,710万美元相符。',
    ]);
    expect(lines.some((line) => line.startsWith('✗'))).toBe(false);
  });
});

describe('/check of one figure', () => {
  it.each([
    ['a right one', `${WEEK} Solana saw inflows of $17.1 million.`, '✓ SOL: +$17.1M matches the report’s +$17.1M.'],
    [
      'one that is rounded',
      `${WEEK} Bitcoin saw outflows of $1.1 billion.`,
      '✓ BTC: −$1.1B agrees with the report’s −$1.09B within rounding.',
    ],
    [
      '亿 read as billion',
      `${WEEK} Crypto funds saw net outflows of $17.3 billion.`,
      '✗ Total: the text says −$17.3B, the report −$1.73B: a power of ten apart (亿 read as billion?).',
    ],
    [
      'the opposite direction',
      `${WEEK} Bitcoin saw inflows of $1.09 billion.`,
      '✗ BTC: the text says +$1.09B, the report −$1.09B: the opposite direction.',
    ],
    [
      'the figure of another week',
      `${WEEK} Bitcoin saw outflows of $1.315 billion.`,
      '✗ BTC: −$1.315B is not of this week, where the report says −$1.09B; it is the figure of the week to 22 May 2026.',
    ],
    [
      'one that is simply wrong',
      `${WEEK} Ethereum saw outflows of $777 million.`,
      '✗ ETH: the text says −$777M, the report −$630M.',
    ],
    [
      'one of the US spot ETFs',
      'US spot bitcoin ETFs saw outflows of $1.33 billion.',
      '? BTC: −$1.33B is of another series (US spot ETFs, daily), not of the weekly report.',
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
  ])('%s', async (_, text, verdict) => {
    expect((await ask(`/check ${text}`)).lines).toContain(verdict);
  });

  it.each([
    [`${WEEK} Crypto funds saw net outflows of $17.3 billion.`, '相差十的整数次方（亿与 billion 混淆？）'],
    [`${WEEK} Bitcoin saw inflows of $1.09 billion.`, '方向相反'],
    ['US spot bitcoin ETFs saw outflows of $1.33 billion.', '属于另一口径（美国现货 ETF（日））'],
    ['Bitcoin $1.09 billion.', '没有写明方向，不作判断'],
  ])('is judged in Chinese too', async (text, words) => {
    expect((await ask(`/check ${text}`, { locale: 'zh-CN' })).text).toContain(words);
  });
});

describe('the week that /check compares with', () => {
  const reports = [
    madeUpReport('2026-01-16', { total: -111, BTC: -88.8 }),
    madeUpReport('2026-01-23', { total: -222, BTC: -99.9 }),
  ];
  const store = openTidemark({ reports, now: '2026-02-20T12:00:00Z' });

  it('is the one that the text speaks of', async () => {
    const { lines } = await store(
      '/check CoinShares weekly report, week to 16 January 2026: crypto funds saw net outflows of $111 million.',
    );
    expect(lines[1]).toBe('Compared with Example Research, week to 16 Jan 2026, which the text speaks of.');
    expect(lines).toContain('✓ Total: −$111M matches the report’s −$111.0M.');
  });

  it('is the nearest known, and said to be, when the text speaks of one that is not known', async () => {
    const { lines } = await store(
      '/check CoinShares weekly report, week to 6 February 2026: crypto funds saw net outflows of $111 million.',
    );
    expect(lines[1]).toBe(
      'The text speaks of the week to 6 Feb 2026, which is not in the record. Compared with the nearest known: Example Research, week to 23 Jan 2026.',
    );
  });

  it('is the newest known, with its age, when the text names none', async () => {
    const { lines } = await store('/check Bitcoin funds saw outflows of $99.9 million.');
    expect(lines[1]).toBe(
      'The text names no week. Compared with the newest known report: Example Research, week to 23 Jan 2026, 4 weeks old.',
    );
    expect(lines).toContain('✓ BTC: −$99.9M matches the report’s −$99.9M.');
  });

  it('is said to be another where the amount is just that of another, and not for an amount of one digit', async () => {
    const fund = (amount: string) => store(`/check Bitcoin funds saw outflows of ${amount}.`);
    expect((await fund('$88.8 million')).lines).toContain(
      '? BTC: −$88.8M is the figure of the week to 16 Jan 2026; whether the text means that week is open.',
    );
    expect((await fund('$90 million')).lines).toContain(
      '? BTC: −$90M cannot be judged: the text’s own week is not known here.',
    );
  });

  it('is none when no report is known, and that is said', async () => {
    const { lines, failure } = await openTidemark({ reports: [] })('/check Bitcoin saw outflows of $11.1 million.');
    expect(failure).toBeUndefined();
    expect(lines[1]).toBe('No report is known, so nothing can be compared.');
  });
});

describe('/check of a text that holds nothing to judge', () => {
  it.each(['/check', '/check   ', '/check \n\t '])('without a text asks for one', async (line) => {
    const { failure, lines } = await ask(line);
    expect(failure?.code).toBe('text_empty');
    expect(lines[1]).toBe('There is no text in that. Paste one after /check.');
  });

  it('says that a text without figures has none', async () => {
    expect((await ask('/check good morning')).lines).toContain('No dollar amount with a fund flow was found in it.');
    expect((await ask('/check 早上好', { locale: 'zh-CN' })).lines).toContain('文中没有找到带金额的资金流。');
  });

  it('counts the numbers that are no flows', async () => {
    expect((await ask('/check BTC is at $93,000.')).lines).toContain(
      '1 other number (a price, a share, a holding, a sum) was set aside.',
    );
  });

  it('refuses a text that is too long for a chat, and takes one that is just short enough', async () => {
    const { failure, lines } = await ask(`/check ${'a '.repeat(60_000)}`);
    expect(failure?.code).toBe('text_too_long');
    expect(lines[1]).toBe('The text is longer than 100,000 characters. Give a shorter part of it.');
    expect((await ask(`/check ${'a '.repeat(49_999)}`)).failure).toBeUndefined();
  });

  it('shows the ten worst lines of many and says how many more there are', async () => {
    const assets = [
      'Bitcoin',
      'Ethereum',
      'Solana',
      'XRP',
      'Cardano',
      'Polkadot',
      'Litecoin',
      'Chainlink',
      'Avalanche',
      'Sui',
      'Tron',
      'Uniswap',
    ];
    const text = assets.map((asset, at) => `${asset} saw inflows of $${(at + 1) * 11}.1 million.`).join(' ');
    const { lines } = await ask(`/check ${text}`);
    expect(lines.filter((line) => /^[✓✗?] /u.test(line))).toHaveLength(10);
    expect(lines.some((line) => /^\d+ more lines? (?:is|are) not shown\.$/u.test(line))).toBe(true);
  });

  it('shows a share that the text’s own figures contradict', async () => {
    const text = `${WEEK} crypto funds saw net outflows of $1.73 billion. Bitcoin saw outflows of $1.09 billion and Ethereum saw outflows of $630 million; Bitcoin and Ethereum together account for nearly 90% of the total.`;
    expect((await ask(`/check ${text}`)).text).toMatch(/✗ “.*90%.*” does not fit the text’s own figures/u);
  });
});

describe('whatever is pasted', () => {
  const PARTS = [
    ...['CoinShares', 'weekly report', 'week to 23 January 2026', '截至', '9999年12月31日', '当周', '0000-01-01'],
    ...[
      'Bitcoin',
      '比特币',
      'US spot ETFs',
      'total',
      'saw',
      'holds',
      'inflows of',
      'outflows of',
      '净流出',
      'about',
      '近',
    ],
    ...['$1.73 billion', '17.3亿美元', '$0', '-$5', '€5m', '$999999999999 billion', '0.0000001 million', '90%', '100%'],
    ...['，', '。', '.', '\n'],
  ];

  it('is answered without a broken number, whatever is put together', async () => {
    const texts = fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 30 }).map((parts) => parts.join(' '));
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom('en' as const, 'zh-CN' as const), async (text, locale) => {
        const told = await ask(`/check ${text}`, { locale });
        expect([undefined, 'text_empty']).toContain(told.failure?.code);
        expect(told.text).not.toMatch(/NaN|undefined|Infinity/u);
      }),
      { numRuns: 500 },
    );
  });

  it('is answered with its disclaimers and without a link of the text', async () => {
    const { text, lines } = await ask('/check Bitcoin saw outflows of $1.09 billion https://evil.example/x @everyone');
    expect(text).not.toMatch(/evil|@everyone/u);
    expect(lines).toContain('Information only, not investment advice.');
    expect(lines).toContain('Single source, not cross-checked: read the direction, not the digits.');
  });
});
