import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Delivery } from '../../src/core/delivery.ts';
import { type PlaceId, placeId } from '../../src/core/place.ts';
import { openStore } from '../../src/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { type Discord, openDiscord } from '../doubles/discord/open-discord.ts';
import { memberOf } from '../doubles/telegram/member.ts';
import { openTelegram, type TelegramDouble } from '../doubles/telegram/server.ts';
import { freePort } from '../support/free-port.ts';
import { madeUpDelivery, madeUpId, madeUpSchedule } from '../support/made-up-posts.ts';
import { type RunningBot, runBot } from '../support/running-bot.ts';
import { createFolder } from '../support/temporary-store.ts';

const FORUM = -1003;
const PRIVATE = 111;
const TOPICS = [33, 34, 35];
const CHANNELS = ['401', '402'];
/** Those of one group take turns, so that some are under way and others wait when the process is told to stop. */
const PLACES: readonly PlaceId[] = [
  ...TOPICS.map((topic) => placeId('telegram', FORUM, topic)),
  placeId('telegram', -1004),
  placeId('discord', 301, 401),
  placeId('discord', 301, 401, 402),
];

let telegram: TelegramDouble;
let discord: Discord;
let folder: ReturnType<typeof createFolder>;
let port: number;
const running: RunningBot[] = [];
beforeEach(async () => {
  folder = createFolder();
  telegram = await openTelegram([
    { id: FORUM, type: 'supergroup', topics: TOPICS },
    { id: -1004, type: 'group' },
    { id: PRIVATE, type: 'private' },
  ]);
  discord = await openDiscord();
  port = await freePort();
});
afterEach(async () => {
  for (const each of running.splice(0)) await each.end('SIGKILL');
  await telegram.close();
  await discord.close();
  folder.remove();
});

function run(): RunningBot {
  const bot = runBot({ telegram, discord }, port, { DATABASE_URL: folder.url });
  running.push(bot);
  return bot;
}

async function inStore<Result>(work: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openStore(folder.url, { mode: 'write' });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** A post to each place is due, marked as a test: it goes out whatever is known of the week. */
const allAreDue = () =>
  inStore(({ posts }) =>
    posts.change(async ({ schedules, deliveries }) => {
      const now = Date.now();
      for (const [at, place] of PLACES.entries()) {
        await schedules.add(madeUpSchedule(at + 1, { place, target: place, since: now }));
        const due = { place, schedule: madeUpId(at + 1), occasion: 'test-00000001', dueAt: now, nextAt: now };
        await deliveries.add(madeUpDelivery(at + 1, due));
      }
    }),
  );
const whatBecame = () =>
  inStore(
    async ({ posts }): Promise<readonly (Delivery | undefined)[]> =>
      Promise.all(PLACES.map((_, at) => posts.delivery(madeUpId(at + 1)))),
  );
const standing = () => [
  ...telegram.posted.map(({ text }) => text),
  ...CHANNELS.flatMap((channel) => discord.channels.in(channel)).map((body) => JSON.stringify(body)),
];
const timesEachStands = () =>
  PLACES.map(
    (_, at) =>
      standing().filter(
        (text) => text.includes(`/why ${madeUpId(at + 1)}`) || text.includes(`Post ${madeUpId(at + 1)}`),
      ).length,
  );

/** It takes nothing more in: the first thing it does when it is told to stop. */
const isStopping = () =>
  fetch(`http://127.0.0.1:${port}/healthz`).then(
    () => false,
    () => true,
  );

describe('a real process that is told to stop while posts are under way', () => {
  it('waits for what was taken, begins nothing more, and the next one posts the rest: each once', async () => {
    await allAreDue();
    telegram.spoilNext('sendMessage', 'late');
    telegram.spoilNext('sendMessage', 'late');
    discord.fail(/^POST \/channels\/401\/messages$/u, 'late');
    const first = run();
    await telegram.until(() => telegram.posted.length === 2);
    await discord.until(() => discord.channels.in('401').length === 1);
    const ended = first.end('SIGTERM');
    await expect.poll(isStopping, { timeout: 10_000 }).toBe(true);
    // As long as posts are under way the platforms are still spoken to.
    memberOf(telegram, 7).types('/privacy', { chat: PRIVATE, language: 'en' });
    await telegram.until(() => telegram.posted.some(({ chat }) => chat.id === PRIVATE));
    telegram.answerLate();
    discord.release();
    expect(await ended).toBe(0);
    const cut = await whatBecame();
    expect(cut.filter((delivery) => delivery?.state.is === 'sent').length).toBeGreaterThanOrEqual(3);
    expect(cut.every((delivery) => delivery?.state.is === 'sent' || delivery?.state.is === 'planned')).toBe(true);
    expect(cut.some((delivery) => delivery?.state.is === 'planned')).toBe(true);

    const second = run();
    await expect.poll(timesEachStands, { timeout: 20_000 }).toEqual(PLACES.map(() => 1));
    expect(await second.end('SIGTERM')).toBe(0);
    expect((await whatBecame()).map((delivery) => delivery?.state)).toEqual(
      PLACES.map(() => expect.objectContaining({ is: 'sent', known: 'answered' })),
    );
    expect(timesEachStands()).toEqual(PLACES.map(() => 1));
  }, 60_000);
});
