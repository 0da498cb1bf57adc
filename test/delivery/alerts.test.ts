import { beforeEach, describe, expect, it } from 'vitest';
import type { Following } from '../../src/core/following.ts';
import { type PlaceId, placeId } from '../../src/core/place.ts';
import { createPacer } from '../../src/delivery/pacer.ts';
import { createAlerting, crossing } from '../support/alerting.ts';
import { createDelivering, type Delivering, DISCORD_CHANNEL, NOON, TELEGRAM_GROUP } from '../support/delivering.ts';
import { createFollowingHouse, madeUpFollowing, SOL_DAY, saidLevel } from '../support/following-house.ts';
import { barAt, still } from '../support/made-up-bars.ts';
import { madeUpId } from '../support/made-up-posts.ts';
import { DAY, elsewhere, HOUR, MINUTE, SECOND, stopped } from '../support/posting-house.ts';

let room: Delivering;
beforeEach(() => {
  room = createDelivering();
});

const follow = (place: PlaceId, choices: Partial<Following> = {}) =>
  room.book.posts.change(({ following }) => following.save(madeUpFollowing(1, place, choices)));
const only = async (place: PlaceId = TELEGRAM_GROUP) => {
  const [delivery, ...others] = await room.book.posts.deliveries(place, 9);
  expect(others).toEqual([]);
  if (!delivery) throw new TypeError('nothing is to be posted there');
  return delivery;
};
const idsOf = (at: number) => ({ id: madeUpId(at) });
const posted = (place: PlaceId = TELEGRAM_GROUP) => room.worldOf(place).at(place);

describe.each([
  ['Telegram', TELEGRAM_GROUP],
  ['Discord', DISCORD_CHANNEL],
])('alerts on %s', (_, place) => {
  it('that wait together are one message, which is posted once', async () => {
    const house = createAlerting(room);
    await follow(place);
    await house.wait(crossing(place, 'one', NOON), crossing(place, 'two', NOON));
    const running = house.start();
    await room.time.pass(MINUTE);
    expect(posted(place)).toEqual(['level:one crossed, level:two crossed']);
    expect(await room.story(await only(place))).toEqual(['sending', 'sent']);
    await stopped(room, running);
    expect(posted(place)).toHaveLength(1);
  });

  it('whose answer is lost are not posted twice', async () => {
    const house = createAlerting(room);
    await follow(place);
    await house.wait(crossing(place, 'one', NOON));
    room.worldOf(place).fate('answer_lost');
    const running = house.start();
    await room.time.pass(HOUR);
    await stopped(room, running);
    expect(posted(place)).toEqual(['level:one crossed']);
    // Where nobody can tell whether it stands there, whoever switched it on is asked.
    expect(house.told).toEqual(place === TELEGRAM_GROUP ? ['unknown'] : []);
  });
});

describe('an alert', () => {
  it('that comes while the message before it waits for its turn goes into that one', async () => {
    const pacer = createPacer({ overall: { most: 1, withinMs: 30 * SECOND }, gapMs: 0, ofChat: () => [] }, room.time);
    const poster = room.worldOf(TELEGRAM_GROUP).poster;
    const house = createAlerting(room, { outlets: { telegram: { poster, pacer } } });
    void pacer.permit('answers', 'somebody');
    await follow(TELEGRAM_GROUP);
    await house.wait(crossing(TELEGRAM_GROUP, 'one', NOON));
    const running = house.start();
    await room.time.pass(2 * SECOND);
    expect((await only()).state.is).toBe('planned');
    await house.wait(crossing(TELEGRAM_GROUP, 'two', NOON));
    running.wake();
    await room.time.pass(2 * MINUTE);
    await stopped(room, running);
    expect(posted()).toEqual(['level:one crossed, level:two crossed']);
    await only();
  });

  it('goes before posts that wait, though three hundred were due before it', async () => {
    const pacer = createPacer({ overall: { most: 1, withinMs: 10 * SECOND }, gapMs: 0, ofChat: () => [] }, room.time);
    const { poster } = room.worldOf(TELEGRAM_GROUP);
    const house = createAlerting(room, { outlets: { telegram: { poster, pacer } } });
    for (let at = 1; at <= 300; at += 1)
      await room.plan(await room.schedule(elsewhere('telegram', at), idsOf(at)), idsOf(at));
    await follow(TELEGRAM_GROUP);
    const running = house.start();
    await room.time.pass(SECOND);
    await house.wait(crossing(TELEGRAM_GROUP, 'one', NOON));
    running.wake();
    await room.time.pass(20 * SECOND);
    expect(posted()).toEqual(['level:one crossed']);
    await stopped(room, running);
  });

  it('goes before posts that wait', async () => {
    const sent: string[] = [];
    const pacer = createPacer({ overall: { most: 1, withinMs: 10 * SECOND }, gapMs: 0, ofChat: () => [] }, room.time);
    const { poster } = room.worldOf(TELEGRAM_GROUP);
    const send: typeof poster.send = (posting, withinMs) => {
      sent.push(posting.drawn);
      return poster.send(posting, withinMs);
    };
    const house = createAlerting(room, { outlets: { telegram: { poster: { ...poster, send }, pacer } } });
    for (const at of [1, 2, 3]) await room.plan(await room.schedule(elsewhere('telegram', at), idsOf(at)), idsOf(at));
    await follow(TELEGRAM_GROUP);
    const running = house.start();
    await room.time.pass(SECOND);
    await house.wait(crossing(TELEGRAM_GROUP, 'one', NOON));
    running.wake();
    await room.time.pass(MINUTE);
    await stopped(room, running);
    expect(sent).toEqual(['a post', 'level:one crossed', 'a post', 'a post']);
  });

  it('waits no longer than a post for a chat that is held back', async () => {
    const pacer = createPacer({ overall: { most: 9, withinMs: SECOND }, gapMs: 0, ofChat: () => [] }, room.time);
    pacer.hold(10 * SECOND, '1');
    const asked = pacer.permit('alerts', '1');
    pacer.hold(10 * MINUTE, '1');
    expect(await asked).toBe(false);
  });

  it('is posted however late it is, without being skipped', async () => {
    const house = createAlerting(room);
    await follow(TELEGRAM_GROUP);
    await house.wait(crossing(TELEGRAM_GROUP, 'one', NOON));
    await house.fold();
    await room.time.pass(20 * DAY);
    const running = house.start();
    await room.time.pass(MINUTE);
    await stopped(room, running);
    expect(posted()).toEqual(['level:one crossed']);
    expect((await only()).lateMinutes).toBeUndefined();
  });

  it('that a place does not want any more is called off', async () => {
    const house = createAlerting(room);
    const following = await follow(TELEGRAM_GROUP);
    await house.wait(crossing(TELEGRAM_GROUP, 'one', NOON));
    await house.fold();
    if (!following) throw new TypeError();
    await room.book.posts.change((changes) => changes.following.save({ ...following, pausedSince: NOON }));
    const running = house.start();
    await room.time.pass(MINUTE);
    await stopped(room, running);
    expect(posted()).toEqual([]);
    expect((await only()).state).toEqual({ is: 'cancelled', by: 'following' });
  });

  it('of a level is left out where levels were switched off before it was drawn, and the message is called off', async () => {
    const house = createAlerting(room);
    const following = await follow(TELEGRAM_GROUP);
    await house.wait(crossing(TELEGRAM_GROUP, 'one', NOON));
    await house.fold();
    if (!following) throw new TypeError();
    await room.book.posts.change((changes) => changes.following.save({ ...following, levels: 'off' }));
    const running = house.start();
    await room.time.pass(MINUTE);
    await stopped(room, running);
    expect(posted()).toEqual([]);
    expect((await only()).state).toEqual({ is: 'cancelled', by: 'following' });
    const [alert] = await room.book.posts.following.alertsAbout(TELEGRAM_GROUP, 'level:one', 9);
    expect(alert?.outcome).toEqual({ is: 'left_out', why: 'not_chosen' });
  });

  it('that both ids of a group were to be told of goes out once where one of them was told before the move', async () => {
    const house = createAlerting(room);
    const before = placeId('telegram', -11);
    await room.book.posts.change(({ following }) => following.save(madeUpFollowing(2, before)));
    await house.wait(crossing(before, 'one', NOON));
    const first = house.start();
    await room.time.pass(MINUTE);
    await stopped(room, first);
    await follow(TELEGRAM_GROUP);
    await house.wait(crossing(TELEGRAM_GROUP, 'one', NOON));
    await house.fold();
    await room.book.once(undefined, async (changes) => ({ done: await changes.move(before, TELEGRAM_GROUP) }));
    const second = house.start();
    await room.time.pass(MINUTE);
    await stopped(room, second);
    expect(posted()).toEqual([]);
    const all = await room.book.posts.deliveries(TELEGRAM_GROUP, 9);
    expect(all.map(({ state }) => state.is).toSorted()).toEqual(['cancelled', 'sent']);
  });

  it('of a place that cannot be posted to rests until it can, and goes out with what came meanwhile', async () => {
    const house = createAlerting(room);
    await follow(TELEGRAM_GROUP);
    const suspend = (suspended?: { readonly reason: 'no_right'; readonly since: number }) =>
      room.book.once(undefined, async (changes) => ({ done: await changes.suspend(TELEGRAM_GROUP, suspended) }));
    await suspend({ reason: 'no_right', since: NOON });
    await house.wait(crossing(TELEGRAM_GROUP, 'one', NOON));
    const running = house.start();
    await room.time.pass(MINUTE);
    expect((await only()).state.is).toBe('suspended');
    await house.wait(crossing(TELEGRAM_GROUP, 'two', NOON));
    running.wake();
    await room.time.pass(MINUTE);
    await suspend();
    await room.time.pass(2 * HOUR);
    await stopped(room, running);
    expect(posted()).toEqual(['level:one crossed, level:two crossed']);
  });

  it('that could not be posted for eight days is passed over, and what is new goes out by itself', async () => {
    const house = createAlerting(room);
    await follow(TELEGRAM_GROUP);
    const suspend = (suspended?: { readonly reason: 'no_right'; readonly since: number }) =>
      room.book.once(undefined, async (changes) => ({ done: await changes.suspend(TELEGRAM_GROUP, suspended) }));
    await suspend({ reason: 'no_right', since: NOON });
    await house.wait(crossing(TELEGRAM_GROUP, 'one', NOON));
    const running = house.start();
    await room.time.pass(7 * DAY - HOUR);
    await house.wait(crossing(TELEGRAM_GROUP, 'two', room.time.now()));
    running.wake();
    await room.time.pass(DAY);
    await suspend();
    await room.time.pass(2 * HOUR);
    await stopped(room, running);
    expect(posted()).toEqual(['level:two crossed']);
    const all = await room.book.posts.deliveries(TELEGRAM_GROUP, 9);
    expect(all.map(({ state }) => state.is).toSorted()).toEqual(['sent', 'skipped']);
  });

  it('that is refused for good is said to whoever switched it on', async () => {
    const house = createAlerting(room);
    await follow(TELEGRAM_GROUP);
    await house.wait(crossing(TELEGRAM_GROUP, 'one', NOON));
    room.worldOf(TELEGRAM_GROUP).fate({ is: 'refused', said: 'message is too long' });
    const running = house.start();
    await room.time.pass(MINUTE);
    await stopped(room, running);
    expect(house.told).toEqual(['failed']);
  });

  it('that waits for its turn when everything is to stop does not go out', async () => {
    const pacer = createPacer({ overall: { most: 1, withinMs: HOUR }, gapMs: 0, ofChat: () => [] }, room.time);
    const poster = room.worldOf(TELEGRAM_GROUP).poster;
    const house = createAlerting(room, { outlets: { telegram: { poster, pacer } } });
    void pacer.permit('answers', 'somebody');
    await follow(TELEGRAM_GROUP);
    await house.wait(crossing(TELEGRAM_GROUP, 'one', NOON));
    const running = house.start();
    await room.time.pass(SECOND);
    const end = running.stop();
    await room.time.pass(0);
    await end;
    expect(posted()).toEqual([]);
    expect((await only()).state.is).toBe('planned');
  });
});

it('a close above is posted once in each of three places that follow it, from the candle to the message', async () => {
  const places = [1, 2, 3].map((at) => placeId('telegram', -2000 - at));
  const house = createAlerting(room);
  for (const [at, place] of places.entries())
    await room.book.posts.change(({ following }) => following.save(madeUpFollowing(at, place)));
  const midnight = Date.UTC(2026, 0, 26);
  let running = house.start();
  let wake = () => running.wake();
  const levels = createFollowingHouse(room.time, room.book.posts, {
    levels: [saidLevel('said', { saidOn: '2026-01-25' })],
    wake: () => wake(),
  });
  levels.venue.list(
    SOL_DAY,
    [still(100), still(105), still(112), still(113), still(114)].map((each, at) =>
      barAt(midnight + (at - 1) * DAY, '1d', each),
    ),
  );
  levels.begin();
  await room.time.pass(DAY + 12 * HOUR - SECOND);
  expect(places.flatMap(posted)).toEqual([]);
  await room.time.pass(10 * SECOND);
  expect(places.map(posted)).toEqual(places.map(() => ['level:said crossed']));
  // Both end, and begin again.
  await levels.end();
  wake = () => undefined;
  await stopped(room, running);
  running = createAlerting(room).start();
  levels.begin();
  await room.time.pass(2 * DAY);
  await levels.end();
  await stopped(room, running);
  expect(places.map(posted)).toEqual(places.map(() => ['level:said crossed']));
});
