import { KEEPING } from '../core/keeping.ts';
import {
  type Absent,
  type Answered,
  type Fact,
  type Gives,
  type Miss,
  momentOf,
  type Of,
  type Question,
} from '../core/live.ts';
import { timesApart } from '../core/times-apart.ts';
import type { LiveFacts } from '../ports.ts';
import type { Answering, SourceSettings } from './define-source.ts';
import { createFactKeeping, type KeepingSettings } from './fact-keeping.ts';
import { type Heard, type Hearing, hear } from './hearing.ts';
import type { Door } from './http.ts';
import { createConditions, stateOf } from './source-conditions.ts';

export interface LiveSettings extends KeepingSettings {
  readonly door: Door;
  readonly offline: boolean;
  /** By the sources' names. */
  readonly settings: SourceSettings;
  readonly hasContact: boolean;
}

/**
 * Asks the sources of a question in their order until one serves; another one is asked only where one fails, is too old, or speaks of what
 * has not come yet: never where its number looks odd. Where none serves, the newest that was heard before, or that ships with the bot,
 * stands in with its age. What comes is kept. What is a power of ten away from another source is on hold. `settled` resolves once nothing
 * that was asked is under way, and nothing of it is being written.
 */
export function createLiveFacts(given: LiveSettings): LiveFacts & { settled(): Promise<void> } {
  const { door, now, offline, sources, hasContact, settings } = given;
  const keeping = createFactKeeping(given);
  const answering = <Q extends Question>(question: Q): Heard<Q>[] =>
    offline
      ? []
      : sources.flatMap((source) => {
          const answers = source.answers[question] as Answering<Q> | undefined;
          const setting = settings[source.name] ?? {};
          return answers && stateOf(source, setting, hasContact) === 'on' ? [{ source, setting, answers }] : [];
        });
  const standing = createConditions(given);
  const listen = async <Q extends Question>(question: Q, of: Of<Q>, each: Heard<Q>) => {
    const heard = await hear(question, of, each, { door, now });
    if (heard) standing.heard(each.source.name, heard);
    return heard;
  };

  const asking = new Set<Promise<unknown>>();
  /** Whoever closes waits for it. */
  const during = <T>(work: Promise<T>): Promise<T> => {
    asking.add(work);
    return work.finally(() => asking.delete(work));
  };
  const facts = {
    async ask<Q extends Question>(question: Q, of: Of<Q>): Promise<Answered<Gives<Q>>> {
      const round = createRound(answering(question), (each) => listen(question, of, each));
      const before = once(async () => newest([...round.late, ...(await keeping.before(question, of))]));
      const first = await round.next();
      const missed = [...round.missed];
      const hold = first && (await holdOf(question, first, { before, next: round.next }));
      if (first && !hold) {
        keeping.keep(question, of, first);
        return { is: 'fact', ...first, missed };
      }
      const all = hold ? [...missed, hold] : missed;
      const known = await before();
      return known ? { is: 'fact', ...known, missed: all } : ({ is: 'absent', offline, missed: all } satisfies Absent);
    },
    async everyone<Q extends Question>(question: Q, of: Of<Q>): Promise<readonly Answered<Gives<Q>>[]> {
      const heard = await Promise.all(answering(question).map((each) => listen(question, of, each)));
      return heard.flatMap((each): readonly Answered<Gives<Q>>[] => {
        if (!each) return [];
        if (!('fact' in each)) return [{ is: 'absent', offline: false, missed: [each.miss] }];
        keeping.keep(question, of, each.fact);
        return [{ is: 'fact', ...each.fact }];
      });
    },
  };

  return {
    ask: (question, of) => during(facts.ask(question, of)),
    everyone: (question, of) => during(facts.everyone(question, of)),
    conditions: async () => standing.conditions(),
    async settled() {
      // What an answer still under way gives is kept too; what it fails with is its asker's.
      await Promise.allSettled(asking);
      await keeping.settled();
    },
  };
}

/** Sources that are asked one after the other, as far as somebody needs them. */
function createRound<Q extends Question>(
  waiting: Heard<Q>[],
  listen: (each: Heard<Q>) => Promise<Hearing<Q> | undefined>,
) {
  const missed: Miss[] = [];
  const late: Fact<Gives<Q>>[] = [];
  const next = async (): Promise<Fact<Gives<Q>> | undefined> => {
    const each = waiting.shift();
    if (!each) return undefined;
    const heard = await listen(each);
    if (heard && 'fact' in heard) return heard.fact;
    if (heard) missed.push(heard.miss);
    if (heard?.late) late.push(heard.late);
    return next();
  };
  return { missed, late, next };
}

interface Beside<Q extends Question> {
  /** What was known before. */
  readonly before: () => Promise<Fact<Gives<Q>> | undefined>;
  /** Asks the next source. */
  readonly next: () => Promise<Fact<Gives<Q>> | undefined>;
}

/**
 * Why what one source prints may not be shown: another is a power of ten away. Another one is asked only where nothing was known before, or
 * where that is so far away; where there is none, what was known before speaks for itself.
 */
async function holdOf<Q extends Question>(
  question: Q,
  first: Fact<Gives<Q>>,
  { before, next }: Beside<Q>,
): Promise<Miss | undefined> {
  const { size } = KEEPING[question];
  const times = (other: Fact<Gives<Q>> | undefined): number | undefined => {
    const [a, b] = [size?.(first.value), other && size?.(other.value)];
    return a === undefined || b === undefined ? undefined : timesApart(a, b);
  };
  if (size?.(first.value) === undefined) return undefined;
  const known = await before();
  if (known && times(known) === undefined) return undefined;
  const other = (await next()) ?? known;
  const apart = times(other);
  if (!other || apart === undefined) return undefined;
  const { source, publisher } = first;
  return { source, publisher, failure: { code: 'source_held', other: other.publisher, times: apart } };
}

const newest = <Value>(facts: readonly Fact<Value>[]): Fact<Value> | undefined =>
  facts.toSorted((a, b) => momentOf(b.asOf) - momentOf(a.asOf))[0];

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
