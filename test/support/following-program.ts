import { setTimeout as pause } from 'node:timers/promises';
import { startClock } from '../../src/clock.ts';
import { databaseUrlSchema } from '../../src/core/database-url.ts';
import type { Delivery } from '../../src/core/delivery.ts';
import { startCandleRounds } from '../../src/following/candle-rounds.ts';
import { findLocale } from '../../src/i18n/locale.ts';
import { createLog } from '../../src/log.ts';
import { openServices } from '../../src/open-app.ts';
import { openSources } from '../../src/open-sources.ts';
import { openStore } from '../../src/open-store.ts';
import type { PlatformOutlet } from '../../src/ports.ts';
import { PROCESS_TIME, pacerFor, startPosting } from '../../src/posting.ts';
import { FEED, LEVELS, PLACES } from './followed-days.ts';
import { type DoubledPlatforms, NO_PACE, openRealOutlets } from './real-outlets.ts';
import { SPOILED_FOLLOWING, type SpoiledFollowing } from './spoiled-following.ts';
import { createSteps } from './steps.ts';

/** What one run of it is told. Moments are UTC milliseconds. */
export interface FollowingOrder extends DoubledPlatforms {
  readonly database: string;
  readonly binance: string;
  /** When its clock starts. */
  readonly now: number;
  /** It rests once all candles that closed by then are taken in. */
  readonly until: number;
  /** Dies there by its own hand. */
  readonly killAt?: number;
  /** Dies so many milliseconds after it began to send something. */
  readonly killWhileSending?: number;
  readonly spoiled?: SpoiledFollowing;
}

/** Real candle rounds, folding and posting, over the real store, the real door and the real clients: killed on the way, or ends when all rests. */
const order = JSON.parse(process.argv[2] ?? '{}') as FollowingOrder;
const die = () => process.kill(process.pid, 'SIGKILL');
// What a spoiled one stumbles over is the fault that it was given.
const log = createLog('error', (line) => void (order.spoiled ?? process.stderr.write(line)));
const clock = startClock(order.now);
const store = await openStore(databaseUrlSchema.parse(order.database), { mode: 'write' });
const steps = createSteps(async (step) => {
  if (step !== order.killAt) return;
  die();
  await new Promise<never>(() => {});
});
// Between two writes of a spoiled one there is a step as well.
const kept = steps.keeping(store.posts);
const posts = order.spoiled ? SPOILED_FOLLOWING[order.spoiled](kept) : kept;

const outlets = openRealOutlets(order, log);
const posted = (outlet: PlatformOutlet) => {
  const send: typeof outlet.poster.send = (message, withinMs) => {
    if (order.killWhileSending !== undefined) void pause(order.killWhileSending).then(die);
    return outlet.poster.send(message, withinMs);
  };
  return { outlet: { ...outlet, poster: steps.posting({ ...outlet.poster, send }) }, pacer: pacerFor(NO_PACE) };
};
const sources = openSources({ offline: false, live: { binance: { url: order.binance } } }, clock, log);
const deliveries = startPosting({
  ...{ posts, log, onPlace: async () => 'nothing' as const },
  sources: { ...openServices(), places: store.places, clock, languages: { find: findLocale }, defaultLocale: 'en' },
  platforms: { telegram: posted(outlets.telegram), discord: posted(outlets.discord) },
});
const rounds = startCandleRounds({
  ...{ posts, clock, log, candles: sources.candles, time: PROCESS_TIME, wake: deliveries.wake },
  levels: { levels: async () => LEVELS },
});

const RESTS = ['sent', 'failed', 'skipped', 'cancelled', 'suspended'];
/** What nobody knows rests until it is asked about, and then for good. */
const isAtRest = ({ state, nextAt = 0 }: Delivery): boolean =>
  state.is === 'unknown' ? state.asked || nextAt > clock.now() : RESTS.includes(state.is);
async function allRests(): Promise<boolean> {
  const [feed] = await store.posts.following.feeds([FEED]);
  if ((feed?.last.closesAt ?? 0) < order.until) return false;
  if ((await store.posts.following.placesWaiting(1)).length > 0) return false;
  const all = await Promise.all(PLACES.map((place) => store.posts.deliveries(place, 1_000)));
  return all.flat().every(isAtRest);
}
while (!(await allRests())) await pause(20);
await rounds.stop();
await deliveries.stop();
await sources.close();
await outlets.close();
await store.close();
process.stdout.write(`${steps.reached()}\n`);
