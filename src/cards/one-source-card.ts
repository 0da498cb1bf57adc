import type { SourceCondition } from '../core/source-condition.ts';
import type { SourceDescription } from '../core/source-description.ts';
import { list, type Message, message, type Value, words } from '../i18n/message.ts';
import { type Card, card } from './card.ts';
import { countsMessage, lackedVariable, questionMessage } from './source-words.ts';
import { sourceLines } from './sources-card.ts';

/** One source of live figures: what it answers, how it counts, on what terms, and whether it is asked. */
export function oneSourceCard(source: SourceCondition): Card {
  const { publisher, answers, covers, terms, termsUrl, attribution, name, state } = source;
  const counts = countsMessage(name);
  const coverages = new Set(answers.flatMap((question) => covers[question] ?? []));
  const about: readonly (readonly [Message, Value])[] = [
    [message('source-asked'), message(`source-state-${state}`, { variable: lackedVariable(source) })],
    [message('source-answers'), list(answers.map(questionMessage))],
    ...(counts ? [[message('source-how'), counts] as const] : []),
    [message('source-covers'), list([...coverages].map((coverage) => message(`coverage-${coverage}`)))],
    [message('source-terms'), message(`terms-${terms}`)],
    [message('source-terms-page'), words(termsUrl)],
    ...(attribution === undefined ? [] : [[message('source-credit'), words(attribution)] as const]),
  ];
  return card({
    title: message('source-one-title', { publisher: words(publisher) }),
    blocks: [{ kind: 'terms', terms: about.map(([term, detail]) => ({ term, detail })) }],
    disclaimers: {},
  });
}

/** The publisher of the weekly report, with what is held of it. */
export const recordCard = (source: SourceDescription): Card =>
  card({
    title: message('source-one-title', { publisher: words(source.publisher) }),
    blocks: sourceLines(source),
    disclaimers: {},
  });
