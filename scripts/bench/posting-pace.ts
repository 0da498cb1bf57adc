import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type DatabaseUrl, databaseUrlSchema } from '../../src/core/database-url.ts';
import { placeId } from '../../src/core/place.ts';
import { openStore } from '../../src/open-store.ts';
import { memberOf } from '../../test/doubles/telegram/member.ts';
import { openTelegram, type TelegramDouble, TOKEN } from '../../test/doubles/telegram/server.ts';
import { freePort } from '../../test/support/free-port.ts';
import { planPosts } from './due-posts.ts';
import type { Figure } from './figure.ts';
import { type Measurable, startProgram } from './programs.ts';
import { questions } from './questions.ts';

const DUE = 10_000;
/** Of those that are due: about a minute's worth. */
const POSTED = 1_500;
/** Nothing is due before, and answers are timed. */
const IDLE_MS = 45_000;
const ASK_EVERY_MS = 200;
/** Asked first, for the compiler's sake. */
const WARMING = 60;

/** Telegram takes so many messages a second. */
const PERMITTED = 30;
const MOST_MEMORY = 250;
const MOST_DELAY = 250;

const ASKED = questions({ between: '-', fullWidth: false });
const ASKERS = 50_000;
const GROUPS = Array.from({ length: DUE }, (_, at) => -1_000_001 - at);

/** The real program, due to post to many chats at once, with Telegram's limits on, while members go on asking. In real time. */
export async function measurePace(folder: string): Promise<readonly Figure[]> {
  const telegram = await openTelegram([
    ...GROUPS.map((id) => ({ id, type: 'supergroup' as const })),
    ...ASKED.map((_, at) => ({ id: ASKERS + at, type: 'private' as const })),
  ]);
  const dueAt = Date.now() + IDLE_MS;
  const database = databaseUrlSchema.parse(`file:${join(folder, 'pace.db')}`);
  await fill(database, dueAt);
  const bot = startProgram({
    ...{ TELEGRAM_TOKEN: TOKEN, TELEGRAM_API_ROOT: telegram.root, DATABASE_URL: database },
    ...{ HTTP_PORT: String(await freePort()), LOG_LEVEL: 'warn' },
  });
  try {
    return figuresOf(await watch(telegram, bot, dueAt));
  } finally {
    await bot.stop();
    await telegram.close();
  }
}

async function fill(database: DatabaseUrl, at: number): Promise<void> {
  const store = await openStore(database, { mode: 'write' });
  await planPosts(store.posts, { places: GROUPS.map((chat) => placeId('telegram', chat)), at, from: 1 });
  await store.close();
}

interface Watched {
  /** Milliseconds from a question to its answer, the shortest first. */
  readonly idle: readonly number[];
  readonly busy: readonly number[];
  /** Of what Telegram took while it was posted. */
  readonly share: number;
  readonly refused: number;
  /** The most that was resident, in bytes. */
  readonly memory: number;
}

async function watch(telegram: TelegramDouble, bot: Measurable, dueAt: number): Promise<Watched> {
  const ask = createAsking(telegram);
  const posts = () => telegram.posted.filter(({ chat }) => chat.id < 0).length;
  for (let asked = 0; asked < WARMING; asked += 1) await ask();
  const idle = await askWhile(ask, () => Date.now() < dueAt - 2 * ASK_EVERY_MS);
  if (posts() > 0) throw new Error('something was posted before it was due');
  await telegram.until(() => posts() > 0);
  const [from, before] = [performance.now(), telegram.posted.length];
  let memory = 0;
  const busy = await askWhile(ask, async () => {
    memory = Math.max(memory, (await bot.used()).memory);
    return posts() < POSTED;
  });
  const seconds = (performance.now() - from) / 1_000;
  const share = (telegram.posted.length - before) / (PERMITTED * seconds);
  return { idle, busy, share, refused: telegram.state.limited, memory };
}

/** Asks at an even pace, however long answers take; gives the times of all, the shortest first. */
async function askWhile(ask: () => Promise<number>, goesOn: () => boolean | Promise<boolean>) {
  const times: Promise<number>[] = [];
  while (await goesOn()) {
    times.push(ask());
    await pause(ASK_EVERY_MS);
  }
  return (await Promise.all(times)).toSorted((a, b) => a - b);
}

/** Somebody else asks something else each time, in private. */
function createAsking(telegram: TelegramDouble): () => Promise<number> {
  let asked = 0;
  return async () => {
    const question = ASKED[asked];
    const chat = ASKERS + asked;
    asked += 1;
    if (!question) throw new RangeError('nothing is left to ask');
    const from = performance.now();
    memberOf(telegram, chat).types(`/${question.command} ${question.week}`, { chat });
    await telegram.until(() => telegram.posted.some((message) => message.chat.id === chat));
    return performance.now() - from;
  };
}

const p99 = (times: readonly number[]): number => times[Math.ceil(times.length * 0.99) - 1] ?? Number.NaN;

function figuresOf({ idle, busy, share, refused, memory }: Watched): readonly Figure[] {
  const posting = `telegram, ${POSTED} of ${DUE} posts that are due at once`;
  return [
    { what: `${posting}, share of the permitted rate`, value: share, digits: 3, limit: { atLeast: 0.95 } },
    { what: `${posting}, refused for their pace`, value: refused, digits: 0, limit: { atMost: 0 } },
    { what: `${posting}, memory`, value: memory / 1e6, unit: ' MB', digits: 0, limit: { atMost: MOST_MEMORY } },
    {
      ...{ what: 'an answer meanwhile, 99 of 100, over an idle bot', value: p99(busy) - p99(idle) },
      ...{ unit: ' ms', digits: 0, limit: { atMost: MOST_DELAY } },
    },
    { what: 'an answer of an idle bot, 99 of 100', value: p99(idle), unit: ' ms', digits: 0 },
  ];
}
