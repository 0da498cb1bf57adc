import { beforeEach, describe, expect, it } from 'vitest';
import { placeId } from '../../src/core/place.ts';
import { pauseSchedule, resumeSchedule } from '../../src/usecases/schedules.ts';
import { createDelivering, type Delivering, DISCORD_CHANNEL, NOON, TELEGRAM_GROUP } from '../support/delivering.ts';
import { by, createPostingHouse, DAY, fates, HOUR, MINUTE, stopped, whenOf } from '../support/posting-house.ts';

const MONDAYS = { when: whenOf('mon 12:00 UTC'), nextAt: NOON } as const;
const OTHER_CHANNEL = placeId('discord', 301, 555);

let room: Delivering;
beforeEach(() => {
  room = createDelivering();
});

const standsAt = (place = TELEGRAM_GROUP) => room.worldOf(place).at(place);

describe('a post that waits for its report', () => {
  it('goes on waiting when its schedule moves to a weekday that is over this week', async () => {
    const house = createPostingHouse(room);
    house.close(true);
    const schedule = await room.schedule(TELEGRAM_GROUP, MONDAYS);
    const running = house.start();
    await room.time.pass(DAY);
    await house.edit(schedule, whenOf('tue 09:00 UTC'));
    running.wake();
    await room.time.pass(2 * HOUR);
    expect(await fates(room, TELEGRAM_GROUP)).toMatchObject([{ is: 'waiting' }]);
    house.close(false);
    await room.time.pass(2 * HOUR);
    await stopped(room, running);
    expect(standsAt()).toEqual(['week 2026-01-23']);
  });

  it('goes on waiting at another target', async () => {
    const house = createPostingHouse(room);
    house.close(true);
    const schedule = await room.schedule(DISCORD_CHANNEL, { ...MONDAYS, catchUp: { is: 'late', withinHours: 24 } });
    const running = house.start();
    await room.time.pass(DAY + HOUR);
    await house.edit(schedule, schedule.when, { target: '555' });
    running.wake();
    await room.time.pass(HOUR);
    house.close(false);
    await room.time.pass(2 * HOUR);
    await stopped(room, running);
    expect(standsAt(OTHER_CHANNEL)).toEqual(['week 2026-01-23']);
  });

  it('comes once where its target is changed and changed back', async () => {
    const house = createPostingHouse(room);
    house.close(true);
    const schedule = await room.schedule(DISCORD_CHANNEL, MONDAYS);
    const running = house.start();
    await room.time.pass(HOUR);
    await house.edit(schedule, schedule.when, { target: '555' });
    await house.edit(schedule, schedule.when, { target: 'here' });
    running.wake();
    await room.time.pass(MINUTE);
    house.close(false);
    await room.time.pass(2 * HOUR);
    await stopped(room, running);
    expect([standsAt(DISCORD_CHANNEL), standsAt(OTHER_CHANNEL)]).toEqual([['week 2026-01-23'], []]);
  });

  it.each(['mon 20:00 UTC', 'tue 09:00 UTC'])(
    'comes when its card says, moved to %s, paused and resumed',
    async (to) => {
      const house = createPostingHouse(room);
      house.close(true);
      const schedule = await room.schedule(TELEGRAM_GROUP, MONDAYS);
      const running = house.start();
      await room.time.pass(HOUR);
      await house.edit(schedule, whenOf(to));
      await pauseSchedule(house.services, by(TELEGRAM_GROUP), { number: 1 });
      const resumed = await resumeSchedule(house.services, by(TELEGRAM_GROUP), { number: 1 });
      house.close(false);
      await room.time.pass((resumed.schedule?.nextAt ?? 0) - room.time.now() + MINUTE);
      await stopped(room, running);
      expect(standsAt()).toEqual(['week 2026-01-23']);
    },
  );
});

describe('an hour that nobody planned before its schedule was changed', () => {
  it('is planned with the change, whatever that was', async () => {
    const house = createPostingHouse(room);
    const schedule = await room.schedule(TELEGRAM_GROUP, MONDAYS);
    room.time.setClock(NOON + 10 * MINUTE);
    await house.edit(schedule, schedule.when, { silent: true });
    const running = house.start();
    await room.time.pass(MINUTE);
    await stopped(room, running);
    expect(standsAt()).toEqual(['week 2026-01-23 late 10']);
  });

  it('is planned for the new target', async () => {
    const house = createPostingHouse(room);
    const schedule = await room.schedule(DISCORD_CHANNEL, MONDAYS);
    room.time.setClock(NOON + MINUTE);
    await house.edit(schedule, schedule.when, { target: '555' });
    const running = house.start();
    await room.time.pass(MINUTE);
    await stopped(room, running);
    expect([standsAt(DISCORD_CHANNEL), standsAt(OTHER_CHANNEL)]).toEqual([[], ['week 2026-01-23']]);
  });
});

it('a change makes nothing come sooner than the platform said', async () => {
  const before = createPostingHouse(room);
  const schedule = await room.schedule(TELEGRAM_GROUP, { nextAt: NOON + 7 * DAY });
  await room.plan(schedule);
  room.worldOf(TELEGRAM_GROUP).fate({ is: 'not_taken', why: 'pace', afterMs: 30 * MINUTE });
  const first = before.start();
  await room.time.pass(MINUTE);
  await Promise.race([first.stop(), room.time.pass(1)]);
  await before.edit(schedule, schedule.when, { silent: true });
  const second = createPostingHouse(room).start();
  await room.time.pass(5 * MINUTE);
  const asked = room.worldOf(TELEGRAM_GROUP).asked();
  await stopped(room, second);
  expect(asked).toBe(1);
});

describe('a clock that ran ahead and was set right', () => {
  it.each([
    ['on Sunday', NOON - 16 * HOUR],
    ['an hour before', NOON - HOUR],
  ])('eats no post that was still to come: %s', async (_, then) => {
    const house = createPostingHouse(room);
    room.time.setClock(then);
    await room.schedule(TELEGRAM_GROUP, { ...MONDAYS, catchUp: { is: 'late', withinHours: 24 } });
    const running = house.start();
    await room.time.pass(MINUTE);
    room.time.setClock(NOON + 30 * HOUR);
    await room.time.pass(MINUTE);
    room.time.setClock(then + 2 * MINUTE);
    await room.time.pass(NOON - then);
    await stopped(room, running);
    expect(standsAt()).toEqual(['week 2026-01-23']);
  });

  it('by a month leaves every week between', async () => {
    const house = createPostingHouse(room);
    await room.schedule(TELEGRAM_GROUP, { ...MONDAYS, nextAt: NOON + 7 * DAY });
    room.time.setClock(NOON + 29 * DAY);
    await house.plan();
    room.time.setClock(NOON + DAY);
    const running = house.start();
    await room.time.pass(MINUTE);
    for (const week of [1, 2, 3, 4]) {
      room.time.setClock(NOON + week * 7 * DAY);
      await room.time.pass(MINUTE);
    }
    await stopped(room, running);
    expect(standsAt()).toEqual(['week 2026-01-30', 'week 2026-02-06', 'week 2026-02-13', 'week 2026-02-20']);
  });
});
