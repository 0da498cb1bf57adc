import { setTimeout as pause } from 'node:timers/promises';
import { createStudio } from '../../src/charts/studio.ts';
import { startClock } from '../../src/clock.ts';
import { databaseUrlSchema } from '../../src/core/database-url.ts';
import type { Picture } from '../../src/core/picture.ts';
import { CONSOLE, type PlaceId } from '../../src/core/place.ts';
import { findLocale } from '../../src/i18n/locale.ts';
import { createLog } from '../../src/log.ts';
import { openServices } from '../../src/open-app.ts';
import { openStore } from '../../src/open-store.ts';
import { createPictureMaker } from '../../src/picture-maker.ts';
import { createOutlet as createDiscordOutlet } from '../../src/platforms/discord/outlet.ts';
import { openPostRest } from '../../src/platforms/discord/rest.ts';
import { connect } from '../../src/platforms/telegram/connection.ts';
import { TIMING } from '../../src/platforms/telegram/timing.ts';
import { createVoice } from '../../src/platforms/telegram/voice.ts';
import type { PictureMaker, PlatformOutlet } from '../../src/ports.ts';
import type { PostKeeper } from '../../src/post-ports.ts';
import { pacerFor, startPosting } from '../../src/posting.ts';
import { TOKEN as DISCORD_TOKEN } from '../doubles/discord/answers.ts';
import { TOKEN as TELEGRAM_TOKEN } from '../doubles/telegram/server.ts';
import { plainPng } from './posted-picture.ts';
import { SPOILED, type Spoiling } from './spoiled-posting.ts';
import { createSteps } from './steps.ts';

/** What one run of it is told. */
export interface PostingOrder {
  readonly database: string;
  readonly telegram: string;
  readonly discord: string;
  /** UTC milliseconds at which its clock starts. */
  readonly now: number;
  /** Dies there by its own hand; absent where it runs until everything rests. */
  readonly killAt?: number;
  /** Dies so many milliseconds after it began to send something. */
  readonly killWhileSending?: number;
  readonly spoiled?: Spoiling;
  /** Who draws pictures: nobody where it is absent; `once`: whoever cannot draw the same again as it is sent. */
  readonly pictures?: 'at once' | 'the studio' | 'once';
}

/** The real posting, over the real store and the real clients, in a process that is killed at a step or ends when all rests. */
const order = JSON.parse(process.argv[2] ?? '{}') as PostingOrder;
const die = () => process.kill(process.pid, 'SIGKILL');

const NO_LIMITS = { overall: { most: 1_000, withinMs: 1 }, gapMs: 0, ofChat: () => [] };
// What a spoiled one stumbles over is the fault that it was given.
const log = createLog('error', (line) => void (order.spoiled ?? process.stderr.write(line)));
const clock = startClock(order.now);
const store = await openStore(databaseUrlSchema.parse(order.database), { mode: 'write' });
const steps = createSteps(async (step) => {
  if (step === order.killAt) {
    die();
    await new Promise<never>(() => {});
  }
});

const { api, close } = connect({ token: TELEGRAM_TOKEN, apiRoot: order.telegram });
const ending = new AbortController();
const studio = order.pictures === 'the studio' ? createStudio() : undefined;
const pictures = order.pictures && drawing(order.pictures);
const voice = createVoice({ api, log, timing: TIMING, ending: ending.signal, defaultLocale: 'en', pictures });
const rest = openPostRest(DISCORD_TOKEN, { apiRoot: order.discord, requestWithinMs: 15_000 }, log);

function drawing(how: NonNullable<PostingOrder['pictures']>): PictureMaker {
  const png = studio ? studio.paint : async (picture: Picture) => ({ is: 'painted', png: plainPng(picture) }) as const;
  const maker = createPictureMaker({ pictures: { png }, clock, log });
  return how === 'once' ? { ...maker, again: async () => undefined } : maker;
}

/** Words in two messages, as long ones are. */
const inTwo = (outlet: PlatformOutlet): PlatformOutlet => ({
  ...outlet,
  draw: (post, how) =>
    outlet.draw(post, how).flatMap((drawn) => {
      const { reply_markup: buttons, ...message } = JSON.parse(drawn) as { text?: string; reply_markup?: object };
      if (message.text === undefined) return [drawn];
      return [message, { ...message, text: `Part 2\n${message.text}`, reply_markup: buttons }].map((each) =>
        JSON.stringify(each),
      );
    }),
});

function posting(outlet: PlatformOutlet, posts: PostKeeper) {
  const plain = { posts, poster: outlet.poster };
  const spoil = order.spoiled && SPOILED[order.spoiled];
  const { posts: kept, poster } = spoil ? spoil(plain, (work) => void pause(300).then(work)) : plain;
  const send: typeof poster.send = (message, withinMs) => {
    if (order.killWhileSending !== undefined) void pause(order.killWhileSending).then(die);
    return poster.send(message, withinMs);
  };
  return { posts: kept, outlet: { ...outlet, poster: steps.posting({ ...poster, send }) } };
}

const telegram = posting(inTwo(voice.outlet(() => undefined)), store.posts);
const discord = posting(
  createDiscordOutlet({ rest, log, pictures, pacer: undefined, onSecondInstance: undefined, onLoss: undefined }),
  telegram.posts,
);
const start = () =>
  startPosting({
    ...{ posts: steps.keeping(discord.posts), log, onPlace: async () => 'nothing' as const },
    ...(pictures && { pictures }),
    sources: { ...openServices(), places: store.places, clock, languages: { find: findLocale }, defaultLocale: 'en' },
    platforms: {
      telegram: { outlet: telegram.outlet, pacer: pacerFor(NO_LIMITS) },
      discord: { outlet: discord.outlet, pacer: pacerFor(NO_LIMITS) },
    },
  });
const deliveries = [start(), ...(order.spoiled === 'recorded by whoever does not hold it' ? [start()] : [])];

const RESTS = ['sent', 'unknown', 'failed', 'skipped', 'cancelled', 'suspended'];
const everywhere = ['telegram:-1001', 'discord:301', CONSOLE] as PlaceId[];
const allRests = async () => {
  const all = await Promise.all(everywhere.map((place) => store.posts.deliveries(place, 1_000)));
  return all.flat().every(({ state }) => RESTS.includes(state.is));
};
while (!(await allRests())) await pause(20);
// What was put off until after it was told of.
if (order.spoiled) await pause(500);
for (const each of deliveries) await each.stop();
studio?.close();
ending.abort();
rest.close();
await close();
await store.close();
