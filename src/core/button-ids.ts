import type { NextRequest } from '../../app.ts';
import { createBounded } from '../../core/bounded.ts';

/** Buttons that are remembered; a button older than these says so when it is tapped. */
const MOST = 20_000;

export interface ButtonIds {
  /** An id that says nothing, for a button under an answer in this chat. */
  issue(chat: number, asks: NextRequest): string;
  /** What the button asks; undefined for an id that is forged, forgotten or another chat's. */
  find(chat: number, id: string): NextRequest | undefined;
}

/** Ids in memory alone: a button of an earlier process is an old one. */
export function createButtonIds(most = MOST): ButtonIds {
  const known = createBounded<{ readonly chat: number; readonly asks: NextRequest }>(most);
  return {
    issue(chat, asks) {
      // Drawn from the system for a hundred ids at once; random bytes of one's own are a call each.
      const id = crypto.randomUUID();
      known.set(id, { chat, asks });
      return id;
    },
    find(chat, id) {
      const found = known.get(id);
      return found?.chat === chat ? found.asks : undefined;
    },
  };
}
