import { AppError, kindOf } from '../core/errors.ts';
import { isFetchFailure } from '../core/fetch-failure.ts';
import {
  dayOf,
  type Fact,
  type Gives,
  type Miss,
  momentOf,
  type Of,
  type Question,
  type SourceFailure,
} from '../core/live.ts';
import {
  type Answering,
  type Asking,
  askingOf,
  type Said,
  type SourceDefinition,
  type SourceSetting,
} from './define-source.ts';
import type { SourceLog } from './source-log.ts';

/** A clock may be a little slow. */
export const AHEAD_MS = 5 * 60_000;
const DAY_MS = 86_400_000;

/** A source that is switched on, as it answers one question. */
export interface Heard<Q extends Question> {
  readonly source: SourceDefinition;
  readonly setting: SourceSetting;
  readonly answers: Answering<Q>;
}

/** What came of asking: an answer, or why there is none to show; `late` is one that is too old. */
export type Hearing<Q extends Question> =
  | { readonly fact: Fact<Gives<Q>> }
  | { readonly miss: Miss; readonly late?: Fact<Gives<Q>> };

/** One source's answer. Undefined where it knows nothing of the kind. */
export async function hear<Q extends Question>(
  question: Q,
  of: Of<Q>,
  { source, setting, answers }: Heard<Q>,
  asking: Pick<Asking, 'door' | 'now'> & { readonly log?: SourceLog },
): Promise<Hearing<Q> | undefined> {
  const { name, publisher, site } = source;
  const { hostname: host } = new URL(site);
  const miss = (failure: SourceFailure): Miss => ({ source: name, publisher, failure });
  try {
    const answer = await answers.ask(askingOf(source, setting, asking), of);
    if (!answer) return undefined;
    const time = timeOf(answer, answers, asking.now());
    if (time === 'ahead') return { miss: miss({ code: 'source_ahead', host }) };
    const fact = factOf(question, of, { source, answers, answer });
    return time === 'now'
      ? { fact }
      : { miss: miss({ code: 'source_stale', host }), late: { ...fact, status: 'stale' } };
  } catch (error) {
    if (error instanceof AppError && isFetchFailure(error.failure))
      return { miss: miss(ofKey(error.failure, setting.key)) };
    if (error instanceof AppError) throw error;
    // What nobody foresaw of one answer takes no other with it; the log has its kind.
    asking.log?.warn('source broke', { source: name, question, ...kindOf(error) });
    return { miss: miss({ code: 'source_changed', host }) };
  }
}

/** Of a day its beginning counts where it may be ahead, and its end where it may be late: zones are apart by a day. */
function timeOf(
  { asOf }: Pick<Said<unknown>, 'asOf'>,
  { staleAfterMs = Number.POSITIVE_INFINITY, isStale }: Pick<Answering<Question>, 'staleAfterMs' | 'isStale'>,
  now: number,
) {
  const end = momentOf(asOf);
  const begin = 'at' in asOf ? end : end - DAY_MS;
  if (begin > now + AHEAD_MS) return 'ahead';
  return (isStale?.(end, now) ?? now - end > staleAfterMs) ? 'late' : 'now';
}

/** An answer with its passport. */
export function factOf<Q extends Question>(
  question: Q,
  of: Of<Q>,
  { source, answers, answer }: Pick<Heard<Q>, 'source' | 'answers'> & { readonly answer: Said<Gives<Q>> },
): Fact<Gives<Q>> {
  const { name, publisher, attribution } = source;
  const { value, asOf, fetchedAt, status = 'published' } = answer;
  return {
    id: [name, question, of, dayOf(asOf)].join('/'),
    ...{ value, source: name, publisher, asOf, fetchedAt, status },
    ...(attribution !== undefined && { attribution }),
    ...{ coverage: answers.coverage, origin: 'live', missed: [] },
  };
}

/** A host that wants to know who asks, where somebody said who does, does not take the key. */
const ofKey = (failure: SourceFailure, key: string | undefined): SourceFailure =>
  key !== undefined &&
  ((failure.code === 'fetch_failed' && failure.why === 'login') ||
    (failure.code === 'fetch_status' && failure.status === 403))
    ? { code: 'source_key_refused', host: failure.host }
    : failure;
