import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { PlacePlatform } from './core/place.ts';
import type { OnPlace } from './core/place-event.ts';
import type { Pacer, Poster } from './core/posting.ts';
import { waitsUntil } from './core/schedule-times.ts';
import type { Needs } from './delivery/needs.ts';
import { chatOf } from './delivery/outcome.ts';
import { createPacer, type PacerTime } from './delivery/pacer.ts';
import { type Deliveries, startDeliveries } from './delivery/rounds.ts';
import type { Limits } from './delivery/tracks.ts';
import type { PlatformLog, PlatformOutlet, PostKeeper } from './ports.ts';
import { createClockwork } from './schedule/clockwork.ts';
import { newId } from './usecases/new-id.ts';
import { type PostSources, preparePost } from './usecases/post.ts';
import { noticeOf } from './usecases/post-notices.ts';

/** The process's own time: it never goes back, whatever is done to the clock. */
const TIME: PacerTime = {
  steady: () => performance.now(),
  sleep: (ms, signal) => pause(ms, undefined, signal ? { signal } : {}).catch(() => undefined),
};

export const pacerFor = (limits: Limits, time = TIME): Pacer => createPacer(limits, time);

/** Where something can be posted, and in whose pace. */
export interface PostedTo {
  readonly outlet: PlatformOutlet;
  readonly pacer: Pacer;
}

export interface PostingNeeds {
  readonly posts: PostKeeper;
  readonly sources: PostSources;
  readonly platforms: Partial<Readonly<Record<PlacePlatform, PostedTo>>>;
  readonly onPlace: OnPlace;
  readonly log: PlatformLog;
  /** What everything waits by; the process's own unless another is given. */
  readonly time?: PacerTime;
}

/** Posts what is due by itself, until it is stopped: schedules become deliveries, and deliveries messages. */
export function startPosting(given: PostingNeeds): Deliveries {
  const { posts, sources, platforms, onPlace, log, time = TIME } = given;
  const outlets = Object.fromEntries(
    Object.entries(platforms).map(([name, { outlet, pacer }]) => [
      name,
      { poster: inPace(outlet.poster, pacer), pacer },
    ]),
  );
  const needs: Needs = {
    ...{ posts, places: sources.places, outlets, onPlace, log, clock: sources.clock, time, random: Math.random },
    prepare: (delivery, schedule) => prepare(given, delivery, schedule),
    waitsUntil: ({ when }, dueAt) => waitsUntil(when, dueAt),
    tell: (delivery, schedule, notice) => tell(given, delivery, schedule, notice),
    digest: (text) => createHash('sha256').update(text).digest('hex'),
  };
  const plan = createClockwork({ posts, clock: sources.clock, newId });
  const wake = createWaking(given);
  return startDeliveries(needs, async () => {
    await plan();
    await wake();
  });
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

async function prepare({ sources, platforms }: PostingNeeds, ...[delivery, schedule]: Parameters<Needs['prepare']>) {
  const made = await preparePost(sources, delivery, schedule);
  if (made.is === 'closed') return made;
  const outlet = outletOf(platforms, delivery.place);
  if (!outlet) throw new TypeError('nothing is posted where nobody speaks');
  const { silent, mention } = schedule;
  const parts = outlet.draw(made, { code: delivery.id, silent, ...(mention !== undefined && { mention }) });
  return { is: 'ready' as const, locale: made.locale, figures: made.figures, parts };
}

/** Whoever made the schedule is told alone; where they cannot be reached, what needs an answer is said where it was made. */
async function tell(
  { sources, platforms, log }: PostingNeeds,
  ...[delivery, schedule, notice]: Parameters<Needs['tell']>
) {
  const outlet = outletOf(platforms, schedule.place);
  if (!outlet) return;
  try {
    const post = await noticeOf(sources, delivery, schedule, notice);
    const reached = await outlet.tell({ person: schedule.by }, post);
    if (reached || notice.is !== 'unknown') return;
    await outlet.tell({ place: schedule.place }, post);
  } catch (error) {
    log.error('notice_failed', { delivery: delivery.id, kind: error instanceof Error ? error.name : typeof error });
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
    await posts.change(async ({ deliveries }) => {
      for (const platform of Object.keys(platforms) as PlacePlatform[])
        await deliveries.wakeWaiting(platform, sources.clock.now());
    });
    seen = vintage;
  };
}
