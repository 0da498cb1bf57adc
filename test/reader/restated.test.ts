import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/reader/read-report.ts';
import { flows, reasons, spansOf } from '../support/readings.ts';

/** The facts of the January article in sentences of our own, so that every clone reads them. */
const TEXTS = [
  { language: 'Chinese', file: 'restated.zh.txt', holding: '9,660 万美元', price: '9.3 万美元', sum: '17 亿美元' },
  { language: 'English', file: 'restated.en.txt', holding: '$96.6 million', price: '$93,000', sum: '$1.7 billion' },
];

describe.each(TEXTS)('the facts of the article restated in $language', ({ file, holding, price, sum }) => {
  const text = readFileSync(new URL(`../fixtures/reader/${file}`, import.meta.url), 'utf8');
  const reading = readReport(text);

  it('give the same figures', () => {
    expect(flows(reading)).toEqual({
      total: -1_730_000_000,
      US: -1_800_000_000,
      BTC: -1_090_000_000,
      ETH: -630_000_000,
      SOL: 17_100_000,
    });
  });

  it('give the same precision, and only the American figure is approximate', () => {
    const lines = reading.report?.lines ?? [];
    expect(Object.fromEntries(lines.map(({ key, step }) => [key, step]))).toEqual({
      ...{ total: 10_000_000, US: 100_000_000, BTC: 10_000_000, ETH: 10_000_000, SOL: 100_000 },
    });
    expect(lines.filter(({ approx }) => approx).map(({ key }) => key)).toEqual(['US']);
  });

  it('belong to the same week and day', () => {
    expect(reading.report).toMatchObject({
      ...{ publisher: 'CoinShares', weekEnding: '2026-01-23', publishedOn: '2026-01-26' },
    });
  });

  it('refuse the sum, the holding, the percentage and the price for the same reasons', () => {
    expect(reasons(reading)).toEqual({
      ...{ [sum]: 'sum_of_parts', [holding]: 'holding', '10%': 'percent', [price]: 'price' },
    });
  });

  it('make the same claims and no warning', () => {
    expect(reading.claims).toMatchObject([
      { kind: 'holding', asset: 'MSTR', usd: 96_600_000, approx: true, leverage: false },
      { kind: 'holding', asset: 'ETH', percent: '10%', leverage: true },
      { kind: 'level', asset: 'BTC', price: 93_000, direction: 'reclaim_above', meaning: 'bearish_signal_void' },
    ]);
    expect(reading.warnings).toEqual([]);
  });

  it('point at the printed text with every place', () => {
    for (const { start, end, says } of spansOf(reading)) expect(text.slice(start, end)).toBe(says);
  });
});
