import { readReport } from '../../src/reader/read-report.ts';
import { type Given, givenBy, scoreOf } from '../../test/reader/scorer.ts';
import { CASE_LANGUAGES, readingCases } from '../../test/support/reading-cases.ts';
import { alternating, type Figure } from './figure.ts';
import { nearestWords } from './nearest-word.ts';

type Reader = (text: string) => unknown;

/** So many times as long as the nearest words take, on any machine. */
const MOST_TIMES_PLAIN = 15;
const MOST_PER_KB = 1.5;
const KB = 1_000;
/** Of one article at a time. */
const READINGS = 50;

/** The reader beside what anybody would write first, on the texts that the tests hold, and how its time grows with the length. */
export function measureReading(): readonly Figure[] {
  return [...['en', 'zh'].flatMap(article), ...growth(), ...sideBySide()];
}

function article(language: string): readonly Figure[] {
  const text = textOf([language], 5 * KB);
  const [own = Number.NaN, plain = Number.NaN] = alternating(
    [readReport, nearestWords].map((read: Reader) => () => repeat(read, text, READINGS)),
  );
  const what = `reading 5 kB in ${language}`;
  return [
    { what: `${what} ÷ the nearest words`, value: own / plain, digits: 1, limit: { atMost: MOST_TIMES_PLAIN } },
    { what: `${what}, warm (5 ms are asked)`, value: own / READINGS, unit: ' ms', digits: 2 },
  ];
}

function growth(): readonly Figure[] {
  const [long, short] = [textOf(CASE_LANGUAGES, 1_000 * KB), textOf(CASE_LANGUAGES, 10 * KB)];
  const [whole = Number.NaN, pieces = Number.NaN] = alternating([
    () => repeat(readReport, long, 1),
    () => repeat(readReport, short, 100),
  ]);
  return [
    { what: 'reading a kB of 1 MB ÷ a kB of 10 kB', value: whole / pieces, digits: 2, limit: { atMost: MOST_PER_KB } },
    { what: 'reading 1 MB (1,000 ms are asked)', value: whole, unit: ' ms', digits: 0 },
  ];
}

function sideBySide(): readonly Figure[] {
  const cases = CASE_LANGUAGES.flatMap(readingCases);
  const length = cases.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / KB;
  const readers: readonly (readonly [string, (text: string) => Given])[] = [
    ['reader', (text) => givenBy(readReport(text).report)],
    ['nearest words', nearestWords],
  ];
  const times = alternating(
    readers.map(
      ([, read]) =>
        () =>
          cases.reduce((sum, { text }) => sum + repeat(read, text, 1), 0),
    ),
  );
  return readers.flatMap(([name, read], at): readonly Figure[] => {
    const { precision, recall } = scoreOf(cases.map((of) => ({ of, given: read(of.text) })));
    const least = name === 'reader' ? { limit: { atLeast: 1 } } : {};
    return [
      { what: `${name}: precision`, value: precision, digits: 3, ...least },
      { what: `${name}: recall`, value: recall, digits: 3 },
      { what: `${name}: a kB`, value: (times[at] ?? Number.NaN) / length, unit: ' ms', digits: 3 },
    ];
  });
}

/** Texts of some languages in turn, until so many bytes are full. */
function textOf(languages: readonly string[], bytes: number): string {
  const texts = languages.flatMap(readingCases).map(({ text }) => text);
  const parts: string[] = [];
  for (let [at, length] = [0, 0]; length < bytes; at += 1) {
    const text = texts[(at * STRIDE) % texts.length] ?? '';
    parts.push(text);
    length += Buffer.byteLength(text);
  }
  return parts.join('\n');
}

/** Mixes the languages, so that a short text holds what a long one does. */
const STRIDE = 31;

/** Milliseconds of so many readings. */
function repeat(read: Reader, text: string, times: number): number {
  const start = performance.now();
  for (let at = 0; at < times; at += 1) read(text);
  return performance.now() - start;
}
