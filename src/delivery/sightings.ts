import { provesMissing, readSeen } from '../core/arrival.ts';
import type { Delivery } from '../core/delivery.ts';
import type { Needs } from './needs.ts';

/** Of one post no more are looked through. */
const MOST_SEEN = 100;

/** Who met the part that is missing since it went out, before anybody knew that it was to be doubted; undefined where nobody did. */
export async function sightingOf({ posts }: Pick<Needs, 'posts'>, delivery: Delivery, since: number) {
  const seen = await posts.latest(`delivery:${delivery.id}`, 'seen', MOST_SEEN);
  return seen
    .filter(({ at }) => at >= since)
    .map(({ detail }) => readSeen(detail))
    .find((sighting) => provesMissing(delivery, sighting));
}
