import { createHash } from 'node:crypto';
import { type PlaceId, type PlacePlatform, placeId } from '../../src/core/place.ts';
import type { Poster } from '../../src/core/posting.ts';
import type { Schedule } from '../../src/core/schedule.ts';
import { type ShortId, shortId } from '../../src/core/short-id.ts';
import { parseWhen, type When } from '../../src/core/when.ts';
import type { Needs, Notice } from '../../src/delivery/needs.ts';
import { createPacer } from '../../src/delivery/pacer.ts';
import { createFirstBytes } from '../../src/delivery/repeats.ts';
import { startDeliveries } from '../../src/delivery/rounds.ts';
import { createClockwork } from '../../src/schedule/clockwork.ts';
import { followPlace } from '../../src/usecases/place-events.ts';
import { changedDraft } from '../../src/usecases/schedule-draft.ts';
import { editSchedule, scheduleAt } from '../../src/usecases/schedules.ts';
import { type Delivering, DISCORD_CHANNEL, TELEGRAM_GROUP, WEEK } from './delivering.ts';

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const NO_LIMITS = { overall: { most: 1_000, withinMs: 1 }, gapMs: 0, ofChat: () => [] };

/** Schedules, the clockwork and the delivery room as the program joins them, over a room in virtual time. */
export function createPostingHouse(room: Delivering, over: Partial<Needs> = {}, poster: Partial<Poster> = {}) {
  const told: Notice['is'][] = [];
  const logged: string[] = [];
  let closed = false;
  let ids = 0;
  const outletOf = (place: PlaceId) => ({
    poster: { ...room.worldOf(place).poster, ...poster },
    pacer: createPacer(NO_LIMITS, room.time),
  });
  const outlets = { telegram: outletOf(TELEGRAM_GROUP), discord: outletOf(DISCORD_CHANNEL) };
  const log = (event: string) => void logged.push(event);
  const needs: Needs = {
    ...{ posts: room.book.posts, places: room.book, outlets },
    prepare: async ({ week, lateMinutes }) =>
      closed
        ? { is: 'closed', reasons: [{ why: 'missing', week: WEEK }] }
        : { ...{ is: 'ready', locale: 'en', figures: [] }, parts: [`week ${week}${lateMark(lateMinutes)}`] },
    onPlace: async (event) => followPlace({ places: room.book, clock: room.time }, event),
    newId: () => newId(),
    tell: async (_, __, { is }) => {
      told.push(is);
      return true;
    },
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    firstBytes: createFirstBytes(),
    ...{ clock: room.time, time: room.time, random: () => 0.5, log: { error: log, warn: log, info: log } },
    ...over,
  };
  const newId = (): ShortId => shortId(Uint8Array.of(9, 0, 0, 0, 0, 0, Math.floor(++ids / 32), ids % 32));
  const plan = createClockwork({ posts: needs.posts, clock: room.time, newId, log: needs.log });
  const services = {
    ...{ places: room.book, posts: room.book.posts, clock: room.time },
    ...{ mayPost: async () => 'yes' as const, wakeDeliveries: () => undefined },
  };
  return {
    ...{ told, logged, outlets, needs, services, plan },
    close: (is: boolean) => {
      closed = is;
    },
    start: () => startDeliveries(needs, plan),
    /** Changes the only schedule of a place. */
    async edit({ place, number }: Schedule, when: When, choices: Parameters<typeof changedDraft>[2] = {}) {
      const kept = await scheduleAt(services, place, number);
      return editSchedule(services, by(place), { number, version: kept.version }, changedDraft(kept, when, choices));
    },
  };
}

const lateMark = (minutes: number | undefined): string => (minutes === undefined ? '' : ` late ${minutes}`);

/** A schedule's hour as it is typed. */
export function whenOf(typed: string): When {
  const parsed = parseWhen(typed);
  if ('fault' in parsed) throw new TypeError(typed);
  return parsed.when;
}

export const by = (place: PlaceId) => ({ person: 'telegram:42', place });

/** One topic of the group, or one group of many, each with an id of its own. */
export const elsewhere = (platform: PlacePlatform, at: number): PlaceId => placeId(platform, -5000 - at);

/** Stops what runs while time goes on. */
export async function stopped(room: Delivering, running: { stop(): Promise<void> }): Promise<void> {
  const end = running.stop();
  await room.time.pass(5 * MINUTE);
  await end;
}

/** What became of each delivery to a place, the newest hour first. */
export const fates = async (room: Delivering, place: PlaceId) =>
  (await room.book.posts.deliveries(place, 99)).map(({ week, state }) => ({ week, is: state.is }));
