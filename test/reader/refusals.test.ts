import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/reader/read-report.ts';
import { flows, reasons } from '../support/readings.ts';

/** One sentence as the body of a weekly report. Figures are made-up multiples of 11.1. */
const read = (sentence: string) => readReport(`CoinShares 周报 / weekly report.\n${sentence}`);

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
