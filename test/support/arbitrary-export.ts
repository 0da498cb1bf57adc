import fc from 'fast-check';
import type { Alert } from '../../src/core/alert.ts';
import type { AlertHook } from '../../src/core/alert-hook.ts';
import type { Delivery } from '../../src/core/delivery.ts';
import type { NewFact } from '../../src/core/fact-book.ts';
import type { Following } from '../../src/core/following.ts';
import type { Happening, KeptLevel } from '../../src/core/happening.ts';
import type { Pinned } from '../../src/core/pinned.ts';
import { type PlaceId, placeId, SUSPENSIONS } from '../../src/core/place.ts';
import type { Report } from '../../src/core/report.ts';
import type { NewReview, ReviewLine } from '../../src/core/review.ts';
import type { SaidPicture } from '../../src/core/said-picture.ts';
import type { NewSchedule } from '../../src/core/schedule.ts';
import { shortId } from '../../src/core/short-id.ts';
import { isoDate } from '../../src/core/week.ts';
import type { Judged } from '../../src/following-ports.ts';
import type { Decision, TakenUpdate } from '../../src/ports.ts';
import type { Store } from '../../src/store/store.ts';
import { alertsAt, feeds, followingsAt, gaps, hooksAt, standings, stories } from './arbitrary-following.ts';
import { deliveriesAt, schedulesAt } from './arbitrary-posts.ts';
import { madeUpNewFact } from './fact-books.ts';
import { madeUpReport } from './made-up.ts';
import { madeUpLevel, madeUpPinned } from './made-up-posts.ts';
import { madeUpLine, madeUpReview, madeUpWitness } from './made-up-reviews.ts';

const places: fc.Arbitrary<PlaceId> = fc
  .tuple(fc.integer({ min: -9_999, max: -1 }), fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }))
  .map(([chat, topic]) => placeId('telegram', chat, ...(topic === undefined ? [] : [topic])));
const tags = fc.string({ unit: 'grapheme', maxLength: 3 });
const words = fc.string({ unit: 'grapheme', maxLength: 20 });

/** Anything that may be kept: places with settings in any order, decisions, worked updates, reports in vintages, and posts. */
export interface Keepsakes {
  readonly places: readonly {
    readonly id: PlaceId;
    readonly settings: { readonly style?: 'full' | 'brief'; readonly locale?: string; readonly timeZone?: string };
    readonly suspended: { readonly reason: (typeof SUSPENSIONS)[number]; readonly since: number } | undefined;
  }[];
  readonly decisions: readonly Decision[];
  readonly updates: readonly string[];
  readonly inbox: readonly TakenUpdate[];
  readonly bots: readonly string[];
  readonly reports: readonly Report[];
  readonly posts: KeptPosts;
  readonly reviews: readonly (readonly [NewReview, witnesses: number])[];
  readonly facts: readonly NewFact[];
  readonly pictures: readonly SaidPicture[];
  readonly followed: Followed;
}

interface Followed {
  readonly followings: readonly Following[];
  readonly alerts: readonly Alert[];
  readonly hooks: readonly (readonly [hook: Omit<AlertHook, 'number'>, removed: boolean])[];
  readonly judged: readonly Judged[];
}

interface KeptPosts {
  readonly schedules: readonly NewSchedule[];
  readonly deliveries: readonly Delivery[];
  readonly events: readonly (readonly [event: Happening, once: string | undefined])[];
  readonly levels: readonly KeptLevel[];
  readonly pinned: readonly Pinned[];
}

const pinnedStates = fc.constantFrom<Pinned['state']>(
  { is: 'wanted' },
  { is: 'sending', since: 1_110 },
  { is: 'standing', message: '111', shows: 'aa11', changedAt: 2_220, pin: 'refused' },
  { is: 'unknown', since: 1_110, told: true },
  { is: 'gone', told: false },
  { is: 'refused', said: 'Bad Request: ₿ <b>', told: true },
);

const posts: fc.Arbitrary<KeptPosts> = fc.record({
  schedules: fc.uniqueArray(schedulesAt(places), { selector: ({ id }) => id }),
  deliveries: fc.uniqueArray(deliveriesAt(places), { selector: ({ id }) => id }),
  events: fc.array(
    fc.tuple(
      fc.record({ place: places, about: words, at: fc.nat(), what: words, detail: words }),
      fc.option(words, { nil: undefined }),
    ),
  ),
  levels: fc.array(
    fc.tuple(words, places, fc.option(fc.nat(), { nil: undefined })).map(([id, place, retiredAt]) => ({
      ...madeUpLevel(`level ${id}`, place),
      ...(retiredAt !== undefined && { retiredAt }),
    })),
  ),
  pinned: fc.array(
    fc.tuple(places, pinnedStates, words).map(([place, state, by]) => madeUpPinned(place, { state, by })),
  ),
});

const followed: fc.Arbitrary<Followed> = fc.record({
  followings: fc.array(followingsAt(places)),
  alerts: fc.array(alertsAt(places)),
  hooks: fc.uniqueArray(fc.tuple(hooksAt(places), fc.boolean()), { selector: ([{ id }]) => id }),
  judged: fc.array(
    fc.record(
      { feed: feeds, standings: fc.array(standings), happened: fc.array(stories), gap: gaps },
      { requiredKeys: ['feed', 'standings', 'happened'] },
    ),
  ),
});

/** Figures of older exports have none. */
const corrections = fc.option(
  fc.record({ on: fc.constant(isoDate('2026-01-27')), review: fc.integer({ min: 1, max: 9 }) }),
);

const pictures: fc.Arbitrary<SaidPicture> = fc.record({
  code: fc.uint8Array({ minLength: 8, maxLength: 8 }).map(shortId),
  ...{ madeAt: fc.nat(), locale: fc.constantFrom('en', 'zh-CN'), title: words, subtitle: words },
  said: fc.array(words, { maxLength: 3 }),
  figures: fc.array(fc.record({ id: words, vintage: fc.integer({ min: 1, max: 3 }) }), { maxLength: 3 }),
});

const lineStates = fc.constantFrom<ReviewLine['state']>(
  { is: 'refused', by: 'console', at: 1_110 },
  { is: 'accepted', by: 'console', at: 1_110 },
  { is: 'accepted', by: 'console', at: 1_110, named: true },
);

const reviews: fc.Arbitrary<NewReview> = fc
  .record({
    found: fc.record(
      {
        ...{ text: words, digest: tags, origin: fc.constantFrom('paste', 'forward', 'publisher'), fetchedAt: fc.nat() },
        address: fc.webUrl(),
      },
      { requiredKeys: ['text', 'digest', 'origin', 'fetchedAt'] },
    ),
    publisher: fc.option(words),
    since: fc.nat(),
    state: fc.constantFrom<NewReview['state']>(
      { is: 'open' },
      { is: 'accepted', by: 'rule', at: 1_110, vintage: 2 },
      { is: 'refused', by: 'telegram:42', at: 1_110 },
    ),
    sentence: words,
    lineState: lineStates,
    warnings: fc.array(
      fc.record({ code: fc.constant('sum_mismatch' as const), words, start: fc.nat(), end: fc.nat() }),
    ),
  })
  .map(({ sentence, lineState, ...changes }) => ({
    ...madeUpReview({ total: -111 }, changes as Partial<NewReview>),
    lines: [madeUpLine('BTC', -88.8, { sentence, state: lineState })],
  }));

const facts: fc.Arbitrary<NewFact> = fc
  .tuple(
    fc.constantFrom('2026-01-22', '2026-01-23'),
    fc.jsonValue(),
    fc.string({ minLength: 1, maxLength: 5 }),
    fc.nat(),
  )
  .map(([day, body, source, at]) => madeUpNewFact(day, 11.1, { body: JSON.stringify(body), source, at }));

export const keepsakes: fc.Arbitrary<Keepsakes> = fc.record({
  places: fc.array(
    fc.record({
      id: places,
      settings: fc.record(
        { style: fc.constantFrom('full', 'brief'), locale: tags, timeZone: tags },
        { requiredKeys: [] },
      ),
      suspended: fc.option(fc.record({ reason: fc.constantFrom(...SUSPENSIONS), since: fc.nat() }), { nil: undefined }),
    }),
  ),
  decisions: fc.array(
    fc.record(
      { by: words, at: fc.nat(), place: places, what: words, before: words, after: words },
      { requiredKeys: ['by', 'at', 'place', 'what'] },
    ),
  ),
  updates: fc.array(words),
  bots: fc.array(words, { maxLength: 2 }),
  inbox: fc.array(fc.record({ key: words, update: words })),
  reports: fc.array(
    fc
      .tuple(fc.constantFrom('2026-01-09', '2026-01-16', '2026-01-23'), fc.integer({ min: -99, max: 99 }), corrections)
      .map(([week, times, corrected]) => {
        const report = madeUpReport(week, { total: 11.1 * times, SOL: 22.2 });
        return corrected ? { ...report, figures: report.figures.map((figure) => ({ ...figure, corrected })) } : report;
      }),
  ),
  posts,
  reviews: fc.array(fc.tuple(reviews, fc.integer({ min: 0, max: 2 })), { maxLength: 3 }),
  facts: fc.array(facts),
  pictures: fc.array(pictures),
  followed,
});

export async function keepAll(kept: Keepsakes, store: Store): Promise<void> {
  const { places: all, decisions, updates, inbox, bots, reports } = kept;
  await store.places.once(undefined, async (changes) => {
    for (const { id, settings, suspended } of all) {
      await changes.saveSettings(id, settings);
      await changes.suspend(id, suspended);
    }
    for (const decision of decisions) await changes.record(decision);
    return {};
  });
  for (const key of updates) await store.places.once(key, async () => ({}));
  await store.inbox.keep(inbox);
  for (const bot of bots)
    await store.places.once(undefined, async ({ saveBot }) => ({ done: await saveBot('telegram', bot) }));
  for (const report of reports) await store.reports.save(report);
  for (const [review, witnesses] of kept.reviews)
    await store.places.once(undefined, async (changes) => {
      const { number } = await changes.reviews.add(review);
      const all = ['total', 'BTC'].slice(0, witnesses).map((key) => madeUpWitness(number, key));
      await changes.reviews.addWitnesses(all);
      return {};
    });
  for (const fact of kept.facts) await store.facts.keep([fact]);
  for (const picture of kept.pictures) await store.pictures.keep(picture);
  await keepPosts(kept.posts, store);
  await keepFollowed(kept.followed, store);
}

const keepFollowed = ({ followings, alerts, hooks, judged }: Followed, store: Store): Promise<void> =>
  store.posts.change(async ({ following }) => {
    for (const each of followings) await following.save(each);
    await following.addAlerts(alerts);
    for (const [hook, removed] of hooks) {
      await following.addHook(hook);
      if (removed) await following.removeHook(hook.id);
    }
    for (const each of judged) await following.judged(each);
  });

const keepPosts = ({ schedules, deliveries, events, levels, pinned }: KeptPosts, store: Store): Promise<void> =>
  store.posts.change(async (changes) => {
    for (const schedule of schedules) await changes.schedules.add(schedule);
    for (const delivery of deliveries) await changes.deliveries.add(delivery);
    for (const [event, once] of events) await changes.happened(event, once);
    for (const level of levels) await changes.saveLevel(level);
    for (const each of pinned) await changes.pinned.add(each);
  });
