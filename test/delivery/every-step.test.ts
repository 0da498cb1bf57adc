import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../src/core/delivery.ts';
import type { PlaceId } from '../../src/core/place.ts';
import { createDelivering, DISCORD_CHANNEL, TELEGRAM_GROUP } from '../support/delivering.ts';
import type { Fate } from '../support/posting-world.ts';
import { SPOILED } from '../support/spoiled-posting.ts';
import { createSteps } from '../support/steps.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** A process that does nothing more from that step on. */
function createKiller(at: number) {
  // Nothing that comes after is done, as by a process that is gone.
  const steps = createSteps((step) => (step < at ? Promise.resolve() : new Promise<never>(() => {})));
  return { ...steps, reached: () => steps.reached() >= at };
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

describe('the same walk sees a post that is', () => {
  it.each(Object.entries(SPOILED))('%s', async (name, spoil) => {
    const walk = async () => {
      for (let step = 1; step <= 12; step += 1) {
        const room = createDelivering({ parts: PARTS });
        const delivery = await room.plan(await room.schedule(TELEGRAM_GROUP));
        const killer = createKiller(step);
        const plain = { posts: room.book.posts, poster: room.worldOf(TELEGRAM_GROUP).poster };
        const spoiled = (alive: () => boolean) =>
          spoil(plain, (work) => void room.time.sleep(SECOND).then(() => (alive() ? work() : undefined)));
        const killed = spoiled(() => !killer.reached());
        room.start(killer.keeping(killed.posts), () => killer.posting(killed.poster));
        if (name === 'recorded by whoever does not hold it') room.start(killed.posts, () => killed.poster);
        await room.time.pass(15 * MINUTE);
        const { posts, poster } = spoiled(() => true);
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
