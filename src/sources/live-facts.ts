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
import type { SourceCondition } from '../core/source-condition.ts';
import { SOURCE_NAMES } from '../core/source-names.ts';
import { timesApart } from '../core/times-apart.ts';
import type { LiveFacts } from '../ports.ts';
import type { Answering, SourceDefinition, SourceSetting, SourceSettings } from './define-source.ts';
import { createFactKeeping, type KeepingSettings } from './fact-keeping.ts';
import { type Heard, type Hearing, hear } from './hearing.ts';
import type { Door } from './http.ts';

export interface LiveSettings extends KeepingSettings {
  readonly door: Door;
  readonly offline: boolean;
  /** By the sources' names. */
  readonly settings: SourceSettings;
  readonly hasContact: boolean;
}

/** Whether a source is asked, as it is set up, or what it lacks. */
export function stateOf(
  { name, needsContact }: SourceDefinition,
  { key, enabled }: SourceSetting,
  hasContact: boolean,
): SourceCondition['state'] {
  const known: { readonly key: string; readonly optIn?: true } = SOURCE_NAMES[name];
  if (enabled === false) return 'off';
  if (known.optIn && !enabled) return 'opt_in';
  if (known.key === 'needed' && key === undefined) return 'needs_key';
  return needsContact && !hasContact ? 'needs_contact' : 'on';
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
  const listen = <Q extends Question>(question: Q, of: Of<Q>, each: Heard<Q>) =>
    hear(question, of, each, { door, now });

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
    async conditions() {
      return sources.map((source) =>
        conditionOf(source, { door, offline, hasContact, setting: settings[source.name] ?? {} }),
      );
    },
    async settled() {
      // What an answer still under way gives is kept too; what it fails with is its asker's.
      await Promise.allSettled(asking);
      await keeping.settled();
    },
  };
}

function conditionOf(
  source: SourceDefinition,
  {
    door,
    offline,
    hasContact,
    setting,
  }: Pick<LiveSettings, 'door' | 'offline' | 'hasContact'> & { readonly setting: SourceSetting },
): SourceCondition {
  const { name, publisher, terms, termsUrl, attribution, answers } = source;
  const mirror = setting.url === undefined ? undefined : URL.parse(setting.url)?.host;
  return {
    ...{ name, publisher, terms, termsUrl, answers: Object.keys(answers) as Question[] },
    ...(attribution !== undefined && { attribution }),
    ...(mirror !== undefined && { mirror }),
    state: offline ? 'off' : stateOf(source, setting, hasContact),
    ...door.condition(name),
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
