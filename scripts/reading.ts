import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readReport } from '../src/reader/read-report.ts';
import { givenBy, type ReadingCase, scoreOf } from '../test/reader/scorer.ts';
import { CASE_LANGUAGES, readingCases } from '../test/support/reading-cases.ts';
import { ROOT } from './run.ts';

/**
 * Fills the tables of docs/reading.md between `<!-- counts -->` or `<!-- traps -->` and the next `<!-- end -->` from what the reader makes
 * of the tests' own texts; with --check it writes nothing and exits 1 when the document says something else.
 */
const DOCUMENT = join(ROOT, 'docs/reading.md');
const NAMES = new Intl.DisplayNames('en', { type: 'language' });

function counts(): string {
  const rows = CASE_LANGUAGES.map((language) => rowOf(NAMES.of(language) ?? language, readingCases(language)));
  return [
    '| | texts | figures | read | wrong | recall | amounts to refuse | refused for that reason |',
    '|---|--:|--:|--:|--:|--:|--:|--:|',
    ...rows,
    rowOf('**all**', CASE_LANGUAGES.flatMap(readingCases)),
  ].join('\n');
}

function rowOf(name: string, cases: readonly ReadingCase[]): string {
  const score = scoreOf(cases.map((of) => ({ of, given: givenBy(readReport(of.text).report) })));
  const asked = cases.flatMap(({ refused = {} }) => Object.keys(refused)).length;
  const otherwise = cases.flatMap(({ otherwise: { refused = {} } = {} }) => Object.keys(refused)).length;
  const cells = [
    score.cases,
    score.expected,
    score.read,
    score.wrong,
    score.recall.toFixed(2),
    asked,
    asked - otherwise,
  ];
  return `| ${name} | ${cells.join(' | ')} |`;
}

/** What each language's texts try, and what is not read there yet. */
function traps(): string {
  return CASE_LANGUAGES.map((language) => {
    const cases = readingCases(language);
    const whole = cases.filter((each) => !each.unread && !each.otherwise).map(({ trap }) => trap);
    const rest = cases.filter((each) => each.unread ?? each.otherwise);
    return [
      `**${NAMES.of(language)}.** Read as it should be: ${whole.join(' · ')}.`,
      ...(rest.length > 0 ? ['', '| not yet | what is missing |', '|---|---|', ...rest.map(missing)] : []),
    ].join('\n');
  }).join('\n\n');
}

function missing({ trap, unread = [], otherwise = {} }: ReadingCase): string {
  const { refused = {}, silent = [], week, report } = otherwise;
  const said = [
    ...(unread.length > 0 ? [`not read: ${unread.join(', ')}`] : []),
    ...Object.entries(refused).map(([text, reason]) => `“${text}”: ${reason ?? 'left out without a word'}`),
    ...silent.map((code) => `no warning ${code}`),
    ...(week === undefined ? [] : [week === null ? 'no week' : `the week to ${week}`]),
    ...(report ? ['taken for a report'] : []),
  ];
  return `| ${trap.replaceAll('|', '/')} | ${said.join('; ')} |`;
}

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const text = readFileSync(DOCUMENT, 'utf8');
const filled = Object.entries({ counts, traps }).reduce(
  (document, [name, table]) =>
    document.replace(
      new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- end -->)`, 'u'),
      (_, from: string, to: string) => `${from}${table()}\n${to}`,
    ),
  text,
);
if (filled !== text && values.check) {
  process.stderr.write('docs/reading.md says of the reader what its texts do not: npm run reading\n');
  process.exitCode = 1;
} else if (filled !== text) writeFileSync(DOCUMENT, filled);
