import { Api, type ApiClientOptions } from 'grammy';
import { Agent, errors, request } from 'undici';
import { z } from 'zod';
import { collectBytes } from '../../core/text-file.ts';

const REQUEST_SECONDS = 60;
/** Well below what one post may take: what could not even connect is then known to have left nobody. */
const CONNECT_MS = 6_000;
/** Milliseconds that an idle connection is kept: below the minute after which servers and proxies drop theirs. */
const IDLE_MS = 30_000;
const DOWNLOAD_MS = 20_000;
const DEFAULT_ROOT = 'https://api.telegram.org';

type Fetch = NonNullable<ApiClientOptions['fetch']>;
type FetchOptions = NonNullable<Parameters<Fetch>[1]>;

/** https://core.telegram.org/bots/api#making-requests: what has no `ok` was not said by a Bot API. */
const answerSchema = z.looseObject({ ok: z.boolean() });

interface Server {
  readonly token: string;
  /** As grammY's `apiRoot`. */
  readonly apiRoot?: string;
}

export interface Connection {
  readonly api: Api;
  /** What a file that Telegram gives out holds, up to what a file may hold here. */
  download(path: string): Promise<Uint8Array>;
  /** Once nothing more is asked. */
  close(): Promise<void>;
}

/**
 * The Bot API over kept connections of undici: of grammY's two ways it is the one that costs half (docs/decisions/0004), and it
 * sends nothing on a connection that is known to be dead.
 */
export function connect({ token, apiRoot }: Server, seconds = REQUEST_SECONDS): Connection {
  const dispatcher = new Agent({
    connect: { timeout: CONNECT_MS },
    keepAliveTimeout: IDLE_MS,
    // grammY ends what takes too long; a long poll is silent on purpose.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  let closing: Promise<void> | undefined;
  const fetch = async (url: string, { method, headers, body, signal }: FetchOptions) => {
    // Once it is closed undici says what it says of requests that it cut off as well, which may have left.
    if (closing) throw new errors.ClientClosedError();
    const response = await request(url, { dispatcher, method, headers, body, signal } as Parameters<typeof request>[1]);
    // All that grammY asks of an answer.
    return { json: async () => answerSchema.parse(await response.body.json()) };
  };
  return {
    api: new Api(token, {
      timeoutSeconds: seconds,
      fetch: fetch as unknown as Fetch,
      ...(apiRoot && { apiRoot }),
    }),
    async download(path) {
      if (closing) throw new errors.ClientClosedError();
      const url = `${apiRoot ?? DEFAULT_ROOT}/file/bot${token}/${path.split('/').map(encodeURIComponent).join('/')}`;
      const signal = AbortSignal.timeout(DOWNLOAD_MS);
      const { statusCode, body } = await request(url, { dispatcher, signal });
      if (statusCode === 200) return collectBytes(body);
      await body.dump();
      throw new Error(`a file was answered with ${statusCode}`);
    },
    close() {
      closing ??= dispatcher.close();
      return closing;
    },
  };
}
