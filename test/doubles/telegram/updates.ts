import type { ServerResponse } from 'node:http';
import { Refusal } from './judge.ts';
import type { Sent } from './shapes.ts';

export type Update = { readonly update_id: number } & Readonly<Record<string, unknown>>;

/** What Telegram leaves out unless it is asked for. */
const UNASKED = ['chat_member', 'message_reaction', 'message_reaction_count'];

/** The queue behind getUpdates: an offset confirms, a long poll really waits, and a second one ends the first with 409. */
export function createUpdates() {
  let queue: readonly Update[] = [];
  let allowed: readonly string[] = [];
  let nextId = 1;
  let waiting: { wake(): void; end(): void } | undefined;

  const wanted = (kind: string) => (allowed.length > 0 ? allowed.includes(kind) : !UNASKED.includes(kind));

  return {
    count: () => queue.length,
    /** Ids that no offset has confirmed yet. */
    unconfirmed: (): ReadonlySet<number> => new Set(queue.map(({ update_id }) => update_id)),
    isPolled: () => waiting !== undefined,
    /** Queues an update; kinds that the bot did not ask for never reach it. */
    push(kind: string, content: unknown): number {
      const update_id = nextId++;
      if (wanted(kind)) queue = [...queue, { update_id, [kind]: content }];
      waiting?.wake();
      return update_id;
    },
    async take(sent: Sent<'getUpdates'>, response: ServerResponse): Promise<readonly Update[]> {
      const { offset, limit = 100, timeout = 0, allowed_updates } = sent;
      waiting?.end();
      if (allowed_updates) allowed = allowed_updates;
      if (offset !== undefined) queue = queue.filter(({ update_id }) => update_id >= offset);
      if (queue.length === 0 && timeout > 0) await wait(timeout, response);
      return queue.slice(0, limit);
    },
  };

  async function wait(timeout: number, response: ServerResponse): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const end = () =>
      reject(
        new Refusal(
          409,
          'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
        ),
      );
    const own = { wake: resolve, end };
    const timer = setTimeout(resolve, timeout * 1_000);
    response.once('close', () => resolve());
    waiting = own;
    try {
      await promise;
    } finally {
      clearTimeout(timer);
      if (waiting === own) waiting = undefined;
    }
  }
}
