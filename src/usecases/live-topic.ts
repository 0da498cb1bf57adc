import type { Of, Question } from '../core/live.ts';
import { isClosed, QUESTIONS, type Topic, USUAL_SUBJECTS } from '../core/live-subjects.ts';
import { type IsoDate, isoDateSchema } from '../core/week.ts';
import { tickerOf } from './find-asset.ts';

/** One fact that somebody speaks of: what is known now, or what one source said of one day. */
export interface TypedTopic {
  readonly topic: Topic;
  /** From an id; `number`: which of its numbers, as 'close'. */
  readonly said?: { readonly source: string; readonly day: IsoDate; readonly number?: string };
}

/** What people call each question; where the word names what it is asked for too, that stands behind. */
const CALLED: readonly (readonly [question: Question, words: readonly string[], of?: string])[] = [
  ['candles', ['price', 'prices', 'close', 'candles', '价格', '收盘']],
  ['etf_days', ['etf', 'etfs']],
  ['metal', ['gold', 'xau', '黄金'], 'XAU'],
  ['metal', ['silver', 'xag', '白银'], 'XAG'],
  ['mood', ['mood', '情绪']],
  ['stablecoins', ['stablecoins', 'stablecoin', '稳定币']],
  ['manager_position', ['mstr', 'filing', '13f']],
  ['treasuries', ['treasuries', 'treasury', '持币']],
  ['policy_rate', ['rate', 'fed', '利率']],
  ['macro_dates', ['macro', 'calendar', 'fomc', '日历']],
];

/** 'kraken/candles/BTC/2026-01-23', and which of its numbers: '…/close'. */
const ID = /^([a-z_]{2,30})\/([a-z_]{2,30})\/([\w-]{1,24})\/(\d{4}-\d\d-\d\d)(?:\/([\w-]{1,30}))?$/u;

/** A live fact as it is typed: by its id, or by words, as 'price BTC', 'etf', 'gold'. Undefined for whatever is none. */
export function readTopic(typed: string): TypedTopic | undefined {
  const [word = '', of, ...more] = typed.trim().toLowerCase().split(/\s+/u);
  if (more.length > 0) return undefined;
  if (of === undefined && word.includes('/')) return topicOfId(word);
  const called = CALLED.find(([, words]) => words.includes(word));
  if (!called) return undefined;
  const [question, , named] = called;
  if (named !== undefined && of !== undefined) return undefined;
  const topic = topicOf(question, named ?? of ?? USUAL_SUBJECTS[question][0]);
  return topic && { topic };
}

function topicOfId(typed: string): TypedTopic | undefined {
  const [, source = '', asked = '', of = '', date, number] = ID.exec(typed) ?? [];
  const question = QUESTIONS.find((each) => each === asked);
  const day = isoDateSchema.safeParse(date);
  const topic = question && topicOf(question, of);
  if (!topic || !day.success) return undefined;
  return { topic, said: { source, day: day.data, ...(number !== undefined && { number }) } };
}

function topicOf(question: Question, typed: string): Topic | undefined {
  const usual = USUAL_SUBJECTS[question].find((each) => each.toLowerCase() === typed.toLowerCase());
  const of = usual ?? (isClosed(question) ? undefined : tickerOf(typed));
  return of !== undefined && /^[A-Za-z]\w{1,11}$/u.test(of) ? ({ question, of } as Topic) : undefined;
}

/** How it is typed: the first word of its question, with what it is for where there is more than one. */
export function topicWords({ question, of }: Topic): string {
  const called = CALLED.find(([each, , named]) => each === question && (named === undefined || named === of));
  const word = called?.[1][0] ?? question;
  return called?.[2] === undefined && USUAL_SUBJECTS[question].length > 1 ? `${word} ${of}` : word;
}

/** Every fact that is usually asked for, by how it is typed. */
export const usualTopics = (): readonly (readonly [words: string, topic: Topic])[] =>
  QUESTIONS.flatMap((question) =>
    USUAL_SUBJECTS[question].map((of: Of<Question>) => {
      const topic = { question, of } as Topic;
      return [topicWords(topic), topic] as const;
    }),
  );
