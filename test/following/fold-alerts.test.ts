import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Alert } from '../../src/core/alert.ts';
import type { Following } from '../../src/core/following.ts';
import { alertOccasion, isAlert } from '../../src/core/order.ts';
import { type PlaceId, placeId, settingsSchema } from '../../src/core/place.ts';
import { createFolding } from '../../src/following/fold-alerts.ts';
import { breakingPosts } from '../support/breaking-posts.ts';
import { GROUP, HOUR, madeUpFollowing, ownLevel } from '../support/following-house.ts';
import { barAt, still } from '../support/made-up-bars.ts';
import { madeUpId } from '../support/made-up-posts.ts';
import { type OpenedPosts, POST_BOOKS } from '../support/post-books.ts';

/** A Monday, noon UTC. */
const NOON = Date.UTC(2026, 0, 26, 12);

describe.each(POST_BOOKS)('alerts that wait %s', (_, open) => {
  let book: OpenedPosts;
  let now = NOON;
  let fold: () => Promise<void>;
  const logged: string[] = [];
  let again = 0;
  beforeEach(async () => {
    book = await open();
    now = NOON;
    again = 0;
    let ids = 0;
    const log = (event: string) => void logged.push(event);
    fold = createFolding({
      ...{ posts: book.posts, places: book.places, clock: { now: () => now }, newId: () => madeUpId(++ids) },
      again: () => {
        again += 1;
      },
      log: { error: log, warn: log, info: log },
    });
  });
  afterEach(() => book.remove());

  const follow = (choices: Partial<Following> = {}, place: PlaceId = GROUP, number = 1) =>
    book.posts.change(({ following }) => following.save(madeUpFollowing(number, place, choices)));
  const touched = (at: number, level = 'one', place: PlaceId = GROUP): Alert => happened('touched', at, level, place);
  const crossed = (at: number, level = 'one', place: PlaceId = GROUP): Alert => happened('crossed', at, level, place);
  const happened = (what: 'touched' | 'crossed' | 'failed', at: number, level: string, place: PlaceId): Alert => ({
    ...{ place, key: `level/${level}/${at}/${what}`, about: `level:${level}`, what, at, seenAt: at },
    body: {
      ...{ is: 'level', level: ownLevel(level) },
      happened: { what, level, at, seenAt: at, bar: barAt(at - 24 * HOUR, '1d', still(112)) },
    },
    outcome: { is: 'waiting' },
  });
  const wait = (...alerts: readonly Alert[]) => book.posts.change(({ following }) => following.addAlerts(alerts));
  const deliveries = (place: PlaceId = GROUP) => book.posts.deliveries(place, 99);
  const outcomes = async (about: string, place: PlaceId = GROUP) =>
    (await book.posts.following.alertsAbout(place, about, 99)).map(({ what, outcome }) =>
      outcome.is === 'left_out' ? `${what}: ${outcome.why}` : `${what}: ${outcome.is}`,
    );
  const setQuiet = (from: string, to: string, timeZone = 'UTC') =>
    book.places.once(undefined, async ({ saveSettings }) => {
      await saveSettings(GROUP, settingsSchema.parse({ quietHours: { from, to }, timeZone }));
      return {};
    });

  it('go out in one message, at once, with all that waits there', async () => {
    await follow();
    await wait(touched(NOON - 2, 'one'), crossed(NOON - 1, 'two'));
    await fold();
    const [delivery, ...others] = await deliveries();
    expect(others).toEqual([]);
    expect(delivery).toMatchObject({
      ...{ schedule: madeUpId(901), place: GROUP, week: '2026-01-23', occasion: alertOccasion(madeUpId(1)) },
      ...{ dueAt: NOON, nextAt: NOON, state: { is: 'planned' } },
    });
    const told = await book.posts.following.alertsOf(madeUpId(1));
    expect(told.map(({ key }) => key)).toEqual([touched(NOON - 2).key, crossed(NOON - 1, 'two').key]);
  });

  it('are folded once, however often they are looked at', async () => {
    await follow();
    await wait(touched(NOON));
    await fold();
    await wait(touched(NOON));
    await fold();
    expect(await deliveries()).toHaveLength(1);
  });

  it('of more places than are looked at in one go are all told, a part after the other', async () => {
    const places = Array.from({ length: 230 }, (__, at) => placeId('telegram', -2000 - at));
    for (const [at, place] of places.entries()) await follow({ id: madeUpId(2000 + at) }, place);
    await wait(...places.map((place) => crossed(NOON, 'one', place)));
    await fold();
    expect(again).toBe(1);
    await fold();
    expect(again).toBe(1);
    expect((await Promise.all(places.map(deliveries))).every(({ length }) => length === 1)).toBe(true);
  });

  it('of several places go out in each', async () => {
    const other = placeId('discord', 301, 401);
    await follow();
    await follow({}, other, 2);
    await wait(crossed(NOON), crossed(NOON, 'one', other));
    await fold();
    expect((await Promise.all([GROUP, other].map(deliveries))).map(({ length }) => length)).toEqual([1, 1]);
  });

  it.each([
    ['a touch where only what decides is told', { levels: 'decisive' }, touched, 'touched: not_chosen'],
    ['what decides where that is told', { levels: 'decisive' }, crossed, 'crossed: posted'],
    ['levels where none are told', { levels: 'off' }, crossed, 'crossed: not_chosen'],
    ['anything where it is paused', { pausedSince: NOON }, crossed, 'crossed: paused'],
  ] as const)('%s', async (__, choices, alert, outcome) => {
    await follow(choices);
    await wait(alert(NOON));
    await fold();
    expect(await outcomes('level:one')).toEqual([outcome]);
    expect(await deliveries()).toHaveLength(outcome.endsWith('posted') ? 1 : 0);
  });

  it('of a place that follows nothing any more are left out', async () => {
    await wait(crossed(NOON));
    await fold();
    expect(await outcomes('level:one')).toEqual(['crossed: not_chosen']);
  });

  it('rest for the hours that a place chose: the same of the same level, not another', async () => {
    await follow({ cooldownHours: 6 });
    await wait(touched(NOON), touched(NOON + HOUR), crossed(NOON + HOUR), touched(NOON + HOUR, 'two'));
    await fold();
    now = NOON + 6 * HOUR;
    await wait(touched(NOON + 6 * HOUR - 1), touched(NOON + 6 * HOUR));
    await fold();
    expect((await outcomes('level:one')).toReversed()).toEqual([
      ...['touched: posted', 'crossed: posted', 'touched: cooldown', 'touched: cooldown', 'touched: posted'],
    ]);
    expect(await outcomes('level:two')).toEqual(['touched: posted']);
  });

  it('are told the first time alone where a place chose that, for ever', async () => {
    await follow({ repeat: 'once' });
    await wait(touched(NOON), touched(NOON + HOUR));
    await fold();
    now = NOON + 9_000 * HOUR;
    await wait(touched(now), crossed(now));
    await fold();
    expect((await outcomes('level:one')).toSorted()).toEqual([
      ...['crossed: posted', 'touched: posted', 'touched: told_once', 'touched: told_once'],
    ]);
  });

  it('in quiet hours wait for their end, and those that come later join them', async () => {
    await follow();
    await setQuiet('22:00', '07:00', 'Asia/Shanghai');
    now = Date.UTC(2026, 0, 26, 15);
    await wait(touched(now));
    await fold();
    now = Date.UTC(2026, 0, 26, 20);
    await wait(crossed(now));
    await fold();
    const end = Date.UTC(2026, 0, 26, 23);
    const [delivery, ...others] = await deliveries();
    expect(others).toEqual([]);
    expect(delivery).toMatchObject({ dueAt: end, nextAt: end, fence: 1 });
    expect(await book.posts.following.alertsOf(madeUpId(1))).toHaveLength(2);
  });

  it('go out at once again where hours that held others are quiet no more', async () => {
    await follow();
    await setQuiet('22:00', '07:00');
    now = Date.UTC(2026, 0, 26, 23);
    await wait(touched(now));
    await fold();
    await setQuiet('00:00', '00:00');
    await wait(crossed(now));
    await fold();
    expect(await deliveries()).toMatchObject([{ dueAt: now, nextAt: now }]);
  });

  it('join a message that is to come, never one that is on its way or has begun', async () => {
    await follow();
    await wait(touched(NOON));
    await fold();
    await wait(crossed(NOON));
    await fold();
    const [first] = await deliveries();
    expect(first).toMatchObject({ fence: 1 });
    if (!first) throw new TypeError();
    const until = NOON + 40_000;
    const sending = { is: 'sending', since: NOON, until, failures: 0, again: false } as const;
    await book.posts.change(({ deliveries: all }) => all.advance(first, { state: sending, nextAt: until }, NOON));
    await wait(touched(NOON + 1, 'two'));
    await fold();
    expect(await deliveries()).toHaveLength(2);
  });

  it('join one that is tried again, not before the platform said, and one that is suspended', async () => {
    await follow();
    await wait(touched(NOON));
    await fold();
    const [first] = await deliveries();
    if (!first) throw new TypeError();
    const retry = { state: { is: 'retry', why: 'pace', failures: 1 }, nextAt: NOON + HOUR } as const;
    await book.posts.change(({ deliveries: all }) => all.advance(first, retry, NOON));
    await wait(crossed(NOON));
    await fold();
    const [tried] = await deliveries();
    expect(tried).toMatchObject({ ...retry, fence: 2 });
    if (!tried) throw new TypeError();
    const suspended = { state: { is: 'suspended', reason: 'no_right' } } as const;
    await book.posts.change(async ({ deliveries: all }) => {
      const planned = await all.advance(tried, { state: { is: 'planned' } }, NOON);
      if (planned) await all.advance(planned, suspended, NOON);
    });
    await wait(touched(NOON, 'two'));
    await fold();
    expect(await deliveries()).toHaveLength(1);
    expect(await book.posts.following.alertsOf(first.id)).toHaveLength(3);
  });

  it('a test goes out alone and at once, whatever is quiet, and nothing joins it', async () => {
    await follow({ levels: 'off' });
    await setQuiet('00:00', '23:00');
    const test: Alert = {
      ...{ place: GROUP, key: 'test/1', about: 'test', what: 'test', at: NOON, seenAt: NOON },
      ...{ body: { is: 'test' }, outcome: { is: 'waiting' } },
    };
    await wait(test);
    await fold();
    await follow({ ...(await book.posts.following.of(GROUP)), levels: 'all' });
    await wait(crossed(NOON));
    await fold();
    const [held, alone] = await deliveries();
    expect([held?.dueAt, alone?.dueAt]).toEqual([Date.UTC(2026, 0, 26, 23), NOON]);
    expect([held, alone].map((delivery) => delivery && isAlert(delivery))).toEqual([true, true]);
  });

  it('of a place that cannot be looked at keep no other from its own', async () => {
    const other = placeId('telegram', -1002);
    await follow();
    await follow({}, other, 2);
    await wait(crossed(NOON), crossed(NOON, 'one', other));
    const { places } = book;
    let ids = 50;
    const broken = createFolding({
      ...{ posts: book.posts, clock: { now: () => now }, newId: () => madeUpId(++ids), again: () => undefined },
      places: { find: (asked) => (asked.includes(GROUP) ? Promise.reject(new Error('no')) : places.find(asked)) },
      log: { error: (event) => void logged.push(event), warn: () => undefined, info: () => undefined },
    });
    await broken();
    expect([await deliveries(GROUP), await deliveries(other)].map(({ length }) => length)).toEqual([0, 1]);
    expect(logged).toContain('alerts_not_folded');
  });

  it('are in one delivery, each once, wherever a process ends while it folds them', async () => {
    await follow();
    await wait(touched(NOON), crossed(NOON, 'two'));
    for (let at = 1; ; at += 1) {
      let ids = 60 + at;
      const breaking = breakingPosts(book.posts, at, false);
      const ending = createFolding({
        ...{ posts: breaking.posts, places: book.places, clock: { now: () => now }, newId: () => madeUpId(++ids) },
        ...{ again: () => undefined, log: { error: () => undefined, warn: () => undefined, info: () => undefined } },
      });
      await ending().catch(() => undefined);
      if (breaking.points() < at) break;
    }
    const [delivery, ...others] = await deliveries();
    expect(others).toEqual([]);
    expect(await book.posts.following.alertsOf(delivery?.id ?? madeUpId(0))).toHaveLength(2);
  });
});
