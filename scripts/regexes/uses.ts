import { CASE_LANGUAGES, readingCases } from '../../test/support/reading-cases.ts';

/** 'The bank' is looked for by its kind: a pattern of its own. */
const HOLDER = '上周净流出 1.11 亿美元。 示例银行公布持仓，该银行持有约 3,330 万美元的 MSTR 股票。';

/**
 * Calls whatever builds a pattern only where it needs one: each language of the reader, and words of a schedule and of a level. Nothing of ours is loaded
 * before, as what is built then would be missed.
 */
export async function useAll(): Promise<void> {
  const { readReport } = await import('../../src/reader/read-report.ts');
  const { LANGUAGES } = await import('../../src/reader/lexicon/languages.ts');
  const { parseWhen } = await import('../../src/core/when.ts');
  const { readLevelWords } = await import('../../src/core/level-words.ts');
  for (const { sign, dollars } of LANGUAGES)
    readReport(`${['words' in sign ? sign.words : dollars].flat().join(' ')} $1.1m`);
  for (const language of CASE_LANGUAGES) for (const { text } of readingCases(language)) readReport(text);
  readReport(HOLDER);
  parseWhen('每周一 晚上9点');
  readLevelWords('BTC 9.3万 收复');
}
