import type { Readable } from 'node:stream';
import axios, { type AxiosResponse } from 'axios';
import { openAgents } from './http-agents.ts';
import { readBody } from './http-body.ts';
import { type Limits, megabytes, type Trust } from './http-request.ts';
import { type Trouble, trouble, troubleOf, troubleOfStatus, troubleOfType } from './http-trouble.ts';
import type { TestNetwork } from './link-guard.ts';
import { isAccepted, readMediaType } from './media-type.ts';

/** One request to one host; where it sends us on, that is an answer. */
export interface Hop {
  readonly url: URL;
  readonly trust: Trust;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: object | undefined;
  readonly accept: readonly string[];
  readonly unread?: boolean | undefined;
  /** Statuses of refusal whose body is read. */
  readonly reads: readonly number[];
  readonly limits: Limits;
  /** UTC milliseconds. */
  readonly now: number;
}

/** A body, with what it can be asked for again by. */
export interface Body {
  readonly is: 'body';
  /** Its status, where that is one of refusal. */
  readonly refused?: number;
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly charset?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** What a header of the answer says; its name in small letters. */
  header?(name: string): string | undefined;
}

export type Heard = Body | { readonly is: 'unchanged' } | { readonly is: 'redirect'; readonly to: string } | Trouble;

export type Exchange = ReturnType<typeof openExchange>;

/** The sockets themselves. Never throws: what the client throws holds all that was sent, so it ends here. */
export function openExchange(network: TestNetwork) {
  const agents = openAgents(network);
  const client = axios.create({
    adapter: 'http',
    responseType: 'stream',
    maxRedirects: 0,
    proxy: false,
    decompress: true,
    validateStatus: () => true,
  });
  return {
    async ask(hop: Hop, signal: AbortSignal): Promise<Heard> {
      const { url, trust, headers, body, limits } = hop;
      try {
        const response = await client.request<Readable>({
          url: url.href,
          ...(body ? { method: 'POST', data: body } : { method: 'GET' }),
          headers: { ...headers, Accept: acceptHeader(hop.accept), 'Accept-Encoding': 'gzip, deflate, br' },
          // Until the answer begins; from then on readBody looks after it.
          timeout: limits.idleMs,
          // Ends the body too, once it has begun.
          signal,
          ...agents[trust === 'operator' ? 'plain' : 'guarded'],
        });
        return await hear(response, hop);
      } catch (error) {
        return signal.aborted
          ? trouble(url.hostname, 'timed_out', 'time limit', { counts: true })
          : troubleOf(error, url.hostname);
      }
    },
    close: () => agents.close(),
  };
}

async function hear(response: AxiosResponse<Readable>, hop: Hop): Promise<Heard> {
  const { status, data: stream } = response;
  const { hostname: host } = hop.url;
  const said = (name: string) => stringOf(response.headers[name]);
  const leave = <Result extends Heard>(result: Result): Result => {
    // Nobody reads what comes; its failing later is nobody's business either.
    stream.on('error', () => undefined).destroy();
    return result;
  };
  const { type, charset } = readMediaType(said('content-type'));
  const alone = withoutBody(status, type, hop, said);
  if (alone) return leave(alone);
  const refused = !isSuccess(status);
  if (!isAccepted(type, hop.accept)) return leave(troubleOfType(host, type, hop.accept));
  // The client takes the header away where it unpacks.
  if (!['identity', ''].includes(said('content-encoding') ?? '')) return leave(trouble(host, 'odd', 'encoding'));
  const large: Trouble = {
    is: 'trouble',
    failure: { code: 'fetch_too_large', host, megabytes: megabytes(hop.limits.mostBytes) },
    kind: 'too large',
  };
  if (Number(said('content-length') ?? 0) > hop.limits.mostBytes) return leave(large);
  const read = await readBody(stream, hop.limits);
  if (read.is === 'large') return large;
  if (read.is === 'idle') return trouble(host, 'timed_out', 'idle', { counts: true });
  return {
    ...{ is: 'body', bytes: read.bytes, type, header: said },
    ...(refused && { refused: status }),
    ...(charset !== undefined && { charset }),
    ...validatorsIn(said),
  };
}

/** What is heard where no body is read; undefined where one is. */
function withoutBody(
  status: number,
  type: string,
  hop: Hop,
  said: (name: string) => string | undefined,
): Heard | undefined {
  const { hostname: host } = hop.url;
  if (status === 304) return { is: 'unchanged' };
  if ([301, 302, 303, 307, 308].includes(status)) return { is: 'redirect', to: said('location') ?? '' };
  if (!isSuccess(status) && !speaks(hop, status, type)) {
    const challenge = said('cf-mitigated') === 'challenge';
    const retryAfterMs = readRetryAfter(said('retry-after'), hop.now);
    return troubleOfStatus({ host, status, retryAfterMs, challenge, onePage: hop.trust === 'outside' });
  }
  return hop.unread && isSuccess(status) ? { is: 'body', bytes: new Uint8Array(), type: '', header: said } : undefined;
}

const isSuccess = (status: number): boolean => status >= 200 && status <= 299;

/** What it can be asked for again by. */
function validatorsIn(said: (name: string) => string | undefined): Pick<Body, 'etag' | 'lastModified'> {
  const [etag, lastModified] = [said('etag'), said('last-modified')];
  return { ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) };
}

/** Whether a refusal says what is wrong, in a body that is read. */
const speaks = ({ reads, accept }: Hop, status: number, type: string): boolean =>
  reads.includes(status) && isAccepted(type, accept);

const stringOf = (value: unknown): string | undefined => (typeof value === 'string' ? value.trim() : undefined);

const acceptHeader = (accept: readonly string[]): string =>
  [...accept.filter((type) => !type.startsWith('+')), '*/*;q=0.1'].join(', ');

/** Seconds, or a date of HTTP, as milliseconds from now. */
function readRetryAfter(said: string | undefined, now: number): number | undefined {
  if (said === undefined) return undefined;
  const ms = /^\d{1,9}$/u.test(said) ? Number(said) * 1_000 : Date.parse(said) - now;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
