import type { FetchFailure } from '../core/fetch-failure.ts';
import type { Coverage, Question } from '../core/live.ts';
import type { SourceCondition } from '../core/source-condition.ts';
import { SOURCE_NAMES } from '../core/source-names.ts';
import type { Answering, SourceDefinition, SourceSetting, SourceSettings } from './define-source.ts';
import type { Hearing } from './hearing.ts';
import type { Door } from './http.ts';

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

interface Given {
  readonly door: Door;
  /** UTC milliseconds. */
  readonly now: () => number;
  readonly offline: boolean;
  readonly sources: readonly SourceDefinition[];
  readonly settings: SourceSettings;
  readonly hasContact: boolean;
}

/** How sources are doing since this process began: what was heard of each, beside what the door knows of its hosts. */
export function createConditions({ door, now, offline, sources, settings, hasContact }: Given) {
  const told = new Map<string, Pick<SourceCondition, 'goodAt' | 'failed'>>();
  return {
    heard<Q extends Question>(name: string, heard: Hearing<Q>): void {
      const before = told.get(name);
      if ('fact' in heard) {
        const goodAt = Math.max(before?.goodAt ?? 0, heard.fact.fetchedAt ?? now());
        told.set(name, { ...before, goodAt });
        return;
      }
      const { failure } = heard.miss;
      if (isOwn(failure)) told.set(name, { ...before, failed: { at: now(), failure } });
    },
    conditions: (): readonly SourceCondition[] =>
      sources.map((source) => {
        const { name, publisher, terms, termsUrl, attribution, answers } = source;
        const setting = settings[name] ?? {};
        const mirror = setting.url === undefined ? undefined : URL.parse(setting.url)?.host;
        const { restUntil, spent, perDay, failed } = door.condition(name);
        const { goodAt, failed: missed } = told.get(name) ?? {};
        const last = later(missed, failed);
        return {
          ...{ name, publisher, terms, termsUrl, answers: Object.keys(answers) as Question[] },
          covers: coversOf(source),
          ...(attribution !== undefined && { attribution }),
          ...(mirror !== undefined && { mirror }),
          state: offline ? 'off' : stateOf(source, setting, hasContact),
          ...(goodAt !== undefined && { goodAt }),
          ...(last && { failed: last }),
          ...(restUntil !== undefined && { restUntil }),
          ...{ spent, perDay },
        };
      }),
  };
}

const coversOf = ({ answers }: SourceDefinition): { readonly [Q in Question]?: Coverage } =>
  Object.fromEntries(
    Object.entries(answers).map(([question, { coverage }]: [string, Pick<Answering<Question>, 'coverage'>]) => [
      question,
      coverage,
    ]),
  );

type Failed = SourceCondition['failed'];

/** The door also hears of what nobody waited for. */
const later = (one: Failed, other: Failed): Failed => (one && (!other || one.at >= other.at) ? one : other);

/** That it is left alone, or that nobody is asked, says nothing of it. */
const isOwn = (failure: { readonly code: string }): failure is FetchFailure =>
  !['fetch_resting', 'offline', 'source_held'].includes(failure.code);
