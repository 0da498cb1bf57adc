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
import type { LiveFacts } from '../ports.ts';
import type { Answering, SourceSettings } from './define-source.ts';
import { createFactKeeping, type KeepingSettings } from './fact-keeping.ts';
import { type Heard, type Hearing, hear } from './hearing.ts';
import { createJudging, holdOf } from './holding.ts';
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
  const keeping = createFactKeeping(given);
  const standing = createConditions(given);
  const facts = createAnswers(given, keeping, standing);
  const asking = new Set<Promise<unknown>>();
  /** Whoever closes waits for it. */
  const during = <T>(work: Promise<T>): Promise<T> => {
    asking.add(work);
    return work.finally(() => asking.delete(work));
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

function createAnswers(
  { door, now, log, offline, sources, hasContact, settings }: LiveSettings,
  keeping: ReturnType<typeof createFactKeeping>,
  standing: ReturnType<typeof createConditions>,
): Pick<LiveFacts, 'ask' | 'everyone'> {
  const judge = createJudging();
  const answering = <Q extends Question>(question: Q): Heard<Q>[] =>
    offline
      ? []
      : sources.flatMap((source) => {
          const answers = source.answers[question] as Answering<Q> | undefined;
          const setting = settings[source.name] ?? {};
          return answers && stateOf(source, setting, hasContact) === 'on' ? [{ source, setting, answers }] : [];
        });
  const listen = async <Q extends Question>(question: Q, of: Of<Q>, each: Heard<Q>) => {
    const heard = await hear(question, of, each, { door, now, log });
    if (heard) standing.heard(each.source.name, heard);
    return heard;
  };
  return {
    async ask<Q extends Question>(question: Q, of: Of<Q>): Promise<Answered<Gives<Q>>> {
      const waiting = answering(question);
      const asked = waiting.length > 0;
      const round = createRound(waiting, (each) => listen(question, of, each));
      const before = once(async () => newest([...round.late, ...(await keeping.before(question, of))]));
      const first = await round.next();
      const missed = [...round.missed];
      const beside = { before, next: round.next };
      const hold =
        first && (await judge([first.source, question, of].join('/'), first, () => holdOf(question, first, beside)));
      if (first && !hold) {
        keeping.keep(question, of, first);
        return { is: 'fact', ...first, missed };
      }
      const all = hold ? [...missed, hold.miss] : missed;
      const known = hold?.neither ? undefined : await before();
      return known ? { is: 'fact', ...known, missed: all } : absent({ offline, asked, missed: all });
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
}

const absent = ({
  offline,
  asked,
  missed,
}: Pick<Absent, 'offline' | 'missed'> & { readonly asked: boolean }): Absent => ({
  is: 'absent',
  offline,
  ...(asked && missed.length === 0 && { unheardOf: true }),
  missed,
});

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

const newest = <Value>(facts: readonly Fact<Value>[]): Fact<Value> | undefined =>
  facts.toSorted((a, b) => momentOf(b.asOf) - momentOf(a.asOf))[0];

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
