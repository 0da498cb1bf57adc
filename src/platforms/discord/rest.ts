import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import {
  DefaultRestOptions,
  RateLimitError,
  type RawFile,
  REST,
  RESTEvents,
  type RESTOptions,
  RequestMethod,
  type RouteLike,
} from 'discord.js';
import { neverLeft } from '../../core/unsent.ts';
import type { PlatformLog } from '../../ports.ts';

export interface RestSettings {
  /** As discord.js' `rest.api`: without /v10. */
  readonly apiRoot?: string;
  readonly requestWithinMs: number;
}

/** Ten thousand answers of 401, 403 and 429 in ten minutes ban the address; each time there are so many more, the log says it. */
const INVALID_EACH = 50;
/** What Discord allows a bot in a second; posts keep to less of it before they come here. */
const GLOBAL_PER_SECOND = 50;
const NO_CONTENT = 204;

/**
 * Never repeated: after a 500, a 502 or silence nobody knows whether a message stands there. 429 is known, and waited for.
 * A client that keeps to 50 a second in windows of its own is refused by a sliding one; 40 is not.
 */
export const restOptions = ({ apiRoot, requestWithinMs }: RestSettings): Partial<RESTOptions> => ({
  retries: 0,
  globalRequestsPerSecond: 40,
  timeout: requestWithinMs,
  invalidRequestWarningInterval: INVALID_EACH,
  ...(apiRoot && { api: apiRoot }),
});

/** Says in the log when many requests were invalid: discord.js counts those of the whole process. */
export function sayInvalid(rest: REST, log: PlatformLog): REST {
  rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime }) =>
    log.warn('discord_invalid_requests', { count, within_ms: remainingTime }),
  );
  return rest;
}

/** What came of a request that is not made again. `left`: its bytes may have gone out. */
export type Sent =
  /** `date`: when Discord answered by its own clock, in UTC milliseconds; not a number where it does not say. */
  | { readonly is: 'answered'; readonly said: unknown; readonly date: number }
  | { readonly is: 'failed'; readonly error: unknown; readonly left: boolean };

interface Reading {
  readonly query?: URLSearchParams;
  readonly signal: AbortSignal;
  /** Waits for its turn where there are limits, rather than to fail. */
  readonly patient?: boolean;
}

/**
 * Discord for what nobody asked for just now. A client of its own, which never waits for a limit behind our back: a post that
 * waited in there until its time was over could not be told from one that was lost on its way.
 */
export interface PostRest {
  post(route: RouteLike, body: object, signal: AbortSignal, files?: readonly RawFile[]): Promise<Sent>;
  /** What is changed by it may be changed again. */
  patch(route: RouteLike, body: object, signal: AbortSignal): Promise<Sent>;
  put(route: RouteLike, signal: AbortSignal): Promise<Sent>;
  read(route: RouteLike, how: Reading): Promise<unknown>;
  close(): void;
}

export function openPostRest(token: string, settings: RestSettings, log: PlatformLog): PostRest {
  const underWay = new AsyncLocalStorage<{ left: boolean }>();
  const rest = new REST({
    ...restOptions(settings),
    globalRequestsPerSecond: GLOBAL_PER_SECOND,
    rejectOnRateLimit: () => true,
    makeRequest(url, init) {
      const request = underWay.getStore();
      if (request) request.left = true;
      return DefaultRestOptions.makeRequest(url, init);
    },
  }).setToken(token);
  sayInvalid(rest, log);
  async function send(given: Parameters<REST['queueRequest']>[0]): Promise<Sent> {
    const request = { left: false };
    try {
      const response = await underWay.run(request, () => rest.queueRequest(given));
      const date = Date.parse(response.headers.get('date') ?? '');
      return { is: 'answered', said: response.status === NO_CONTENT ? undefined : await response.json(), date };
    } catch (error) {
      return { is: 'failed', error, left: request.left && !neverLeft(error) };
    }
  }
  return {
    post: (fullRoute, body, signal, files = []) =>
      send({ method: RequestMethod.Post, fullRoute, body, signal, ...(files.length > 0 && { files: [...files] }) }),
    patch: (fullRoute, body, signal) => send({ method: RequestMethod.Patch, fullRoute, body, signal }),
    put: (fullRoute, signal) => send({ method: RequestMethod.Put, fullRoute, signal }),
    async read(fullRoute, { query, signal, patient = false }) {
      for (;;) {
        try {
          return await rest.get(fullRoute, { signal, ...(query && { query }) });
        } catch (error) {
          if (!patient || !(error instanceof RateLimitError)) throw error;
          await pause(error.retryAfter, undefined, { signal });
        }
      }
    },
    close: () => closeRest(rest),
  };
}

export function closeRest(rest: REST): void {
  rest.clearHashSweeper();
  rest.clearHandlerSweeper();
}
