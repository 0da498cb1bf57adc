import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { placeId } from '../../src/core/place.ts';
import { wallTimeSchema } from '../../src/core/wall-clock.ts';
import { weekEnding } from '../../src/core/week.ts';
import { openStore } from '../../src/open-store.ts';
import { type Discord, openDiscord } from '../doubles/discord/open-discord.ts';
import { openTelegram, type TelegramDouble } from '../doubles/telegram/server.ts';
import { chance } from '../support/chance.ts';
import { judgeDeliveries, type StoodMessage, type Verdict } from '../support/deliveries-judge.ts';
import { madeUpDelivery, madeUpId, madeUpSchedule } from '../support/made-up-posts.ts';
import type { PostingOrder } from '../support/posting-program.ts';
import { createFolder } from '../support/temporary-store.ts';

const PROGRAM = fileURLToPath(new URL('../support/posting-program.ts', import.meta.url));
/** A Monday on which the newest week of the bundled record came out, 13:00 UTC. */
const MONDAY = Date.UTC(2026, 4, 25, 13);
const WEEK = weekEnding('2026-05-22');
const TELEGRAM = placeId('telegram', -1001);
const DISCORD = placeId('discord', 301, 401);
const MODERATOR = placeId('telegram', 42);
/** The lease is over, and Discord still remembers the nonce, or no more. */
const RESTARTS = [45_000, 600_000];
const FATES = ['arrives', 'answer lost', 'request lost'] as const;
const ROUNDS = 20;
/** Places are posted to by as many schedules at once. */
const SCHEDULES = 2;
/** About as many writes and requests as those posts take. */
const MOST_STEPS = 44;
const MOST_SENDING_MS = 60;
const SEED = 22;

let folder: ReturnType<typeof createFolder>;
let telegram: TelegramDouble;
let discord: Discord;
let ahead: number;
let deliveries: number;
beforeEach(async () => {
  folder = createFolder();
  ahead = MONDAY - Date.now();
  deliveries = 0;
  let looks = 0;
  const chats = [{ id: -1001, type: 'supergroup' } as const, { id: 42, type: 'private' } as const];
  // Nobody here waits for a chat's pace: to Telegram a minute goes by with each look at its clock.
  telegram = await openTelegram(chats, () => (looks += 60_000));
  discord = await openDiscord({ now: () => Date.now() + ahead });
});
afterEach(async () => {
  await telegram.close();
  await discord.close();
  folder.remove();
});

/** Gives whether it was killed rather than came to rest. */
async function runs(order: Pick<PostingOrder, 'killAt' | 'killWhileSending' | 'pictures'>): Promise<boolean> {
  const whole: PostingOrder = {
    ...{ database: folder.url, telegram: telegram.root, discord: discord.api, now: Date.now() + ahead },
    ...order,
  };
  const child = spawn(process.execPath, [PROGRAM, JSON.stringify(whole)], { stdio: ['ignore', 'ignore', 'inherit'] });
  await once(child, 'close');
  return child.signalCode === 'SIGKILL';
}

/** One more delivery of each schedule, which wants a picture, due now. */
async function plan(): Promise<void> {
  const now = Date.now() + ahead;
  const store = await openStore(folder.url, { mode: 'write' });
  await store.posts.change(async (changes) => {
    for (const target of Array.from({ length: SCHEDULES }, () => [TELEGRAM, DISCORD]).flat()) {
      deliveries += 1;
      const schedule = madeUpSchedule(deliveries, {
        // What is to be told of it is told in private, where no post stands.
        ...{ place: MODERATOR, target, by: 'telegram:42', sections: ['headline'], picture: true },
        when: { is: 'weekly', weekday: 1, time: wallTimeSchema.parse('13:00'), timeZone: 'UTC' },
        catchUp: { is: 'late', withinHours: 72 },
      });
      await changes.schedules.add(schedule);
      const due = { schedule: schedule.id, place: target, week: WEEK, dueAt: now, nextAt: now };
      await changes.deliveries.add(madeUpDelivery(deliveries, { ...due, id: madeUpId(deliveries) }));
    }
  });
  await store.close();
}

const textsIn = (value: unknown): string =>
  JSON.stringify(value, (key, each) => (key === 'custom_id' ? undefined : each));

/** What stands on both platforms, as people find it. */
const stood = (): readonly StoodMessage[] => [
  ...telegram.posted.filter(({ chat }) => chat.id !== 42).map(({ text }) => ({ place: TELEGRAM as string, text })),
  ...telegram.photos.sent.map(({ caption }) => ({ place: TELEGRAM as string, text: caption })),
  ...discord.channels.in('401').map((body) => ({ place: DISCORD as string, text: textsIn(body) })),
];

/** A photo's words carry no disclaimer: they are told from the post's by that. */
const partOf = (text: string): number => (text.startsWith('Part 2') ? 2 : text.includes('Information only') ? 1 : 0);

async function verdict(): Promise<Verdict> {
  const store = await openStore(folder.url, { mode: 'read' });
  const exported = await store.export();
  await store.close();
  return judgeDeliveries(exported, stood(), partOf);
}

/** Something may happen to one message of those that the process is at. */
function spoil(random: (below: number) => number): void {
  const fate = FATES[random(FATES.length)];
  if (fate === undefined || fate === 'arrives') return;
  const fault = fate === 'answer lost' ? 'drop' : 'cut';
  const what = random(3);
  if (what === 0) telegram.spoilNext('sendPhoto', fault);
  else if (what === 1) telegram.spoilNext('sendMessage', fault);
  else discord.fail(/^POST \/channels\/401\/messages/u, fault);
}

const DRAWN = ['at once', 'at once', 'the studio', 'once'] as const satisfies readonly PostingOrder['pictures'][];

it('a killed process loses no post with a picture and doubles none, nor any picture', async () => {
  const moments = chance(SEED);
  const random = (below: number) => Math.floor(moments(below));
  let kills = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    await plan();
    spoil(random);
    const isSending = random(3) === 0;
    const when = isSending ? { killWhileSending: random(MOST_SENDING_MS) } : { killAt: 1 + random(MOST_STEPS) };
    kills += Number(await runs({ ...when, pictures: DRAWN[round % DRAWN.length] ?? 'at once' }));
    ahead += RESTARTS[random(RESTARTS.length)] ?? 0;
    // Whoever comes after may draw otherwise, or not again.
    await runs({ pictures: DRAWN[random(DRAWN.length)] ?? 'at once' });
  }
  const { doubled, lost, unknown, ...counted } = await verdict();
  const { sent } = telegram.photos;
  const shown = discord.channels.posted.filter(({ files = [] }) => files.length > 0);
  process.stdout.write(
    `kills ${kills}, deliveries ${counted.deliveries}, doubled ${doubled.length}, lost ${lost.length}, ` +
      `unknown ${unknown.length}, settled ${counted.settled.length}, photos ${sent.length}, galleries ${shown.length}\n`,
  );
  expect(counted).toMatchObject({ deliveries: 2 * SCHEDULES * ROUNDS });
  expect({ doubled, lost }).toEqual({ doubled: [], lost: [] });
  expect(kills).toBeGreaterThan(ROUNDS / 2);
  // Many of them with their picture: where none was drawn in its time, words stand there.
  expect(sent.length + shown.length).toBeGreaterThan(ROUNDS);
}, 900_000);
