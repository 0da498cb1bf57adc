import fc from 'fast-check';
import type { Alert, AlertOutcome } from '../../src/core/alert.ts';
import type { AlertHook } from '../../src/core/alert-hook.ts';
import type { Following } from '../../src/core/following.ts';
import type { LevelHappened, LevelStanding } from '../../src/core/level-story.ts';
import type { FeedGap, FeedStanding } from '../../src/core/market.ts';
import { alertOccasion } from '../../src/core/order.ts';
import type { PlaceId } from '../../src/core/place.ts';
import { weekEnding } from '../../src/core/week.ts';
import type { FollowingBook } from '../../src/following-ports.ts';
import type { PostChanges } from '../../src/post-ports.ts';
import {
  FEED,
  madeUpAlert,
  madeUpFeed,
  madeUpFollowing,
  madeUpHappened,
  madeUpHook,
  madeUpRule,
  madeUpStanding,
} from './made-up-followed.ts';
import { madeUpDelivery, madeUpId, STATES } from './made-up-posts.ts';

/** Few of each, so that they meet; none has the id of a schedule. */
const ids = fc.integer({ min: 11, max: 14 });
const moments = fc.integer({ min: 0, max: 9 }).map((tenth) => tenth * 1_110);
const rarely = fc.nat({ max: 5 }).map((one) => one === 0);
const LEVELS = ['level 1', 'level 2', 'btc-93000'];
const levels = fc.constantFrom(...LEVELS);
const FEEDS = [FEED, { ...FEED, timeframe: '1h' }] as const;
const feedsOf = fc.constantFrom(...FEEDS);

const FLOWS: readonly Following['flows'][] = [[], [madeUpRule(1)], [madeUpRule(1), madeUpRule(3)]];

const outcomes: fc.Arbitrary<AlertOutcome> = fc.oneof(
  fc.constantFrom<AlertOutcome>(
    { is: 'waiting' },
    { is: 'left_out', why: 'cooldown' },
    { is: 'left_out', why: 'paused' },
  ),
  ids.map((id): AlertOutcome => ({ is: 'posted', delivery: madeUpId(id) })),
);

export const followingsAt = (places: fc.Arbitrary<PlaceId>): fc.Arbitrary<Following> =>
  fc
    .tuple(
      ids,
      places,
      fc.record(
        {
          ...{ levels: fc.constantFrom('all', 'decisive', 'off'), silent: fc.boolean(), pausedSince: moments },
          ...{
            mention: fc.constant('111'),
            flows: fc.constantFrom(...FLOWS),
          },
        },
        { requiredKeys: ['levels'] },
      ),
    )
    .map(([id, place, changes]) => madeUpFollowing(id, place, changes));

export const alertsAt = (places: fc.Arbitrary<PlaceId>): fc.Arbitrary<Alert> =>
  fc
    .tuple(levels, moments, places, outcomes, moments)
    .map(([level, at, place, outcome, seenAt]) => madeUpAlert(level, at, { place, outcome, seenAt }));

export const hooksAt = (places: fc.Arbitrary<PlaceId>): fc.Arbitrary<Omit<AlertHook, 'number'>> =>
  fc
    .tuple(ids, places, fc.constantFrom<AlertHook['kind']>('aicoin', 'tradingview'))
    .map(([id, place, kind]) => madeUpHook(id, place, { kind }));

export const standings: fc.Arbitrary<LevelStanding> = fc
  .tuple(levels, moments, fc.constantFrom<LevelStanding['state']>({ is: 'unseen' }, { is: 'crossed', since: 1_110 }))
  .map(([level, from, state]) => madeUpStanding(level, { from, state }));

export const stories: fc.Arbitrary<LevelHappened> = fc.oneof(
  fc
    .tuple(levels, moments, fc.constantFrom<'armed' | 'touched'>('armed', 'touched'))
    .map((given) => madeUpHappened(...given)),
  fc
    .tuple(levels, moments)
    .map(([level, at]) => ({ what: 'told', level, at, seenAt: at, by: 'aicoin', price: 111.1 }) as const),
);

export const feeds: fc.Arbitrary<FeedStanding> = fc.tuple(moments, feedsOf).map((given) => madeUpFeed(...given));

export const gaps: fc.Arbitrary<FeedGap> = fc
  .tuple(feedsOf, moments, moments)
  .map(([feed, from, length]) => ({ feed, from, to: from + length + 1 }));

type Step = (changes: PostChanges) => Promise<unknown>;

/** Something that is done to what places follow, with what it is answered. */
export const followingSteps = (places: fc.Arbitrary<PlaceId>): fc.Arbitrary<Step> =>
  fc.oneof(
    followingsAt(places).map(
      (following): Step =>
        (changes) =>
          changes.following.save(following),
    ),
    fc.tuple(followingsAt(places), rarely).map(
      ([following, stale]): Step =>
        async (changes) => {
          const read = await changes.following.find(following.place);
          return read && changes.following.save({ ...following, id: read.id, version: read.version + Number(stale) });
        },
    ),
    fc.tuple(ids, ids, places, fc.constantFrom(...STATES), moments).map(
      ([id, following, place, state, nextAt]): Step =>
        ({ deliveries }) =>
          deliveries.add(
            madeUpDelivery(id, {
              ...{ schedule: madeUpId(following), place, state, nextAt, week: weekEnding('2026-01-23') },
              occasion: alertOccasion(madeUpId(id)),
            }),
          ),
    ),
    fc.array(alertsAt(places), { maxLength: 4 }).map(
      (alerts): Step =>
        (changes) =>
          changes.following.addAlerts(alerts),
    ),
    fc.tuple(places, fc.array(alertsAt(places), { maxLength: 3 }), outcomes).map(
      ([place, alerts, outcome]): Step =>
        ({ following }) =>
          following.settle(
            place,
            alerts.map(({ key }) => key),
            outcome,
          ),
    ),
    fc.tuple(feeds, fc.array(standings), fc.array(stories), fc.option(gaps)).map(
      ([feed, stand, happened, gap]): Step =>
        ({ following }) =>
          following.judged({ feed, standings: stand, happened, ...(gap && { gap }) }),
    ),
    stories.map(
      (happened): Step =>
        (changes) =>
          changes.following.happened(happened),
    ),
    hooksAt(places).map(
      (hook): Step =>
        (changes) =>
          changes.following.addHook(hook),
    ),
    ids.map(
      (id): Step =>
        (changes) =>
          changes.following.removeHook(madeUpId(id)),
    ),
    fc.tuple(places, moments).map(
      ([place, since]): Step =>
        async ({ following }) => [
          await following.waiting(place, 3),
          await following.postedSince(place, ['level:level 1', 'level:btc-93000'], since),
          await following.levels(LEVELS),
          await following.followers([
            { level: 'level 1', place },
            { level: 'btc-93000', place: undefined },
          ]),
        ],
    ),
  );

/** All that it says of these places. */
export const readFollowing = async (book: FollowingBook, places: readonly PlaceId[]) => ({
  followings: await Promise.all(places.map(book.of)),
  flows: await book.withFlowRules(),
  levels: await Promise.all(places.map(book.levelsOf)),
  changed: (await book.levelsSince(0, 99)).map(({ kept }) => kept),
  stories: await Promise.all(LEVELS.map((level) => book.story(level, 5))),
  feeds: await book.feeds(FEEDS),
  gaps: await Promise.all(FEEDS.map((feed) => book.gaps(feed, 3_330))),
  alerts: await Promise.all(
    places.flatMap((place) => LEVELS.map((level) => book.alertsAbout(place, `level:${level}`, 5))),
  ),
  posted: await Promise.all([11, 12, 13, 14].map((id) => book.alertsOf(madeUpId(id)))),
  waiting: [await book.placesWaiting(2), await book.placesWaiting(99)],
  hooks: await Promise.all(places.map(book.hooks)),
  doors: await Promise.all([11, 12, 13, 14].map((id) => book.hook(madeUpHook(id).digest))),
});
