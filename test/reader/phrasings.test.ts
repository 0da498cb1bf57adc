import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/reader/read-report.ts';
import { flows } from '../support/readings.ts';

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
    { what: 'a miner of Bitcoin', text: 'Bitcoin miners raised $1.1m.' },
  ])('$what is nobody whose flows are counted', ({ text }) => {
    expect(read(text).report).toBeNull();
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
