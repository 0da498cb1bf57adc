import { z } from 'zod';
import { AppError, kindOf } from '../core/errors.ts';
import { type FetchFailure, isFetchFailure } from '../core/fetch-failure.ts';
import { createAsking, type DoorSettings } from './http-asking.ts';
import { createCache, type Kept } from './http-cache.ts';
import type { Body } from './http-exchange.ts';
import type { Followed } from './http-hops.ts';
import type { HostsCondition } from './http-hosts.ts';
import { createRefusals } from './http-refusals.ts';
import { type Keeping, keyOf, type SourceRequest } from './http-request.ts';
import { type Trouble, trouble, troubleOfStatus } from './http-trouble.ts';
import { readJson } from './json-body.ts';
import { checkAddress } from './link-guard.ts';

/** What was fetched, and where and when it was so. */
export type Fetched<T> = Pick<Kept<T>, 'value' | 'address' | 'fetchedAt'>;

/** What was last heard of a source, in UTC milliseconds. */
interface Heard {
  readonly goodAt?: number;
  readonly failed?: { readonly at: number; readonly failure: FetchFailure };
}

type Parse<T> = (body: Body, address: URL) => T | Promise<T>;

/** How long an answer serves that serves longer than its question has it. */
type KeepOf<T> = (value: T) => Keeping | undefined;

/**
 * The only way to a source. Whatever goes wrong is an AppError of `core/fetch-failure.ts` that names a host and no more; neither it nor
 * the log ever holds a path, a query, a header or what a client has thrown.
 */
export interface Door {
  /** What `parse` makes of the body; where it throws anything but an AppError, the answer is an odd one. */
  read<T>(request: SourceRequest, parse: Parse<T>, keepOf?: KeepOf<T>): Promise<Fetched<T>>;
  /** JSON as its schema has it. */
  json<Schema extends z.ZodType>(request: SourceRequest, schema: Schema): Promise<Fetched<z.output<Schema>>>;
  /** How a source is doing since this process began. */
  condition(source: string): HostsCondition & Heard;
  /** Ends what is under way, which fails as if its time were over, and closes what is kept open. Nothing is asked after it. */
  close(): void;
}

export function createDoor(settings: DoorSettings): Door {
  const { time, log, offline, network = {} } = settings;
  const asking = createAsking(settings);
  const openCache = () => createCache(time.now, (error) => log.info('source still old', reasonOf(error)));
  // Strangers' links are without end: what our own sources said is not forgotten for them.
  const caches = { own: openCache(), outside: openCache() };

  const refusals = createRefusals(time.now);
  const heard = new Map<string, Heard>();
  const logged = async <T>({ source, url }: SourceRequest, work: Promise<T>): Promise<T> => {
    try {
      const answer = await work;
      heard.set(source, { ...heard.get(source), goodAt: time.now() });
      return answer;
    } catch (error) {
      // That a host rests says no more than the failure that it rests for.
      if (error instanceof AppError && isFetchFailure(error.failure) && error.failure.code !== 'fetch_resting')
        heard.set(source, { ...heard.get(source), failed: { at: time.now(), failure: error.failure } });
      // That an address was refused is no trouble of ours: whoever gave it is told.
      const refused = error instanceof AppError && error.failure.code === 'address_refused';
      if (!asking.isClosed())
        log[refused ? 'info' : 'warn']('source failed', {
          ...{ source, host: URL.parse(url)?.hostname ?? '' },
          ...reasonOf(error),
        });
      throw error;
    }
  };

  const read = async <T>(request: SourceRequest, parse: Parse<T>, keepOf?: KeepOf<T>): Promise<Fetched<T>> => {
    if (request.trust !== 'operator') checkAddress(request.url, network.ports);
    if (offline) throw new AppError({ code: 'offline' });
    const key = keyOf(request);
    const { value, address, fetchedAt } = await caches[request.trust === 'outside' ? 'outside' : 'own'].get<T>(
      key,
      request.keep,
      async (known) => {
        // What was said before is given for as long as it serves, whatever was heard since.
        refusals.check(key);
        return logged(
          request,
          asking
            .ask(request, known)
            .then((followed) => keptOf(followed, { request, known, fetchedAt: time.now(), parse, keepOf, refusals })),
        );
      },
    );
    return { value, address, fetchedAt };
  };

  return {
    read,
    json: (request, schema) => read(request, ({ bytes }) => schema.parse(readJson(bytes))),
    condition: (source) => ({ ...asking.condition(source), ...heard.get(source) }),
    close() {
      caches.own.close();
      caches.outside.close();
      asking.close();
    },
  };
}

interface Reading<T> {
  readonly request: SourceRequest;
  readonly known: Kept<T> | undefined;
  readonly fetchedAt: number;
  readonly parse: Parse<T>;
  readonly keepOf: KeepOf<T> | undefined;
  readonly refusals: ReturnType<typeof createRefusals>;
}

/** What was heard, read. Its host is told whether it could be. */
async function keptOf<T>({ heard, address, leave }: Followed, reading: Reading<T>): Promise<Kept<T>> {
  const { request, known, fetchedAt, parse, keepOf, refusals } = reading;
  if (heard.is === 'unchanged' && known) return { ...known, fetchedAt };
  if (heard.is !== 'body')
    throw noneOf(heard.is === 'trouble' ? heard : trouble(address.hostname, 'odd', 'unchanged'), reading);
  let failed = request.pace?.oneForm === true;
  try {
    const value = await parsed(heard, address, parse);
    const { etag, lastModified, bytes } = heard;
    const keep = keepOf?.(value);
    failed = false;
    return {
      ...{ value, address: address.href, fetchedAt, bytes: bytes.length },
      ...(etag !== undefined && { etag }),
      ...(lastModified !== undefined && { lastModified }),
      ...(keep && { keep }),
    };
  } catch (error) {
    // Where another could stand in nobody waits for the same once more; of a host whose questions differ, it is the one question that rests.
    if (request.pace?.failures === 1 && !request.pace.oneForm) refusals.keep(request, error);
    throw error;
  } finally {
    leave?.({ failed });
  }
}

/** What was no answer, as a failure. Where its host does not rest for it, the question does. */
function noneOf(none: Trouble, { request, refusals }: Pick<Reading<never>, 'request' | 'refusals'>): AppError {
  const error = refusal(none);
  if (request.pace?.failures === 1 && !none.counts && none.restMs === undefined) refusals.keep(request, error);
  return error;
}

async function parsed<T>(body: Body, address: URL, parse: Parse<T>): Promise<T> {
  try {
    return await parse(body, address);
  } catch (error) {
    if (error instanceof AppError) throw error;
    // What a schema or a parser says of it quotes it.
    if (body.refused !== undefined) throw refusal(refusedWith(body.refused, address.hostname));
    // It came as what it is said to be, and does not hold what it held.
    if (error instanceof z.ZodError) throw new AppError({ code: 'source_changed', host: address.hostname });
    throw refusal(trouble(address.hostname, 'odd', kindOf(error).kind));
  }
}

/** A refusal that does not say why is what its status is. */
const refusedWith = (status: number, host: string): Trouble =>
  troubleOfStatus({ host, status, retryAfterMs: undefined, challenge: false, onePage: false });

/** As a failure; its cause is one word for the log. */
const refusal = ({ failure, kind }: Trouble): AppError => new AppError(failure, { cause: kind });

function reasonOf(error: unknown) {
  if (!(error instanceof AppError)) return { failure: kindOf(error).kind };
  return { failure: error.failure.code, ...(typeof error.cause === 'string' && { kind: error.cause }) };
}
