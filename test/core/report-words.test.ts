import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOwnPage, readPublisher } from '../../src/core/publisher-pages.ts';
import { lineNamed, readReportWords } from '../../src/core/review-words.ts';
import { checkTextFile, collectBytes, decodeTextFile, MOST_FILE_BYTES } from '../../src/core/text-file.ts';
import { failureOf } from '../support/failure-of.ts';
import { madeUpLine } from '../support/made-up-reviews.ts';

describe('what stands behind /report', () => {
  it.each([
    ['', { is: 'list' }],
    ['7', { is: 'show', number: 7 }],
    ['#7 v3 accept', { is: 'act', number: 7, version: 3, action: 'accept', words: '' }],
    ['7 accept BTC ETH', { is: 'act', number: 7, action: 'accept', words: 'BTC ETH' }],
    ['7 更正 BTC -11.1亿', { is: 'act', number: 7, action: 'fix', words: 'BTC -11.1亿' }],
    ['7 Reject xrp', { is: 'act', number: 7, action: 'refuse', words: 'xrp' }],
    ['7 acept', { is: 'unknown', number: 7, typed: 'acept' }],
    ['https://example.test/flows', { is: 'link', address: 'https://example.test/flows' }],
    ['2026 was a year of outflows for funds', { is: 'text' }],
    ['7 accept\nand more', { is: 'text' }],
    ['See https://example.test/flows', { is: 'text' }],
  ])('%j', (typed, expected) => {
    expect(readReportWords(typed)).toEqual(expected);
  });

  it('is understood somehow, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(readReportWords(typed).is).toBeTypeOf('string');
      }),
    );
  });
});

it.each([
  ['btc', 'BTC'],
  ['Bitcoin', 'BTC'],
  ['比特币', 'BTC'],
  ['$SOL', 'SOL'],
  ['total', 'total'],
  ['合计', 'total'],
  ['short-btc', 'SHORT_BTC'],
  ['XRP', undefined],
])('%s is the line of %s', (typed, key) => {
  const lines = ['total', 'BTC', 'SOL', 'SHORT_BTC'].map((each) => madeUpLine(each, 11.1));
  expect(lineNamed(lines, typed)?.key).toBe(key);
});

describe('a publisher', () => {
  it.each([
    ['coinshares', 'CoinShares'],
    ['  Example   Research ', 'Example Research'],
    ['Example & Sons', 'Example & Sons'],
    ['example.test', undefined],
    ['<b>Example</b>', undefined],
    ['@example', undefined],
    ['', undefined],
    ['x'.repeat(61), undefined],
  ])('called %j is %j', (typed, name) => {
    expect(readPublisher(typed)).toBe(name);
  });

  it.each([
    ['CoinShares', 'paste', 'https://etp.coinshares.com/a', true],
    ['CoinShares', 'link', 'https://coinshares.com.example.test/a', false],
    ['CoinShares', 'link', 'https://example.test/coinshares.com', false],
    ['Example Research', 'publisher', undefined, true],
    ['Example Research', 'paste', undefined, false],
    ['constructor', 'link', 'https://example.test/a', false],
  ] as const)('%s, by %s from %s, prints it itself: %j', (publisher, origin, address, is) => {
    expect(isOwnPage(publisher, { origin, ...(address !== undefined && { address }) })).toBe(is);
  });
});

describe('a file that is handed over', () => {
  const refused = async (work: () => unknown) => failureOf(Promise.resolve().then(work));

  it.each([
    ['report.txt', undefined],
    ['REPORT.MD', 'application/octet-stream'],
    ['report', 'text/plain; charset=utf-8'],
    ['report', 'text/markdown'],
  ])('%s (%s) is read', (name, type) => {
    expect(() => checkTextFile({ name, size: 111, ...(type && { type }) })).not.toThrow();
  });

  it.each([
    ['report.pdf', 'application/pdf'],
    ['report.txt.exe', undefined],
  ])('%s is not', async (name, type) => {
    const code = { code: 'text_unreadable', file: name, why: 'binary' };
    expect(await refused(() => checkTextFile({ name, size: 111, ...(type && { type }) }))).toEqual(code);
  });

  it('of more than a megabyte is not, whatever it says of itself', async () => {
    const tooLong = { code: 'text_too_long', limit: MOST_FILE_BYTES };
    expect(await refused(() => checkTextFile({ name: 'a.txt', size: MOST_FILE_BYTES + 1 }))).toEqual(tooLong);
    async function* endless() {
      for (;;) yield new Uint8Array(111_000);
    }
    expect(await refused(() => collectBytes(endless()))).toEqual(tooLong);
  });

  it('is UTF-8 or nothing', async () => {
    expect(decodeTextFile(new TextEncoder().encode('1.11亿'), 'a.txt')).toBe('1.11亿');
    const encoding = { code: 'text_unreadable', file: 'a.txt', why: 'encoding' };
    expect(await refused(() => decodeTextFile(Uint8Array.of(0xd2, 0xda), 'a.txt'))).toEqual(encoding);
    expect(await refused(() => decodeTextFile(Uint8Array.of(0x41, 0), 'a.txt'))).toMatchObject({ why: 'binary' });
  });
});
