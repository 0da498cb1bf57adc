import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { kindOf } from './core/errors.ts';
import { isFollowing } from './core/order.ts';
import { USUAL_LOOK } from './core/picture.ts';
import type { Pinned } from './core/pinned.ts';
import type { PlacePlatform } from './core/place.ts';
import type { OnPlace } from './core/place-event.ts';
import { chatOf, nonceOf, type Pacer, type Poster } from './core/posting.ts';
import type { Needs } from './delivery/needs.ts';
import { createPacer, type PacerTime } from './delivery/pacer.ts';
import { pictureInTime } from './delivery/picture-in-time.ts';
import { createFirstBytes } from './delivery/repeats.ts';
import { type Deliveries, startDeliveries } from './delivery/rounds.ts';
import type { Limits } from './delivery/tracks.ts';
import { createFlowRound } from './following/flow-round.ts';
import { createFolding } from './following/fold-alerts.ts';
import { leaveOutUnwanted } from './following/unwanted.ts';
import { createPinnedKeeping, type PinnedKeeping } from './pinned/keeping.ts';
import type { Board, Trouble } from './pinned/needs.ts';
import type { PictureMaker, PlatformLog, PlatformOutlet } from './ports.ts';
import type { PostKeeper } from './post-ports.ts';
import { createClockwork } from './schedule/clockwork.ts';
import { prepareAlertPost } from './usecases/alert-post.ts';
import { flowAlerts } from './usecases/flow-alerts.ts';
import { newId } from './usecases/new-id.ts';
import { pinnedNotice, pinnedPost } from './usecases/pinned-post.ts';
import { type PostSources, preparePost } from './usecases/post.ts';
import { noticeOf } from './usecases/post-notices.ts';

/** The process's own time: it never goes back, whatever is done to the clock. */
export const PROCESS_TIME: PacerTime = {
  steady: () => performance.now(),
  sleep: (ms, signal) => pause(ms, undefined, signal ? { signal } : {}).catch(() => undefined),
};

export const pacerFor = (limits: Limits, time = PROCESS_TIME): Pacer => createPacer(limits, time);

/** Where something can be posted, and in whose pace. */
export interface PostedTo {
  readonly outlet: PlatformOutlet;
  readonly pacer: Pacer;
}

export interface PostingNeeds {
  readonly posts: PostKeeper;
  readonly sources: PostSources;
  readonly platforms: Partial<Readonly<Record<PlacePlatform, PostedTo>>>;
  /** Whether anything may be posted there now, as when nobody else posts the same. */
  readonly isOpen?: (platform: PlacePlatform) => boolean;
  readonly onPlace: OnPlace;
  readonly log: PlatformLog;
  /** Who draws the pictures that posts begin with; absent where nothing is drawn. */
  readonly pictures?: PictureMaker;
  /** What everything waits by; the process's own unless another is given. */
  readonly time?: PacerTime;
}

/** Posts what is due by itself, until it is stopped: schedules and alerts become deliveries, and deliveries messages. */
export function startPosting(given: PostingNeeds): Deliveries {
  const { posts, sources, platforms, onPlace, log, time = PROCESS_TIME, isOpen = () => true } = given;
  const outlets = Object.fromEntries(
    Object.entries(platforms).map(([name, { outlet, pacer }]) => [
      name,
      {
        poster: inPace(outlet.poster, pacer),
        pacer: pauseable(pacer, () => isOpen(name as PlacePlatform)),
      },
    ]),
  );
  const needs: Needs = {
    ...{ posts, places: sources.places, outlets, isOpen, onPlace, log, clock: sources.clock },
    ...{ time, random: Math.random, firstBytes: createFirstBytes() },
    prepare: (delivery, order) => prepare(given, delivery, order),
    newId,
    tell: (delivery, order, notice) => tell(given, delivery, order, notice),
    digest,
  };
  const plan = createClockwork({ posts, clock: sources.clock, newId, log });
  const wake = createWaking(given);
  const pinned = keepPinned(given, () => deliveries.wake());
  const { clock, places, reports } = sources;
  const lookAtFlows = createFlowRound({
    ...{ posts, reports },
    flowAlerts: (followings) => flowAlerts({ reports, clock, told: posts.following }, followings),
  });
  const fold = createFolding({ posts, places, clock, newId, log, again: () => deliveries.wake() });
  const steps = [plan, wake, lookAtFlows, fold, () => pinned.round()];
  const deliveries = startDeliveries(needs, () => inTurn(steps));
  return {
    wake: deliveries.wake,
    async stop() {
      await deliveries.stop();
      await pinned.end();
    },
  };
}

/** Each is done whatever became of the one before; what failed first is said. */
async function inTurn(steps: readonly (() => Promise<void>)[]): Promise<void> {
  const failed: unknown[] = [];
  for (const step of steps) await step().catch((error: unknown) => void failed.push(error));
  if (failed.length > 0) throw failed[0];
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Where something can be pinned, what stands pinned is kept true. */
function keepPinned(given: PostingNeeds, wake: () => void): PinnedKeeping {
  const { posts, sources, platforms, onPlace, log } = given;
  const boards = Object.entries(platforms).flatMap(([name, { outlet, pacer }]): [string, Board][] =>
    outlet.pinboard ? [[name, { poster: outlet.poster, pinboard: outlet.pinboard, pacer }]] : [],
  );
  return createPinnedKeeping({
    ...{ posts, onPlace, log, digest, wake, places: sources.places, clock: sources.clock },
    boards: Object.fromEntries(boards),
    nonce: () => nonceOf(randomUUID()),
    draw: async (place, changedAt) => {
      const post = await pinnedPost(sources, place, changedAt);
      return post && outletOf(platforms, place)?.pinboard?.draw(post);
    },
    tell: (pinned, why) => tellOfPinned(given, pinned, why),
  });
}

/** Whoever switched it on is told alone: nothing new is posted where it stood. /pinned says the same there. */
async function tellOfPinned({ sources, platforms, log }: PostingNeeds, pinned: Pinned, why: Trouble): Promise<void> {
  try {
    const notice = await pinnedNotice(sources, pinned, why);
    const reached = await outletOf(platforms, pinned.place)?.tell({ person: pinned.by }, notice);
    log.info('pinned_trouble', { why, told: reached ? 1 : 0 });
  } catch (error) {
    log.error('notice_failed', kindOf(error));
  }
}

/** A permit comes before the claim that is written down; what the platform counts lies between the sending and its answer. */
const inPace = (poster: Poster, pacer: Pacer): Poster => ({
  ...poster,
  async send(posting, withinMs) {
    const chat = chatOf(posting.place);
    pacer.leaves(chat);
    const outcome = await poster.send(posting, withinMs);
    pacer.answered(chat);
    return outcome;
  },
});

/** What waits for its turn when a platform comes to rest does not go out any more. */
const pauseable = (pacer: Pacer, isOpen: () => boolean): Pacer => ({
  ...pacer,
  permit: async (lane, chat) => (await pacer.permit(lane, chat)) && isOpen(),
});

async function prepare(
  { posts, sources, platforms, pictures, log, time = PROCESS_TIME }: PostingNeeds,
  ...[delivery, order]: Parameters<Needs['prepare']>
) {
  if (isFollowing(order)) await leaveOutUnwanted(posts, delivery, order);
  const made = isFollowing(order)
    ? await prepareAlertPost({ ...sources, following: posts.following }, delivery, order)
    : await preparePost(sources, delivery, order);
  if (made.is !== 'ready') return made;
  const outlet = outletOf(platforms, delivery.place);
  if (!outlet) throw new TypeError('nothing is posted where nobody speaks');
  const { silent, mention } = order;
  const { card, locale, look = USUAL_LOOK } = made;
  const picture =
    card.picture && pictures && (await pictureInTime({ time, log }, pictures, card.picture, locale, look));
  const how = { silent, ...(mention !== undefined && { mention }), ...(picture && { picture }) };
  const parts = outlet.draw(made, { code: delivery.id, ...how });
  return { is: 'ready' as const, locale, figures: made.figures, parts };
}

/**
 * Whoever ordered it is told alone; where they cannot be reached, all but that it waits is said where it was ordered. Gives whether it
 * reached anybody.
 */
async function tell(
  { sources, platforms, log }: PostingNeeds,
  ...[delivery, order, notice]: Parameters<Needs['tell']>
): Promise<boolean> {
  const outlet = outletOf(platforms, order.place);
  if (!outlet) return false;
  try {
    const post = await noticeOf(sources, delivery, order, notice);
    const reached = await outlet.tell({ person: order.by }, post);
    return reached || (notice.is !== 'waiting' && (await outlet.tell({ place: order.place }, post)));
  } catch (error) {
    log.error('notice_failed', { delivery: delivery.id, ...kindOf(error) });
    return false;
  }
}

const outletOf = (platforms: PostingNeeds['platforms'], place: string): PlatformOutlet | undefined =>
  platforms[place.slice(0, place.indexOf(':')) as PlacePlatform]?.outlet;

/** What waits for its data is looked at again when there are others than before, and once at the start. */
function createWaking({ posts, sources, platforms }: PostingNeeds): () => Promise<void> {
  let seen: string | undefined;
  return async () => {
    const vintage = await sources.reports.vintage();
    if (vintage === seen) return;
    await posts.change(async ({ deliveries, pinned }) => {
      const now = sources.clock.now();
      for (const platform of Object.keys(platforms) as PlacePlatform[]) {
        await deliveries.wakeWaiting(platform, now);
        await pinned.wakeAll(platform, now);
      }
    });
    seen = vintage;
  };
}
