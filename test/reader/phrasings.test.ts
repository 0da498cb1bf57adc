import { describe, expect, it } from 'vitest';
import { isoDate } from '../../src/core/week.ts';
import { readReport } from '../../src/reader/read-report.ts';
import { flows, reasons } from '../support/readings.ts';

/** One sentence as the body of a weekly report. Figures are made-up multiples of 11.1. */
const read = (sentence: string) => readReport(`CoinShares 周报 / weekly report.\n${sentence}`);

describe('units', () => {
  it.each([
    { print: '1.11 亿美元', usd: 111_000_000, step: 1_000_000 },
    { print: '1.11億美元', usd: 111_000_000, step: 1_000_000 },
    { print: '2,220 万美元', usd: 22_200_000, step: 100_000 },
    { print: '2220萬美元', usd: 22_200_000, step: 100_000 },
    { print: '3亿3300万美元', usd: 333_000_000, step: 1_000_000 },
    { print: '21億3,000萬美金', usd: 2_130_000_000, step: 10_000_000 },
    { print: '1.1 百万美元', usd: 1_100_000, step: 100_000 },
    { print: '$111m', usd: 111_000_000, step: 1_000_000 },
    { print: 'US$0.7m', usd: 700_000, step: 100_000 },
    { print: 'USD 3.33bn', usd: 3_330_000_000, step: 10_000_000 },
    { print: '$3.3 billion', usd: 3_300_000_000, step: 100_000_000 },
    { print: '$ 55.5 million', usd: 55_500_000, step: 100_000 },
    { print: '$55.50 million', usd: 55_500_000, step: 10_000 },
    { print: '5,665.5 mn USD', usd: 5_665_500_000, step: 100_000 },
    { print: '$500,000', usd: 500_000, step: 100_000 },
    { print: '66.6 million dollars', usd: 66_600_000, step: 100_000 },
    { print: '$7.77B', usd: 7_770_000_000, step: 10_000_000 },
  ])('$print is $usd dollars to $step', ({ print, usd, step }) => {
    const reading = read(`Solana funds saw inflows of ${print}, a made-up amount.`);
    expect(reading.report?.lines).toMatchObject([{ key: 'SOL', usd, step, asPrinted: print }]);
  });

  it('thousands before a comma of the sentence stay thousands', () => {
    const reading = read('Solana, Polkadot and Cardano saw inflows of $777,000, $666,000, and $555,000 respectively.');
    expect(flows(reading)).toEqual({ SOL: 777_000, DOT: 666_000, ADA: 555_000 });
  });
});

describe('one sentence gives', () => {
  it.each([
    { what: 'an outflow named before the amount', text: 'Bitcoin products saw outflows of $111m.', is: { BTC: -111 } },
    { what: 'an outflow named behind the amount', text: 'Bitcoin products saw $111m in outflows.', is: { BTC: -111 } },
    { what: '流出 before the amount', text: '比特币产品流出 1.11 亿美元。', is: { BTC: -111 } },
    { what: '流出 behind the amount', text: '比特币产品录得 1.11 亿美元净流出。', is: { BTC: -111 } },
    { what: 'a negative inflow as an outflow', text: 'XRP had negative inflows of $22.2m.', is: { XRP: -22.2 } },
    { what: 'a smaller inflow as an inflow', text: 'Solana inflows slowed to $33.3m.', is: { SOL: 33.3 } },
    { what: 'a printed minus', text: 'Flows: Bitcoin -$111m.', is: { BTC: -111 } },
    { what: 'a minus before a spaced amount', text: 'Flows: Bitcoin -$ 11.1 million.', is: { BTC: -11.1 } },
    { what: 'a subject behind a preposition', text: 'Some $33.3m flowed into Solana.', is: { SOL: 33.3 } },
    {
      what: 'each asset what a preposition leads to it from',
      text: 'Investors withdrew $111m from Bitcoin products and $22.2m from Ethereum products.',
      is: { BTC: -111, ETH: -22.2 },
    },
    {
      what: "two assets their own amounts by 'respectively'",
      text: 'Bitcoin and Ethereum saw outflows of $111m and $22.2m, respectively.',
      is: { BTC: -111, ETH: -22.2 },
    },
    {
      what: '两种资产 by 分别',
      text: '比特币与以太坊分别流出 1.11 亿美元和 2220 万美元。',
      is: { BTC: -111, ETH: -22.2 },
    },
    {
      what: "both directions around 'while'",
      text: 'Bitcoin saw outflows of $111m, while Solana attracted $33.3m.',
      is: { BTC: -111, SOL: 33.3 },
    },
    {
      what: 'both directions around 而',
      text: '比特币流出 1.11 亿美元，而 Solana 吸引 3330 万美元。',
      is: { BTC: -111, SOL: 33.3 },
    },
    {
      what: 'countries',
      text: 'Germany saw inflows of $11.1m. The US saw outflows of $222m.',
      is: { DE: 11.1, US: -222 },
    },
    { what: '国家与地区', text: '美国流出 2.22 亿美元，但德国流入 1110 万美元。', is: { US: -222, DE: 11.1 } },
    { what: 'the total', text: 'Digital asset investment products saw inflows of $333m.', is: { total: 333 } },
    { what: '总额', text: '数字资产投资产品净流入 3.33 亿美元。', is: { total: 333 } },
    {
      what: 'the total of a third week, not of three weeks',
      text: 'Digital asset funds saw a third consecutive week of outflows totalling $333m.',
      is: { total: -333 },
    },
    { what: 'the newer of two levels', text: 'Ethereum outflows grew from $11.1m to $22.2m.', is: { ETH: -22.2 } },
    { what: '新的水平', text: '以太坊流出由 1110 万美元扩大至 2220 万美元。', is: { ETH: -22.2 } },
    {
      what: 'no negation of a direction it does not know',
      text: 'Solana saw its inflows at $33.3m.',
      is: { SOL: 33.3 },
    },
  ])('$what', ({ text, is }) => {
    const millions = Object.entries(flows(read(text))).map(([key, usd]) => [key, usd / 1_000_000]);
    expect(Object.fromEntries(millions)).toEqual(is);
  });
});

describe('whose flow it is', () => {
  it.each([
    { what: 'short Bitcoin', text: 'Short-bitcoin products saw inflows of $1.1m.', key: 'SHORT_BTC' },
    { what: 'bearish funds', text: 'Bitcoin lagged, and short products saw inflows of $1.1m.', key: 'SHORT_BTC' },
    { what: '做空比特币', text: '做空比特币产品流入 110 万美元。', key: 'SHORT_BTC' },
    { what: '做空 BTC with a space', text: '做空 BTC 产品流入 110 万美元。', key: 'SHORT_BTC' },
    { what: 'Bitcoin Cash', text: 'Bitcoin Cash saw inflows of $1.1m.', key: 'BCH' },
    { what: 'Ethereum Classic', text: 'Ethereum Classic saw inflows of $1.1m.', key: 'ETC' },
    { what: '比特币现金', text: '比特币现金产品流入 110 万美元。', key: 'BCH' },
    { what: 'Polygon', text: 'Polygon products saw inflows of $1.1m.', key: 'MATIC' },
    { what: 'multi-asset funds', text: 'Multi-asset products saw inflows of $1.1m.', key: 'MULTI' },
    { what: 'Canada', text: 'Canadian funds saw inflows of $1.1m.', key: 'CA' },
    { what: 'the other one of a comparison', text: 'Unlike Bitcoin, Solana saw inflows of $1.1m.', key: 'SOL' },
  ])('$what is $key', ({ text, key }) => {
    expect(flows(read(text))).toEqual({ [key]: 1_100_000 });
  });

  it.each([
    { what: 'the funds of a country', text: 'Canadian crypto funds saw inflows of $1.1m.', key: 'CA' },
    { what: 'funds in a country', text: 'Digital asset products in Germany saw inflows of $1.1m.', key: 'DE' },
    { what: 'a country before a comma', text: 'In Brazil, crypto funds saw inflows of $1.1m.', key: 'BR' },
    { what: '一国的产品', text: '瑞士数字资产产品流入 110 万美元。', key: 'CH' },
    {
      what: 'an asset with a relative clause',
      text: 'Solana, which competes with Ethereum, attracted $1.1m.',
      key: 'SOL',
    },
    { what: 'the first of a list that prints amounts first', text: 'Inflows: $1.1m Solana.', key: 'SOL' },
  ])('$what belong to $key', ({ text, key }) => {
    expect(flows(read(text))).toEqual({ [key]: 1_100_000 });
  });

  it.each([
    'German Bitcoin products saw inflows of $1.1m.',
    'Bitcoin products in Germany saw inflows of $1.1m.',
    'Bitcoin saw inflows of $1.1m in Germany.',
    '德国的比特币产品流入 110 万美元。',
  ])('an asset within a country is the figure of neither: %s', (text) => {
    expect(flows(read(text))).toEqual({});
  });

  it('an amount before its asset does not reach for the asset of the amount before', () => {
    expect(flows(read('Inflows were $11.1m Bitcoin, $2.2m Ethereum.'))).toEqual({ BTC: 11_100_000, ETH: 2_200_000 });
  });

  it.each([
    { what: 'an avalanche of redemptions', text: 'An avalanche of redemptions took $1.1m out.' },
    { what: 'a ripple effect', text: 'Outflows of $1.1m had a ripple effect.' },
    { what: 'the US Federal Reserve', text: 'Outflows came as the US Federal Reserve met, $1.1m of them.' },
    { what: 'a sector of the US economy', text: 'Outflows from US tech stocks were $1.1m.' },
    { what: 'a manager of digital assets', text: 'Inflows hit $1.1m according to digital asset manager CoinShares.' },
    { what: 'a miner of Bitcoin', text: 'Bitcoin miners raised $1.1m.' },
  ])('$what is nobody whose flows are counted', ({ text }) => {
    expect(read(text).report).toBeNull();
  });
});

describe('what is no figure of the week is refused', () => {
  it.each([
    { text: 'Bitcoin saw outflows of over $111m.', reason: 'bound' },
    { text: 'Bitcoin saw outflows of up to $111m.', reason: 'bound' },
    { text: 'Bitcoin saw outflows between $111m and $222m.', reason: 'bound' },
    { text: 'Bitcoin saw outflows of $111m to $222m.', reason: 'bound' },
    { text: '比特币流出逾 1.11 亿美元。', reason: 'bound' },
    { text: '比特币流出 1.11 亿多美元。', reason: 'bound' },
    { text: '比特币流出不到 1.11 亿美元。', reason: 'bound' },
    { text: 'Year-to-date inflows into Solana are $111m.', reason: 'other_window' },
    { text: 'Solana took in $111m in October.', reason: 'other_window' },
    { text: 'Solana took in $111m in the previous week.', reason: 'other_window' },
    { text: 'Over four weeks Bitcoin funds lost $111m.', reason: 'other_window' },
    { text: 'Bitcoin outflows continued, taking the streak to $111m.', reason: 'other_window' },
    { text: 'Bitcoin outflows rose by $111m.', reason: 'other_window' },
    { text: '比特币产品今年以来流入 1.11 亿美元。', reason: 'other_window' },
    { text: '比特币产品 2025 年流入 1.11 亿美元。', reason: 'other_window' },
    { text: '比特币产品 1 月流入 1.11 亿美元。', reason: 'other_window' },
    { text: '比特币流出增加 1.11 亿美元。', reason: 'other_window' },
    { text: '比特币产品连续四周共流出 1.11 亿美元。', reason: 'other_window' },
    { text: 'US spot bitcoin ETFs saw outflows of $111m.', reason: 'other_series' },
    { text: 'US ETFs saw outflows of $111m.', reason: 'other_series' },
    { text: '美国现货比特币 ETF 净流出 1.11 亿美元。', reason: 'other_series' },
    { text: 'SoSoValue counts the funds again. Bitcoin saw outflows of $111m.', reason: 'other_series' },
    { text: 'Bitcoin saw outflows of €111m.', reason: 'other_currency' },
    { text: 'Bitcoin saw outflows of A$111m.', reason: 'other_currency' },
    { text: 'Bitcoin saw outflows of $111m CAD.', reason: 'other_currency' },
    { text: '比特币流出 1.11 亿元人民币。', reason: 'other_currency' },
    { text: '比特币流出 1.11 亿港元。', reason: 'other_currency' },
    { text: 'Bitcoin lost $111m at Grayscale.', reason: 'issuer' },
    { text: '贝莱德的比特币基金流出 1.11 亿美元。', reason: 'issuer' },
    { text: 'Bitcoin funds hold $111m.', reason: 'holding' },
    { text: '比特币基金持有 1.11 亿美元。', reason: 'holding' },
    { text: 'Bitcoin trades at $111,111 again.', reason: 'price' },
    { text: '比特币价格为 11.1 万美元。', reason: 'price' },
    { text: 'Bitcoin and Ethereum saw outflows of $111m.', reason: 'sum_of_parts' },
    { text: 'Bitcoin, along with Ethereum, saw outflows of $111m.', reason: 'sum_of_parts' },
    { text: '比特币与以太坊合计流出 1.11 亿美元。', reason: 'sum_of_parts' },
    { text: '比特币和以太坊总计流出 1.11 亿美元。', reason: 'sum_of_parts' },
    { text: 'Gold funds and Bitcoin both: gold funds lost $111m.', reason: 'other_series' },
    { text: 'Whales withdrew $111m of Bitcoin.', reason: 'other_series' },
    { text: '从交易所流出 1.11 亿美元比特币。', reason: 'other_series' },
    { text: '黄金基金流入 1.11 亿美元，比特币落后。', reason: 'other_series' },
    { text: 'Bitcoin funds did not see outflows of $111m.', reason: 'no_direction' },
    { text: '比特币没有流出 1.11 亿美元。', reason: 'no_direction' },
    { text: 'Bitcoin outflows were 63% of the $111m.', reason: 'ambiguous' },
    { text: '比特币流出占总流出 1.11 亿美元的 63%。', reason: 'ambiguous' },
    { text: '比特币流出缩减 1.11 亿美元。', reason: 'other_window' },
    { text: 'Money moved from Bitcoin into Solana, outflows of $111m.', reason: 'sum_of_parts' },
    { text: 'On Friday, Bitcoin saw outflows of $111m.', reason: 'other_window' },
    { text: 'Bitcoin saw outflows of $111m on January 20.', reason: 'other_window' },
    { text: '比特币周二流出 1.11 亿美元。', reason: 'other_window' },
    { text: '比特币 1 月 20 日流出 1.11 亿美元。', reason: 'other_window' },
    { text: 'A record was set in July 2025, when Bitcoin saw $111m of inflows.', reason: 'other_window' },
    { text: '历史纪录是比特币单周流入 1.11 亿美元。', reason: 'other_window' },
    { text: 'Analysts expect Bitcoin inflows of $111m.', reason: 'ambiguous' },
    { text: 'If outflows from Bitcoin reach $111m, prices may fall.', reason: 'ambiguous' },
    { text: '预计比特币将流入 1.11 亿美元。', reason: 'ambiguous' },
    { text: '若比特币流出 1.11 亿美元，则市场承压。', reason: 'ambiguous' },
    { text: 'Bitcoin was at $111m.', reason: 'no_direction' },
    { text: 'Bitcoin saw inflows of -$111m.', reason: 'ambiguous' },
    { text: 'Bitcoin drove $111m in weekly inflows to global crypto funds.', reason: 'ambiguous' },
    { text: 'Bitcoin saw outflows of $111 again.', reason: 'ambiguous' },
  ])('$reason: $text', ({ text, reason }) => {
    const reading = read(text);
    expect(flows(reading)).toEqual({});
    expect(Object.values(reasons(reading))).toContain(reason);
  });

  it('an amount at which the text breaks off is cut', () => {
    expect(reasons(read('Bitcoin saw outflows of $111,000'))).toEqual({ '$111,000': 'cut' });
  });

  it.each([
    '比特币流出 1.11 万 BTC。',
    '比特币流入 1.11 亿枚。',
    '比特币吸引 1.11 亿人。',
    'Bitcoin saw inflows of 111 million coins.',
  ])('a count is no money: %s', (text) => {
    expect(read(text)).toMatchObject({ report: null, refused: [] });
  });
});

describe('a window or a provider governs what follows', () => {
  it('until a week is named again', () => {
    const reading = read(
      'Since the start of the year, multi-asset funds saw inflows of $111m. Solana has attracted $22.2m. Last week, XRP saw inflows of $3.3m.',
    );
    expect(flows(reading)).toEqual({ XRP: 3_300_000 });
  });

  it('also over a clause that borrows its verb', () => {
    expect(flows(read('Outflows over two weeks hit Bitcoin with $111m, Ethereum $22.2m.'))).toEqual({});
  });

  it('but not past the end of its paragraph', () => {
    const reading = read('Since the start of the year, funds did well.\nSolana saw inflows of $22.2m.');
    expect(flows(reading)).toEqual({ SOL: 22_200_000 });
  });

  it("another provider's figures end where CoinShares is named", () => {
    const reading = read('SoSoValue counts otherwise. CoinShares says that Bitcoin saw outflows of $111m.');
    expect(flows(reading)).toEqual({ BTC: -111_000_000 });
  });
});

describe('approximate words', () => {
  it.each(['about $111m', 'nearly $111m', 'almost $111m', 'roughly $111m', 'close to $111m', '$111m or so'])(
    'mark the figure: %s',
    (print) => {
      expect(read(`Bitcoin saw outflows of ${print}.`).report?.lines).toMatchObject([
        { usd: -111_000_000, approx: true },
      ]);
    },
  );

  it.each(['约 1.11 亿美元', '近1.11亿美元', '将近 1.11 亿美元', '1.11 亿美元左右'])('mark the figure: %s', (print) => {
    expect(read(`比特币流出${print}。`).report?.lines).toMatchObject([{ usd: -111_000_000, approx: true }]);
  });

  it('do not mark a figure that is printed once without them', () => {
    const reading = read('Bitcoin saw outflows of about $111m. Outflows of $111m from Bitcoin were the largest.');
    expect(reading.report?.lines).toMatchObject([{ key: 'BTC', approx: false }]);
  });
});

describe('a text that contradicts itself', () => {
  it('gives no figure for what it prints with both signs', () => {
    const reading = read(
      'Bitcoin saw outflows of $111m.\nBitcoin saw inflows of $111m.\nSolana saw inflows of $22.2m.',
    );
    expect(flows(reading)).toEqual({ SOL: 22_200_000 });
    expect(reading.refused).toMatchObject([{ reason: 'ambiguous' }, { reason: 'ambiguous' }]);
  });

  it('keeps the finer of two prints that agree', () => {
    const reading = read('Digital asset funds saw outflows of $333m.\nDigital asset funds saw outflows of $333.3m.');
    expect(reading.report?.lines).toMatchObject([{ usd: -333_300_000, step: 100_000 }]);
  });

  it('is warned about where 亿 was carried over as billion', () => {
    const reading = read(
      '比特币产品流出 1.11 亿美元。\nBitcoin products saw outflows of $1.11 billion.\nSolana saw inflows of $2.2m.',
    );
    expect(reading.warnings).toMatchObject([{ code: 'dual_rendering', printed: { usd: -1_110_000_000 } }]);
    expect(flows(reading)).toEqual({ SOL: 2_200_000 });
  });

  it('is warned about where a part is far over the total', () => {
    const reading = read('Digital asset funds saw outflows of $55.5m.\nThe US saw outflows of $12.4 billion.');
    expect(reading.warnings).toMatchObject([{ code: 'part_over_total', part: { usd: -12_400_000_000 } }]);
  });

  it('is not warned about where blockchain equities, which the total leaves out, are larger', () => {
    const reading = read('Digital asset funds saw outflows of $1.1m.\nBlockchain equities saw inflows of $222m.');
    expect(reading.warnings).toEqual([]);
  });
});

describe('dates', () => {
  const body = 'CoinShares: digital asset funds saw outflows of $111m last week.';
  const dated = (head: string, published?: string) =>
    readReport(`${head}\n${body}`, published === undefined ? {} : { published: isoDate(published) });

  it.each([
    { head: '2026-01-26', publishedOn: '2026-01-26' },
    { head: '2026年1月26日。', publishedOn: '2026-01-26' },
    { head: 'January 26, 2026', publishedOn: '2026-01-26' },
    { head: '26 Jan 2026', publishedOn: '2026-01-26' },
    { head: 'Tuesday, 27th January 2026', publishedOn: '2026-01-27' },
  ])('$head at the head is the day of publication', ({ head, publishedOn }) => {
    expect(dated(head).report).toMatchObject({ publishedOn, weekEnding: '2026-01-23' });
  });

  it('a week that is named by its Friday needs no other date', () => {
    expect(dated('Flows for the week ending 23 January 2026.').report).toMatchObject({
      ...{ publishedOn: null, weekEnding: '2026-01-23' },
    });
  });

  it('a text without any date belongs to no week, unless the day is given', () => {
    expect(dated('No date here.').report).toMatchObject({ publishedOn: null, weekEnding: null });
    expect(dated('No date here.', '2026-01-26').report).toMatchObject({ weekEnding: '2026-01-23' });
  });

  it('a date that contradicts the given one is warned about, and the given one holds', () => {
    const reading = dated('19 January 2026', '2026-01-26');
    expect(reading.report).toMatchObject({ publishedOn: '2026-01-26', weekEnding: '2026-01-23' });
    expect(reading.warnings).toMatchObject([
      { code: 'date_mismatch', start: 0, end: 15, stated: '2026-01-19', expected: '2026-01-26' },
    ]);
  });

  it('a week that contradicts the day of publication is warned about', () => {
    const reading = dated('26 January 2026. Flows for the week ending 16 January 2026.');
    expect(reading.warnings).toMatchObject([{ code: 'date_mismatch', stated: '2026-01-16', expected: '2026-01-23' }]);
  });

  it.each([
    { what: 'behind since', head: 'The largest outflow since November 14, 2025.' },
    { what: '自……以来', head: '自2025年11月14日以来最大。' },
  ])('a date that the text tells of dates nothing: $what', ({ head }) => {
    expect(dated(head).report).toMatchObject({ publishedOn: null, weekEnding: null });
  });

  it('a date behind the first figure dates nothing', () => {
    expect(readReport(`${body} The fund opened on 5 March 2024.`).report).toMatchObject({ publishedOn: null });
  });

  it('CoinShares may publish on a Monday without making it a figure of one day', () => {
    const reading = readReport('CoinShares said on Monday that digital asset funds saw weekly outflows of $111m.');
    expect(flows(reading)).toEqual({ total: -111_000_000 });
    expect(flows(readReport('CoinShares周一公布，数字资产产品上周流出 1.11 亿美元。'))).toEqual({
      total: -111_000_000,
    });
  });

  it('a day that does not exist is no date', () => {
    expect(dated('30 February 2026').report).toMatchObject({ publishedOn: null });
  });
});

describe('what is no weekly report gives none', () => {
  it.each([
    { what: 'names no publisher', text: 'Bitcoin funds saw outflows of $111m last week.' },
    { what: 'speaks of no week', text: 'CoinShares: Bitcoin funds saw outflows of $111m.' },
    { what: 'prints no flow', text: 'CoinShares wrote its weekly report.' },
    { what: 'is in euros alone', text: 'CoinShares: Bitcoin funds saw outflows of €111m last week.' },
    { what: 'tells of a day', text: 'CoinShares, last week: Bitcoin funds saw daily outflows of $111m.' },
  ])('when it $what', ({ text }) => {
    expect(readReport(text).report).toBeNull();
  });
});

describe('claims', () => {
  it('a level without a condition is only a price', () => {
    expect(read('Bitcoin is back above $93,000 again.').claims).toEqual([]);
  });

  it('a level under a condition keeps the price to the dollar and the words', () => {
    const words = 'If Bitcoin reclaims $93,000, it negates the bearish case';
    expect(read(`"${words}", one reader wrote.`).claims).toMatchObject([
      { kind: 'level', asset: 'BTC', price: 93_000, words, meaning: 'bearish_signal_void' },
    ]);
  });

  it('a share that fits the figures is a claim, one that does not is a warning', () => {
    const shareOf = (tenths: string) =>
      read(`数字资产投资产品净流出 2 亿美元，比特币产品流出 1.11 亿美元。比特币占比${tenths}成。`);
    expect(shareOf('六').claims).toMatchObject([{ kind: 'share', assets: ['BTC'] }]);
    expect(shareOf('九').warnings).toMatchObject([{ code: 'share_contradicted', printed: '九成' }]);
  });

  it('a headline far from every figure is warned about', () => {
    const reading = readReport(
      'Crypto funds bleed $10 billion\nCoinShares: digital asset funds saw weekly outflows of $1.11bn.',
    );
    expect(reading.warnings).toMatchObject([{ code: 'headline_mismatch', start: 19, end: 30 }]);
  });
});
