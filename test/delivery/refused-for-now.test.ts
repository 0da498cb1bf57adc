import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeId } from '../../src/core/place.ts';
import { createDelivering, type Delivering, DISCORD_CHANNEL, NOON, TELEGRAM_GROUP } from '../support/delivering.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

let room: Delivering;
beforeEach(() => {
  room = createDelivering();
});
afterEach(() => room.end());

const tooFast = (afterMs: number) => ({ is: 'not_taken', why: 'pace', afterMs }) as const;

describe('a platform that says when to come again', () => {
  it.each([
    ['Telegram', TELEGRAM_GROUP, 17_000],
    ['Discord', DISCORD_CHANNEL, 17_000.25],
  ] as const)('is asked again then, and not before (%s)', async (_, place, afterMs) => {
    const delivery = await room.plan(await room.schedule(place));
    room.worldOf(place).fate(tooFast(afterMs));
    room.begin();
    // The answer comes after a tenth of a second.
    await room.time.pass(Math.floor(afterMs) + 99);
    expect(room.worldOf(place).asked()).toBe(1);
    await room.time.pass(2 * SECOND);
    expect((await room.look(delivery))?.state.is).toBe('sent');
  });

  it('is believed about a repeat as well: nothing else is sent to that channel before', async () => {
    await room.plan(await room.schedule(DISCORD_CHANNEL));
    const other = await room.schedule(DISCORD_CHANNEL, { place: placeId('discord', 301) });
    await room.plan(other, { id: other.id, nextAt: NOON + 10 * SECOND });
    const world = room.worldOf(DISCORD_CHANNEL);
    world.fate('request_lost', tooFast(30 * SECOND));
    room.begin();
    await room.time.pass(20 * SECOND);
    expect(world.asked()).toBe(2);
    await room.time.pass(MINUTE);
    expect(world.at(DISCORD_CHANNEL)).toHaveLength(2);
  });
});

it('a chat that is said to have moved, again and again, is not asked for ever', async () => {
  const delivery = await room.plan(await room.schedule(TELEGRAM_GROUP));
  const moved = { is: 'moved', to: TELEGRAM_GROUP } as const;
  room.worldOf(TELEGRAM_GROUP).fate(...Array<typeof moved>(500).fill(moved));
  room.begin();
  await room.time.pass(3 * HOUR);
  expect(room.worldOf(TELEGRAM_GROUP).asked()).toBeLessThanOrEqual(12);
  expect(await room.look(delivery)).toMatchObject({ state: { is: 'failed', reason: 'too_many_tries' } });
});
