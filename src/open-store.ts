import { existsSync } from 'node:fs';
import { type DatabaseUrl, fileOfDatabase } from './core/database-url.ts';
import { AppError } from './core/errors.ts';
import type { FactBook, FactKeeper } from './core/fact-book.ts';
import type { ReviewBook } from './core/review-book.ts';
import type { PictureBook, PictureKeeper } from './core/said-picture.ts';
import type { FollowingBook } from './following-ports.ts';
import {
  NOTHING_ACCEPTED,
  NOTHING_HEARD,
  NOTHING_KEPT,
  NOTHING_PICTURED,
  NOTHING_POSTED,
  NOTHING_REVIEWED,
} from './nothing-kept.ts';
import type { PlaceBook, ReportStore } from './ports.ts';
import type { PostBook } from './post-ports.ts';
import type { StoreCondition } from './store/examine-sqlite.ts';
import type { Store, StoreReader } from './store/store.ts';

interface Opened {
  readonly read: StoreReader;
  readonly write: Store;
}

/**
 * Opens the store that a DATABASE_URL names: to `read` beside whoever writes to it, or to `write` as the only process that does,
 * until it is closed or the process ends. Its driver is loaded only here, as most answers need no store.
 */
export async function openStore<Mode extends keyof Opened>(
  url: DatabaseUrl,
  { mode }: { readonly mode: Mode },
): Promise<Opened[Mode]> {
  const { openSqliteReader, openSqliteStore } = await import('./store/open-sqlite-store.ts');
  const file = fileOfDatabase(url);
  const open: { readonly [Each in keyof Opened]: (file: string) => Promise<Opened[Each]> } = {
    read: openSqliteReader,
    write: openSqliteStore,
  };
  return open[mode](file);
}

/** What can be said of a store without opening it to work. Reads all of it, and changes nothing. */
export async function examineStoreFile(url: DatabaseUrl): Promise<StoreCondition> {
  const { examineSqlite } = await import('./store/examine-sqlite.ts');
  return examineSqlite(fileOfDatabase(url));
}

/** What may be asked of what is kept, and changed where that is ours to do. */
export interface Kept {
  readonly places: PlaceBook;
  readonly posts: PostBook;
  readonly reviews: ReviewBook;
  /** What sources of live figures said before. */
  readonly facts: FactBook;
  /** What pictures said. */
  readonly pictures: PictureBook;
  /** Those that were accepted. */
  readonly reports: ReportStore;
}

/**
 * What is kept as it stands on disk, for what only reads: opened when something is first asked, and nothing is kept where there is
 * no store yet. Whatever would change something is refused.
 */
export function storeToRead(url: DatabaseUrl): Kept {
  let opened: Promise<StoreReader | undefined> | undefined;
  return keptIn(async () => {
    // Where there is none its driver need not be loaded to say so.
    if (!opened && !existsSync(fileOfDatabase(url))) return undefined;
    opened ??= openStore(url, { mode: 'read' }).catch((error: unknown) => {
      if (error instanceof AppError && error.failure.code === 'store_missing') return undefined;
      throw error;
    });
    return opened;
  });
}

/**
 * The same, but the first change makes the store: from then on it is this process's to write. `made` is told of it. That a source said
 * something is no change: until there is a store, nothing of it is kept.
 */
export function storeWhenChanged(
  url: DatabaseUrl,
  made: (store: Store) => void,
): Kept & { readonly facts: FactKeeper; readonly pictures: PictureKeeper; readonly close: () => Promise<void> } {
  let opened: Promise<Store> | undefined;
  const open = () => {
    opened ??= openStore(url, { mode: 'write' }).then((store) => {
      made(store);
      return store;
    });
    return opened;
  };
  const kept = keptIn(async () => opened);
  return {
    ...kept,
    places: { ...kept.places, once: async (update, work) => (await open()).places.once(update, work) },
    facts: { ...kept.facts, keep: async (said) => (await opened)?.facts.keep(said) },
    pictures: { ...kept.pictures, keep: async (said) => (await opened)?.pictures.keep(said) },
    close: async () => (await opened)?.close(),
  };
}

function keptIn(store: () => Promise<StoreReader | undefined>): Kept {
  const posts = async (): Promise<PostBook> => (await store())?.posts ?? NOTHING_POSTED.posts;
  const facts = async (): Promise<FactBook> => (await store())?.facts ?? NOTHING_HEARD;
  const reviews = async (): Promise<ReviewBook> => (await store())?.reviews ?? NOTHING_REVIEWED.reviews;
  return {
    facts: {
      newest: async (question, subject, limits) => (await facts()).newest(question, subject, limits),
      vintages: async (question, subject, of) => (await facts()).vintages(question, subject, of),
      lastHeard: async () => (await facts()).lastHeard(),
    },
    reviews: {
      open: async (most) => (await reviews()).open(most),
      find: async (number) => (await reviews()).find(number),
      witnesses: async (week) => (await reviews()).witnesses(week),
      reports: async (week) => (await reviews()).reports(week),
    },
    pictures: { find: async (code) => ((await store())?.pictures ?? NOTHING_PICTURED).find(code) },
    reports: acceptedIn(async () => (await store())?.reports ?? NOTHING_ACCEPTED),
    places: {
      ...NOTHING_KEPT,
      find: async (ids) => (await store())?.places.find(ids) ?? [],
      decisions: async (place, most) => (await store())?.places.decisions(place, most) ?? [],
    },
    posts: {
      following: followingIn(async () => (await posts()).following),
      order: async (id) => (await posts()).order(id),
      schedules: async (place) => (await posts()).schedules(place),
      schedule: async (id) => (await posts()).schedule(id),
      schedulesDue: async (moment, most) => (await posts()).schedulesDue(moment, most),
      delivery: async (id) => (await posts()).delivery(id),
      deliveries: async (place, most) => (await posts()).deliveries(place, most),
      deliveriesDue: async (platform, moment, most, only) =>
        (await posts()).deliveriesDue(platform, moment, most, only),
      nextMoment: async (platforms) => (await posts()).nextMoment(platforms),
      happenings: async (about, most) => (await posts()).happenings(about, most),
      latest: async (about, what, most) => (await posts()).latest(about, what, most),
      levels: async (places) => (await posts()).levels(places),
      pinned: async (place) => (await posts()).pinned(place),
      pinnedDue: async (platform, moment, most) => (await posts()).pinnedDue(platform, moment, most),
    },
  };
}

/** The reports of a store that is known only later. */
export const acceptedIn = (reports: () => Promise<ReportStore>): ReportStore => ({
  vintage: async () => (await reports()).vintage(),
  weeks: async (asOf) => (await reports()).weeks(asOf),
  newest: async (asOf) => (await reports()).newest(asOf),
  ofWeek: async (week) => (await reports()).ofWeek(week),
  history: async (subject, asOf) => (await reports()).history(subject, asOf),
  subjects: async (asOf) => (await reports()).subjects(asOf),
});

/** Whether there is a store already, whatever its version. */
export async function isThereStore(url: DatabaseUrl): Promise<boolean> {
  const { standingOf } = await import('./store/standing.ts');
  return standingOf(fileOfDatabase(url)) !== 'missing';
}

/** What places follow, of a store that is opened once it is asked. */
const followingIn = (book: () => Promise<FollowingBook>): FollowingBook => ({
  of: async (place) => (await book()).of(place),
  withFlowRules: async () => (await book()).withFlowRules(),
  levelsOf: async (place) => (await book()).levelsOf(place),
  levelsSince: async (seq, most) => (await book()).levelsSince(seq, most),
  standings: async (levels) => (await book()).standings(levels),
  feeds: async (feeds) => (await book()).feeds(feeds),
  story: async (level, most) => (await book()).story(level, most),
  gaps: async (feed, since) => (await book()).gaps(feed, since),
  alertsOf: async (delivery) => (await book()).alertsOf(delivery),
  alertsAbout: async (place, about, most) => (await book()).alertsAbout(place, about, most),
  placesWaiting: async (most) => (await book()).placesWaiting(most),
  hooks: async (place) => (await book()).hooks(place),
  hook: async (digest) => (await book()).hook(digest),
});
