import { AppError } from '../core/errors.ts';
import { keyOf, type SourceRequest } from './http-request.ts';

/** A question whose answer was none is not put again for so long. */
const REST_MS = 60_000;
/** Where somebody has to set something right first. */
const LONG_REST_MS = 60 * REST_MS;
/** One more, and all are forgotten. */
const MOST = 500;

/** Answers that were none, by their questions: whoever asks meanwhile hears the same, and nobody is asked. */
export function createRefusals(now: () => number) {
  const refused = new Map<string, { readonly until: number; readonly error: unknown }>();
  return {
    /** Throws what was heard lately. */
    check(key: string): void {
      const known = refused.get(key);
      if (!known) return;
      if (now() < known.until) throw known.error;
      refused.delete(key);
    },
    keep(request: SourceRequest, error: unknown): void {
      if (refused.size >= MOST) refused.clear();
      refused.set(keyOf(request), { until: now() + (isLasting(request, error) ? LONG_REST_MS : REST_MS), error });
    },
  };
}

/** A key that is not taken, or a way that nobody may go. An address with a key in it is a bad request where its key is unknown. */
function isLasting({ keyed, body }: SourceRequest, error: unknown): boolean {
  if (!(error instanceof AppError)) return false;
  const { failure } = error;
  if (failure.code === 'fetch_status') return failure.status === 400 && keyed === true && !body;
  return (
    failure.code === 'address_refused' ||
    (failure.code === 'fetch_failed' && (failure.why === 'login' || failure.why === 'redirects'))
  );
}
