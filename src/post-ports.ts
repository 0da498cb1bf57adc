import type { Delivery, DeliveryChange, DeliveryId } from './core/delivery.ts';
import type { DueMoment, Happening, KeptLevel } from './core/happening.ts';
import type { Order } from './core/order.ts';
import type { Pinned, PinnedChanges } from './core/pinned.ts';
import type { PlaceId, PlacePlatform } from './core/place.ts';
import type { NewSchedule, Schedule } from './core/schedule.ts';
import type { FollowingBook, FollowingChanges } from './following-ports.ts';

/** Schedules within writes that are on disk all together. */
export interface ScheduleChanges {
  find(id: Schedule['id']): Promise<Schedule | undefined>;
  ofPlace(place: PlaceId): Promise<readonly Schedule[]>;
  /** Gives it the next number of its place. */
  add(schedule: NewSchedule): Promise<Schedule>;
  /** In place of what it was at that version; undefined where somebody changed it since, and then nothing is. */
  save(schedule: Schedule): Promise<Schedule | undefined>;
  /** It is looked at later, whatever it holds; one that was changed since it was read stays as it is. */
  putOff(schedule: Schedule, nextAt: number): Promise<void>;
}

/** What came of planning a delivery, and which one stands for its occasion now: `revived` is one that had come to nothing. */
export interface Planned {
  readonly is: 'added' | 'revived' | 'stood';
  readonly id: DeliveryId;
}

/** Deliveries within writes that are on disk all together. */
export interface DeliveryChanges {
  find(id: DeliveryId): Promise<Delivery | undefined>;
  /**
   * Where its schedule, place, week and occasion stand already, nothing is changed, but that one which was cancelled or skipped is
   * planned again, with an event of its own (`at`: when, where it is not its hour).
   */
  add(delivery: Delivery, at?: number): Promise<Planned>;
  /** It is looked at later, and nothing else has changed. What was changed or woken since it was read stays as it is. */
  putOff(delivery: Delivery, nextAt: number): Promise<void>;
  /** The delivery as it is then, with an event of its own; undefined where it was changed since it was read, and then nothing is. */
  advance(delivery: Delivery, change: DeliveryChange, at: number): Promise<Delivery | undefined>;
  /** What waits for its data is looked at again at once: there is something new. */
  wakeWaiting(platform: PlacePlatform, now: number): Promise<void>;
  /** Those to a place and what lies in it that are suspended, the newest hour first. */
  suspended(place: PlaceId, most: number): Promise<readonly Delivery[]>;
  /** Those of a schedule that nothing has become of yet. */
  open(schedule: Schedule['id']): Promise<readonly Delivery[]>;
}

/** Writes about what is posted, on disk all together or not at all. */
export interface PostChanges {
  readonly schedules: ScheduleChanges;
  readonly deliveries: DeliveryChanges;
  readonly pinned: PinnedChanges;
  readonly following: FollowingChanges;
  /** Takes the place of what was kept under its id; a new one is given the next number of its place, whatever number it has. */
  saveLevel(level: KeptLevel): Promise<KeptLevel>;
  /** With a key that was written before it is not written again: then false. */
  happened(event: Happening, once?: string): Promise<boolean>;
}

/** What is posted by itself, and what became of it. Everything is read as it stands on disk. */
export interface PostBook {
  readonly following: FollowingBook;
  /** All that were ever made there and not forgotten, by their numbers; those removed are among them. */
  schedules(place: PlaceId): Promise<readonly Schedule[]>;
  schedule(id: Schedule['id']): Promise<Schedule | undefined>;
  /** What a delivery was made for: a schedule, or what a place follows. */
  order(id: Order['id']): Promise<Order | undefined>;
  /** Those whose next run is due, the longest due first, then those that were put off beyond `tooFar`. */
  schedulesDue(moment: DueMoment, most: number): Promise<readonly Schedule[]>;
  delivery(id: DeliveryId): Promise<Delivery | undefined>;
  /** To a place and what lies in it, the newest hour first. */
  deliveries(place: PlaceId, most: number): Promise<readonly Delivery[]>;
  /** Those of a platform that are to be looked at, the longest due first, then those that were put off beyond `tooFar`. */
  deliveriesDue(
    platform: PlacePlatform,
    moment: DueMoment,
    most: number,
    /** Without those that only posts are: what has just happened is looked for by itself. */
    only?: 'alerts',
  ): Promise<readonly Delivery[]>;
  /** The next moment at which a schedule, or a delivery on one of these platforms, is due; undefined where all rest. */
  nextMoment(platforms: readonly PlacePlatform[]): Promise<number | undefined>;
  /** What happened to one thing, oldest first. */
  happenings(about: string, most: number): Promise<readonly Happening[]>;
  /** What of one kind happened to it, as 'seen', newest first. */
  latest(about: string, what: string, most: number): Promise<readonly Happening[]>;
  /** Levels of these places that are still followed. */
  levels(places: readonly PlaceId[]): Promise<readonly KeptLevel[]>;
  pinned(place: PlaceId): Promise<Pinned | undefined>;
  /** Those of a platform that are to be looked at, the longest due first, then those that were put off beyond `tooFar`. */
  pinnedDue(platform: PlacePlatform, moment: DueMoment, most: number): Promise<readonly Pinned[]>;
}

export interface PostKeeper extends PostBook {
  /** Work that nobody asked for by an update. What it throws undoes it. */
  change<Result>(work: (changes: PostChanges) => Promise<Result>): Promise<Result>;
}
