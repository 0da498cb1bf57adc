import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PLACE_PLATFORMS, type PlaceId, placeId } from '../../src/core/place.ts';
import type { PlaceBook } from '../../src/ports.ts';
import type { PostBook, PostKeeper } from '../../src/post-ports.ts';
import { alertsAt, followingsAt, readFollowing } from '../support/arbitrary-following.ts';
import { deliveriesAt, placeSteps, postSteps, schedulesAt } from '../support/arbitrary-posts.ts';
import { dueIn, madeUpId, schedulesDueIn } from '../support/made-up-posts.ts';
import { createPlaceBookInMemory } from '../support/place-book-in-memory.ts';
import { openTemporaryStore } from '../support/temporary-store.ts';

/** Chats whose ids begin alike, with a topic each, and a channel of a server. */
const CHATS: readonly PlaceId[] = [-1, -10, -1001].map((chat) => placeId('telegram', chat));
const PLACES: readonly PlaceId[] = [
  ...CHATS,
  ...[-1, -10, -1001].map((chat) => placeId('telegram', chat, 33)),
  placeId('discord', 301, 401),
];
const [places, chats] = [fc.constantFrom(...PLACES), fc.constantFrom(...CHATS)];

interface Keeper {
  readonly places: PlaceBook;
  readonly posts: PostKeeper;
}
type Work = (keeper: Keeper) => Promise<unknown>;

/** All steps of one work, and what they answered; it may fail at its end, which undoes them. */
async function inOrder<Changes>(
  changes: Changes,
  steps: readonly ((changes: Changes) => Promise<unknown>)[],
  fails: boolean,
): Promise<{ readonly answers: readonly unknown[] }> {
  const answers: unknown[] = [];
  for (const step of steps) answers.push(await step(changes));
  if (fails) throw new Error('broken');
  return { answers };
}

const failing = fc.nat({ max: 4 }).map((one) => one === 0);
const works: fc.Arbitrary<Work> = fc.oneof(
  fc.tuple(fc.array(postSteps(places), { maxLength: 5 }), failing).map(
    ([steps, fails]): Work =>
      ({ posts }) =>
        posts.change((changes) => inOrder(changes, steps, fails)),
  ),
  fc.tuple(fc.array(placeSteps(places, chats), { maxLength: 5 }), failing).map(
    ([steps, fails]): Work =>
      ({ places: book }) =>
        book.once(undefined, (changes) => inOrder(changes, steps, fails)),
  ),
);

/** What is there before anything else is done, so that it meets something. */
const beginnings: fc.Arbitrary<Work> = fc.oneof(
  schedulesAt(places).map(
    (schedule): Work =>
      ({ posts }) =>
        posts.change(({ schedules }) => schedules.add(schedule)),
  ),
  deliveriesAt(places).map(
    (delivery): Work =>
      ({ posts }) =>
        posts.change(({ deliveries }) => deliveries.add(delivery)),
  ),
  followingsAt(places).map(
    (each): Work =>
      ({ posts }) =>
        posts.change(({ following }) => following.save(each)),
  ),
  fc.array(alertsAt(places), { maxLength: 3 }).map(
    (alerts): Work =>
      ({ posts }) =>
        posts.change(({ following }) => following.addAlerts(alerts)),
  ),
);
const lives = fc
  .tuple(fc.array(beginnings, { minLength: 5, maxLength: 20 }), fc.array(works, { minLength: 3, maxLength: 15 }))
  .map((halves) => halves.flat());

/** What it was answered, or that it was refused: in which words is each one's own. */
const answered = (work: Work, keeper: Keeper) => work(keeper).catch(() => 'refused');

const read = async (posts: PostBook) => ({
  schedules: await Promise.all(PLACES.map(posts.schedules)),
  due: [await schedulesDueIn(posts)(5_550, 4), await dueIn(posts)(5_550, 4), await posts.nextMoment(PLACE_PLATFORMS)],
  deliveries: await Promise.all(PLACES.map((place) => posts.deliveries(place, 5))),
  happenings: await Promise.all(
    [1, 2, 3, 4, 5, 6, 7, 8, 9].map((id) => posts.happenings(`delivery:${madeUpId(id)}`, 9)),
  ),
  levels: await posts.levels(PLACES),
  following: await readFollowing(posts.following, PLACES),
});

/** As nothing that stands in it twice. */
const inAnyOrder = (items: readonly unknown[]) => ({ many: items.length, all: new Set(items) });

const byId = (items: readonly { readonly id: string }[]) => items.toSorted((a, b) => (a.id < b.id ? -1 : 1));

it('the store and its twin in memory say and keep the same of posts after whatever happens', async () => {
  await fc.assert(
    fc.asyncProperty(lives, async (happenings) => {
      const { store, remove } = await openTemporaryStore();
      const places = createPlaceBookInMemory();
      const twin: Keeper = { places, posts: places.posts };
      for (const work of happenings) expect(await answered(work, store)).toEqual(await answered(work, twin));
      expect(await read(store.posts)).toEqual(await read(twin.posts));
      const exported = JSON.parse(await store.export());
      const [schedules, deliveries, events, levels, _, followed] = JSON.parse(places.everything())[3];
      expect(exported.schedules).toEqual(byId(schedules));
      expect(exported.deliveries).toEqual(byId(deliveries));
      expect(exported.events).toEqual(events);
      expect(exported.levels).toEqual(byId(levels));
      const { followings, standings, stories, feeds, gaps, alerts, hooks } = exported;
      expect([followings, standings, stories, feeds, gaps, alerts, hooks].map(inAnyOrder)).toEqual(
        followed.map(inAnyOrder),
      );
      await remove();
    }),
    { numRuns: 60 },
  );
});
