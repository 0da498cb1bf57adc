import type { Alert, AlertOutcome } from './core/alert.ts';
import type { AlertHook } from './core/alert-hook.ts';
import type { DeliveryId } from './core/delivery.ts';
import type { Following } from './core/following.ts';
import type { KeptLevel } from './core/happening.ts';
import type { LevelHappened, LevelStanding } from './core/level-story.ts';
import type { Feed, FeedGap, FeedStanding } from './core/market.ts';
import type { PlaceId } from './core/place.ts';

/** A level with the number of its last change among all: what changed since another number is found by it. */
export interface ChangedLevel {
  readonly seq: number;
  readonly kept: KeptLevel;
}

/** What places follow, and what came of it. Everything is read as it stands on disk. */
export interface FollowingBook {
  of(place: PlaceId): Promise<Following | undefined>;
  /** Those with rules about flows that are not paused, by their ids. */
  withFlowRules(): Promise<readonly Following[]>;
  /** All that a place ever had, by their numbers, those retired among them. */
  levelsOf(place: PlaceId): Promise<readonly KeptLevel[]>;
  /** Levels of places that were added, changed or retired after a number, by theirs; those retired among them. */
  levelsSince(seq: number, most: number): Promise<readonly ChangedLevel[]>;
  standings(levels: readonly string[]): Promise<readonly LevelStanding[]>;
  feeds(feeds: readonly Feed[]): Promise<readonly FeedStanding[]>;
  /** What happened to a level, newest first. */
  story(level: string, most: number): Promise<readonly LevelHappened[]>;
  /** Those that reach beyond a moment, oldest first. */
  gaps(feed: Feed, since: number): Promise<readonly FeedGap[]>;
  /** What a delivery tells of, in the order it happened. */
  alertsOf(delivery: DeliveryId): Promise<readonly Alert[]>;
  /** What a place was to be told about one thing, newest first. */
  alertsAbout(place: PlaceId, about: string, most: number): Promise<readonly Alert[]>;
  /** Places in which something waits to be posted, the longest waiting first. */
  placesWaiting(most: number): Promise<readonly PlaceId[]>;
  /** Those that were not removed, by their numbers. */
  hooks(place: PlaceId): Promise<readonly AlertHook[]>;
  /** By the digest of its key. */
  hook(digest: string): Promise<AlertHook | undefined>;
}

/** What a closed candle brought about, to be on disk all together. */
export interface Judged {
  readonly feed: FeedStanding;
  readonly standings: readonly LevelStanding[];
  readonly happened: readonly LevelHappened[];
  readonly gap?: FeedGap;
}

/** A place that is to be told of a level. */
export interface Follower {
  readonly level: string;
  readonly following: Following;
}

/** Writes about what places follow, within writes that are on disk all together. The number of statements does not grow with what they hold. */
export interface FollowingChanges {
  find(place: PlaceId): Promise<Following | undefined>;
  /**
   * Adds it where its version is 1, or takes the place of what it was at that version; what is saved has the next version either way, so
   * that nobody who read one brings it back. Undefined where somebody changed it since, and then nothing is.
   */
  save(following: Following): Promise<Following | undefined>;
  levelsOf(place: PlaceId): Promise<readonly KeptLevel[]>;
  /** As they stand within these writes; those that were forgotten are absent. */
  levels(ids: readonly string[]): Promise<readonly KeptLevel[]>;
  standings(levels: readonly string[]): Promise<readonly LevelStanding[]>;
  feeds(feeds: readonly Feed[]): Promise<readonly FeedStanding[]>;
  /** Puts down a candle with all it did. What happened already is not written again. */
  judged(judged: Judged): Promise<void>;
  /** Where levels begin, or begin anew. */
  saveStandings(standings: readonly LevelStanding[]): Promise<void>;
  /** False where it was written before. */
  happened(happened: LevelHappened): Promise<boolean>;
  /**
   * Who is told of these levels and is not paused: places that follow levels and are the level's own (`place`) or lie in it; all of them
   * for one of nobody's place. Places that the bot was removed from, or that are gone, are told of nothing.
   */
  followers(
    levels: readonly { readonly level: string; readonly place: PlaceId | undefined }[],
  ): Promise<readonly Follower[]>;
  /** Each once in its place, whatever came of it. */
  addAlerts(alerts: readonly Alert[]): Promise<void>;
  /** What waits in a place, in the order it happened. */
  waiting(place: PlaceId, most: number): Promise<readonly Alert[]>;
  /** What was posted in a place about any of these things, at or after a moment, and has not come to nothing since. */
  postedSince(place: PlaceId, about: readonly string[], since: number): Promise<readonly Alert[]>;
  settle(place: PlaceId, keys: readonly string[], outcome: AlertOutcome): Promise<void>;
  hooks(place: PlaceId): Promise<readonly AlertHook[]>;
  /** Gives it the next number of its place. */
  addHook(hook: Omit<AlertHook, 'number'>): Promise<AlertHook>;
  removeHook(id: AlertHook['id']): Promise<void>;
}
