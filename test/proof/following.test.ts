import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { TIMEFRAME_MS } from '../../src/core/market.ts';
import { openStore } from '../../src/open-store.ts';
import { settleDelivery } from '../../src/usecases/deliveries.ts';
import { TYPES } from '../doubles/discord/channel-answers.ts';
import { type Discord, openDiscord } from '../doubles/discord/open-discord.ts';
import { binanceBars } from '../doubles/sources/binance.ts';
import { type HostDouble, openHost } from '../doubles/sources/host.ts';
import { openTelegram, type TelegramDouble } from '../doubles/telegram/server.ts';
import { type AlertsVerdict, eventsIn, judgeAlerts } from '../support/alerts-judge.ts';
import { chance } from '../support/chance.ts';
import type { StoodMessage } from '../support/deliveries-judge.ts';
import {
  ASKED,
  dateAfter,
  FEED,
  FIRST_DAY,
  FOLLOWINGS,
  madeUpDays,
  PLACES,
  toldOfDays,
} from '../support/followed-days.ts';
import type { FollowingOrder } from '../support/following-program.ts';
import { SPOILED_FOLLOWING, type SpoiledFollowing } from '../support/spoiled-following.ts';
import { createFolder } from '../support/temporary-store.ts';

const PROGRAM = fileURLToPath(new URL('../support/following-program.ts', import.meta.url));
const DAY = TIMEFRAME_MS['1d'];
const DAYS = 90;
const KILLS = 66;
/** So many are killed before one may run until all rests. */
const DEATHS_IN_A_ROW = 4;
/** Meanwhile so many days may close: of more events than theirs one message says how many there are. */
const DAYS_IN_A_ROW = 2;
/** Before and after each write and each request of a day on which something happened: as many as there are, and some more. */
const STEPS = 48;
/** Milliseconds after which the next process starts: while Discord remembers the nonce, or no more. */
const RESTARTS = [45_000, 600_000];
/** Where the person of Discord is written to. */
const PRIVATE_CHANNEL = '403';
const SEED = 111;
const MOST_SPOILED_MS = 60_000;
const STEPS_OF_A_FAULT = 12;

let folder: ReturnType<typeof createFolder>;
let telegram: TelegramDouble;
let discord: Discord;
let binance: HostDouble;
/** What the clock of the doubles and of the program is ahead of the real one. */
let ahead: number;
/** How many have closed. */
let days: number;
/** Milliseconds from the start of a process that nobody killed until all rested. */
let restedMs: number;
/** A process that is killed has compiled nothing for the next one; those that rest have. */
const compiled = mkdtempSync(join(tmpdir(), 'tidemark-compiled-'));
afterAll(() => rmSync(compiled, { recursive: true, force: true }));
const now = () => Date.now() + ahead;

beforeEach(async () => {
  folder = createFolder();
  days = 1;
  ahead = FIRST_DAY + DAY - Date.now();
  let looks = 0;
  // Nobody here waits for a chat's pace: to Telegram a minute goes by with each look at its clock.
  telegram = await openTelegram(
    [
      ...[-1001, -1002, -1003].map((id) => ({ id, type: 'supergroup' }) as const),
      { id: ASKED.telegram, type: 'private' },
    ],
    () => (looks += 60_000),
  );
  discord = await openDiscord({ now });
  discord.channels.put({ id: '407', type: TYPES.text, parent: '400' });
  binance = await openHost({
    '/api/v3/klines': binanceBars({ markets: { [FEED.pair]: { '1d': madeUpDays(DAYS) } }, now }),
  });
  const store = await openStore(folder.url, { mode: 'write' });
  await store.posts.change(async ({ following }) => {
    for (const each of FOLLOWINGS) await following.save(each);
  });
  await store.close();
});
afterEach(async () => {
  await telegram.close();
  await discord.close();
  await binance.close();
  folder.remove();
});

type Death = Pick<FollowingOrder, 'killAt' | 'killWhileSending' | 'spoiled'> & { readonly killAfter?: number };

/** One process, until all rests or it dies; gives whether it was killed. */
async function runs({ killAfter, ...death }: Death = {}): Promise<boolean> {
  const order: FollowingOrder = {
    ...{ database: folder.url, telegram: telegram.root, discord: discord.api, binance: binance.url },
    ...{ now: now(), until: FIRST_DAY + days * DAY, ...death },
  };
  const child = spawn(process.execPath, [PROGRAM, JSON.stringify(order)], {
    env: { PATH: process.env['PATH'], TZ: process.env['TZ'], NODE_COMPILE_CACHE: compiled },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const begun = performance.now();
  // A spoiled one may never come to rest: what it did by then is enough.
  const ms = killAfter ?? (death.spoiled && MOST_SPOILED_MS);
  const end = ms === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), ms);
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  clearTimeout(end);
  if (signal === null && code !== 0) throw new Error(`the program ended with ${code}`);
  if (signal === null) restedMs = performance.now() - begun;
  return signal === 'SIGKILL';
}

/** Another day closes, and a venue has taken its time. */
function nextDay(): void {
  days += 1;
  ahead = Math.max(ahead, FIRST_DAY + days * DAY + 10_000 - Date.now());
}

const telegramPlace = (chat: number) => PLACES.find((place) => place === `telegram:${chat}`) ?? `telegram:${chat}`;
const textsIn = (value: unknown): string =>
  typeof value === 'object' && value !== null ? Object.values(value).map(textsIn).join('\n') : String(value);

/** What stands in the places that follow, as people find it. */
const stood = (): readonly StoodMessage[] => [
  ...telegram.posted
    .filter(({ chat }) => chat.id !== ASKED.telegram)
    .map(({ chat, text }) => ({ place: telegramPlace(chat.id), text })),
  ...['401', '407'].flatMap((channel) =>
    discord.channels.in(channel).map((body) => ({ place: `discord:301:${channel}`, text: textsIn(body.components) })),
  ),
];

async function verdict(): Promise<AlertsVerdict> {
  const store = await openStore(folder.url, { mode: 'read' });
  const exported = await store.export();
  await store.close();
  return judgeAlerts(toldOfDays(days), PLACES, stood(), exported);
}

/** At some step, while something is sent, or at any moment from its start on. */
function someDeath(random: (below: number) => number): Death {
  const kind = random(3);
  if (kind < 1) return { killAt: 1 + Math.floor(random(STEPS)) };
  return kind < 2 ? { killWhileSending: random(30) } : { killAfter: random(restedMs) };
}

it('touches are no reclaim, and the next close above is one, told once in each place that follows', async () => {
  const of = (day: number) =>
    stood().filter(({ text }) => eventsIn(text).some((event) => event.endsWith(dateAfter(day))));
  // What has happened before levels are first known is told nowhere.
  await runs();
  for (let day = 1; day <= 3; day += 1) {
    nextDay();
    await runs();
  }
  expect(of(1).flatMap(({ text }) => eventsIn(text))).toEqual(PLACES.map(() => `111000 touched ${dateAfter(1)}`));
  // The touch goes on, and was told.
  expect(of(2)).toEqual([]);
  // They go out side by side.
  expect(
    of(3)
      .map(({ place, text }) => [place, ...eventsIn(text)].join(' '))
      .toSorted(),
  ).toEqual(PLACES.map((place) => `${place} 111000 crossed ${dateAfter(3)}`).toSorted());
}, 120_000);

/** Some days close while one process after the other dies; then all may come to rest. Gives how many were killed. */
async function killInARow(random: (below: number) => number): Promise<number> {
  let kills = 0;
  for (let row = 0; row < DEATHS_IN_A_ROW; row += 1) {
    if (row < DAYS_IN_A_ROW) nextDay();
    else ahead += RESTARTS[Math.floor(random(2))] ?? 0;
    if (await runs(someDeath(random))) kills += 1;
  }
  ahead += RESTARTS[Math.floor(random(2))] ?? 0;
  await runs();
  return kills;
}

const askedInPrivate = (): readonly string[] => [
  ...telegram.posted.filter(({ chat }) => chat.id === ASKED.telegram).map(({ text }) => text),
  ...discord.channels.in(PRIVATE_CHANNEL).map((body) => textsIn(body)),
];

/** Whoever is asked about a post looks whether it stands in its chat, and says so. Gives how many they were asked about. */
async function answerWhatIsAsked(): Promise<number> {
  const store = await openStore(folder.url, { mode: 'write' });
  const services = {
    ...{ places: store.places, posts: store.posts, clock: { now }, wakeDeliveries: () => undefined },
    mayPost: async () => 'yes' as const,
  };
  const open = (await Promise.all(PLACES.map((place) => store.posts.deliveries(place, 1_000)))).flat();
  const unknown = open.filter(({ state }) => state.is === 'unknown');
  const [asked, seen] = [askedInPrivate(), stood()];
  for (const { id, place } of unknown) {
    if (!asked.some((text) => text.includes(id))) throw new Error(`nobody was asked about ${id}`);
    const how = seen.some((each) => each.place === place && each.text.includes(id)) ? 'seen' : 'again';
    await settleDelivery(services, { person: 'a moderator', place }, { typed: id, how });
  }
  await store.close();
  return unknown.length;
}

it('however often its process is killed, each place is told of each event once', async () => {
  const random = chance(SEED);
  let kills = 0;
  await runs();
  while (kills < KILLS) kills += await killInARow(random);
  const before = await verdict();
  // By then it is asked what nobody can know.
  ahead += 600_000;
  await runs();
  const asked = await answerWhatIsAsked();
  await runs();
  const { events, doubled, lost, invented, unknown } = await verdict();
  process.stdout.write(
    `kills ${kills}, events ${events}, places ${PLACES.length}, doubled ${doubled.length}, lost ${lost.length}; ` +
      `unknown to anybody ${before.unknown.length}, posts asked about ${asked}\n`,
  );
  const nothing = { doubled: [], lost: [], invented: [] };
  expect(before).toMatchObject(nothing);
  expect({ doubled, lost, invented, unknown }).toEqual({ ...nothing, unknown: [] });
  expect(kills).toBeGreaterThanOrEqual(60);
}, 1_800_000);

it.each(Object.keys(SPOILED_FOLLOWING) as SpoiledFollowing[])(
  'the same judge finds it where %s',
  async (spoiled) => {
    let found: AlertsVerdict | undefined;
    for (let step = 1; step <= STEPS_OF_A_FAULT && !found; step += 1) {
      nextDay();
      await runs({ spoiled, killAt: step });
      ahead += 600_000;
      await runs({ spoiled });
      const { doubled, lost, ...rest } = await verdict();
      if (doubled.length + lost.length > 0) found = { doubled, lost, ...rest };
    }
    process.stdout.write(`${spoiled}: doubled ${found?.doubled.length ?? 0}, lost ${found?.lost.length ?? 0}\n`);
    expect(found).toBeDefined();
  },
  600_000,
);
