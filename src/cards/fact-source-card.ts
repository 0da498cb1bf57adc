import type { Revision } from '../core/fact-book.ts';
import type { Fact } from '../core/live.ts';
import { newYorkDate } from '../core/week.ts';
import { day, list, type Message, message, type Value, words } from '../i18n/message.ts';
import { type Card, card } from './card.ts';
import { heldMessage } from './etf-lines.ts';
import { absentBlocks, asOfMessage, durationMessage, missMessage } from './fact-lines.ts';
import { numbersOf } from './fact-numbers.ts';
import { type FactView, shownNumbers } from './fact-view.ts';
import { momentMessage } from './moment-message.ts';
import { countsMessage, topicMessage } from './source-words.ts';
import { caution } from './text-blocks.ts';

type Term = readonly [Message, Value];

/** Everything a live fact says of itself: its numbers, its passport, what it said before, and who was asked before its source. */
export function factSourceCard(view: FactView): Card {
  const { topic, typed, answered } = view;
  const next = [{ label: message('next-path'), line: `/why ${typed}` }];
  const title = message('source-title-live', { what: topicMessage(topic) });
  if (answered.is === 'absent')
    return card({ title, blocks: absentBlocks(topicMessage(topic), answered), disclaimers: {}, next });
  const numbers = shownNumbers(view, answered);
  return card({
    title,
    blocks: [
      view.held
        ? caution(heldMessage(view.held, answered.publisher))
        : { kind: 'facts', messages: numbers.length > 0 ? numbers.map(({ line }) => line) : [message('number-none')] },
      { kind: 'terms', terms: passportTerms(view, answered).map(([term, detail]) => ({ term, detail })) },
    ],
    disclaimers: { figures: 'not_advice', limits: 'direction_not_digits' },
    next,
  });
}

function passportTerms(view: FactView, fact: Fact<unknown>): readonly Term[] {
  const { sources, now } = view;
  const counts = countsMessage(fact.source);
  const units = new Set(shownNumbers(view, fact).flatMap(({ unit }) => unit ?? []));
  const terms = sources.find(({ name }) => name === fact.source)?.terms;
  return [
    [message('source-publisher'), words(fact.publisher)],
    [message('source-covers'), message(`coverage-${fact.coverage}`)],
    ...(counts ? [[message('source-how'), counts] as const] : []),
    ...(units.size > 0
      ? [[message('source-unit'), list([...units].map((unit) => message(`unit-is-${unit}`)))] as const]
      : []),
    [message('source-as-of'), asOfMessage(fact.asOf)],
    [message('source-fetched'), fetchedValue(fact, now)],
    // What is not shown is not called published.
    ...(view.held ? [] : [[message('source-status'), message(`status-${fact.status}`)] as const]),
    [message('source-comes'), message(`origin-${fact.origin}`)],
    ...(fact.attribution === undefined ? [] : [[message('source-credit'), words(fact.attribution)] as const]),
    ...(terms ? [[message('source-terms'), message(`terms-${terms}`)] as const] : []),
    ...vintageTerms(view, fact),
    [message('source-before'), beforeValue(fact)],
    [message('source-id'), words(fact.id)],
  ];
}

const beforeValue = ({ missed }: Fact<unknown>): Value =>
  missed.length === 0
    ? message('source-before-nobody')
    : list(
        missed.map(({ publisher, failure }) =>
          message('fact-miss', { publisher: words(publisher), why: missMessage(failure) }),
        ),
      );

const fetchedValue = ({ fetchedAt }: Fact<unknown>, now: number): Value =>
  fetchedAt === undefined
    ? message('fact-bundled')
    : message('source-fetched-at', { at: momentMessage(fetchedAt, 'UTC'), age: durationMessage(now - fetchedAt) });

/** What says nothing where its numbers are the same is no revision of them. */
function vintageTerms({ topic, vintages, revisions }: FactView, fact: Fact<unknown>): readonly Term[] {
  if (vintages === 0) return [];
  const numbered = (value: unknown): Value | undefined => numbersOf(topic.question, { ...fact, value })[0]?.value;
  const revised = revisions.flatMap((revision: Revision): readonly Term[] => {
    const [from, to] = [numbered(revision.before), numbered(revision.after)];
    if (from === undefined || to === undefined || JSON.stringify(from) === JSON.stringify(to)) return [];
    const what = { on: day(revision.day), from, to, heard: day(newYorkDate(revision.at)) };
    return [[message('source-revised'), message('source-revised-value', what)]];
  });
  return [[message('source-vintage'), message('source-vintages', { count: vintages })], ...revised];
}
