import { LANES, type Lane, type Pacer } from '../core/posting.ts';
import { createTracks, type Limits } from './tracks.ts';

export interface PacerTime {
  /** Milliseconds that never go back. */
  steady(): number;
  /** Resolves after a time, or at once when the signal says that it is over. Never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** A post, or an alert, waits no longer for a chat that is held back: it would take the room of others. */
export const LONG_MS = 60_000;

interface Waiting {
  readonly chat: string;
  readonly grant: (granted: boolean) => void;
}

/**
 * One for each token: hands out permits to send within the platform's limits, to the first lane that waits, and in a lane to the
 * first whose chat may be written to. A permit costs as much as there are that wait.
 */
export function createPacer(limits: Limits, time: PacerTime): Pacer {
  const lanes: Readonly<Record<Lane, Waiting[]>> = { answers: [], alerts: [], posts: [] };
  const inOrder = LANES.map((lane) => lanes[lane]);
  const tracks = createTracks(limits);
  let alarm: AbortController | undefined;
  const closed = new Set<Lane>();

  const next = (now: number): Waiting | undefined => {
    for (const lane of inOrder) {
      const at = lane.findIndex(({ chat }) => tracks.freeAt(chat) <= now);
      if (at >= 0) return lane.splice(at, 1)[0];
    }
    return undefined;
  };

  /** Grants what may go now, and wakes when more may. */
  function pump(): void {
    alarm?.abort();
    alarm = undefined;
    const now = time.steady();
    for (let first = next(now); first; first = next(now)) {
      tracks.take(first.chat, now);
      first.grant(true);
    }
    const free = Math.min(...inOrder.flat().map(({ chat }) => tracks.freeAt(chat)));
    if (free < Number.POSITIVE_INFINITY) wakeIn(free - now);
  }

  function wakeIn(ms: number): void {
    const own = new AbortController();
    alarm = own;
    void time.sleep(ms, own.signal).then(() => {
      if (alarm === own) pump();
    });
  }

  return {
    permit(lane, chat) {
      if (closed.has(lane)) return Promise.resolve(false);
      const { promise, resolve } = Promise.withResolvers<boolean>();
      lanes[lane].push({ chat, grant: resolve });
      pump();
      return promise;
    },
    leaves: (chat) => tracks.leaves(chat, time.steady()),
    answered(chat) {
      tracks.answered(chat, time.steady());
      pump();
    },
    freeIn: (chat) => Math.max(0, tracks.freeAt(chat) - time.steady()),
    hold(ms, chat) {
      const now = time.steady();
      tracks.hold(now + ms, chat);
      for (const lane of [lanes.alerts, lanes.posts]) {
        for (const waiting of lane.splice(0)) {
          if (tracks.freeAt(waiting.chat) - now > LONG_MS) waiting.grant(false);
          else lane.push(waiting);
        }
      }
    },
    close(lane) {
      closed.add(lane);
      for (const { grant } of lanes[lane].splice(0)) grant(false);
      pump();
    },
  };
}
