import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Delivery } from '../../src/core/delivery.ts';
import { type PlaceId, placeId } from '../../src/core/place.ts';
import type { Poster } from '../../src/core/posting.ts';
import { postingOf } from '../../src/delivery/parts.ts';
import { createDelivering, type Delivering, DISCORD_CHANNEL, NOON, TELEGRAM_GROUP } from '../support/delivering.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

let room: Delivering;
let world: ReturnType<Delivering['worldOf']>;
let stop: (() => Promise<void>) | undefined;
beforeEach(() => {
  room = createDelivering();
  world = room.worldOf(DISCORD_CHANNEL);
});
afterEach(async () => {
  const stopped = stop?.();
  await room.time.pass(MINUTE);
  await stopped;
});

/** A process whose look into the channel says this, after a moment; `send`: what becomes of what it sends. */
const begin = (find: Poster['find'], send: Poster['send'] = world.poster.send) => {
  const running = room.start(room.book.posts, () => ({
    ...world.poster,
    send,
    find: async (...asked) => {
      await room.time.sleep(SECOND);
      return find(...asked);
    },
  }));
  stop = () => running.stop();
};
const cannotRead: Poster['find'] = async () => ({ is: 'unreadable' });

describe('a post on Discord whose answer got lost, in a channel that cannot be read', () => {
  it('is not repeated when its turn comes after Discord forgot the first', async () => {
    const delivery = await room.plan(await room.schedule(DISCORD_CHANNEL));
    const other = await room.schedule(DISCORD_CHANNEL, { place: placeId('discord', 301) });
    await room.plan(other, { id: other.id });
    // The second post there meets a limit while the first is being looked for.
    world.fate('answer_lost', { is: 'not_taken', why: 'pace', afterMs: 5 * MINUTE });
    begin(cannotRead);
    await room.time.pass(10 * MINUTE);
    expect(world.at(DISCORD_CHANNEL)).toHaveLength(2);
    expect((await room.look(delivery))?.state.is).toBe('unknown');
  });

  it('is not repeated because somebody set the clock back', async () => {
    const delivery = await room.plan(await room.schedule(DISCORD_CHANNEL));
    let isLost = true;
    const { send } = world.poster;
    world.fate('answer_lost');
    begin(cannotRead, async (...asked) => {
      if (world.asked() > 0 && isLost) return { is: 'unknown' };
      return send(...asked);
    });
    await room.time.pass(90 * SECOND);
    isLost = false;
    room.time.setClock(room.time.now() - 80 * SECOND);
    await room.time.pass(10 * MINUTE);
    expect(world.at(DISCORD_CHANNEL)).toHaveLength(1);
    expect((await room.look(delivery))?.state.is).toBe('unknown');
  });
});

describe('what a process was sending as it died', () => {
  /** `ago`: how long it says to be ago. */
  const left = async (ago: number, place: PlaceId = DISCORD_CHANNEL) => {
    const since = NOON - ago;
    const state = { is: 'sending', since, until: NOON, failures: 0, again: false } as const;
    const given = { state, parts: [{ hash: 'ab'.repeat(32) }], draft: '["only part"]' };
    return room.plan(await room.schedule(place), given);
  };
  const stands = async (delivery: Delivery) => {
    await Promise.all([
      world.poster.send(postingOf(delivery, ['only part'], 0, room.digest), SECOND),
      room.time.pass(SECOND),
    ]);
  };

  it('is sent again where it surely does not stand', async () => {
    const delivery = await left(5 * SECOND);
    begin(async () => ({ is: 'absent' }));
    await room.time.pass(MINUTE);
    expect(world.at(DISCORD_CHANNEL)).toHaveLength(1);
    expect((await room.look(delivery))?.state.is).toBe('sent');
  });

  it('is not sent again where nobody can read the channel: the clock may have been set back since', async () => {
    const delivery = await left(5 * SECOND);
    await stands(delivery);
    await room.time.pass(10 * MINUTE);
    room.time.setClock(NOON + SECOND);
    begin(cannotRead);
    await room.time.pass(HOUR);
    expect(world.at(DISCORD_CHANNEL)).toHaveLength(1);
    expect((await room.look(delivery))?.state.is).toBe('unknown');
  });

  it('is not sent again where the platform remembers nothing, whatever is not found there', async () => {
    const delivery = await left(5 * SECOND, TELEGRAM_GROUP);
    world = room.worldOf(TELEGRAM_GROUP);
    begin(async () => ({ is: 'absent' }));
    await room.time.pass(HOUR);
    expect(world.at(TELEGRAM_GROUP)).toEqual([]);
    expect((await room.look(delivery))?.state.is).toBe('unknown');
  });
});
