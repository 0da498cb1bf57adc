import { createHash } from 'node:crypto';
import type { Delivery, WaitReason } from '../../src/core/delivery.ts';
import { type PlaceId, type PlacePlatform, placeId, platformOf } from '../../src/core/place.ts';
import type { Poster } from '../../src/core/posting.ts';
import type { NewSchedule, Schedule } from '../../src/core/schedule.ts';
import { type ShortId, shortId, shortIdSchema } from '../../src/core/short-id.ts';
import { wallTimeSchema } from '../../src/core/wall-clock.ts';
import { weekEnding } from '../../src/core/week.ts';
import type { Needs, Notice } from '../../src/delivery/needs.ts';
import { createPacer } from '../../src/delivery/pacer.ts';
import { createFirstBytes } from '../../src/delivery/repeats.ts';
import { type Deliveries, startDeliveries } from '../../src/delivery/rounds.ts';
import type { PostKeeper } from '../../src/post-ports.ts';
import { createPlaceBookInMemory } from './place-book-in-memory.ts';
import { createPostingWorld } from './posting-world.ts';
import { createVirtualTime } from './virtual-time.ts';

/** A Monday, 12:00 UTC. */
export const NOON = Date.UTC(2026, 0, 26, 12);
export const WEEK = weekEnding('2026-01-23');
export const TELEGRAM_GROUP = placeId('telegram', -1001);
export const DISCORD_CHANNEL = placeId('discord', 301, 401);

const NO_LIMITS = { overall: { most: 1_000, withinMs: 1 }, gapMs: 0, ofChat: () => [] };

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

const id = (name: string): ShortId => shortIdSchema.parse(name.padStart(8, '0'));

/** The delivery room between a store in memory and two platforms, in virtual time. */
export function createDelivering({ parts = ['only part'] }: { readonly parts?: readonly string[] } = {}) {
  const time = createVirtualTime(NOON);
  const book = createPlaceBookInMemory();
  const worlds = { telegram: createPostingWorld(time, 0), discord: createPostingWorld(time, 120_000) };
  const told: { readonly delivery: ShortId; readonly notice: Notice }[] = [];
  const logged: string[] = [];
  let ids = 0;
  let reasons: readonly [WaitReason, ...WaitReason[]] | undefined;
  let running: Deliveries | undefined;

  const log = (event: string) => void logged.push(event);
  const needsWith = (posts: PostKeeper, posterOf: (platform: 'telegram' | 'discord') => Poster): Needs => ({
    posts,
    places: book,
    outlets: {
      telegram: { poster: posterOf('telegram'), pacer: createPacer(NO_LIMITS, time) },
      discord: { poster: posterOf('discord'), pacer: createPacer(NO_LIMITS, time) },
    },
    prepare: async ({ lateMinutes }) =>
      reasons
        ? { is: 'closed', reasons }
        : {
            is: 'ready',
            locale: 'en',
            figures: [{ id: 'a figure', vintage: 1 }],
            parts: parts.map((part) => (lateMinutes === undefined ? part : `${part}, ${lateMinutes} minutes late`)),
          },
    newId: () => shortId(Uint8Array.of(7, 0, 0, 0, 0, 0, 0, ++ids)),
    onPlace: async (event) => {
      if (event.is === 'moved')
        await book.once(undefined, async ({ move }) => ({ done: await move(event.from, event.to) }));
      return 'nothing';
    },
    tell: async (delivery, _, notice) => {
      told.push({ delivery: delivery.id, notice });
      return true;
    },
    digest,
    firstBytes: createFirstBytes(),
    ...{ clock: time, time, random: () => 0.5, log: { error: log, warn: log, info: log } },
  });

  const start = (
    posts: PostKeeper = book.posts,
    posterOf: (platform: 'telegram' | 'discord') => Poster = (platform) => worlds[platform].poster,
  ) => startDeliveries(needsWith(posts, posterOf), async () => undefined);

  return {
    ...{ time, book, told, logged, start, digest },
    worldOf: (place: PlaceId) => worlds[platformOf(place) as Exclude<PlacePlatform, 'console'>],
    /** Begins to deliver, until it is stopped. */
    begin: () => {
      running = start();
    },
    end: async () => {
      const stopped = running?.stop();
      await time.pass(60_000);
      await stopped;
    },
    close: (...next: readonly WaitReason[]) => {
      const [first, ...others] = next;
      reasons = first && [first, ...others];
    },
    async schedule(target: PlaceId, given: Partial<NewSchedule> = {}): Promise<Schedule> {
      const when = { is: 'weekly', weekday: 1, time: wallTimeSchema.parse('12:00'), timeZone: 'UTC' } as const;
      const schedule: NewSchedule = {
        ...{ id: id(`s${(await book.posts.schedules(target)).length}`), place: target, target, when },
        ...{ silent: false, catchUp: { is: 'late', withinHours: 6 }, gate: 'wait', sections: ['headline'] },
        ...{ by: 'telegram:42', since: NOON },
        ...given,
      } as NewSchedule;
      return book.posts.change(({ schedules }) => schedules.add(schedule));
    },
    async plan(schedule: Schedule, given: Partial<Delivery> = {}): Promise<Delivery> {
      const delivery: Delivery = {
        ...{ id: id('d1'), schedule: schedule.id, place: schedule.target, week: WEEK, occasion: 'run' },
        ...{ dueAt: NOON, state: { is: 'planned' }, nextAt: NOON, fence: 0, figures: [], parts: [] },
        ...given,
      };
      await book.posts.change(({ deliveries }) => deliveries.add(delivery));
      return delivery;
    },
    look: async (delivery: Pick<Delivery, 'id'>) => book.posts.delivery(delivery.id),
    story: async (delivery: Pick<Delivery, 'id'>) =>
      (await book.posts.happenings(`delivery:${delivery.id}`, 100)).map(({ what }) => what),
  };
}

export type Delivering = ReturnType<typeof createDelivering>;
