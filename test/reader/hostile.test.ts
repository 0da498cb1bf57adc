import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/reader/read-report.ts';
import type { Reading, Span } from '../../src/reader/reading.ts';
import { readText } from '../../src/reader/statements.ts';
import { CASE_LANGUAGES, readingCases } from '../support/reading-cases.ts';
import { flows, spansOf } from '../support/readings.ts';

const WORDS = [
  ...['CoinShares', ' weekly ', '上周', ' last week', '比特币', '以太坊', ' Bitcoin ', ' Solana ', 'US ', '做空'],
  ...[
    '流入',
    '净流出',
    ' inflows of ',
    ' outflows ',
    '吸引',
    '9.9 亿美元',
    '3亿1200万',
    '$55.5m',
    '€5m',
    '-$1.11bn',
    '11%',
  ],
  ...[
    '百亿',
    '$93,000',
    '九成',
    '分别',
    ' respectively ',
    '合计',
    'from $1m to $2m',
    '，',
    '。',
    '. ',
    ', ',
    '\n',
    '“',
    '”',
  ],
  ...[
    '持有',
    ' holds ',
    '重返',
    'year-to-date ',
    '2026-01-26',
    '26 January 2026',
    '(',
    '\u200b',
    '\u202e',
    '\ud83d',
    '\0',
  ],
];

/** Texts made of what the reader looks for, and texts of anything at all, broken characters included. */
const phrases = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((parts) => parts.join(''));
const texts = fc.oneof(phrases, fc.string({ unit: 'binary', maxLength: 200 }), fc.array(fc.nat(0xffff)).map(unitsOf));

function unitsOf(units: readonly number[]): string {
  return units.map((unit) => String.fromCharCode(unit)).join('');
}

const TEXT = [
  '2026-01-26 CoinShares 周报。上周数字资产产品净流出 1.11 亿美元，比特币流出 9,990 万美元，Solana 流入 33.3 万美元。',
  'Ethereum products saw inflows of $22.2 million last week, while XRP lost $5.55m.',
].join('\n');
const FIGURES = { total: -111_000_000, BTC: -99_900_000, SOL: 333_000, ETH: 22_200_000, XRP: -5_550_000 };

const expectTrueSpans = (reading: Reading, text: string) => {
  expect(spansOf(reading).filter(({ start, end, says }) => text.slice(start, end) !== says)).toEqual([]);
  const inside = ({ start, end }: Span) => start >= 0 && end > start && end <= text.length;
  expect(reading.warnings.filter((each) => !inside(each))).toEqual([]);
};

describe('whatever text it is given, the reader', () => {
  it('never throws, and every place lies in the text and says what stands there', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expectTrueSpans(readReport(text), text);
        for (const { start, end, asPrinted } of readText(text).statements)
          expect(text.slice(start, end)).toBe(asPrinted);
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes a figure only with a known subject and a direction, and refuses every other amount', () => {
    fc.assert(
      fc.property(phrases, (text) => {
        const { report, refused } = readReport(text);
        const places = [...(report?.lines ?? []).map(({ evidence }) => evidence), ...refused];
        expect(new Set(places.map(({ start }) => start)).size).toBe(places.length);
        for (const { key, usd } of report?.lines ?? []) {
          expect(key).not.toBe('');
          expect(usd).not.toBe(0);
        }
      }),
    );
  });

  it('gives the same answer twice', () => {
    fc.assert(
      fc.property(phrases, (text) => {
        expect(readReport(text)).toEqual(readReport(text));
      }),
    );
  });
});

const MARKS = ['\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u202a', '\u202e', '\u2066', '\u0007'];

describe('what nobody sees does not change a figure', () => {
  const marks = fc.constantFrom(...MARKS);
  const places = fc.array(fc.tuple(fc.nat(TEXT.length), marks), { maxLength: 30 });

  it('is read from the plain text', () => {
    expect(flows(readReport(TEXT))).toEqual(FIGURES);
  });

  it('is read through zero-width, bidirectional and control characters put anywhere', () => {
    fc.assert(
      fc.property(places, (inserted) => {
        const text = inserted
          .toSorted(([a], [b]) => b - a)
          .reduce((before, [at, mark]) => before.slice(0, at) + mark + before.slice(at), TEXT);
        const reading = readReport(text);
        expect(flows(reading)).toEqual(FIGURES);
        expectTrueSpans(reading, text);
      }),
    );
  });

  it('is read from full-width digits, letters and signs', () => {
    const wide = TEXT.replaceAll(/[0-9A-Za-z.$-]/gu, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0));
    const reading = readReport(wide);
    expect(flows(reading)).toEqual(FIGURES);
    expect(reading.report?.lines[0]).toMatchObject({ asPrinted: '１．１１ 亿美元' });
    expectTrueSpans(reading, wide);
  });

  it.each([
    { kind: 'no-break spaces', space: '\u00a0' },
    { kind: 'narrow no-break spaces', space: '\u202f' },
    { kind: 'ideographic spaces', space: '\u3000' },
    { kind: 'tabs', space: '\t' },
    { kind: 'runs of spaces', space: '    ' },
  ])('is read through $kind', ({ space }) => {
    const text = TEXT.replaceAll(' ', space);
    expect(flows(readReport(text))).toEqual(FIGURES);
    expectTrueSpans(readReport(text), text);
  });

  it.each([
    { kind: 'of Windows', end: '\r\n' },
    { kind: 'of old Macs', end: '\r' },
    { kind: 'of Unicode', end: '\u2028' },
  ])('is read over line ends $kind', ({ end }) => {
    expect(flows(readReport(TEXT.replaceAll('\n', end)))).toEqual(FIGURES);
  });
});

const wide = (digits: string): string =>
  digits.replaceAll(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

describe.each(CASE_LANGUAGES)('reports in %s', (language) => {
  const texts = readingCases(language).map(({ text }) => text);
  const one = fc.constantFrom(...texts);

  it('may be cut at any place', () => {
    for (const text of texts.slice(0, 3)) {
      for (let end = 0; end <= text.length; end += 1)
        expectTrueSpans(readReport(text.slice(0, end)), text.slice(0, end));
      for (let start = 1; start < text.length; start += 7)
        expectTrueSpans(readReport(text.slice(start)), text.slice(start));
    }
  });

  it('give the same figures with marks that nobody sees anywhere between their characters', () => {
    const places = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...MARKS)), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(one, places, (text, inserted) => {
        const characters = [...text];
        for (const [part, mark] of inserted) characters.splice(Math.floor(part * characters.length), 0, mark);
        const marked = characters.join('');
        const reading = readReport(marked);
        expect(flows(reading)).toEqual(flows(readReport(text)));
        expectTrueSpans(reading, marked);
      }),
      { numRuns: 150 },
    );
  });

  it('give the same figures with digits as wide as a character', () => {
    for (const text of texts) {
      const reading = readReport(wide(text));
      expect(flows(reading), text).toEqual(flows(readReport(text)));
      expectTrueSpans(reading, wide(text));
    }
  });
});

describe('reports that were taken apart', () => {
  const texts = CASE_LANGUAGES.flatMap(readingCases).map(({ text }) => text);
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  const pieces = fc.tuple(fc.constantFrom(...texts), part, part).map(([text, from, to]) => {
    const [start = 0, end = 0] = [from, to].map((each) => Math.floor(each * text.length)).toSorted((a, b) => a - b);
    return text.slice(start, end);
  });

  it('are read where pieces of any languages stand side by side', () => {
    const joints = fc.constantFrom('', ' ', '\n', '\n\n', '. ', '。', ', ', '(', '\u202e', '\u2066', '\0', '\ud800');
    fc.assert(
      fc.property(fc.array(fc.tuple(pieces, joints), { maxLength: 8 }), (parts) => {
        const text = parts.flat().join('');
        expectTrueSpans(readReport(text), text);
        for (const { start, end, asPrinted } of readText(text).statements)
          expect(text.slice(start, end)).toBe(asPrinted);
      }),
      { numRuns: 1_500 },
    );
  });

  it('are read where units, signs and digits were exchanged for those of another language', () => {
    const pattern = /million|bn|億ドル|만 달러|[亿万억%€]|Mio\.|millones|milliards|млрд|milyar|tỷ/gu;
    const others = [
      'million',
      'bn',
      '亿',
      '万',
      '億ドル',
      '만 달러',
      'Mio.',
      'mil millones',
      'млрд',
      'tỷ',
      '%',
      '€',
      '$',
      '-',
      '',
      '７',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(fc.constantFrom(...others), { minLength: 1 }), (text, chosen) => {
        const changed = text.replaceAll(pattern, (_, at: number) => chosen[at % chosen.length] ?? '');
        expectTrueSpans(readReport(changed), changed);
      }),
      { numRuns: 300 },
    );
  });
});

describe('texts that hold nothing', () => {
  const NOTHING = { report: null, refused: [], warnings: [], claims: [] };

  it.each([
    { what: 'nothing at all', text: '' },
    { what: 'white space', text: ' \t\n\u3000\u00a0\r\n ' },
    { what: 'marks nobody sees', text: '\u200b\u202e\ufeff\0' },
    { what: 'half characters', text: '\ud800\udfff\udc00' },
  ])('give no report and no complaint for $what', ({ text }) => {
    expect(readReport(text)).toEqual(NOTHING);
  });
});

describe('texts of 10 MB end', () => {
  it.each([
    { of: 'one run of digits', unit: '9' },
    { of: 'the same amount over and over', unit: '9亿美元' },
    { of: 'nothing but directions', unit: 'inflow ' },
    { of: 'a sentence without a full stop', unit: 'Bitcoin saw $9m of inflows and ' },
  ])('when they are $of', ({ unit }) => {
    const text = unit.repeat(Math.ceil(10_000_000 / unit.length));
    expectTrueSpans(readReport(text), text);
  });
});
