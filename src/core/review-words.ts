import type { ReviewLine } from './review.ts';
import { ASSET_NAMES, type Subject } from './subject.ts';

export const REVIEW_ACTIONS = ['accept', 'refuse', 'fix', 'week', 'publisher'] as const;
export type ReviewAction = (typeof REVIEW_ACTIONS)[number];

/** One row an action: what else people type for it. */
const ACTION_WORDS: Readonly<Record<ReviewAction, readonly string[]>> = {
  accept: ['接受', '采纳', '採納', '通过', '通過'],
  refuse: ['reject', '拒绝', '拒絕', '不采纳'],
  fix: ['correct', '更正', '修正', '改'],
  week: ['周', '週', '当周', '當週'],
  publisher: ['发布方', '發布方', '发布者', '來源', '来源'],
};

/** What a line about reports asks for. */
export type ReportWords =
  | { readonly is: 'list' }
  | { readonly is: 'show'; readonly number: number }
  | {
      readonly is: 'act';
      readonly number: number;
      readonly version?: number;
      readonly action: ReviewAction;
      readonly words: string;
    }
  | { readonly is: 'unknown'; readonly number: number; readonly typed: string }
  | { readonly is: 'link'; readonly address: string }
  | { readonly is: 'text' };

const NUMBERED =
  /^#?(?<number>\d{1,9})(?:[ \t]+v(?<version>\d{1,9}))?(?:[ \t]+(?<action>\S+)(?:[ \t]+(?<words>[^\n]*))?)?$/u;

/** More words than these are a text that begins with a number. */
const MOST_WORDS = 4;

/** '', '7', '7 v2 accept BTC ETH', a link, or anything else: a text. */
export function readReportWords(typed: string): ReportWords {
  const line = typed.trim();
  if (line === '') return { is: 'list' };
  if (/^https?:\/\/\S+$/iu.test(line)) return { is: 'link', address: line };
  const { number: digits, version, action: word, words = '' } = NUMBERED.exec(line)?.groups ?? {};
  if (digits === undefined) return { is: 'text' };
  const number = Number(digits);
  if (word === undefined) return { is: 'show', number };
  const action = findAction(word);
  if (action) return { is: 'act', number, ...(version !== undefined && { version: Number(version) }), action, words };
  return words.split(/\s+/u).length < MOST_WORDS ? { is: 'unknown', number, typed: word } : { is: 'text' };
}

function findAction(typed: string): ReviewAction | undefined {
  const word = typed.normalize('NFKC').toLowerCase();
  return REVIEW_ACTIONS.find((action) => action === word || ACTION_WORDS[action].includes(word));
}

const TOTAL_WORDS: readonly string[] = ['total', 'all funds', '合计', '合計', '总计', '總計'];

/** The line that a person names: by ticker, country, group or a name of the asset. */
export function lineNamed(lines: readonly Pick<ReviewLine, 'subject'>[], typed: string): Subject | undefined {
  const word = typed.normalize('NFKC').replace(/^\$/u, '').toLowerCase();
  return lines.map(({ subject }) => subject).find(({ scope, key }) => namesOf(scope, key).includes(word));
}

/** Names of a review's own figures that an example can be typed with, assets first. */
export function namesToType(lines: readonly Pick<ReviewLine, 'subject'>[]): readonly string[] {
  const subjects = lines.map(({ subject }) => subject);
  return [
    ...subjects.filter(({ scope }) => scope === 'asset'),
    ...subjects.filter(({ scope }) => scope !== 'asset'),
  ].map(({ key }) => key);
}

const namesOf = (scope: Subject['scope'], key: string): readonly string[] => [
  ...(scope === 'total' ? TOTAL_WORDS : [key.toLowerCase(), key.toLowerCase().replaceAll('_', '-')]),
  ...(scope === 'asset' ? (ASSET_NAMES[key] ?? []) : []),
];

/** Several of them, parted by blanks or commas. */
export const wordsOf = (typed: string): readonly string[] =>
  typed.split(/[\s,，、;；]+/u).filter((word) => word !== '');
