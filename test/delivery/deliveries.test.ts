import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PLACE_PLATFORMS, type PlaceId, placeId } from '../../src/core/place.ts';
import type { PostOutcome } from '../../src/core/posting.ts';
import {
  createDelivering,
  type Delivering,
  DISCORD_CHANNEL,
  NOON,
  TELEGRAM_GROUP,
  WEEK,
} from '../support/delivering.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let room: Delivering;
beforeEach(() => {
  room = createDelivering();
});
afterEach(() => room.end());

const posted = async (place: PlaceId, given: Parameters<Delivering['schedule']>[1] = {}) => {
  const schedule = await room.schedule(place, given);
  const delivery = await room.plan(schedule);
  room.begin();
  return { schedule, delivery };
};

describe.each([
  ['Telegram', TELEGRAM_GROUP],
  ['Discord', DISCORD_CHANNEL],
])('a post on %s', (_, place) => {
  it('is planned, sent and known to have arrived', async () => {
    const { delivery } = await posted(place);
    await room.time.pass(MINUTE);
    expect(room.worldOf(place).at(place)).toEqual(['only part']);
    expect(await room.story(delivery)).toEqual(['sending', 'sent']);
    expect(await room.look(delivery)).toMatchObject({
      state: { is: 'sent', known: 'answered' },
      locale: 'en',
      figures: [{ id: 'a figure', vintage: 1 }],
      parts: [{ message: 'm1' }],
    });
  });

  it('that has rested is neither due nor drawn any more', async () => {
    const { delivery } = await posted(place);
    await room.time.pass(MINUTE);
    expect(await room.look(delivery)).not.toHaveProperty('draft');
    expect(await room.book.posts.nextMoment(PLACE_PLATFORMS)).toBeUndefined();
  });

  it('of several messages arrives whole, in order, each once', async () => {
    room = createDelivering({ parts: ['one', 'two', 'three'] });
    const { delivery } = await posted(place);
    await room.time.pass(MINUTE);
    expect(room.worldOf(place).at(place)).toEqual(['one', 'two', 'three']);
    expect((await room.look(delivery))?.parts.map(({ message }) => message)).toEqual(['m1', 'm2', 'm3']);
  });

  it('is tried again when it surely did not arrive, and not before the platform said', async () => {
    const { delivery } = await posted(place);
    room.worldOf(place).fate({ is: 'not_taken', why: 'pace', afterMs: 17_000 });
    await room.time.pass(16_000);
    expect(await room.look(delivery)).toMatchObject({ state: { is: 'retry', why: 'pace', failures: 1 } });
    expect(room.worldOf(place).asked()).toBe(1);
    await room.time.pass(3_000);
    expect(await room.story(delivery)).toEqual(['sending', 'retry', 'sending', 'sent']);
  });

  it('is given up after twelve tries, with the reason', async () => {
    const { delivery } = await posted(place);
    room.worldOf(place).fate(...Array<PostOutcome & { is: 'not_taken' }>(20).fill({ is: 'not_taken', why: 'server' }));
    await room.time.pass(6 * HOUR);
    expect(await room.look(delivery)).toMatchObject({ state: { is: 'failed', reason: 'too_many_tries' } });
    expect(room.worldOf(place).asked()).toBe(12);
  });

  it('is tried for a day where nobody can be reached, and goes out when somebody can, marked as late', async () => {
    const { delivery } = await posted(place);
    const unreachable = { is: 'not_taken', why: 'unreachable' } as const;
    room.worldOf(place).fate(...Array<typeof unreachable>(40).fill(unreachable));
    await room.time.pass(8 * HOUR);
    expect((await room.look(delivery))?.state.is).toBe('sent');
    expect(room.worldOf(place).at(place)).toEqual(['only part, 168 minutes late']);
  });

  it('that is refused is not tried again, and says what the platform said', async () => {
    const { delivery } = await posted(place);
    room.worldOf(place).fate({ is: 'refused', said: 'message is too long' });
    await room.time.pass(HOUR);
    expect(await room.look(delivery)).toMatchObject({
      state: { is: 'failed', reason: 'refused', said: 'message is too long' },
    });
    expect(room.worldOf(place).asked()).toBe(1);
  });

  it('rests where a right was lost', async () => {
    const { delivery } = await posted(place);
    room.worldOf(place).fate({ is: 'suspended', reason: 'no_right' });
    await room.time.pass(HOUR);
    expect(await room.look(delivery)).toMatchObject({ state: { is: 'suspended', reason: 'no_right' } });
    expect(room.worldOf(place).asked()).toBe(1);
  });

  it('is not sent where its place is known to take nothing', async () => {
    await room.book.once(undefined, async ({ suspend }) => ({
      done: await suspend(place, { reason: 'removed', since: NOON }),
    }));
    const { delivery } = await posted(place);
    await room.time.pass(MINUTE);
    expect(await room.look(delivery)).toMatchObject({ state: { is: 'suspended', reason: 'removed' } });
    expect(room.worldOf(place).asked()).toBe(0);
  });

  it('waits for its figures, says so once, and goes out when they are there', async () => {
    room.close({ why: 'missing', week: WEEK });
    const { delivery } = await posted(place);
    await room.time.pass(5 * HOUR);
    expect(await room.look(delivery)).toMatchObject({ state: { is: 'waiting', reasons: [{ why: 'missing' }] } });
    expect(room.told).toEqual([
      { delivery: delivery.id, notice: { is: 'waiting', reasons: [{ why: 'missing', week: WEEK }] } },
    ]);
    room.close();
    await room.time.pass(HOUR + MINUTE);
    expect(room.worldOf(place).at(place)).toEqual(['only part']);
  });

  it('that waits is looked at at once when there is something new', async () => {
    room.close({ why: 'no_total', week: WEEK });
    await posted(place);
    await room.time.pass(MINUTE);
    room.close();
    await room.book.posts.change(async ({ deliveries }) => {
      for (const platform of ['telegram', 'discord'] as const) await deliveries.wakeWaiting(platform, room.time.now());
    });
    await room.time.pass(MINUTE);
    expect(room.worldOf(place).at(place)).toEqual(['only part']);
  });

  it('whose figures never come is passed over when the next one is due', async () => {
    room.close({ why: 'missing', week: WEEK });
    const { delivery } = await posted(place);
    await room.time.pass(7 * 24 * HOUR + HOUR);
    expect(await room.look(delivery)).toMatchObject({ state: { is: 'skipped', reason: 'never_published' } });
  });

  it('of a schedule that was removed is cancelled', async () => {
    const schedule = await room.schedule(place);
    const delivery = await room.plan(schedule);
    await room.book.posts.change(({ schedules }) => schedules.save({ ...schedule, removedAt: NOON }));
    room.begin();
    await room.time.pass(MINUTE);
    expect(await room.look(delivery)).toMatchObject({ state: { is: 'cancelled' } });
  });

  it.each([
    [
      'within the hours its schedule gives',
      { is: 'late', withinHours: 6 },
      2 * HOUR,
      'sent',
      'only part, 120 minutes late',
    ],
    ['beyond them', { is: 'late', withinHours: 6 }, 7 * HOUR, 'skipped', undefined],
    ['but its schedule skips what was missed', { is: 'skip' }, HOUR, 'skipped', undefined],
    ['by less than five minutes', { is: 'skip' }, 4 * MINUTE, 'sent', 'only part'],
  ] as const)('found late %s is marked, or passed over', async (_late, catchUp, late, state, text) => {
    const schedule = await room.schedule(place, { catchUp });
    const delivery = await room.plan(schedule);
    await room.time.pass(late);
    room.begin();
    await room.time.pass(MINUTE);
    expect((await room.look(delivery))?.state.is).toBe(state);
    expect(room.worldOf(place).at(place)).toEqual(text === undefined ? [] : [text]);
  });

  it('planned by a clock that ran ahead goes out at its hour, not before', async () => {
    const schedule = await room.schedule(place);
    const dueAt = NOON + 30 * 24 * HOUR;
    const delivery = await room.plan(schedule, { dueAt, nextAt: dueAt });
    room.begin();
    await room.time.pass(3 * HOUR);
    expect(room.worldOf(place).at(place)).toEqual([]);
    room.time.setClock(dueAt + 1_000);
    await room.time.pass(2 * HOUR);
    expect((await room.look(delivery))?.state.is).toBe('sent');
  });
});

describe('a post whose answer got lost', () => {
  it('is never repeated on Telegram: it is unknown, and a person is asked once', async () => {
    const { delivery } = await posted(TELEGRAM_GROUP);
    room.worldOf(TELEGRAM_GROUP).fate('answer_lost');
    await room.time.pass(24 * HOUR);
    expect(await room.look(delivery)).toMatchObject({ state: { is: 'unknown', asked: true } });
    expect(room.told).toEqual([{ delivery: delivery.id, notice: { is: 'unknown' } }]);
    expect(room.worldOf(TELEGRAM_GROUP).asked()).toBe(1);
  });

  it('is known to stand there when somebody met it before anybody doubted', async () => {
    const { delivery } = await posted(TELEGRAM_GROUP);
    room.worldOf(TELEGRAM_GROUP).fate('answer_lost');
    await room.book.posts.change(({ happened }) =>
      happened({
        ...{ place: TELEGRAM_GROUP, about: `delivery:${delivery.id}`, at: NOON + 50, what: 'seen' },
        detail: JSON.stringify({ by: 'telegram:77', how: 'tap' }),
      }),
    );
    await room.time.pass(MINUTE);
    expect(await room.look(delivery)).toMatchObject({ state: { is: 'sent', known: 'seen', by: 'telegram:77' } });
  });

  it('is found in the channel on Discord', async () => {
    const { delivery } = await posted(DISCORD_CHANNEL);
    room.worldOf(DISCORD_CHANNEL).fate('answer_lost');
    await room.time.pass(MINUTE);
    expect(await room.look(delivery)).toMatchObject({ state: { is: 'sent', known: 'found' } });
    expect(room.worldOf(DISCORD_CHANNEL).at(DISCORD_CHANNEL)).toHaveLength(1);
  });

  it('is sent again under its nonce on Discord when it is not found', async () => {
    const { delivery } = await posted(DISCORD_CHANNEL);
    room.worldOf(DISCORD_CHANNEL).fate('request_lost', 'request_lost');
    await room.time.pass(2 * MINUTE);
    expect(await room.look(delivery)).toMatchObject({ state: { is: 'sent', known: 'answered' } });
    expect(room.worldOf(DISCORD_CHANNEL).at(DISCORD_CHANNEL)).toHaveLength(1);
  });

  it('is unknown on Discord as well once the nonce may be forgotten', async () => {
    const { delivery } = await posted(DISCORD_CHANNEL);
    room.worldOf(DISCORD_CHANNEL).fate(...Array<'request_lost'>(100).fill('request_lost'));
    await room.time.pass(HOUR);
    expect(await room.look(delivery)).toMatchObject({ state: { is: 'unknown' } });
  });

  it('and whose repeat is refused stays in doubt', async () => {
    const { delivery } = await posted(DISCORD_CHANNEL);
    const refused = { is: 'refused', said: 'no' } as const;
    room.worldOf(DISCORD_CHANNEL).fate('request_lost', ...Array<typeof refused>(100).fill(refused));
    await room.time.pass(HOUR);
    expect(await room.look(delivery)).toMatchObject({ state: { is: 'unknown' } });
  });
});

it('a group that became a supergroup gets its post there', async () => {
  const supergroup = placeId('telegram', -1002);
  const { delivery } = await posted(TELEGRAM_GROUP);
  room.worldOf(TELEGRAM_GROUP).fate({ is: 'moved', to: supergroup });
  await room.time.pass(MINUTE);
  expect(await room.look(delivery)).toMatchObject({ place: supergroup, state: { is: 'sent' } });
  expect(room.worldOf(supergroup).at(supergroup)).toEqual(['only part']);
});
