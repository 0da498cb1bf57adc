import { beforeEach, describe, expect, it } from 'vitest';
import { placeId } from '../../src/core/place.ts';
import { shortId } from '../../src/core/short-id.ts';
import { wallTimeSchema } from '../../src/core/wall-clock.ts';
import type { When } from '../../src/core/when.ts';
import { startDeliveries } from '../../src/delivery/rounds.ts';
import { createClockwork } from '../../src/schedule/clockwork.ts';
import { createDelivering, type Delivering, DISCORD_CHANNEL, NOON, TELEGRAM_GROUP } from '../support/delivering.ts';
import { madeUpId } from '../support/made-up-posts.ts';
import { createPostingHouse, elsewhere, HOUR, MINUTE, stopped } from '../support/posting-house.ts';

let room: Delivering;
beforeEach(() => {
  room = createDelivering();
});

/** Many posts that are due before any other. */
async function many(count: number, placeOf: (at: number) => ReturnType<typeof placeId>): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    const schedule = await room.schedule(placeOf(at), { id: madeUpId(at + 1_000) });
    await room.plan(schedule, { id: madeUpId(at + 5_000), nextAt: NOON - 1 });
  }
}

const isSent = async (delivery: Parameters<Delivering['look']>[0]) => (await room.look(delivery))?.state.is === 'sent';

describe('a post goes out', () => {
  it('though one group with many topics is held back for an hour', async () => {
    const house = createPostingHouse(room);
    await many(64, (at) => placeId('telegram', -1003, at + 1));
    const good = await room.plan(await room.schedule(TELEGRAM_GROUP));
    house.outlets.telegram.pacer.hold(HOUR, placeId('telegram', -1003));
    const running = house.start();
    await room.time.pass(MINUTE);
    expect(await isSent(good)).toBe(true);
    await room.time.pass(2 * HOUR);
    await stopped(room, running);
    expect(await isSent({ id: madeUpId(5_063) })).toBe(true);
  });

  it('though one group has more posts than are asked for at once', async () => {
    const house = createPostingHouse(room, {}, { send: () => room.time.sleep(HOUR).then(() => ({ is: 'unknown' })) });
    await many(300, (at) => placeId('telegram', -1003, at + 1));
    const good = await room.plan(await room.schedule(TELEGRAM_GROUP));
    const running = house.start();
    await room.time.pass(MINUTE);
    // It was sent, and the platform that says nothing within its time leaves it in doubt.
    expect((await room.look(good))?.state.is).toBe('unknown');
    const end = running.stop();
    await room.time.pass(2 * HOUR);
    await end;
  });

  it('though 256 others cannot be looked at', async () => {
    const whole = createPostingHouse(room);
    const house = createPostingHouse(room, {
      prepare: async (delivery, schedule) => {
        if (delivery.id !== '000000d1') throw new TypeError('cannot be drawn');
        return whole.needs.prepare(delivery, schedule);
      },
    });
    await many(256, (at) => elsewhere('telegram', at));
    const good = await room.plan(await room.schedule(TELEGRAM_GROUP));
    const running = house.start();
    await room.time.pass(10 * MINUTE);
    await stopped(room, running);
    expect(await isSent(good)).toBe(true);
  });

  it('though nothing can be planned at all', async () => {
    const house = createPostingHouse(room);
    const good = await room.plan(await room.schedule(TELEGRAM_GROUP));
    const running = startDeliveries(house.needs, async () => Promise.reject(new Error('no report can be read')));
    await room.time.pass(MINUTE);
    await stopped(room, running);
    expect([await isSent(good), house.logged.includes('deliveries_not_planned')]).toEqual([true, true]);
  });
});

it('a schedule in a zone that is not known here keeps no other from being planned, and is asked for once an hour', async () => {
  const { posts } = room.book;
  const when: When = {
    is: 'weekly',
    weekday: 1,
    time: wallTimeSchema.parse('12:00'),
    timeZone: 'America/Not_Known_Here',
  };
  const bad = await room.schedule(DISCORD_CHANNEL, { id: madeUpId(1), nextAt: NOON });
  await room.schedule(TELEGRAM_GROUP, { id: madeUpId(2), nextAt: NOON });
  const strange: typeof posts = {
    ...posts,
    schedulesDue: async (...asked) =>
      (await posts.schedulesDue(...asked)).map((each) => (each.id === bad.id ? { ...each, when } : each)),
  };
  const logged: string[] = [];
  const log = { error: (event: string) => void logged.push(event), warn: () => undefined, info: () => undefined };
  let ids = 0;
  const newId = () => shortId(Uint8Array.of(8, 0, 0, 0, 0, 0, 0, ++ids));
  const plan = createClockwork({ posts: strange, clock: room.time, newId, log });
  await plan();
  await plan();
  expect((await room.book.posts.deliveries(TELEGRAM_GROUP, 9)).map(({ state }) => state.is)).toEqual(['planned']);
  expect([logged, (await posts.schedule(bad.id))?.nextAt]).toEqual([['schedule_not_planned'], NOON + HOUR]);
  room.time.setClock(NOON + HOUR);
  await createClockwork({ posts, clock: room.time, newId, log })();
  const [made] = await room.book.posts.deliveries(DISCORD_CHANNEL, 9);
  expect([made?.dueAt, made?.state.is]).toEqual([NOON, 'planned']);
});

it('what nobody can post where no token is given is no reason for rounds', async () => {
  const house = createPostingHouse(room);
  await room.plan(await room.schedule(TELEGRAM_GROUP));
  let rounds = 0;
  const running = startDeliveries({ ...house.needs, outlets: { discord: house.outlets.discord } }, async () => {
    rounds += 1;
  });
  await room.time.pass(10 * MINUTE);
  await stopped(room, running);
  expect(rounds).toBeLessThan(30);
});
