import type { Subject } from '../core/subject.ts';
import { firstAfter } from './layout.ts';
import { LANGUAGES } from './lexicon/languages.ts';
import { TOPICS, type Topic } from './lexicon/lexicon.ts';
import { phrases } from './phrases.ts';
import type { Span } from './reading.ts';

/** A word or phrase of the lexicon where it stands. */
export interface Mark<Kind> extends Span {
  readonly is: Kind;
}

/** Marks of one kind in order of place, none within another. */
interface Marks<Kind> {
  readonly all: readonly Mark<Kind>[];
  within(span: Span): readonly Mark<Kind>[];
}

export interface MarkedText {
  readonly subjects: Marks<Subject>;
  readonly directions: Marks<'in' | 'out'>;
  readonly topics: Marks<Topic>;
  readonly joins: Marks<'together' | 'respectively'>;
  readonly weeks: Marks<'week'>;
  readonly providers: Marks<'provider'>;
  readonly breaks: readonly number[];
}

type Search<Kind> = readonly (readonly [Kind, RegExp])[];

const SUBJECTS: Search<Subject> = [
  ...Map.groupBy(
    LANGUAGES.flatMap(({ subjects }) => subjects),
    ({ subject }) => `${subject.scope}/${subject.key}`,
  ).values(),
].flatMap(([first]) => {
  if (!first) return [];
  const { subject } = first;
  const same = ({ scope, key }: Subject) => scope === subject.scope && key === subject.key;
  const words = phrases((lexicon) =>
    lexicon.subjects.filter((entry) => same(entry.subject)).flatMap((entry) => entry.words),
  );
  return [[subject, words] as const];
});
const DIRECTIONS: Search<'in' | 'out'> = [
  ['in', phrases(({ inflow }) => inflow)],
  ['out', phrases(({ outflow }) => outflow)],
];
const TOPIC_WORDS: Search<Topic> = TOPICS.map((topic) => [topic, phrases(({ topics }) => topics[topic])] as const);
const JOINS: Search<'together' | 'respectively'> = [
  ['together', phrases(({ together }) => together)],
  ['respectively', phrases(({ respectively }) => respectively)],
];
const WEEKS: Search<'week'> = [['week', phrases(({ week }) => week)]];
const PROVIDERS: Search<'provider'> = [['provider', phrases(({ providers }) => providers)]];
const BREAKS = phrases(({ breaks }) => breaks);
const ASIDES = phrases(({ asides }) => asides);

/** One search a kind over the whole text; what is only mentioned in an aside marks nothing. */
export function markText(text: string): MarkedText {
  const asides = ordered([...text.matchAll(ASIDES)].map((hit) => markOf('aside', hit)));
  const find = <Kind>(search: Search<Kind>): Marks<Kind> => {
    const hits = search.flatMap(([is, pattern]) => [...text.matchAll(pattern)].map((hit) => markOf(is, hit)));
    return ordered(hits.filter((hit) => asides.within(hit).length === 0));
  };
  return {
    subjects: find(SUBJECTS),
    directions: find(DIRECTIONS),
    topics: find(TOPIC_WORDS),
    joins: find(JOINS),
    weeks: find(WEEKS),
    providers: find(PROVIDERS),
    breaks: [...text.matchAll(BREAKS)].map(({ index }) => index),
  };
}

const markOf = <Kind>(is: Kind, { index, 0: words }: RegExpExecArray): Mark<Kind> => ({
  is,
  start: index,
  end: index + words.length,
});

/** Sorted by place; where two overlap the longer stands: 'short bitcoin' before 'bitcoin'. */
function ordered<Kind>(hits: readonly Mark<Kind>[]): Marks<Kind> {
  const kept: Mark<Kind>[] = [];
  for (const hit of hits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || hit.start >= last.end) kept.push(hit);
    else if (hit.end - hit.start > last.end - last.start) kept[kept.length - 1] = hit;
  }
  const starts = kept.map(({ start }) => start);
  return {
    all: kept,
    within: ({ start, end }) => {
      const from = firstAfter(starts, start - 1);
      const covering = kept[from - 1];
      const inside = kept.slice(from, firstAfter(starts, end - 1));
      return covering && covering.end > start ? [covering, ...inside] : inside;
    },
  };
}
