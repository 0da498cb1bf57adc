import { get } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { PLATFORM_STATES } from '../../core/platform-state.ts';
import { PLATFORM_NAMES } from '../../ports.ts';

const WITHIN_MS = 2_000;

const readySchema = z.object({
  ready: z.boolean(),
  platforms: z.partialRecord(z.enum(PLATFORM_NAMES), z.enum(PLATFORM_STATES)),
});

/** Who listens on an address: nobody, a Tidemark with the state of its platforms, or another program. */
export type Listener =
  | { readonly is: 'nobody' }
  | { readonly is: 'other' }
  | { readonly is: 'tidemark'; readonly platforms: z.output<typeof readySchema>['platforms'] };

/** Asks `/readyz` of the address that `run` listens on; never fails. */
export async function findListener({
  host,
  port,
}: {
  readonly host: string;
  readonly port: number;
}): Promise<Listener> {
  try {
    const ready = readySchema.safeParse(parsed(await bodyOf(`http://${dialled(host)}:${port}/readyz`)));
    return ready.success ? { is: 'tidemark', platforms: ready.data.platforms } : { is: 'other' };
  } catch (error) {
    // Whoever accepts a connection and says nothing that we know is somebody.
    return { is: error instanceof NotConnected ? 'nobody' : 'other' };
  }
}

/** By node:http: fetch refuses ports that a listener may well have. */
function bodyOf(url: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let connected = false;
  get(url, { agent: false, signal: AbortSignal.timeout(WITHIN_MS) }, (response) => {
    text(response).then(resolve, reject);
  })
    .on('socket', (socket) => socket.once('connect', () => (connected = true)))
    .on('error', (cause) => reject(connected ? cause : new NotConnected('nobody listens', { cause })));
  return promise;
}

class NotConnected extends Error {
  override readonly name = 'NotConnected';
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** An address to listen on that means all of them is none to call. */
function dialled(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
