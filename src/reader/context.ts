import type { Subject } from '../core/subject.ts';
import { type Sentence, type Way, wayOf } from './event.ts';
import { PUBLISHERS } from './lexicon/languages.ts';
import type { AmountList } from './lists.ts';
import type { Quantity } from './quantities.ts';
import type { RefusalReason } from './reading.ts';
import { namesWeek, opensElsewhen, type Windows } from './when.ts';
import type { Whose } from './whose.ts';

/** What the sentences before say for those that name nothing themselves. All of it ends with the line, but what is said of the text. */
export interface Before {
  readonly line: number;
  /** Another time that a sentence opened with, until a week is named. */
  readonly elsewhen: boolean;
  /** Whether the last amount was of another time: what 'the same period' means. */
  readonly elsewhenLast: boolean;
  /** Another provider was named last, not the publisher. */
  readonly provider: boolean;
  /** The last funds that were named are of another series: what 'these funds' means. */
  readonly series: boolean;
  /** The one way that the last sentence with any spoke of. */
  readonly way: Way | null;
  /** The one way that the whole went, for a few lines. */
  readonly whole: { readonly way: Way; readonly line: number } | null;
  /** The way that a heading named, as 'Outflows:', for the lines below it. */
  readonly heading: Way | null;
  /** Whose figures the sentence before gave. */
  readonly topic: 'nobody' | 'total' | 'part' | 'stranger';
  /** Whom the text has spoken of so far: `report`, its publisher or funds of its kind; `others`, those of another series alone. */
  readonly about: 'nobody' | 'report' | 'others';
  /** The last sentence gave a figure of the week. */
  readonly gave: boolean;
  /** Dollars are printed somewhere: amounts with a unit alone are dollars too. */
  readonly dollars: boolean;
}

/** All that is known where an amount is bound. */
export interface Here {
  readonly sentence: Sentence;
  readonly quantities: readonly Quantity[];
  readonly text: string;
  readonly before: Before;
  readonly lists: readonly AmountList[];
  readonly windows: readonly Windows[];
}

const NOTHING = {
  elsewhen: false,
  elsewhenLast: false,
  provider: false,
  series: false,
  way: null,
  topic: 'nobody',
  gave: false,
} as const;

export const startOfText = (quantities: readonly Quantity[]): Before => ({
  ...{ line: -1, heading: null, whole: null, about: 'nobody', ...NOTHING },
  dollars: quantities.some(({ kind, unsaid }) => kind === 'dollars' && !unsaid),
});

export const startOfLine = (line: number, before: Before): Before => ({
  ...{ ...before, line, ...NOTHING },
  whole: before.whole && line - before.whole.line <= FEW_LINES ? before.whole : null,
});

const FEW_LINES = 3;

/** What a sentence leaves to the next. */
export function afterSentence(
  here: Here,
  bound: readonly {
    readonly refused: RefusalReason | null;
    readonly subjects: readonly Subject[];
    readonly direction: Way | null;
  }[],
  owners: readonly Whose[],
): Before {
  const { sentence, before, text } = here;
  const ways = new Set(sentence.events.flatMap((event) => wayOf(event) ?? event.about ?? []));
  const [way] = ways;
  const last = sentence.events.findLast(({ name }) => name === 'provider');
  const publisher = namesPublisher(text.slice(last?.end ?? sentence.start, sentence.end));
  const whole = bound.find(({ refused, subjects }) => refused === null && subjects[0]?.scope === 'total')?.direction;
  const told = ({ is }: Whose, at: number) =>
    is !== 'unnamed' && bound[at]?.direction !== null && bound[at]?.refused !== 'price';
  const named = owners.findLast(told);
  return {
    ...before,
    elsewhenLast: bound.length > 0 ? bound.at(-1)?.refused === 'other_window' : before.elsewhenLast,
    elsewhen: opensElsewhen(sentence) || (before.elsewhen && !namesWeek(sentence)),
    about: aboutWhom(here),
    gave: bound.some(({ refused }) => refused === null),
    provider: last ? !publisher : before.provider && !publisher,
    series: lastFundsAreOfSeries(sentence) ?? before.series,
    way: ways.size === 0 ? before.way : ways.size === 1 ? (way ?? null) : null,
    heading: bound.length > 0 ? before.heading : headingOf(sentence),
    whole: whole ? { way: whole, line: sentence.line } : before.whole,
    topic: named ? topicOf(named) : before.topic,
  };
}

function lastFundsAreOfSeries({ events }: Sentence): boolean | undefined {
  const last = events.findLast(({ name, is }) => is === 'whole' || name === 'series' || name === 'total');
  return last && last.name === 'series';
}

function aboutWhom({ sentence, before, text }: Here): Before['about'] {
  if (before.about === 'report' || namesPublisher(text.slice(sentence.start, sentence.end))) return 'report';
  const names = sentence.events.flatMap(({ name }) => name ?? []);
  if (names.includes('total')) return 'report';
  const parts = names.some((name) => name.startsWith('asset') || name.startsWith('region'));
  return names.includes('series') && !parts ? 'others' : before.about;
}

export const namesPublisher = (text: string): boolean => PUBLISHERS.some(({ words }) => words.test(text));

const MOST_IN_HEADING = 8;

/** A short line that ends in a colon and speaks of one way. */
function headingOf({ events }: Sentence): Way | null {
  const ways = events.flatMap((event) => wayOf(event) ?? []);
  const heading =
    events.length <= MOST_IN_HEADING && new Set(ways).size === 1 && /[:：]$/u.test(events.at(-1)?.raw ?? '');
  return heading ? (ways[0] ?? null) : null;
}

export function topicOf(of: Whose): Before['topic'] {
  if (of.is === 'subject') return of.subject.scope === 'total' ? 'total' : 'part';
  if (of.is === 'unnamed') return 'nobody';
  return of.is === 'each' || of.is === 'several' || of.is === 'unclear' ? 'part' : 'stranger';
}
