import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/reader/read-report.ts';
import { CASE_LANGUAGES, FIRST_CLASS, readingCases } from '../support/reading-cases.ts';
import { givenBy, keyOf, otherwiseIn, type ReadingCase, scoreOf, unreadIn, wrongIn } from './scorer.ts';

/** Of the figures that the texts of a language hold, the share that must be read; what is read has to be right in all. */
const LEAST_RECALL: Readonly<Record<string, number>> = {
  ...{ en: 0.889, zh: 0.919, ja: 0.943, ko: 0.941 },
  ...{ de: 0.882, es: 0.865, fr: 0.877, it: 0.92, pt: 0.918, ru: 0.92, tr: 0.812, vi: 1 },
};
const LEAST_CASES = { first: 12, other: 6 };

interface RecordedWeek {
  readonly weekEnding: string;
  readonly figures: readonly {
    readonly scope: 'total' | 'asset' | 'region';
    readonly key: string;
    readonly usd: number;
    readonly step: number;
  }[];
}

const record = JSON.parse(readFileSync(new URL('../../data/weekly-flows.json', import.meta.url), 'utf8')) as {
  readonly weeks: readonly RecordedWeek[];
};

/** What a case holds that the record's figure of the week does not meet. */
function slipsOf({ week, figures }: ReadingCase): readonly string[] {
  const recorded = record.weeks.find(({ weekEnding }) => weekEnding === week)?.figures ?? [];
  return Object.entries(figures).flatMap(([key, [usd, step]]) => {
    const known = recorded.find((each) => keyOf(each) === key);
    return known && Math.abs(known.usd - usd) <= (known.step + step) / 2 ? [] : [key];
  });
}

describe('the texts that the reader is held against', () => {
  const all = CASE_LANGUAGES.flatMap((language) => readingCases(language).map((each) => ({ language, ...each })));

  it('are in every language that is promised, enough of each, each with a trap of its own', () => {
    expect(CASE_LANGUAGES.toSorted()).toEqual(Object.keys(LEAST_RECALL).toSorted());
    for (const language of CASE_LANGUAGES) {
      const traps = readingCases(language).map(({ trap }) => trap);
      const least = FIRST_CLASS.includes(language) ? LEAST_CASES.first : LEAST_CASES.other;
      expect(new Set(traps).size, language).toBe(traps.length);
      expect(traps.length, language).toBeGreaterThanOrEqual(least);
    }
  });

  it("print figures of the record's weeks, but for the slips they name", () => {
    const others = all.filter((each) => slipsOf(each).join() !== (each.slips ?? []).join());
    expect(others.map(({ language, trap }) => `${language}: ${trap}`)).toEqual([]);
  });

  it('print every amount that they say is refused', () => {
    const absent = all.flatMap(({ text, refused = {} }) =>
      Object.keys(refused).filter((amount) => !text.includes(amount)),
    );
    expect(absent).toEqual([]);
  });
});

describe.each(CASE_LANGUAGES)('in %s', (language) => {
  const answers = readingCases(language).map((of) => ({ of, reading: readReport(of.text) }));
  const score = scoreOf(answers.map(({ of, reading }) => ({ of, given: givenBy(reading.report) })));

  it('nothing is read wrong, and no less is read than before', () => {
    expect(score.wrong).toBe(0);
    expect(score.precision).toBe(1);
    expect(score.recall).toBeGreaterThanOrEqual(LEAST_RECALL[language] ?? 1);
  });

  // What is locked as unread or otherwise must be taken out of the case once it is read: the lists only shrink.
  it.each(answers.map((answer) => ({ trap: answer.of.trap, ...answer })))('$trap', ({ of, reading }) => {
    const given = givenBy(reading.report);
    expect({ wrong: wrongIn(of, given), unread: unreadIn(of, given) }).toEqual({ wrong: [], unread: of.unread ?? [] });
    expect(otherwiseIn(of, reading)).toEqual(of.otherwise ?? {});
    for (const line of reading.report?.lines ?? []) {
      const key = keyOf(line);
      const approx = of.approx?.includes(key) ?? false;
      expect(line, key).toMatchObject({ step: of.figures[key]?.[1], approx });
      expect(of.text.slice(line.evidence.start, line.evidence.end)).toBe(line.asPrinted);
    }
  });
});

describe('the scorer', () => {
  const CASE: ReadingCase = {
    trap: 'two figures',
    week: '2026-01-23',
    text: 'A saw 11.1, B saw 22.2.',
    figures: { A: [11.1e6, 100e3], B: [-22.2e6, 100e3] },
  };

  it.each([
    { what: 'both right', given: { A: 11.1e6, B: -22.2e6 }, is: { precision: 1, recall: 1, wrong: 0 } },
    { what: 'one right, one not read', given: { A: 11.1e6 }, is: { precision: 1, recall: 0.5, wrong: 0 } },
    {
      what: 'one right, one the wrong way',
      given: { A: 11.1e6, B: 22.2e6 },
      is: { precision: 0.5, recall: 0.5, wrong: 1 },
    },
    {
      what: 'one right, one that is not there',
      given: { A: 11.1e6, C: 5 },
      is: { precision: 0.5, recall: 0.5, wrong: 1 },
    },
    { what: 'nothing', given: {}, is: { precision: 1, recall: 0, wrong: 0 } },
  ])('counts $what', ({ given, is }) => {
    expect(scoreOf([{ of: CASE, given }])).toMatchObject({ cases: 1, expected: 2, ...is });
  });

  it('tells what was refused for another reason, or not at all', () => {
    const asked = { ...CASE, refused: { '11.1': 'price', '22.2': 'bound' } } as const;
    const refused = [{ text: '11.1,', start: 6, end: 11, reason: 'cut' }] as const;
    const reading = { report: null, refused, warnings: [], claims: [] };
    expect(otherwiseIn(asked, reading)).toEqual({ refused: { '11.1': 'cut', '22.2': null } });
  });

  it('tells a warning that is not given, a week that is not the named one, and a report where there is none', () => {
    const report = { publisher: null, weekEnding: '2026-01-30', publishedOn: null, lines: [] } as never;
    const reading = { report, refused: [], warnings: [], claims: [] };
    const asked = { ...CASE, warnings: ['sum_mismatch'], report: false } as const;
    expect(otherwiseIn(asked, reading)).toEqual({ silent: ['sum_mismatch'], week: '2026-01-30', report: true });
    expect(otherwiseIn({ ...CASE, names: '2026-01-30' }, reading)).toEqual({});
  });
});
