import { beforeEach, describe, expect, it } from 'vitest';
import { placeId } from '../../src/core/place.ts';
import { pauseSchedule, removeSchedule } from '../../src/usecases/schedules.ts';
import { createDelivering, type Delivering, DISCORD_CHANNEL, NOON, TELEGRAM_GROUP } from '../support/delivering.ts';
import { by, createPostingHouse, DAY, fates, HOUR, MINUTE, SECOND, stopped, whenOf } from '../support/posting-house.ts';

const OTHER_CHANNEL = placeId('discord', 301, 555);

let room: Delivering;
beforeEach(() => {
  room = createDelivering();
});

const standsAt = (place = TELEGRAM_GROUP) => room.worldOf(place).at(place);

describe('a post of last week', () => {
  it.each(['waiting', 'retry'] as const)('that was %s when nobody looked for nine days is passed over', async (was) => {
    const before = createPostingHouse(room);
    await room.schedule(TELEGRAM_GROUP, { when: whenOf('mon 12:00 UTC'), nextAt: NOON });
    if (was === 'waiting') before.close(true);
    else room.worldOf(TELEGRAM_GROUP).fate({ is: 'not_taken', why: 'server' });
    const first = before.start();
    await room.time.pass(was === 'waiting' ? 10 * MINUTE : 2 * SECOND);
    expect(await fates(room, TELEGRAM_GROUP)).toMatchObject([{ is: was }]);
    await Promise.race([first.stop(), room.time.pass(1)]);
    await room.time.pass(7 * DAY + HOUR);
    const second = createPostingHouse(room).start();
    await room.time.pass(MINUTE);
    await stopped(room, second);
    expect(standsAt()).toEqual([expect.stringContaining('week 2026-01-30 late')]);
    expect((await room.book.posts.deliveries(TELEGRAM_GROUP, 9)).at(-1)?.state).toEqual({
      ...{ is: 'skipped', reason: was === 'waiting' ? 'never_published' : 'superseded' },
    });
  });

  it('that its schedule folds is passed over as well when it was planned and never begun', async () => {
    const house = createPostingHouse(room);
    const schedule = await room.schedule(TELEGRAM_GROUP, { catchUp: { is: 'fold' } });
    const delivery = await room.plan(schedule);
    await room.time.pass(7 * DAY);
    const running = house.start();
    await room.time.pass(MINUTE);
    await stopped(room, running);
    expect((await room.look(delivery))?.state).toEqual({ is: 'skipped', reason: 'superseded' });
    expect(standsAt()).toEqual([]);
  });
});

describe('a schedule that is changed while its post is on the way', () => {
  const heldBack = { is: 'not_taken', why: 'pace', afterMs: 30 * MINUTE } as const;

  it('is not posted after a pause', async () => {
    const house = createPostingHouse(room);
    const delivery = await room.plan(await room.schedule(TELEGRAM_GROUP));
    room.worldOf(TELEGRAM_GROUP).fate(heldBack);
    const running = house.start();
    await room.time.pass(50);
    await pauseSchedule(house.services, by(TELEGRAM_GROUP), { number: 1 });
    await room.time.pass(HOUR);
    await stopped(room, running);
    expect([standsAt(), (await room.look(delivery))?.state.is]).toEqual([[], 'cancelled']);
  });

  it('is still tested while it is paused', async () => {
    const house = createPostingHouse(room);
    const schedule = await room.schedule(TELEGRAM_GROUP, { pausedSince: NOON });
    const delivery = await room.plan(schedule, { occasion: 'test-00000001' });
    const running = house.start();
    await room.time.pass(MINUTE);
    await stopped(room, running);
    expect((await room.look(delivery))?.state.is).toBe('sent');
  });

  it('goes to its new target, and not to the old one', async () => {
    const house = createPostingHouse(room);
    const schedule = await room.schedule(DISCORD_CHANNEL);
    await room.plan(schedule);
    room.worldOf(DISCORD_CHANNEL).fate(heldBack);
    const running = house.start();
    await room.time.pass(50);
    await house.edit(schedule, schedule.when, { target: '555' });
    await room.time.pass(HOUR);
    await stopped(room, running);
    expect([standsAt(DISCORD_CHANNEL), standsAt(OTHER_CHANNEL)]).toEqual([[], ['week 2026-01-23 late 30']]);
  });
});

describe('a post of which half stands', () => {
  const laterHalf = { is: 'not_taken', why: 'pace', afterMs: 10 * MINUTE } as const;
  const halfSent = async () => {
    room = createDelivering({ parts: ['one', 'two'] });
    const delivery = await room.plan(await room.schedule(TELEGRAM_GROUP));
    room.worldOf(TELEGRAM_GROUP).fate('arrives', laterHalf);
    room.begin();
    await room.time.pass(MINUTE);
    return delivery;
  };

  it.each([
    ['removed', removeSchedule],
    ['paused', pauseSchedule],
  ] as const)('is finished when its schedule is %s', async (_, change) => {
    const delivery = await halfSent();
    await change(createPostingHouse(room).services, by(TELEGRAM_GROUP), { number: 1 });
    await room.time.pass(HOUR);
    await room.end();
    expect([standsAt(), (await room.look(delivery))?.state.is]).toEqual([['one', 'two'], 'sent']);
  });

  it('is finished, and no half of it comes twice, when its place was lost meanwhile', async () => {
    const delivery = await halfSent();
    const suspend = (suspended?: { readonly reason: 'no_right'; readonly since: number }) =>
      room.book.once(undefined, async (changes) => ({ done: await changes.suspend(TELEGRAM_GROUP, suspended) }));
    await suspend({ reason: 'no_right', since: NOON });
    await room.time.pass(15 * MINUTE);
    expect((await room.look(delivery))?.state.is).toBe('suspended');
    await suspend();
    await room.time.pass(HOUR + MINUTE);
    await room.end();
    expect(standsAt()).toEqual(['one', 'two']);
  });

  it('and of which nothing is left to send is given up rather than made anew', async () => {
    const schedule = await room.schedule(TELEGRAM_GROUP);
    const parts = [{ hash: 'a'.repeat(64), message: 'm1' }, { hash: 'b'.repeat(64) }];
    const delivery = await room.plan(schedule, { parts });
    room.begin();
    await room.time.pass(MINUTE);
    await room.end();
    expect([standsAt(), (await room.look(delivery))?.state]).toEqual([[], { is: 'failed', reason: 'nothing_to_post' }]);
  });

  it('does not wait for a clock that was set back', async () => {
    room = createDelivering({ parts: ['one', 'two'] });
    await room.plan(await room.schedule(TELEGRAM_GROUP));
    room.worldOf(TELEGRAM_GROUP).fate('arrives', { is: 'not_taken', why: 'server' });
    room.begin();
    await room.time.pass(500);
    room.time.setClock(NOON - 3 * DAY);
    await room.time.pass(DAY);
    const stands = standsAt();
    await room.end();
    expect(stands).toEqual(['one', 'two']);
  });
});

describe('a post to a place that was lost', () => {
  it('goes out once the place is back, even where nobody said so', async () => {
    const house = createPostingHouse(room, { onPlace: async () => 'nothing' });
    const delivery = await room.plan(await room.schedule(TELEGRAM_GROUP));
    room.worldOf(TELEGRAM_GROUP).fate({ is: 'suspended', reason: 'no_right' });
    const running = house.start();
    await room.time.pass(30 * MINUTE);
    expect((await room.look(delivery))?.state.is).toBe('suspended');
    await room.time.pass(HOUR);
    await stopped(room, running);
    expect(standsAt()).toEqual(['week 2026-01-23 late 60']);
  });

  it('is passed over when the place comes back after a newer one was due', async () => {
    const house = createPostingHouse(room);
    const delivery = await room.plan(await room.schedule(TELEGRAM_GROUP));
    room.worldOf(TELEGRAM_GROUP).fate({ is: 'suspended', reason: 'no_right' });
    const running = house.start();
    await room.time.pass(7 * DAY + 2 * HOUR);
    await stopped(room, running);
    expect((await room.look(delivery))?.state).toEqual({ is: 'skipped', reason: 'superseded' });
  });

  it('is cancelled there when its schedule is removed', async () => {
    const house = createPostingHouse(room);
    const schedule = await room.schedule(TELEGRAM_GROUP);
    const delivery = await room.plan(schedule);
    room.worldOf(TELEGRAM_GROUP).fate({ is: 'suspended', reason: 'no_right' });
    const running = house.start();
    await room.time.pass(MINUTE);
    await room.book.posts.change(({ schedules }) => schedules.save({ ...schedule, removedAt: NOON }));
    await room.time.pass(2 * HOUR);
    await stopped(room, running);
    expect((await room.look(delivery))?.state).toEqual({ is: 'cancelled', by: 'schedule' });
  });
});
