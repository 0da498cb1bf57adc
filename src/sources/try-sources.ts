import { setTimeout as pause } from 'node:timers/promises';
import type { Of, Question } from '../core/live.ts';
import { USUAL_SUBJECTS } from '../core/live-subjects.ts';
import type { TriedSource } from '../core/source-condition.ts';
import type { Answering, SourceDefinition, SourceSettings } from './define-source.ts';
import { type Hearing, hear } from './hearing.ts';
import type { Door } from './http.ts';
import { stateOf } from './source-conditions.ts';

export interface TryingSettings {
  readonly door: Door;
  /** UTC milliseconds. */
  readonly now: () => number;
  readonly sources: readonly SourceDefinition[];
  readonly settings: SourceSettings;
  readonly hasContact: boolean;
  /** Nobody is waited for any longer. */
  readonly withinMs: number;
}

/** Asks each source that is switched on its first question, all at once, and gives what came of each, in their order. */
export async function* trySources(given: TryingSettings): AsyncGenerator<TriedSource> {
  const { sources, settings, hasContact } = given;
  const asked = sources
    .filter((source) => stateOf(source, settings[source.name] ?? {}, hasContact) === 'on')
    .flatMap((source) => {
      const [question] = Object.keys(source.answers) as Question[];
      return question === undefined ? [] : [trySource(source, question, given)];
    });
  for (const each of asked) yield await each;
}

async function trySource<Q extends Question>(
  source: SourceDefinition,
  question: Q,
  { door, now, settings, withinMs }: TryingSettings,
): Promise<TriedSource> {
  const { name, publisher, site } = source;
  const answers = source.answers[question] as Answering<Q>;
  const began = performance.now();
  const over = new AbortController();
  const late = pause(withinMs, 'late' as const, { signal: over.signal }).catch(() => 'late' as const);
  const of = USUAL_SUBJECTS[question][0] as Of<Q>;
  const { hostname: host } = new URL(site);
  // What goes wrong with one while another is waited for is told in its turn, whatever it is.
  const asked = hear(question, of, { source, setting: settings[name] ?? {}, answers }, { door, now }).catch(() => ({
    miss: { source: name, publisher, failure: { code: 'source_changed' as const, host } },
  }));
  const heard = await Promise.race([asked, late]).finally(() => over.abort());
  const came =
    heard === 'late' ? { failure: { code: 'fetch_failed', host, why: 'timed_out' } as const } : cameOf(heard);
  return { ...{ name, publisher, question, came }, ms: performance.now() - began };
}

function cameOf<Q extends Question>(heard: Hearing<Q> | undefined): TriedSource['came'] {
  if (!heard) return 'nothing';
  return 'fact' in heard ? { asOf: heard.fact.asOf } : { failure: heard.miss.failure };
}
