import type { Update } from '@grammyjs/types';
import { createBounded } from '../../core/bounded.ts';
import { placePath, SUSPENSIONS } from '../../core/place.ts';
import type { OnPlace, PlaceEvent } from '../../core/place-event.ts';
import type { PlatformLog } from '../../ports.ts';
import { type Destination, destinationPlace, placeEventOf, refusalEvent } from './place-events.ts';
import { describe } from './trouble.ts';

const MOST_KNOWN = 10_000;

/** What becomes of places, as updates tell it and as what is sent does. */
export interface PlaceEars {
  /** `me`: the bot's own id. */
  hear(update: Update, me: number): Promise<void>;
  /** A message stands where it was to go. Never throws. */
  arrived(destination: Destination): Promise<void>;
  /** A message was refused. Never throws. */
  refused(error: unknown, destination: Destination): Promise<void>;
}

interface Needs {
  readonly onPlace: OnPlace;
  readonly tellAdministrator: (event: PlaceEvent) => Promise<void>;
  readonly log: PlatformLog;
}

export function createPlaceEars({ onPlace, tellAdministrator, log }: Needs): PlaceEars {
  /** Whether a place took a message since it was last lost, or since the start. */
  const takes = createBounded<boolean>(MOST_KNOWN);
  const moved = createBounded<true>(MOST_KNOWN);

  async function tell(event: PlaceEvent, update?: string): Promise<void> {
    if (event.is === 'moved') moved.set(event.from, true);
    // A chat that moved is left at its old id, which says nothing of the chat.
    else if (moved.has(event.place)) return;
    if (event.is === 'lost') takes.set(event.place, false);
    if ((await onPlace(event, update)) === 'suspended') await tellAdministrator(event);
  }

  const quietly = (event: PlaceEvent) =>
    tell(event).catch((error: unknown) => log.error('telegram_place_not_kept', describe(error)));

  return {
    async hear(update, me) {
      const event = placeEventOf(update, me);
      // Ids of updates are each bot's own.
      if (event) await tell(event, `telegram:${me}:${update.update_id}`);
    },
    async arrived(destination) {
      const place = destinationPlace(destination);
      const path = placePath(place);
      if (path.every((each) => takes.get(each))) return;
      for (const each of path) takes.set(each, true);
      // Rights come back without a word, as when a group lets everybody write again.
      await quietly({ is: 'regained', place, over: SUSPENSIONS });
    },
    async refused(error, destination) {
      const event = refusalEvent(error, destination);
      if (event) await quietly(event);
    },
  };
}
