import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Delivery } from '../../src/core/delivery.ts';
import { type PlaceId, placeId } from '../../src/core/place.ts';
import { wallTimeSchema } from '../../src/core/wall-clock.ts';
import { weekEnding } from '../../src/core/week.ts';
import { openStore } from '../../src/open-store.ts';
import { type Discord, openDiscord } from '../doubles/discord/open-discord.ts';
import { memberOf } from '../doubles/telegram/member.ts';
import { openTelegram, type TelegramDouble } from '../doubles/telegram/server.ts';
import { chance } from '../support/chance.ts';
import { judgeDeliveries, type StoodMessage, type Verdict } from '../support/deliveries-judge.ts';
import { freePort } from '../support/free-port.ts';
import { madeUpId, madeUpSchedule } from '../support/made-up-posts.ts';
import type { PostingOrder } from '../support/posting-program.ts';
import { runBot } from '../support/running-bot.ts';
import { createFolder } from '../support/temporary-store.ts';

const PROGRAM = fileURLToPath(new URL('../support/posting-program.ts', import.meta.url));
/** A Monday on which the newest week of the bundled record came out, 13:00 UTC. */
const MONDAY = Date.UTC(2026, 4, 25, 13);
const WEEK = weekEnding('2026-05-22');
const TELEGRAM = placeId('telegram', -1001);
const DISCORD = placeId('discord', 301, 401);
const MODERATOR = placeId('telegram', 42);
/** Every place where a process can die: before and after each write and each request of a delivery. */
const STEPS = { [TELEGRAM]: 14, [DISCORD]: 8 };
/** Milliseconds after which the next process starts: the lease is over, and Discord still remembers the nonce, or no more. */
const RESTARTS = { 'while the nonce is remembered': 45_000, 'when it is forgotten': 600_000 };
/** What becomes of the message that the process was at. */
const FATES = ['arrives', 'answer lost', 'request lost'] as const;
const WHILE_SENDING = 68;
/** As many as a group's pace lets the rest of follow within a minute. */
const MOST_TAPPED = 20;
const SEED = 11;
const MOST_SPOILED_MS = 5_000;

let folder: ReturnType<typeof createFolder>;
let telegram: TelegramDouble;
let discord: Discord;
/** What the doubles' clock is ahead of the real one. */
let ahead: number;
let deliveries: number;
beforeEach(async () => {
  folder = createFolder();
  ahead = MONDAY - Date.now();
  deliveries = 0;
  let looks = 0;
  // Nobody here waits for a chat's pace: to Telegram a minute goes by with each look at its clock.
  telegram = await openTelegram(
    [
      { id: -1001, type: 'supergroup' },
      { id: 42, type: 'private' },
    ],
    () => (looks += 60_000),
  );
  discord = await openDiscord({ now: () => Date.now() + ahead });
});
afterEach(async () => {
  await telegram.close();
  await discord.close();
  folder.remove();
});

async function runs(order: Omit<PostingOrder, 'database' | 'telegram' | 'discord' | 'now'>): Promise<void> {
  const whole: PostingOrder = {
    ...{ database: folder.url, telegram: telegram.root, discord: discord.api, now: Date.now() + ahead },
    ...order,
  };
  const child = spawn(process.execPath, [PROGRAM, JSON.stringify(whole)], { stdio: ['ignore', 'ignore', 'inherit'] });
  // A spoiled one may never come to rest: what it did by then is enough.
  const end = order.spoiled && setTimeout(() => child.kill('SIGKILL'), MOST_SPOILED_MS);
  await once(child, 'close');
  clearTimeout(end);
}

/** One more delivery of a schedule of its own, due now. */
async function plan(place: PlaceId): Promise<void> {
  deliveries += 1;
  const number = deliveries;
  const now = Date.now() + ahead;
  const store = await openStore(folder.url, { mode: 'write' });
  const schedule = madeUpSchedule(number, {
    // What is to be told of it is told in private, where no post stands.
    ...{ place: MODERATOR, target: place, by: 'telegram:42', sections: ['headline'] },
    when: { is: 'weekly', weekday: 1, time: wallTimeSchema.parse('13:00'), timeZone: 'UTC' },
    catchUp: { is: 'late', withinHours: 72 },
  });
  const delivery: Delivery = {
    ...{ id: madeUpId(number), schedule: schedule.id, place, week: WEEK, occasion: 'run', dueAt: now, nextAt: now },
    ...{ state: { is: 'planned' }, fence: 0, figures: [], parts: [] },
  };
  await store.posts.change(async (changes) => {
    await changes.schedules.add(schedule);
    await changes.deliveries.add(delivery);
  });
  await store.close();
}

const textsIn = (value: unknown): string =>
  JSON.stringify(value, (key, each) => (key === 'custom_id' ? undefined : each));

/** What stands on both platforms, as people find it; private notices to whoever made a schedule are no posts. */
const stood = (): readonly StoodMessage[] => [
  ...telegram.posted.filter(({ chat }) => chat.id !== 42).map(({ text }) => ({ place: TELEGRAM as string, text })),
  ...discord.channels.in('401').map((body) => ({ place: DISCORD as string, text: textsIn(body) })),
];

async function verdict(url = folder.url): Promise<Verdict> {
  const store = await openStore(url, { mode: 'read' });
  const exported = await store.export();
  await store.close();
  return judgeDeliveries(exported, stood(), (text) => (text.startsWith('Part 2') ? 2 : 1));
}

const spoil = (place: PlaceId, fate: (typeof FATES)[number]) => {
  if (fate === 'arrives') return;
  const fault = fate === 'answer lost' ? 'drop' : 'cut';
  if (place === TELEGRAM) telegram.spoilNext('sendMessage', fault);
  else discord.fail(/^POST \/channels\/401\/messages/u, fault);
};

/** A delivery whose process is killed on the way; the next one starts after a while and runs until all rests. */
async function killed(place: PlaceId, restart: number, order: Parameters<typeof runs>[0]): Promise<void> {
  await plan(place);
  await runs(order);
  ahead += restart;
  await runs({});
}

const everyStep = () =>
  [TELEGRAM, DISCORD].flatMap((place) =>
    Array.from({ length: STEPS[place] ?? 0 }, (_, at) => ({ place, step: at + 1 })),
  );

/** Every step, every restart, every fate; then at any moment of a request that is answered late. */
async function killEverywhere(): Promise<number> {
  let kills = 0;
  for (const { place, step } of everyStep()) {
    for (const restart of Object.values(RESTARTS)) {
      for (const fate of FATES) {
        spoil(place, fate);
        await killed(place, restart, { killAt: step });
        kills += 1;
      }
    }
  }
  const random = chance(SEED);
  for (let at = 0; at < WHILE_SENDING; at += 1) {
    const place = at % 2 === 0 ? TELEGRAM : DISCORD;
    const restart = at % 4 < 2 ? RESTARTS['while the nonce is remembered'] : RESTARTS['when it is forgotten'];
    await killed(place, restart, { killWhileSending: random(30) });
    kills += 1;
  }
  return kills;
}

/** A member taps the button under some of the posts of which nobody knows whether it arrived. */
async function tapUnderDoubtfulPosts(unknown: readonly string[]): Promise<void> {
  const bot = runBot({ telegram, discord }, await freePort(), { DATABASE_URL: folder.url });
  await bot.says('"state":"up"');
  const member = memberOf(telegram, 77);
  const buttonOf = (id: string) =>
    telegram.posted.find(({ keyboard }) => JSON.stringify(keyboard ?? {}).includes(`post:${id}`));
  const doubtful = unknown.flatMap((id) => buttonOf(id) ?? []).slice(0, MOST_TAPPED);
  for (const post of doubtful) member.taps(post.keyboard?.inline_keyboard.flat().at(-1)?.text ?? '', post);
  expect(doubtful.length).toBeGreaterThan(0);
  await expect.poll(() => telegram.queries.size, { timeout: 30_000 }).toBe(0);
  // A proof of the first message lets the second follow.
  await expect.poll(async () => (await verdict()).lost, { timeout: 180_000, interval: 1_000 }).toEqual([]);
  await bot.end('SIGTERM');
}

it('a killed process loses no post and doubles none: what nobody can know is said, or settled by proof', async () => {
  const kills = await killEverywhere();
  const before = await verdict();
  await tapUnderDoubtfulPosts(before.unknown);
  const after = await verdict();
  process.stdout.write(
    `kills ${kills}, deliveries ${after.deliveries}, doubled ${after.doubled.length}, lost ${after.lost.length}, ` +
      `unknown ${after.unknown.length}, settled ${after.settled.length}\n`,
  );
  expect(kills).toBeGreaterThanOrEqual(200);
  expect(after).toMatchObject({ deliveries: kills, doubled: [], lost: [] });
  expect(after.settled.length).toBeGreaterThan(before.settled.length);
}, 1_800_000);

it.each(['marked as sent before it is', 'sent before it is marked', 'recorded by whoever does not hold it'] as const)(
  'the same reader finds a post that is %s',
  async (spoiled) => {
    for (const { place, step } of everyStep()) {
      await plan(place);
      await runs({ killAt: step, spoiled });
      ahead += RESTARTS['when it is forgotten'];
      await runs({ spoiled });
    }
    const { doubled, lost } = await verdict();
    process.stdout.write(`${spoiled}: doubled ${doubled.length}, lost ${lost.length}\n`);
    expect(doubled.length + lost.length).toBeGreaterThan(0);
  },
  1_200_000,
);
