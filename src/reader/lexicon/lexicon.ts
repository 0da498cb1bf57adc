import type { Subject } from '../../core/subject.ts';

/** Sources of regular expressions: fixed phrases, at most with bounded gaps, so that no text can make a search slow. */
type Phrases = readonly string[];

/** What else an amount may be of. A clause that speaks of it prints no flow of the week. */
export const TOPICS = [
  'other_currency',
  'holding',
  'price',
  'other_series',
  'issuer',
  'other_window',
  'supposed',
] as const;
export type Topic = (typeof TOPICS)[number];

/** The words of one language. A new language is one more of these and a line in `languages.ts`. */
export interface Lexicon {
  /** Words of this script end where letters end; Chinese words stand inside runs. */
  readonly spaced: boolean;
  /** Multipliers printed after the digits, in dollars. */
  readonly units: Readonly<Record<string, number>>;
  /** Number words that stand before a unit without digits, as in 百亿 or 'a billion'. */
  readonly bareUnits: Readonly<Record<string, number>>;
  readonly dollarsAfter: Phrases;
  readonly approxBefore: Phrases;
  readonly approxAfter: Phrases;
  readonly boundBefore: Phrases;
  readonly boundAfter: Phrases;
  readonly subjects: readonly { readonly subject: Subject; readonly words: Phrases }[];
  readonly inflow: Phrases;
  readonly outflow: Phrases;
  readonly week: Phrases;
  readonly topics: Readonly<Record<Topic, Phrases>>;
  /** Who publishes other series than the weekly reports. */
  readonly providers: Phrases;
  /** Start another statement: neither subject nor direction reaches over them. */
  readonly breaks: Phrases;
  /** Join subjects into one amount. */
  readonly together: Phrases;
  /** Give amounts to subjects in order. */
  readonly respectively: Phrases;
  /** Stand between two subjects of one list. */
  readonly and: Phrases;
  /** Lead from an amount to the subject behind it. */
  readonly towards: Phrases;
  /** Phrases in which a subject or a window is only mentioned. */
  readonly asides: Phrases;
  readonly shares: Phrases;
  readonly shareOf: Phrases;
  readonly reclaim: Phrases;
  readonly condition: Phrases;
  readonly voidsBearish: Phrases;
  readonly voidsBullish: Phrases;
  readonly holds: Phrases;
  readonly leverage: Phrases;
}
