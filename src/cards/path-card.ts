import type { Answered, Fact } from '../core/live.ts';
import type { SourceCondition } from '../core/source-condition.ts';
import { list, type Message, message, words } from '../i18n/message.ts';
import { type Card, card } from './card.ts';
import { heldMessage } from './etf-lines.ts';
import { absentBlocks, asOfMessage, durationMessage, factPassport, missMessage } from './fact-lines.ts';
import { type FactView, shownNumbers } from './fact-view.ts';
import { isOn, lackingMessages, topicMessage } from './source-words.ts';
import { caution, plain } from './text-blocks.ts';

/** How a live fact came, in sentences: who was asked in their order, what came of each, and who was not. */
export function pathCard(view: FactView): Card {
  const { topic, typed, answered, now, held } = view;
  const title = message('path-title', { what: topicMessage(topic) });
  const steps = stepMessages(view).map(plain);
  const next = [{ label: message('next-source'), line: `/source ${typed}` }];
  if (answered.is === 'absent') {
    // Its steps have said who failed.
    const [nothing] = absentBlocks(topicMessage(topic), answered);
    return card({ title, blocks: [...steps, ...(nothing ? [nothing] : [])], disclaimers: {}, next });
  }
  return card({
    title,
    blocks: [
      held
        ? caution(heldMessage(held, answered.publisher))
        : { kind: 'facts', messages: shownNumbers(view, answered).map(({ line }) => line) },
      ...steps,
      // What is not shown is not called published.
      ...(held ? [] : [factPassport(answered, now)]),
    ],
    disclaimers: { figures: 'not_advice', limits: 'direction_not_digits' },
    next,
  });
}

function stepMessages({ answered, sources, now }: FactView): readonly Message[] {
  const asked = answered.missed.map(({ publisher, failure }) =>
    message('path-asked', { publisher: words(publisher), why: missMessage(failure) }),
  );
  return [
    ...asked,
    ...(answered.is === 'fact' ? [servedMessage(answered, now)] : []),
    ...othersMessages(answered, sources),
  ];
}

function servedMessage(fact: Fact<unknown>, now: number): Message {
  const { publisher, origin, status, asOf, fetchedAt } = fact;
  const named = { publisher: words(publisher) };
  if (origin === 'bundled') return message('path-bundled', { ...named, asOf: asOfMessage(asOf) });
  const fetched = message('fact-fetched', { age: durationMessage(now - (fetchedAt ?? now)) });
  if (origin === 'stored') return message('path-stored', { ...named, asOf: asOfMessage(asOf), fetched });
  return status === 'stale'
    ? message('path-late', { ...named, asOf: asOfMessage(asOf) })
    : message('path-answered', { ...named, fetched });
}

function othersMessages(answered: Answered<unknown>, sources: readonly SourceCondition[]): readonly Message[] {
  if (sources.length === 0) return [message('path-nobody')];
  const off = sources.filter((source) => !isOn(source));
  if (off.length === sources.length && off.every(({ state }) => state === 'off')) return [message('path-offline')];
  const met = new Set(answered.missed.map(({ source }) => source));
  if (answered.is === 'fact' && answered.origin === 'live') met.add(answered.source);
  const rest = sources.filter((source) => isOn(source) && !met.has(source.name));
  return [
    ...(rest.length > 0
      ? [message('path-not-needed', { sources: list(rest.map(({ publisher }) => words(publisher))) })]
      : []),
    ...(off.length > 0 ? [message('path-off', { sources: lackingMessages(off) })] : []),
  ];
}
