import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseUrlSchema } from '../../src/core/database-url.ts';
import { openStore } from '../../src/open-store.ts';
import { type Discord, openDiscord } from '../doubles/discord/open-discord.ts';
import { memberOf } from '../doubles/telegram/member.ts';
import { openTelegram, type TelegramDouble } from '../doubles/telegram/server.ts';
import { chance } from '../support/chance.ts';
import { freePort } from '../support/free-port.ts';
import { type RunningBot, runBot, storeOf } from '../support/running-bot.ts';

const CHATS = Array.from({ length: 60 }, (_, at) => at + 1);
/** In each of them every chat asks once: as often as a person may in ten seconds, where the last process finds all of them. */
const ROUNDS = 10;
const SEEDS = [11, 22];
/** Milliseconds in which a round's commands are taken and worked. */
const WORKING = 600;
const LANGUAGES = ['zh-CN', 'en'];
const CARELESS = fileURLToPath(new URL('../support/careless-program.ts', import.meta.url));
const SECRET = 'made-up_secret';

let telegram: TelegramDouble;
let discord: Discord;
let bot: RunningBot | undefined;
let port: number;
beforeEach(async () => {
  let at = 0;
  // Nobody here waits for a chat's pace: to the platform a minute goes by with each look at its clock.
  telegram = await openTelegram(
    CHATS.map((id) => ({ id, type: 'private' })),
    () => (at += 60_000),
  );
  discord = await openDiscord();
  port = await freePort();
});
afterEach(async () => {
  await bot?.end('SIGKILL');
  await telegram.close();
  await discord.close();
});

/** How commands reach the bot. */
interface Way {
  readonly environment: Readonly<Record<string, string>>;
  types(chat: number, line: string): void;
  /** Resolves once the bot has taken all of them. */
  taken(): Promise<void>;
}

const byPolling = (): Way => ({
  environment: {},
  types: (chat, line) => void memberOf(telegram, chat).types(line, { chat }),
  // Looked at all the time: the fetch that confirms them is not answered before something comes again.
  async taken() {
    while (telegram.updates.count() > 0) await pause(1);
  },
});

/** Posted as Telegram does: again until it is taken, those of a chat one after another. */
function byWebhook(): Way {
  const last = new Map<number, Promise<void>>();
  let updates = 0;
  const post = (body: string) =>
    fetch(`http://127.0.0.1:${port}/telegram/webhook`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'X-Telegram-Bot-Api-Secret-Token': SECRET },
      body,
    }).then(
      ({ status }) => status === 200,
      () => false,
    );
  return {
    environment: {
      ...{ TELEGRAM_MODE: 'webhook', TELEGRAM_WEBHOOK_SECRET: SECRET },
      PUBLIC_URL: 'https://bot.example.test',
    },
    types(chat, text) {
      updates += 1;
      const from = { id: chat, is_bot: false, first_name: 'Member' };
      const message = { message_id: updates, date: 1_700_000_000, chat: { id: chat, type: 'private' }, from, text };
      const body = JSON.stringify({ update_id: updates, message });
      const before = last.get(chat) ?? Promise.resolve();
      last.set(
        chat,
        before.then(async () => {
          while (!(await post(body))) await pause(20);
        }),
      );
    },
    taken: async () => void (await Promise.all(last.values())),
  };
}

async function exported(): Promise<{
  readonly inbox: readonly object[];
  readonly decisions: readonly { readonly place: string; readonly after: string }[];
}> {
  const store = await openStore(databaseUrlSchema.parse(`file:${storeOf(telegram)}`), { mode: 'read' });
  const text = await store.export();
  await store.close();
  return JSON.parse(text);
}

/** Each chat asks for one language and then for the other, while the bot is killed and started again. */
async function killOverAndOver(seed: number, way: Way, program?: string) {
  const random = chance(seed);
  let leftOver = 0;
  const start = async () => {
    bot = runBot({ telegram, discord }, port, way.environment, program);
    await bot.says('"event":"telegram_state","state":"up"');
    return bot;
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const running = await start();
    for (const chat of CHATS) way.types(chat, `/settings language ${LANGUAGES[round % LANGUAGES.length]}`);
    // Every other time at the worst moment: as soon as the platform believes that all of them are taken.
    await (round % 2 === 0 ? pause(random(WORKING)) : way.taken());
    await running.end('SIGKILL');
    leftOver += (await exported()).inbox.length;
  }
  const last = await start();
  await way.taken();
  expect(await last.end('SIGTERM')).toBe(0);
  const { inbox, decisions } = await exported();
  const asked = Array.from({ length: ROUNDS }, (_, at) => JSON.stringify(LANGUAGES[at % LANGUAGES.length]));
  const decided = CHATS.map((chat) =>
    decisions.filter(({ place }) => place === `telegram:${chat}`).map(({ after }) => after),
  );
  const count = (more: (kept: number) => number) =>
    decided.reduce((sum, { length }) => sum + Math.max(0, more(length)), 0);
  return {
    ...{ commands: CHATS.length * ROUNDS, leftOver, inbox },
    lost: count((kept) => ROUNDS - kept),
    doubled: count((kept) => kept - ROUNDS),
    asAsked: decided.every((each) => JSON.stringify(each) === JSON.stringify(asked)),
  };
}

const tell = (
  name: string,
  seed: number,
  { commands, leftOver, lost, doubled }: Awaited<ReturnType<typeof killOverAndOver>>,
) =>
  process.stdout.write(
    `${name}, seed ${seed}: kills ${ROUNDS}, commands ${commands}, found in the inbox ${leftOver}, lost ${lost}, doubled ${doubled}\n`,
  );

describe.each([
  ['polling', byPolling],
  ['webhook', byWebhook],
] as const)('a bot by %s that is killed while moderators set languages, over and over', (name, open) => {
  it.each(SEEDS)('sets each as it was asked last, and decides nothing twice (seed %i)', async (seed) => {
    const kept = await killOverAndOver(seed, open());
    tell(name, seed, kept);
    expect(kept).toMatchObject({ lost: 0, doubled: 0, asAsked: true, inbox: [] });
    expect(kept.leftOver).toBeGreaterThan(0);
  });
});

describe('a bot that tells Telegram too early that updates were taken', () => {
  it('is seen to lose some of them', async () => {
    const kept = await killOverAndOver(SEEDS[0] ?? 0, byPolling(), CARELESS);
    tell('told too early', SEEDS[0] ?? 0, kept);
    expect(kept.lost).toBeGreaterThan(0);
  });
});
