import type { Alert } from '../core/alert.ts';
import { kindOf } from '../core/errors.ts';
import { type PlaceId, placePath } from '../core/place.ts';
import { endOfQuiet } from '../core/quiet-hours.ts';
import { settle } from '../core/settings.ts';
import type { ShortId } from '../core/short-id.ts';
import type { Clock, PlaceBook, PlatformLog } from '../ports.ts';
import type { PostChanges, PostKeeper } from '../post-ports.ts';
import { type Folding, foldInto } from './alert-delivery.ts';
import { decideAlerts, type LeftOut, postedFrom } from './deciding.ts';

/** Places in one go, so that what is due goes out between, and alerts of one place. */
const MOST_PLACES = 200;
const MOST_ALERTS = 200;

export interface FoldNeeds {
  readonly posts: PostKeeper;
  readonly places: Pick<PlaceBook, 'find'>;
  readonly clock: Clock;
  readonly newId: () => ShortId;
  readonly log: PlatformLog;
  /** There is more to be folded, and it is not to wait. */
  readonly again: () => void;
}

/** Turns alerts that wait into deliveries, a place at a time: what is to be posted of them in one message, the rest left out with its reason. */
export function createFolding(needs: FoldNeeds): () => Promise<void> {
  const { posts, log, again } = needs;
  return async () => {
    const waiting = await posts.following.placesWaiting(MOST_PLACES);
    const folded: number[] = [];
    for (const place of waiting) {
      try {
        folded.push(await foldPlace(needs, place));
      } catch (error) {
        // Others are told all the same.
        log.error('alerts_not_folded', kindOf(error));
      }
    }
    const isFull = waiting.length === MOST_PLACES || folded.includes(MOST_ALERTS);
    if (isFull && folded.some((count) => count > 0)) again();
  };
}

/** Gives how many wait no longer. */
async function foldPlace({ posts, places, clock, newId }: FoldNeeds, place: PlaceId): Promise<number> {
  const now = clock.now();
  const quietUntil = endOfQuiet(now, settle(await places.find(placePath(place))));
  return posts.change(async (changes) => {
    const following = await changes.following.find(place);
    const waiting = await changes.following.waiting(place, MOST_ALERTS);
    if (waiting.length === 0) return 0;
    const abouts = [...new Set(waiting.map(({ about }) => about))];
    const posted = following ? await changes.following.postedSince(place, abouts, postedFrom(following, waiting)) : [];
    const ruleSince = await rulesSince(changes, waiting);
    const decided = decideAlerts(following, waiting, { posted, ruleSince });
    await leaveOut(changes, place, decided);
    const told = decided.filter(({ leftOut }) => !leftOut).map(({ alert }) => alert);
    if (following)
      await deliver(changes, { following, newId, now, ...(quietUntil !== undefined && { quietUntil }) }, told);
    return waiting.length;
  });
}

/** Since when levels are judged by the rules that they have now. */
async function rulesSince({ following }: PostChanges, alerts: readonly Alert[]): Promise<ReadonlyMap<string, number>> {
  const levels = new Set(alerts.flatMap(({ body }) => (body.is === 'level' ? body.happened.level : [])));
  const standings = levels.size === 0 ? [] : await following.standings([...levels]);
  return new Map(standings.map(({ level, from }) => [level, from]));
}

async function leaveOut(
  { following }: PostChanges,
  place: PlaceId,
  decided: readonly { readonly alert: Alert; readonly leftOut?: LeftOut }[],
): Promise<void> {
  const groups = Map.groupBy(decided, ({ leftOut }) => leftOut);
  for (const [why, those] of groups) {
    const keys = those.map(({ alert }) => alert.key);
    if (why) await following.settle(place, keys, { is: 'left_out', why });
  }
}

/** Whoever asked for a test looks at it now, and at nothing else. */
async function deliver(changes: PostChanges, folding: Folding, told: readonly Alert[]): Promise<void> {
  const { quietUntil: _, ...atOnce } = folding;
  const tests = told.filter(({ body }) => body.is === 'test');
  const news = told.filter(({ body }) => body.is !== 'test');
  if (news.length > 0) await foldInto(changes, folding, news);
  for (const test of tests) await foldInto(changes, { ...atOnce, alone: true }, [test]);
}
