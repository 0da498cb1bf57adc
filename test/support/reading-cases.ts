import { readdirSync, readFileSync } from 'node:fs';
import type { ReadingCase } from '../reader/scorer.ts';

const FOLDER = new URL('../fixtures/reading/', import.meta.url);

/** Read in full: every figure that a text of them states. */
export const FIRST_CLASS: readonly string[] = ['en', 'zh', 'ja', 'ko'];

/** The languages that have cases, the first-class ones first. */
export const CASE_LANGUAGES: readonly string[] = [
  ...FIRST_CLASS,
  ...readdirSync(FOLDER)
    .map((file) => file.replace('.json', ''))
    .filter((language) => !FIRST_CLASS.includes(language))
    .toSorted(),
];

export const readingCases = (language: string): readonly ReadingCase[] =>
  JSON.parse(readFileSync(new URL(`${language}.json`, FOLDER), 'utf8')) as readonly ReadingCase[];
