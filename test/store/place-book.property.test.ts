import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type PlaceId, placeId, type Settings, SUSPENSIONS } from '../../src/core/place.ts';
import type { PlaceBook, PlaceChanges } from '../../src/ports.ts';
import { createPlaceBookInMemory } from '../support/place-book-in-memory.ts';
import { openTemporaryStore } from '../support/temporary-store.ts';

/** Chats whose ids begin alike, some with topics, and a server with channels and threads. */
const PLACES: readonly PlaceId[] = [
  ...[-1, -10, -100, -1001].flatMap((chat) => [
    placeId('telegram', chat),
    placeId('telegram', chat, 3),
    placeId('telegram', chat, 33),
  ]),
  ...[placeId('discord', 301), placeId('discord', 301, 401), placeId('discord', 301, 401, 402), placeId('discord', 3)],
];
const CHATS = PLACES.filter((id) => id.split(':').length === 2);

const places = fc.constantFrom(...PLACES);
const settings: fc.Arbitrary<Settings> = fc.record(
  {
    locale: fc.constantFrom('en', 'zh-CN'),
    style: fc.constantFrom('full', 'brief'),
    timeZone: fc.string({ maxLength: 8 }),
  },
  { requiredKeys: [] },
);

type Step = (changes: PlaceChanges) => Promise<void>;
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(places, settings).map(
    ([id, set]): Step =>
      ({ saveSettings }) =>
        saveSettings(id, set),
  ),
  fc
    .tuple(
      places,
      fc.option(fc.record({ reason: fc.constantFrom(...SUSPENSIONS), since: fc.nat() }), { nil: undefined }),
    )
    .map(
      ([id, suspended]): Step =>
        ({ suspend }) =>
          suspend(id, suspended),
    ),
  fc.tuple(fc.constantFrom(...CHATS), fc.constantFrom(...CHATS)).map(
    ([from, to]): Step =>
      ({ move }) =>
        move(from, to),
  ),
  fc.tuple(fc.constantFrom('telegram', 'discord'), fc.nat()).map(
    ([platform, since]): Step =>
      async ({ suspendAll }) =>
        void (await suspendAll(platform, { reason: 'token_changed', since })),
  ),
  places.map(
    (id): Step =>
      ({ forget }) =>
        forget(id),
  ),
  fc.tuple(places, fc.nat()).map(
    ([place, at]): Step =>
      ({ record }) =>
        record({ by: 'telegram:42', at, place, what: 'settings.locale' }),
  ),
);

/** Some steps of one update; the update may have come before, and the work may fail at its end. */
interface Update {
  readonly key: string | undefined;
  readonly steps: readonly Step[];
  readonly fails: boolean;
}
const updates: fc.Arbitrary<Update> = fc.record({
  key: fc.option(fc.constantFrom('telegram:1', 'telegram:2', 'telegram:3', 'telegram:4'), { nil: undefined }),
  steps: fc.array(steps, { maxLength: 5 }),
  fails: fc.boolean(),
});

async function work(book: PlaceBook, update: Update) {
  const done = book.once(update.key, async (changes) => {
    for (const step of update.steps) await step(changes);
    if (update.fails) throw new Error('broken');
    return { worked: true };
  });
  return done.catch((error: Error) => error.message);
}

const all = async (book: PlaceBook) => ({
  places: await book.find(PLACES),
  decisions: await Promise.all(PLACES.map((place) => book.decisions(place, 100))),
});

it('the store and its twin in memory say the same after whatever happens', async () => {
  const { store, remove } = await openTemporaryStore();
  const forgetAll = (book: PlaceBook) =>
    book.once(undefined, async ({ forget }) => {
      for (const place of CHATS) await forget(place);
      return {};
    });
  let round = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(updates, { maxLength: 12 }), async (happenings) => {
      const twin = createPlaceBookInMemory();
      await forgetAll(store.places);
      round += 1;
      for (const happening of happenings) {
        const update = { ...happening, key: happening.key && `${happening.key}:${round}` };
        expect(await work(store.places, update)).toEqual(await work(twin, update));
      }
      expect(await all(store.places)).toEqual(await all(twin));
    }),
    { numRuns: 150 },
  );
  await remove();
});
