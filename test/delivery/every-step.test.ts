import { describe, expect, it } from 'vitest';
import { changed, type Delivery } from '../../src/core/delivery.ts';
import type { PlaceId } from '../../src/core/place.ts';
import type { Poster } from '../../src/core/posting.ts';
import type { DeliveryChanges, PostChanges, PostKeeper } from '../../src/ports.ts';
import { createDelivering, type Delivering, DISCORD_CHANNEL, TELEGRAM_GROUP } from '../support/delivering.ts';
import type { Fate } from '../support/posting-world.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Where a process may be killed: before and after each write and each request, counted as they come. */
function createKiller(at: number) {
  let steps = 0;
  const never = () => new Promise<never>(() => {});
  const step = async () => {
    steps += 1;
    // Nothing that comes after is done, as by a process that is gone.
    if (steps >= at) await never();
  };
  const around = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    await step();
    const result = await work();
    await step();
    return result;
  };
  return {
    reached: () => steps >= at,
    keeping: (posts: PostKeeper): PostKeeper => ({
      ...posts,
      change: <Result>(work: (changes: PostChanges) => Promise<Result>) => around(() => posts.change(work)),
    }),
    posting: (poster: Poster): Poster => ({
      ...poster,
      send: (posting, withinMs) => around(() => poster.send(posting, withinMs)),
    }),
  };
}

const PARTS = ['one', 'two'];

/** Kills the process at one step, starts it again after a while, and lets everything come to rest. */
async function killedAt(
  step: number,
  restartMs: number,
  { place, fate }: { readonly place: PlaceId; readonly fate: Fate },
) {
  const room = createDelivering({ parts: PARTS });
  const world = room.worldOf(place);
  const delivery = await room.plan(await room.schedule(place));
  world.fate('arrives', fate);
  const killer = createKiller(step);
  room.start(killer.keeping(room.book.posts), (platform) =>
    killer.posting(room.worldOf(platform === 'telegram' ? TELEGRAM_GROUP : DISCORD_CHANNEL).poster),
  );
  await room.time.pass(MINUTE);
  const reached = killer.reached();
  await room.time.pass(restartMs);
  room.begin();
  await room.time.pass(HOUR);
  const after = await room.look(delivery);
  const stands = world.at(place);
  await room.end();
  return { reached, after, stands };
}

/** What must hold whatever happened: nothing stands twice, and what is said of the post is true. */
function expectHonest({ after, stands }: { readonly after: Delivery | undefined; readonly stands: readonly string[] }) {
  expect(new Set(stands).size).toBe(stands.length);
  expect(['sent', 'unknown']).toContain(after?.state.is);
  // What was not begun in time says that it is late.
  const late = after?.lateMinutes === undefined ? '' : `, ${after.lateMinutes} minutes late`;
  if (after?.state.is === 'sent') expect(stands).toEqual(PARTS.map((part) => part + late));
  const known = after?.parts.filter(({ message }) => message !== undefined) ?? [];
  expect(stands.length).toBeGreaterThanOrEqual(known.length);
}

const PLACES = [
  ['Telegram', TELEGRAM_GROUP],
  ['Discord', DISCORD_CHANNEL],
] as const;
const RESTARTS = [
  ['while the nonce is remembered', 5 * SECOND],
  ['when the nonce is forgotten', 10 * MINUTE],
] as const;
const FATES: readonly Fate[] = ['arrives', 'answer_lost', 'request_lost'];

describe.each(PLACES)('a process that posts to %s, killed', (_, place) => {
  describe.each(RESTARTS)('and started again %s', (_when, restartMs) => {
    it.each(FATES)('at any step, posts nothing twice and loses nothing unsaid (second part: %s)', async (fate) => {
      let steps = 0;
      for (let step = 1; ; step += 1) {
        const outcome = await killedAt(step, restartMs, { place, fate });
        if (!outcome.reached) break;
        expectHonest(outcome);
        steps = step;
      }
      expect(steps).toBeGreaterThanOrEqual(8);
    });
  });
});

it('on Discord nothing is in doubt after a kill that is mended while the nonce is remembered', async () => {
  for (let step = 1; step <= 12; step += 1) {
    const { after } = await killedAt(step, 5 * SECOND, { place: DISCORD_CHANNEL, fate: 'arrives' });
    expect(after?.state.is).toBe('sent');
  }
});

/** `alive`: whether the process that does it still runs. */
type Spoiled = (room: Delivering, alive: () => boolean) => { readonly posts: PostKeeper; readonly poster: Poster };

/** Posts as they are kept, but for the way they are advanced. */
const advancing = (
  posts: PostKeeper,
  advance: (
    deliveries: DeliveryChanges,
    ...given: Parameters<DeliveryChanges['advance']>
  ) => Promise<Delivery | undefined>,
): PostKeeper => ({
  ...posts,
  change: (work) =>
    posts.change((changes) => {
      const { deliveries } = changes;
      return work({ ...changes, deliveries: { ...deliveries, advance: (...given) => advance(deliveries, ...given) } });
    }),
});

const SEEDED: Readonly<Record<string, Spoiled>> = {
  'a post that is marked as sent before it is': ({ book, time, worldOf }, alive) => ({
    posts: book.posts,
    poster: {
      ...worldOf(TELEGRAM_GROUP).poster,
      async send(posting, withinMs) {
        void time
          .sleep(SECOND)
          .then(() => (alive() ? worldOf(TELEGRAM_GROUP).poster.send(posting, withinMs) : undefined));
        return { is: 'arrived', message: 'surely' };
      },
    },
  }),
  'a post that is sent before it is marked': ({ book, worldOf }) => {
    const claims = new Map<string, Parameters<DeliveryChanges['advance']>>();
    const posts = advancing(book.posts, async ({ advance }, delivery, change, at) => {
      if (change.state.is === 'sending') {
        claims.set(delivery.id, [delivery, change, at]);
        return changed(delivery, change);
      }
      const claim = claims.get(delivery.id);
      claims.delete(delivery.id);
      const claimed = claim ? await advance(...claim) : delivery;
      return claimed && advance(claimed, change, at);
    });
    return { posts, poster: worldOf(TELEGRAM_GROUP).poster };
  },
  'two that deliver without asking who holds a post': (room) => {
    const posts = advancing(room.book.posts, async ({ find, advance }, delivery, change, at) => {
      const now = await find(delivery.id);
      return now && advance(now, change, at);
    });
    const { poster } = room.worldOf(TELEGRAM_GROUP);
    room.start(posts, () => poster);
    return { posts, poster };
  },
};

describe('the same walk sees', () => {
  it.each(Object.entries(SEEDED))('%s', async (_, spoil) => {
    const walk = async () => {
      for (let step = 1; step <= 12; step += 1) {
        const room = createDelivering({ parts: PARTS });
        const delivery = await room.plan(await room.schedule(TELEGRAM_GROUP));
        const killer = createKiller(step);
        const killed = spoil(room, () => !killer.reached());
        room.start(killer.keeping(killed.posts), () => killer.posting(killed.poster));
        await room.time.pass(15 * MINUTE);
        const { posts, poster } = spoil(room, () => true);
        room.start(posts, () => poster);
        await room.time.pass(HOUR);
        expectHonest({ after: await room.look(delivery), stands: room.worldOf(TELEGRAM_GROUP).at(TELEGRAM_GROUP) });
      }
    };
    await expect(walk()).rejects.toThrow();
  });
});

it('two that deliver from one store, each asking who holds a post, post it once', async () => {
  const room = createDelivering({ parts: PARTS });
  const delivery = await room.plan(await room.schedule(TELEGRAM_GROUP));
  room.start();
  room.start();
  await room.time.pass(HOUR);
  expectHonest({ after: await room.look(delivery), stands: room.worldOf(TELEGRAM_GROUP).at(TELEGRAM_GROUP) });
});
