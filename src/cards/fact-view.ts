import type { HeldDay } from '../core/etf-week.ts';
import type { Revision } from '../core/fact-book.ts';
import type { Answered, Fact } from '../core/live.ts';
import type { Topic } from '../core/live-subjects.ts';
import type { SourceCondition } from '../core/source-condition.ts';
import { type FactNumber, numbersOf } from './fact-numbers.ts';

/** A live fact with all that is known of where it came from. */
export interface FactView {
  readonly topic: Topic;
  /** How it is typed: 'price BTC'. */
  readonly typed: string;
  /** A value is an answer of the topic's question. */
  readonly answered: Answered<unknown>;
  /** Which of its numbers was asked for; without it all. */
  readonly number?: string;
  /** How often its newest day was heard otherwise, the first time included; 0 where nothing of it is kept. */
  readonly vintages: number;
  /** Of its last week, the newest day first. */
  readonly revisions: readonly Revision[];
  /** Its newest day waits for a person: no amount of it is shown. */
  readonly held?: HeldDay;
  /** Those that answer its question, in the order they are asked. */
  readonly sources: readonly SourceCondition[];
  /** UTC milliseconds. */
  readonly now: number;
}

/** The number that was asked for, else all of them; none of what waits for a person. */
export function shownNumbers({ topic, number, held }: FactView, fact: Fact<unknown>): readonly FactNumber[] {
  if (held) return [];
  const all = numbersOf(topic.question, fact);
  const asked = all.filter(({ name }) => name === number);
  return asked.length > 0 ? asked : all;
}
