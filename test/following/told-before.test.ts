import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Alert } from '../../src/core/alert.ts';
import type { Following } from '../../src/core/following.ts';
import type { PlaceId } from '../../src/core/place.ts';
import { TOTAL } from '../../src/core/subject.ts';
import { weekEnding } from '../../src/core/week.ts';
import { createFolding } from '../../src/following/fold-alerts.ts';
import { GROUP, HOUR, madeUpFollowing, ownLevel } from '../support/following-house.ts';
import { barAt, still } from '../support/made-up-bars.ts';
import { madeUpId } from '../support/made-up-posts.ts';
import { type OpenedPosts, POST_BOOKS } from '../support/post-books.ts';

/** A Monday, noon UTC. */
const NOON = Date.UTC(2026, 0, 26, 12);

describe.each(POST_BOOKS)('alerts that wait where something was told before %s', (_, open) => {
  let book: OpenedPosts;
  let now = NOON;
  let fold: () => Promise<void>;
  const logged: string[] = [];
  beforeEach(async () => {
    book = await open();
    now = NOON;
    let ids = 0;
    const log = (event: string) => void logged.push(event);
    fold = createFolding({
      ...{ posts: book.posts, places: book.places, clock: { now: () => now }, newId: () => madeUpId(++ids) },
      again: () => undefined,
      log: { error: log, warn: log, info: log },
    });
  });
  afterEach(() => book.remove());

  const follow = (choices: Partial<Following> = {}, place: PlaceId = GROUP, number = 1) =>
    book.posts.change(({ following }) => following.save(madeUpFollowing(number, place, choices)));
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

  it('of a level that is another rule by now are told though the same was told of the rule before', async () => {
    await follow({ repeat: 'once', cooldownHours: 48 });
    await wait(crossed(NOON));
    await fold();
    await book.posts.change(({ following }) =>
      following.saveStandings([{ level: 'one', state: { is: 'unseen' }, from: NOON }]),
    );
    now = NOON + HOUR;
    await wait(crossed(now), crossed(now + 1));
    await fold();
    expect((await outcomes('level:one')).toReversed()).toEqual([
      ...['crossed: posted', 'crossed: posted', 'crossed: told_once'],
    ]);
  });

  it.each([
    { is: 'cancelled', by: 'following' },
    { is: 'failed', reason: 'refused' },
    { is: 'skipped', reason: 'missed' },
  ] as const)('are told where what was told before was $is', async (state) => {
    await follow({ repeat: 'once' });
    await wait(crossed(NOON));
    await fold();
    const [told] = await deliveries();
    if (!told) throw new TypeError('nothing was folded');
    await book.posts.change((changes) => changes.deliveries.advance(told, { state }, now));
    now = NOON + HOUR;
    await wait(crossed(now));
    await fold();
    expect(await outcomes('level:one')).toEqual(['crossed: posted', 'crossed: posted']);
  });

  const flow = (number: number, week: string, cooldownWeeks: number, following = madeUpId(901)): Alert => ({
    ...{ place: GROUP, key: `flow/${following}/${number}/${week}`, about: `flow:${following}:${number}` },
    ...{ what: 'sign_change', at: now, seenAt: now, outcome: { is: 'waiting' } },
    body: {
      ...{ is: 'flow', week: weekEnding(week) },
      rule: { number, condition: { is: 'sign_change', subject: TOTAL }, repeat: 'every', cooldownWeeks },
    },
  });

  it('of flows that a move brought from another following are not told', async () => {
    await follow();
    await wait(flow(1, '2026-01-02', 0), flow(1, '2026-01-02', 0, madeUpId(902)));
    await fold();
    expect(await outcomes(`flow:${madeUpId(901)}:1`)).toEqual(['sign_change: posted']);
    expect(await outcomes(`flow:${madeUpId(902)}:1`)).toEqual(['sign_change: not_chosen']);
  });

  it('of flows rest for weeks, each by its own rule', async () => {
    await follow();
    await wait(flow(1, '2026-01-02', 2), flow(2, '2026-01-02', 0));
    await fold();
    now += 14 * 24 * HOUR;
    await wait(flow(1, '2026-01-16', 2), flow(2, '2026-01-16', 0));
    await fold();
    now += 7 * 24 * HOUR;
    await wait(flow(1, '2026-01-23', 2));
    await fold();
    expect((await outcomes(`flow:${madeUpId(901)}:1`)).toReversed()).toEqual([
      ...['sign_change: posted', 'sign_change: cooldown', 'sign_change: posted'],
    ]);
    expect(await outcomes(`flow:${madeUpId(901)}:2`)).toEqual(['sign_change: posted', 'sign_change: posted']);
  });
});
