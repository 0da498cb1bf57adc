import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/reader/read-report.ts';
import { flows, reasons, spansOf } from '../support/readings.ts';

const ARTICLE = new URL('../../../shared/inputs/aicoin-2026-01-26.zh.txt', import.meta.url);
const EXPECTED: unknown = JSON.parse(readFileSync(new URL('article-2026-01-26.json', import.meta.url), 'utf8'));

if (existsSync(ARTICLE)) readsTheArticle(readFileSync(ARTICLE, 'utf8'));
else {
  it.skip('the article is not ours to ship and does not lie at ../shared/inputs, so it is not read here; its facts, restated, are read in restated.test.ts', () =>
    undefined);
}

function readsTheArticle(text: string): void {
  const reading = readReport(text);

  describe('the article of 26 January 2026', () => {
    it('is read exactly as expected, places included', () => {
      expect(reading).toEqual(EXPECTED);
    });

    it('retells the CoinShares report of the week to Friday 23 January, published on Monday the 26th', () => {
      expect(reading.report).toMatchObject({
        publisher: 'CoinShares',
        weekEnding: '2026-01-23',
        publishedOn: '2026-01-26',
      });
    });

    it('gives five figures, each once however often it is printed', () => {
      expect(flows(reading)).toEqual({
        total: -1_730_000_000,
        US: -1_800_000_000,
        SOL: 17_100_000,
        BTC: -1_090_000_000,
        ETH: -630_000_000,
      });
    });

    it('keeps the precision of the print: Solana to 100,000 dollars, the US to 100 million and approximate', () => {
      const line = (key: string) => reading.report?.lines.find((each) => each.key === key);
      expect(line('SOL')).toMatchObject({ step: 100_000, approx: false, asPrinted: '1710 万美元' });
      expect(line('US')).toMatchObject({ step: 100_000_000, approx: true });
      expect(line('ETH')).toMatchObject({ step: 10_000_000, asPrinted: '6.3 亿美元' });
    });

    it('refuses what is no flow of the week, and says why', () => {
      expect(reasons(reading)).toEqual({
        百亿美元: 'headline',
        '17 亿美元': 'sum_of_parts',
        '9660 万美元': 'holding',
        '10%': 'percent',
        '9.3 万美元': 'price',
      });
    });

    it('warns that the headline says 10 billion where the text says 1.73 billion', () => {
      expect(reading.warnings).toContainEqual({
        ...{ code: 'headline_mismatch', start: 0, end: 4 },
        printed: { usd: -10_000_000_000, step: 10_000_000_000 },
        total: { usd: -1_730_000_000, step: 10_000_000 },
      });
    });

    it("warns that 'nearly nine tenths' is 98.6 to 100.3 per cent by the article's own figures", () => {
      const warning = reading.warnings.find(({ code }) => code === 'share_contradicted');
      expect(warning).toMatchObject({
        printed: '近九成',
        low: expect.closeTo(0.986, 3),
        high: expect.closeTo(1.003, 3),
      });
    });

    it("keeps the level of 93,000 as somebody's words", () => {
      expect(reading.claims).toContainEqual(
        expect.objectContaining({
          ...{ kind: 'level', asset: 'BTC', price: 93_000 },
          ...{ direction: 'reclaim_above', meaning: 'bearish_signal_void' },
        }),
      );
    });

    it('keeps both holdings apart from the flows', () => {
      expect(reading.claims.filter(({ kind }) => kind === 'holding')).toEqual([
        expect.objectContaining({ holder: '三井住友信托银行', asset: 'MSTR', usd: 96_600_000, leverage: false }),
        expect.objectContaining({ holder: '不丹主权基金', asset: 'ETH', percent: '10%', approx: true, leverage: true }),
      ]);
    });

    it('points at the printed text with every place', () => {
      for (const { start, end, says } of spansOf(reading)) expect(text.slice(start, end)).toBe(says);
    });
  });
}
