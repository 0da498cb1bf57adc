import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sighting } from '../../src/core/arrival.ts';
import { type PlaceId, placeId } from '../../src/core/place.ts';
import { followSeen } from '../../src/usecases/post-seen.ts';
import { createDelivering, type Delivering, DISCORD_CHANNEL, TELEGRAM_GROUP, WEEK } from '../support/delivering.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const ELSEWHERE = placeId('telegram', -1009);

let room: Delivering;
const begin = (...parts: readonly string[]) => {
  room = createDelivering({ parts });
};
beforeEach(() => begin('one', 'two'));
afterEach(() => room.end());

/** Somebody meets a message of the post. */
const meets = (
  delivery: Awaited<ReturnType<Delivering['plan']>>,
  sighting: Sighting,
  place: PlaceId = TELEGRAM_GROUP,
) =>
  followSeen({ posts: room.book.posts, clock: room.time, wakeDeliveries: () => {} })({
    ...{ delivery: delivery.id, by: 'telegram:77', place },
    ...sighting,
  });

describe('of a long post on Telegram whose second part got lost', () => {
  const lost = async () => {
    const delivery = await room.plan(await room.schedule(TELEGRAM_GROUP));
    room.worldOf(TELEGRAM_GROUP).fate('arrives', 'request_lost');
    room.begin();
    await room.time.pass(150);
    return delivery;
  };

  it.each<readonly [string, Sighting, string]>([
    ['a reply to the first part proves nothing', { how: 'reply', message: 'm1' }, 'unknown'],
    ['the copy of the first part proves nothing', { how: 'forward', message: 'm1' }, 'unknown'],
    ['a reply to nobody knows which part proves nothing', { how: 'reply' }, 'unknown'],
    ['a button under the first part is a forged one', { how: 'tap', message: 'm1' }, 'unknown'],
    ['a tap on the button under the last part proves that', { how: 'tap', message: 'm2' }, 'sent'],
    ['a reply to another message of it proves the second part', { how: 'reply', message: 'm2' }, 'sent'],
  ])('%s, before it is doubted', async (_, sighting, state) => {
    const delivery = await lost();
    await meets(delivery, sighting);
    await room.time.pass(MINUTE);
    expect((await room.look(delivery))?.state.is).toBe(state);
  });

  it.each<readonly [Sighting, string]>([
    [{ how: 'reply', message: 'm1' }, 'unknown'],
    [{ how: 'tap', message: 'm2' }, 'sent'],
  ])('%o leaves it %s, once it is doubted', async (sighting, state) => {
    const delivery = await lost();
    await room.time.pass(MINUTE);
    await meets(delivery, sighting);
    expect((await room.look(delivery))?.state.is).toBe(state);
  });

  it('the same person may meet both parts, one after the other', async () => {
    const delivery = await lost();
    await meets(delivery, { how: 'reply', message: 'm1' });
    await meets(delivery, { how: 'tap', message: 'm2' });
    await room.time.pass(MINUTE);
    expect(await room.look(delivery)).toMatchObject({
      state: { is: 'sent', known: 'seen', by: 'telegram:77' },
      parts: [{ message: 'm1' }, { message: 'm2' }],
    });
  });

  it('what is met in another place proves nothing', async () => {
    const delivery = await lost();
    for (const how of ['tap', 'reply', 'forward'] as const) {
      expect(await meets(delivery, { how, message: 'm2' }, ELSEWHERE)).toBeUndefined();
    }
    await room.time.pass(MINUTE);
    expect((await room.look(delivery))?.state.is).toBe('unknown');
  });
});

it('the first part, found again on Discord, is not taken for the second', async () => {
  const delivery = await room.plan(await room.schedule(DISCORD_CHANNEL));
  const world = room.worldOf(DISCORD_CHANNEL);
  world.fate('arrives', ...Array<'request_lost'>(100).fill('request_lost'));
  const running = room.start(room.book.posts, () => ({
    ...world.poster,
    find: async () => ({ is: 'found', message: 'm1' }),
  }));
  await room.time.pass(HOUR);
  expect(world.at(DISCORD_CHANNEL)).toEqual(['one']);
  expect((await room.look(delivery))?.state.is).toBe('unknown');
  const stopped = running.stop();
  await room.time.pass(MINUTE);
  await stopped;
});

describe('a post that was met while it was on its way', () => {
  it('is known to stand there though it waited for its figures for days, with an event each hour', async () => {
    begin('only part');
    const delivery = await room.plan(await room.schedule(TELEGRAM_GROUP));
    await room.book.posts.change(async ({ happened }) => {
      for (let at = 0; at < 150; at += 1)
        await happened({
          ...{ place: TELEGRAM_GROUP, about: `delivery:${delivery.id}`, at, what: 'waiting' },
          detail: JSON.stringify({ is: 'waiting', reasons: [{ why: 'missing', week: WEEK }] }),
        });
    });
    room.worldOf(TELEGRAM_GROUP).fate('answer_lost');
    room.begin();
    await room.time.pass(50);
    await meets(delivery, { how: 'reply', message: 'm1' });
    await room.time.pass(MINUTE);
    expect((await room.look(delivery))?.state).toMatchObject({ is: 'sent', known: 'seen' });
  });

  it('is not sent again, and not asked about, where its channel cannot be read', async () => {
    begin('only part');
    const delivery = await room.plan(await room.schedule(DISCORD_CHANNEL));
    const world = room.worldOf(DISCORD_CHANNEL);
    world.fate('answer_lost');
    const running = room.start(room.book.posts, () => ({
      ...world.poster,
      find: async () => ({ is: 'unreadable' }),
    }));
    await room.time.pass(50);
    await meets(delivery, { how: 'tap', message: 'm1' }, DISCORD_CHANNEL);
    await room.time.pass(MINUTE);
    expect((await room.look(delivery))?.state).toMatchObject({ is: 'sent', known: 'seen' });
    expect(world.asked()).toBe(1);
    const stopped = running.stop();
    await room.time.pass(MINUTE);
    await stopped;
  });

  it('is not asked about where they met it just as it was being doubted', async () => {
    begin('only part');
    const delivery = await room.plan(await room.schedule(TELEGRAM_GROUP));
    room.worldOf(TELEGRAM_GROUP).fate('answer_lost');
    const { posts } = room.book;
    let isLate = true;
    const running = room.start({
      ...posts,
      latest: async (...asked) => {
        const known = await posts.latest(...asked);
        if (isLate) await meets(delivery, { how: 'reply', message: 'm1' });
        isLate = false;
        return known;
      },
    });
    await room.time.pass(MINUTE);
    expect((await room.look(delivery))?.state).toMatchObject({ is: 'sent', known: 'seen' });
    const stopped = running.stop();
    await room.time.pass(MINUTE);
    await stopped;
  });
});

it('what somebody met before it was sent again proves nothing of what is sent now', async () => {
  begin('only part');
  const delivery = await room.plan(await room.schedule(TELEGRAM_GROUP));
  await meets(delivery, { how: 'reply', message: 'm1' });
  await room.time.pass(SECOND);
  room.worldOf(TELEGRAM_GROUP).fate('request_lost');
  room.begin();
  await room.time.pass(MINUTE);
  expect((await room.look(delivery))?.state.is).toBe('unknown');
});
