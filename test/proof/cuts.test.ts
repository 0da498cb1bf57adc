import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Discord, openDiscord } from '../doubles/discord/open-discord.ts';
import { openTelegram, type TelegramDouble } from '../doubles/telegram/server.ts';
import { chance } from '../support/chance.ts';
import { crowdAt, type Typed } from '../support/crowd.ts';
import { freePort } from '../support/free-port.ts';
import { type RunningBot, runBot } from '../support/running-bot.ts';

const ROUNDS = 6;
const IN_A_ROUND = 8;
const SEEDS = [11, 22, 33];

let telegram: TelegramDouble;
let discord: Discord;
let bot: RunningBot | undefined;
let port: number;
/** What all processes of a test have written. */
let written: string[];
beforeEach(async () => {
  telegram = await openTelegram([]);
  discord = await openDiscord();
  port = await freePort();
  written = [];
});
afterEach(async () => {
  await bot?.end('SIGKILL');
  bot = undefined;
  await telegram.close();
  await discord.close();
});

async function start(): Promise<RunningBot> {
  const started = runBot({ telegram, discord }, port);
  bot = started;
  await started.says('"event":"discord_state","state":"up"');
  await started.says('"event":"telegram_state","state":"up"');
  return started;
}

async function end(running: RunningBot, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
  const code = await running.end(signal);
  written.push(running.log());
  return code;
}

/** People type on both platforms at uneven moments; on Discord only while it hears them, as it does not keep what it was told. */
async function typeFor(crowd: ReturnType<typeof crowdAt>, random: (below: number) => number): Promise<void> {
  for (let each = 0; each < IN_A_ROUND; each += 1) {
    if (random(2) < 1 && discord.isOpen()) crowd.acts();
    else crowd.types(random(4) < 1 ? 2 : 1);
    if (random(3) < 1) await pause(random(60));
  }
}

const unanswered = (typed: readonly Typed[]) => typed.filter(({ answers }) => answers() === 0);
const twice = (typed: readonly Typed[]) => typed.filter(({ answers }) => answers() > 1);

/** Waits for the last answers, as long as somebody patient would. */
async function settled(fits: () => boolean): Promise<void> {
  for (let waited = 0; waited < 60_000 && !fits(); waited += 50) await pause(50);
}

/** Why things were not sent, each with how often. */
function reasons(log: string): string {
  const lines = log.split('\n').filter((line) => line.includes('_not_sent"'));
  const kinds = lines.map((line) => line.replace(/^.*"event":/u, '').replace('}', ''));
  return [...Map.groupBy(kinds, (kind) => kind)].map(([kind, all]) => `  ${all.length} × ${kind}\n`).join('');
}

const notSent = () =>
  written
    .join('')
    .split('\n')
    .filter((line) => line.includes('_not_sent"'));

describe('a bot that is told to end and started again, over and over', () => {
  it.each(SEEDS)('answers every command once (seed %i)', async (seed) => {
    const [random, crowd] = [chance(seed), crowdAt({ telegram, discord })];
    for (let round = 0; round < ROUNDS; round += 1) {
      const running = await start();
      await typeFor(crowd, random);
      await pause(random(150));
      const ended = end(running, 'SIGTERM');
      crowd.types();
      expect(await ended).toBe(0);
      crowd.types();
    }
    const last = await start();
    await settled(() => unanswered(crowd.typed).length === 0);
    expect(await end(last, 'SIGTERM')).toBe(0);
    expect([unanswered(crowd.typed), twice(crowd.typed), notSent()]).toEqual([[], [], []]);
    expect(telegram.updates.count()).toBe(0);
  });
});

describe('a bot whose connections are cut at any moment', () => {
  it.each(SEEDS)(
    'answers no command twice, and says so where it cannot know whether it did (seed %i)',
    async (seed) => {
      const [random, crowd] = [chance(seed), crowdAt({ telegram, discord })];
      const running = await start();
      const away = async (goAway: () => Promise<() => Promise<void>>) => {
        const comeBack = await goAway();
        await pause(random(400));
        await comeBack();
      };
      const troubles: readonly (() => unknown)[] = [
        () => telegram.cut(),
        () => away(telegram.goAway),
        () => discord.cut(),
        () => away(discord.goAway),
        // Accepted, and the answer to it is lost.
        () => telegram.faultsLeft() === 0 && telegram.spoilNext('sendMessage', 'drop'),
        () => discord.faultsLeft() === 0 && discord.fail(/callback$/u, 'drop'),
        ...(['cut', 'drop', '500', '502', 'wrong_json'] as const).map((fault) => () => {
          // One at a time: a bot that meets many in a row rightly waits half a minute between them.
          if (telegram.faultsLeft() === 0) telegram.spoilNext('getUpdates', fault);
          telegram.cut();
        }),
      ];
      for (let round = 0; round < 3 * ROUNDS; round += 1) {
        const typing = typeFor(crowd, random);
        await pause(random(80));
        await troubles[Math.floor(random(troubles.length))]?.();
        await typing;
      }
      const said = () =>
        running
          .log()
          .split('\n')
          .filter((line) => line.includes('_not_sent"')).length;
      /** Said of commands that were not answered: each that was accepted and dropped is answered, and said too. */
      const saidLost = () => said() - telegram.state.dropped - discord.state.dropped;
      await settled(() => unanswered(crowd.typed).length <= saidLost());
      expect(await end(running, 'SIGTERM')).toBe(0);
      expect(twice(crowd.typed)).toEqual([]);
      const [lost, all] = [unanswered(crowd.typed).length, crowd.typed.length];
      process.stdout.write(
        `cuts, seed ${seed}: ${all} commands, ${lost} not answered and said so\n${reasons(running.log())}`,
      );
      expect(lost).toBeLessThanOrEqual(saidLost());
      expect(lost).toBeLessThan(all / 10);
    },
  );
});

describe('a bot that is killed and started again, over and over', () => {
  it.each(SEEDS)('loses or repeats at most what it was answering then (seed %i)', async (seed) => {
    const [random, crowd] = [chance(seed), crowdAt({ telegram, discord })];
    const inFlight = new Set<Typed>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const running = await start();
      await typeFor(crowd, random);
      await pause(random(150));
      await end(running, 'SIGKILL');
      const unconfirmed = telegram.updates.unconfirmed();
      for (const each of crowd.typed) {
        if (each.answers() === 0 || unconfirmed.has(each.update ?? Number.NaN)) inFlight.add(each);
      }
      crowd.types();
    }
    const last = await start();
    const sure = () => crowd.typed.filter((each) => !inFlight.has(each));
    await settled(() => unanswered(sure()).length === 0 && telegram.updates.count() === 0);
    expect(await end(last, 'SIGTERM')).toBe(0);
    const flight = [...inFlight];
    process.stdout.write(
      `kills, seed ${seed}: ${crowd.typed.length} commands, ${flight.length} in flight, of these ${unanswered(flight).length} lost, ${twice(flight).length} repeated\n`,
    );
    expect([unanswered(sure()), twice(sure())]).toEqual([[], []]);
    expect(flight.every(({ answers }) => answers() <= 2)).toBe(true);
  });
});
