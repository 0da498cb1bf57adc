import { beforeEach, describe, expect, it } from 'vitest';
import { stoppedClock } from '../../src/clock.ts';
import type { Delivery } from '../../src/core/delivery.ts';
import { AppError } from '../../src/core/errors.ts';
import { type PlaceId, placeId } from '../../src/core/place.ts';
import { MOST_SCHEDULES, type Schedule } from '../../src/core/schedule.ts';
import { weekEnding } from '../../src/core/week.ts';
import { parseWhen, type When } from '../../src/core/when.ts';
import { changedDraft, newDraft } from '../../src/usecases/schedule-draft.ts';
import type { Decider, ScheduleServices } from '../../src/usecases/schedule-services.ts';
import {
  addSchedule,
  editSchedule,
  pauseSchedule,
  removeSchedule,
  resumeSchedule,
} from '../../src/usecases/schedules.ts';
import { testSchedule } from '../../src/usecases/test-post.ts';
import { madeUpDelivery, madeUpId, SENDING } from '../support/made-up-posts.ts';
import { createPlaceBookInMemory } from '../support/place-book-in-memory.ts';

const NOW = Date.parse('2026-11-30T03:00:00Z');
const HOUR = 3_600_000;
const SERVER_CHANNEL = placeId('discord', 301, 401);
const GROUP = placeId('telegram', -1003);

let places: ReturnType<typeof createPlaceBookInMemory>;
let services: ScheduleServices;
let may: (place: PlaceId) => Awaited<ReturnType<ScheduleServices['mayPost']>>;
let woken: string[];
beforeEach(() => {
  places = createPlaceBookInMemory();
  may = () => 'yes';
  woken = [];
  services = servicesAt(NOW);
});

const servicesAt = (now: number): ScheduleServices => ({
  ...{ places, posts: places.posts, clock: stoppedClock(now) },
  mayPost: async (place) => may(place),
  wakeDeliveries: () => void woken.push('woken'),
});

function whenOf(typed: string): When {
  const parsed = parseWhen(typed);
  if ('fault' in parsed) throw new TypeError(typed);
  return parsed.when;
}

const MONDAYS = whenOf('mon 20:00 Asia/Shanghai');
const moderator = (place: PlaceId, update?: string): Decider => ({
  ...{ person: 'telegram:42', place },
  ...(update !== undefined && { update }),
});
const draftAt = (place: PlaceId, when = MONDAYS) => newDraft(place, when, {});

async function added(place: PlaceId = GROUP, when = MONDAYS): Promise<Schedule> {
  const written = await addSchedule(services, moderator(place), draftAt(place, when));
  if (written.is !== 'done') throw new TypeError('it was to be added');
  return written.schedule;
}

const owes = (schedule: Schedule, changes: Partial<Delivery> = {}) =>
  places.posts.change(({ deliveries }) =>
    deliveries.add(
      madeUpDelivery(7, {
        ...{ schedule: schedule.id, place: schedule.target, week: weekEnding('2026-11-27'), dueAt: NOW - HOUR },
        ...changes,
      }),
    ),
  );
const owed = (id = madeUpId(7)) => places.posts.delivery(id);
const decided = async (place = GROUP) => (await places.decisions(place, 99)).map(({ what }) => what);
const failure = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof AppError ? error.failure : error),
  );

describe('a schedule that is added', () => {
  it('runs next at its hour on the clocks of its zone, and it is kept who made it', async () => {
    expect(await added()).toMatchObject({ number: 1, by: 'telegram:42', nextAt: Date.parse('2026-11-30T12:00:00Z') });
    expect(await decided()).toEqual(['schedule.added']);
    expect(woken).toHaveLength(1);
  });

  it('is added once, however often its update comes', async () => {
    await addSchedule(services, moderator(GROUP, 'telegram:1'), draftAt(GROUP));
    expect(await addSchedule(services, moderator(GROUP, 'telegram:1'), draftAt(GROUP))).toEqual({ is: 'again' });
    expect(await places.posts.schedules(GROUP)).toHaveLength(1);
  });

  it('is refused where nothing may be posted, and nothing is kept then', async () => {
    may = () => 'no_right';
    expect(await failure(added())).toEqual({ code: 'schedule_target', why: 'no_right' });
    expect(places.everything()).not.toContain('schedule');
  });

  it('is added where nobody can tell, but to no other place than its own', async () => {
    may = () => undefined;
    await added();
    const elsewhere = newDraft(SERVER_CHANNEL, MONDAYS, { target: '555' });
    expect(await failure(addSchedule(services, moderator(SERVER_CHANNEL), elsewhere))).toEqual({
      ...{ code: 'schedule_target', why: 'unseen' },
    });
  });

  it('is refused where a place has all it may, until one of them is removed', async () => {
    for (let at = 0; at < MOST_SCHEDULES; at += 1) await added();
    expect(await failure(added())).toEqual({ code: 'schedules_full', most: MOST_SCHEDULES });
    await removeSchedule(services, moderator(GROUP), { number: 1 });
    expect(await added()).toMatchObject({ number: MOST_SCHEDULES + 1 });
  });

  it('is refused by a clock that shows a year before 2026', async () => {
    services = servicesAt(Date.parse('2025-12-31T23:59:59Z'));
    expect(await failure(added())).toEqual({ code: 'clock_behind' });
  });
});

describe('where a schedule may post to:', () => {
  it.each([
    ['another channel of its server', SERVER_CHANNEL, '555', 'discord:301:555'],
    ['the channel that a thread lies in', placeId('discord', 301, 401, 402), '401', 'discord:301:401'],
    ['the place itself', GROUP, 'here', 'telegram:-1003'],
    ['a topic of its group', GROUP, '33', 'telegram:-1003:33'],
  ])('%s', (_, place, target, found) => {
    expect(newDraft(place, MONDAYS, { target }).target).toBe(found);
  });

  it.each([
    ['to a server as a whole', SERVER_CHANNEL, '301'],
    ['from a private conversation to a channel', placeId('discord', 'dm', 403), '555'],
    ['from a console to anything', placeId('console', 'here'), '33'],
  ])('not %s', (_, place, target) => {
    expect(() => newDraft(place, MONDAYS, { target })).toThrow('schedule_target');
  });

  it('calls a role on Discord alone', () => {
    expect(newDraft(SERVER_CHANNEL, MONDAYS, { mention: '777' }).mention).toBe('777');
    for (const place of [GROUP, placeId('discord', 'dm', 403)])
      expect(() => newDraft(place, MONDAYS, { mention: '777' })).toThrow('schedule_words');
  });

  it('calls no role that is everybody', () => {
    expect(() => newDraft(SERVER_CHANNEL, MONDAYS, { mention: '301' })).toThrow('schedule_words');
  });
});

describe('a schedule that is edited', () => {
  const TUESDAYS = whenOf('tue 20:00 Asia/Shanghai');
  const edit = (schedule: Schedule, when: When, version = schedule.version) =>
    editSchedule(
      services,
      moderator(schedule.place),
      { number: schedule.number, version },
      changedDraft(schedule, when, {}),
    );

  it('runs next at the new hour', async () => {
    const { is, schedule } = await edit(await added(), TUESDAYS);
    expect([is, schedule?.nextAt, schedule?.version]).toEqual(['done', Date.parse('2026-12-01T12:00:00Z'), 2]);
    expect(await decided()).toEqual(['schedule.changed', 'schedule.added']);
  });

  it('moves what waits for this week to the new hour', async () => {
    const schedule = await added();
    await owes(schedule, { state: { is: 'waiting', reasons: [{ why: 'no_total', week: weekEnding('2026-11-27') }] } });
    await edit(schedule, TUESDAYS);
    const dueAt = Date.parse('2026-12-01T12:00:00Z');
    expect(await owed()).toMatchObject({ state: { is: 'planned' }, dueAt, nextAt: dueAt });
  });

  it('takes what waits along to another place', async () => {
    const schedule = await added(SERVER_CHANNEL);
    await owes(schedule, { state: { is: 'planned' }, nextAt: NOW });
    const draft = changedDraft(schedule, schedule.when, { target: '555' });
    await editSchedule(services, moderator(SERVER_CHANNEL), { number: 1, version: 1 }, draft);
    expect(await owed()).toMatchObject({ state: { is: 'cancelled' } });
    const [moved] = await places.posts.deliveries(placeId('discord', 301, 555), 9);
    expect(moved).toMatchObject({ state: { is: 'planned' }, week: '2026-11-27', dueAt: NOW - HOUR });
  });

  it('leaves alone what is on its way', async () => {
    const schedule = await added();
    await owes(schedule, { state: SENDING });
    await edit(schedule, TUESDAYS);
    expect(await owed()).toMatchObject({ state: SENDING, fence: 0 });
  });

  it('is not changed by the second of two who saw the same', async () => {
    const schedule = await added();
    await edit(schedule, TUESDAYS, 1);
    const second = await edit(schedule, whenOf('fri 09:00 UTC'), 1);
    expect(second).toMatchObject({ is: 'meanwhile', schedule: { when: TUESDAYS, version: 2 } });
    expect((await places.posts.schedules(GROUP))[0]?.when).toEqual(TUESDAYS);
  });
});

describe('a schedule that rests', () => {
  it('has no next run, and what was planned or waits is cancelled', async () => {
    const schedule = await added();
    await owes(schedule, { state: { is: 'planned' }, nextAt: NOW });
    const { schedule: paused } = await pauseSchedule(services, moderator(GROUP), { number: 1 });
    expect([paused?.pausedSince, paused?.nextAt]).toEqual([NOW, undefined]);
    expect(await owed()).toMatchObject({ state: { is: 'cancelled', by: 'telegram:42' } });
  });

  it('goes on with its next hour, and pausing or resuming twice changes nothing', async () => {
    await added();
    for (const change of [pauseSchedule, pauseSchedule, resumeSchedule, resumeSchedule])
      await change(services, moderator(GROUP), { number: 1 });
    const [schedule] = await places.posts.schedules(GROUP);
    expect([schedule?.nextAt, schedule?.pausedSince]).toEqual([Date.parse('2026-11-30T12:00:00Z'), undefined]);
    expect(await decided()).toEqual(['schedule.resumed', 'schedule.paused', 'schedule.added']);
  });
});

describe('a schedule that was removed', () => {
  it('keeps its row and its number, and nothing more can be done with it', async () => {
    await added();
    await removeSchedule(services, moderator(GROUP), { number: 1 });
    expect(await places.posts.schedules(GROUP)).toMatchObject([{ number: 1, removedAt: NOW }]);
    for (const change of [pauseSchedule, resumeSchedule, removeSchedule])
      expect(await failure(change(services, moderator(GROUP), { number: 1 }))).toEqual({
        ...{ code: 'schedule_removed', number: 1 },
      });
    expect(await added()).toMatchObject({ number: 2 });
  });

  it('is another thing than one that never was', async () => {
    await added();
    expect(await failure(testSchedule(services, moderator(GROUP), 7))).toEqual({
      ...{ code: 'schedule_unknown', typed: '7', known: [1] },
    });
  });
});

describe('a test', () => {
  it('is due at once, beside what the schedule posts by itself', async () => {
    const schedule = await added();
    await owes(schedule);
    const { delivery } = await testSchedule(services, moderator(GROUP), 1);
    expect(await owed(delivery?.id)).toMatchObject({ occasion: `test-${delivery?.id}`, dueAt: NOW, nextAt: NOW });
    expect(await places.posts.deliveries(GROUP, 9)).toHaveLength(2);
    expect(woken).toHaveLength(2);
  });

  it('is made once, however often its update comes', async () => {
    await added();
    await testSchedule(services, moderator(GROUP, 'telegram:9'), 1);
    expect((await testSchedule(services, moderator(GROUP, 'telegram:9'), 1)).delivery).toBeUndefined();
    expect(await places.posts.deliveries(GROUP, 9)).toHaveLength(1);
  });
});
