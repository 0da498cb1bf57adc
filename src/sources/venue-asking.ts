import { AppError } from '../core/errors.ts';
import type { Asking } from './define-source.ts';
import type { Fetched } from './http.ts';
import type { Keeping, Pace, SourceRequest } from './http-request.ts';
import { readJson } from './json-body.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A price is that of a minute, and up to five minutes older while it is asked for again. */
const FRESH: Keeping = { freshMs: MINUTE, staleMs: 5 * MINUTE };
/** What a venue does not trade it will not trade in a minute. */
const UNKNOWN: Keeping = { freshMs: 6 * HOUR };

/** How long an answer serves and is waited for: by default as somebody waits for a price. */
export type Waiting = Partial<Pick<SourceRequest, 'keep' | 'withinMs'>>;

/** How a venue is asked for its candles. */
interface VenueQuestion<T> extends Pick<SourceRequest, 'source' | 'reads' | 'headers'>, Waiting {
  readonly path: string;
  readonly pace: Pick<Pace, 'gapMs' | 'perDay'>;
  /** What the JSON of its answer says; undefined where it does not know what it was asked for. Throws where it is no answer. */
  read(json: unknown, host: string): T | undefined;
}

/** One request. What it does not know is not asked for again for hours. Fails as the door does. */
export const askVenue = <T>(
  { door, at }: Asking,
  { path, pace, read, keep = FRESH, withinMs = 4_000, ...question }: VenueQuestion<T>,
): Promise<Fetched<T | undefined>> =>
  door.read(
    {
      ...{ ...question, ...at(path), accept: ['application/json'], keep, withinMs },
      pace: { ...pace, failures: 1, oneForm: true },
    },
    ({ bytes }, { hostname }) => read(readJson(bytes), hostname),
    (value) => (value === undefined ? UNKNOWN : undefined),
  );

/** What was said; throws `source_refused` where a venue that answers all in one way refused the pair: it is no worse for it. */
export function orRefused<T>({ value, ...fetched }: Fetched<T | undefined>): Fetched<T> {
  if (value !== undefined) return { ...fetched, value };
  throw new AppError({ code: 'source_refused', host: new URL(fetched.address).hostname });
}
