import { join } from 'node:path';
import { databaseUrlSchema } from '../../src/core/database-url.ts';
import { type PlaceId, placeId } from '../../src/core/place.ts';
import type { Poster } from '../../src/core/posting.ts';
import { openStore } from '../../src/open-store.ts';
import { DISCORD_LIMITS } from '../../src/platforms/discord/limits.ts';
import { TELEGRAM_LIMITS } from '../../src/platforms/telegram/limits.ts';
import { pacerFor, startPosting } from '../../src/posting.ts';
import { createPostingWorld } from '../../test/support/posting-world.ts';
import { createVirtualTime, type VirtualTime } from '../../test/support/virtual-time.ts';
import { planPosts } from './due-posts.ts';
import type { Figure } from './figure.ts';
import { openPlainStore } from './plain-store.ts';
import { outletWith, postingOf } from './posting-outlets.ts';

const DUE = 10_000;
const SECOND = 1_000;
/** When the week that is posted was out. */
const MONDAY = Date.UTC(2026, 4, 25, 13);

type Posted = keyof typeof WORLDS;

/** Of virtual time: nobody waits for what does not come. */
const MOST_TIME = 900 * SECOND;

/** `taken`: what the platform takes in any second. `kept`: what we keep to. `nonceMs`: for how long its nonces hold. */
const WORLDS = {
  telegram: {
    taken: 30,
    kept: 30,
    nonceMs: 0,
    limits: TELEGRAM_LIMITS,
    place: (at: number) => placeId('telegram', -1 - at),
  },
  discord: {
    taken: 50,
    kept: 40,
    nonceMs: 120_000,
    limits: DISCORD_LIMITS,
    place: (at: number) => placeId('discord', 1, 1 + at),
  },
} as const;

interface Sent {
  readonly place: PlaceId;
  readonly at: number;
}

/** The real posting with a real store, due to post to many places at once, in virtual time: what it leaves is held against the limits. */
export async function measureInVirtualTime(folder: string): Promise<readonly Figure[]> {
  const names = Object.keys(WORLDS) as Posted[];
  const figures: Figure[] = [];
  for (const platform of names) figures.push(...figuresOf(platform, await postAll(platform, folder)));
  return figures;
}

async function postAll(platform: Posted, folder: string): Promise<readonly Sent[]> {
  const { nonceMs, limits, place } = WORLDS[platform];
  const time = createVirtualTime(MONDAY);
  const store = await storeWithPosts(
    join(folder, `${platform}.db`),
    Array.from({ length: DUE }, (_, at) => place(at)),
  );
  const { poster, sent } = noting(createPostingWorld(time, nonceMs).poster, time);
  const outlet = outletWith(platform, poster);
  const platforms = { [platform]: { outlet, pacer: pacerFor(limits, time) } };
  const posting = startPosting({ ...postingOf(store, time), platforms, time });
  try {
    while (sent.length < DUE && time.steady() < MOST_TIME) await time.pass(SECOND);
    const stopped = posting.stop();
    await time.pass(10 * SECOND);
    await stopped;
  } finally {
    await store.close();
  }
  return sent;
}

async function storeWithPosts(file: string, places: readonly PlaceId[]) {
  const store = await openStore(databaseUrlSchema.parse(`file:${file}`), { mode: 'write' });
  await planPosts(store.posts, { places, at: MONDAY, from: 1 });
  await store.close();
  return openPlainStore(file);
}

function noting(poster: Poster, time: VirtualTime) {
  const sent: Sent[] = [];
  const send: Poster['send'] = async (posting, withinMs) => {
    sent.push({ place: posting.place, at: time.steady() });
    return poster.send(posting, withinMs);
  };
  return { poster: { ...poster, send }, sent };
}

function figuresOf(platform: Posted, sent: readonly Sent[]): readonly Figure[] {
  const { taken, kept } = WORLDS[platform];
  const seconds = ((sent.at(-1)?.at ?? Number.NaN) - (sent[0]?.at ?? Number.NaN)) / SECOND;
  const rate = (sent.length - 1) / seconds;
  const posting = `${platform}, ${DUE} posts in virtual time`;
  const places = new Set(sent.map(({ place }) => place)).size;
  return [
    { what: `${posting}, share of ${kept} a second`, value: rate / kept, digits: 3, limit: { atLeast: 0.95 } },
    { what: `${posting}, most within a second`, value: densest(sent), digits: 0, limit: { atMost: taken } },
    { what: `${posting}, places posted to`, value: places, digits: 0, limit: { atLeast: DUE } },
    { what: `${posting}, posted twice`, value: sent.length - places, digits: 0, limit: { atMost: 0 } },
  ];
}

/** The most that left within any second. */
function densest(sent: readonly Sent[]): number {
  let [most, first] = [0, 0];
  for (const [index, { at }] of sent.entries()) {
    while ((sent[first]?.at ?? at) <= at - SECOND) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
}
