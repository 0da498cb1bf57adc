import { beforeEach, describe, expect, it } from 'vitest';
import type { CatchUp } from '../../src/core/catch-up.ts';
import { placeId } from '../../src/core/place.ts';
import type { NewSchedule, Schedule } from '../../src/core/schedule.ts';
import { nextBegin } from '../../src/core/schedule-times.ts';
import { shortId } from '../../src/core/short-id.ts';
import { wallTimeSchema } from '../../src/core/wall-clock.ts';
import { weekEnding } from '../../src/core/week.ts';
import type { When } from '../../src/core/when.ts';
import { createClockwork } from '../../src/schedule/clockwork.ts';
import { madeUpDelivery, madeUpId, madeUpSchedule, UNREAD } from '../support/made-up-posts.ts';
import { createPlaceBookInMemory } from '../support/place-book-in-memory.ts';
import { createVirtualTime } from '../support/virtual-time.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const GROUP = placeId('telegram', -1001);
/** Monday 2026-01-26, 09:00 in Shanghai. */
const MONDAY_NINE = Date.UTC(2026, 0, 26, 1);
const MONDAYS: When = {
  is: 'weekly',
  weekday: 1,
  time: wallTimeSchema.parse('09:00'),
  timeZone: 'Asia/Shanghai',
};

let time: ReturnType<typeof createVirtualTime>;
let book: ReturnType<typeof createPlaceBookInMemory>;
let tick: () => Promise<void>;
let ids: number;
beforeEach(() => {
  time = createVirtualTime(MONDAY_NINE - HOUR);
  book = createPlaceBookInMemory();
  ids = 0;
  const newId = () => shortId(Uint8Array.of(0, 0, 0, 0, 0, 0, Math.floor(++ids / 32), ids % 32));
  tick = createClockwork({ posts: book.posts, clock: time, newId, log: UNREAD });
});

const add = (given: Partial<NewSchedule> = {}): Promise<Schedule> => {
  const when = given.when ?? MONDAYS;
  const schedule = madeUpSchedule(1, { place: GROUP, when, nextAt: nextBegin(when, time.now()), ...given });
  return book.posts.change(({ schedules }) => schedules.add(schedule));
};
const planned = async () =>
  (await book.posts.deliveries(GROUP, 100))
    .toReversed()
    .map(({ week, state, dueAt, folded }) => ({ week, state: state.is, dueAt, ...(folded && { folded }) }));
const at = async (moment: number) => {
  time.setClock(moment);
  await tick();
};

describe('the hour of a schedule', () => {
  it('becomes one delivery, of the week that is to come out that day, and the next hour is a week later', async () => {
    await add();
    await at(MONDAY_NINE - 1);
    expect(await planned()).toEqual([]);
    await at(MONDAY_NINE);
    await tick();
    expect(await planned()).toEqual([{ week: '2026-01-23', state: 'planned', dueAt: MONDAY_NINE }]);
    expect((await book.posts.schedule(madeUpId(1)))?.nextAt).toBe(MONDAY_NINE + 7 * DAY);
  });

  it('becomes no second one when the clock is set back over it', async () => {
    await add();
    await at(MONDAY_NINE);
    await at(MONDAY_NINE - 2 * HOUR);
    await at(MONDAY_NINE + HOUR);
    expect(await planned()).toHaveLength(1);
  });

  it('that moved within its week posts that week no second time', async () => {
    const schedule = await add();
    await at(MONDAY_NINE);
    const tuesdays = { ...MONDAYS, weekday: 2 } as const;
    await book.posts.change(async ({ schedules }) => {
      const now = await schedules.find(schedule.id);
      if (now) await schedules.save({ ...now, when: tuesdays, nextAt: nextBegin(tuesdays, time.now()) });
    });
    await at(MONDAY_NINE + DAY + HOUR);
    expect(await planned()).toHaveLength(1);
  });

  it('is found again after a clock ran a month ahead and was set back', async () => {
    await add();
    await at(MONDAY_NINE + 30 * DAY);
    await at(MONDAY_NINE);
    expect((await book.posts.schedule(madeUpId(1)))?.nextAt).toBe(MONDAY_NINE + 7 * DAY);
  });

  it('rests while its schedule does', async () => {
    const { nextAt: _, ...resting } = await add();
    await book.posts.change(({ schedules }) => schedules.save({ ...resting, pausedSince: time.now() }));
    await at(MONDAY_NINE + HOUR);
    expect(await planned()).toEqual([]);
  });
});

describe('two weeks that nobody looked', () => {
  const later = MONDAY_NINE + 14 * DAY + HOUR;
  it.each<[string, CatchUp, readonly string[]]>([
    ['late', { is: 'late', withinHours: 6 }, ['skipped', 'skipped', 'planned']],
    ['skip', { is: 'skip' }, ['skipped', 'skipped', 'skipped']],
    ['fold', { is: 'fold' }, ['skipped', 'skipped', 'planned']],
  ])('become one post at most: %s', async (_, catchUp, states) => {
    await add({ catchUp });
    await at(later);
    const all = await planned();
    expect(all.map(({ state }) => state)).toEqual(states);
    expect(all.map(({ week }) => week)).toEqual(['2026-01-23', '2026-01-30', '2026-02-06']);
  });

  it('stand in one line of the post that is folded from them', async () => {
    await add({ catchUp: { is: 'fold' } });
    await at(later);
    const [first, , post] = await book.posts.deliveries(GROUP, 10).then((all) => all.toReversed());
    expect(post?.folded).toEqual(['2026-01-23', '2026-01-30']);
    expect(first?.state).toEqual({ is: 'skipped', reason: 'folded', into: post?.id });
  });
});

it('runs that are folded into a post which stands already name that post', async () => {
  await add({ catchUp: { is: 'fold' } });
  const standing = madeUpDelivery(99, { place: GROUP, week: weekEnding('2026-02-06'), state: { is: 'planned' } });
  await book.posts.change(({ deliveries }) => deliveries.add(standing));
  await at(MONDAY_NINE + 14 * DAY + HOUR);
  const first = (await book.posts.deliveries(GROUP, 10)).find(({ week }) => week === '2026-01-23');
  expect(first?.state).toEqual({ is: 'skipped', reason: 'folded', into: standing.id });
});

describe('a schedule that waits for its report', () => {
  const when: When = {
    is: 'published',
    latest: { weekday: 3, time: wallTimeSchema.parse('12:00') },
    timeZone: 'Asia/Shanghai',
  };

  it('begins with the Monday on which it is to come out', async () => {
    await add({ when });
    await at(MONDAY_NINE + HOUR);
    expect(await planned()).toEqual([]);
    await at(MONDAY_NINE + 6 * DAY + 15 * HOUR);
    expect(await planned()).toEqual([
      { week: '2026-01-30', state: 'planned', dueAt: MONDAY_NINE + 7 * DAY - 9 * HOUR },
    ]);
  });

  it('is not late before its latest hour, and is passed over beyond it', async () => {
    await add({ when, catchUp: { is: 'skip' } });
    await at(MONDAY_NINE + 8 * DAY);
    expect((await planned()).map(({ state }) => state)).toEqual(['planned']);
    await at(MONDAY_NINE + 7 * DAY + 10 * DAY);
    expect((await planned()).map(({ state }) => state)).toEqual(['planned', 'skipped']);
  });
});
