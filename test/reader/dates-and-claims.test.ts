import { describe, expect, it } from 'vitest';
import { isoDate } from '../../src/core/week.ts';
import { readReport } from '../../src/reader/read-report.ts';
import { flows } from '../support/readings.ts';

/** One sentence as the body of a weekly report. Figures are made-up multiples of 11.1. */
const read = (sentence: string) => readReport(`CoinShares 周报 / weekly report.\n${sentence}`);

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
