import { type PlaceId, placePath, platformOf } from '../core/place.ts';

/** How long one request may take until its fate is unknown. */
export const SEND_MS = 10_000;
/** A message that was being sent so long ago is nobody's any more. */
export const LEASE_MS = 40_000;

/** Where a pace is kept: Telegram counts by chat, whatever the topic; Discord by channel, and a thread is one. */
export const chatOf = (place: PlaceId): PlaceId =>
  (platformOf(place) === 'telegram' ? placePath(place)[0] : undefined) ?? place;
