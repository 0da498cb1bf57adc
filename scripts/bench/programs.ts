import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../test/support/free-port.ts';
import { APPLICATION } from './discord-side.ts';
import type { Used } from './gauge.ts';
import type { Order } from './load.ts';
import type { Round } from './round.ts';

const GAUGE = new URL('./gauge.ts', import.meta.url).href;
const NO_PACE = new URL('./no-pace.ts', import.meta.url).href;
const LOAD = new URL('./load.ts', import.meta.url);
const OURS = new URL('../../src/start.mjs', import.meta.url);
const BARE = {
  telegram: new URL('./bare-telegram.ts', import.meta.url),
  discord: new URL('./bare-discord.ts', import.meta.url),
};
/** Milliseconds: a round that takes longer has lost an answer. */
const MOST_TIME = 60_000;

export interface Program {
  stop(): Promise<void>;
}

export interface Load extends Program {
  readonly port: number;
  ask(order: Order): Promise<Round>;
}

export interface Measurable extends Program {
  used(): Promise<Used>;
}

export interface Bot extends Measurable {
  readonly tokens: Readonly<Record<Order['platform'], string>>;
}

/** The platforms, played by one process. */
export async function startLoad(): Promise<Load> {
  const child = fork(fileURLToPath(LOAD), { execArgv: [] });
  const { port } = await reply<AddressInfo>(child);
  return { port, ask: (order) => reply<Round>(child, order), stop: () => stop(child) };
}

/** The real program, speaking on both platforms and listening for HTTP as it does by default; it waits for no pace. */
export async function startOurs(load: Load): Promise<Bot> {
  return startBot([OURS, 'run'], load, [NO_PACE], {
    DISCORD_APPLICATION_ID: APPLICATION,
    HTTP_PORT: String(await freePort()),
    LOG_LEVEL: 'warn',
  });
}

/** The platform's library alone, answering everything with one message. */
export const startBare = (load: Load, platform: Order['platform'], message: string): Bot =>
  startBot([BARE[platform]], load, [], { MESSAGE: message });

let started = 0;

function startBot(program: Started, load: Load, before: readonly string[], settings: NodeJS.ProcessEnv): Bot {
  started += 1;
  // Its own, so that nothing meant for a bot that has ended is waited for by another.
  const tokens = { telegram: `${started}:bench`, discord: `${started}.bench` };
  const bot = startMeasured(program, before, {
    TELEGRAM_TOKEN: tokens.telegram,
    DISCORD_TOKEN: tokens.discord,
    TELEGRAM_API_ROOT: `http://127.0.0.1:${load.port}`,
    DISCORD_API_ROOT: `http://127.0.0.1:${load.port}/api`,
    ...settings,
  });
  return { ...bot, tokens };
}

/** A program with its arguments. */
type Started = readonly [URL, ...string[]];

/** The real program, as anybody runs it. */
export const startProgram = (settings: NodeJS.ProcessEnv): Measurable => startMeasured([OURS, 'run'], [], settings);

/** `before`: modules that are loaded before the program. */
function startMeasured(
  [program, ...args]: Started,
  before: readonly string[],
  settings: NodeJS.ProcessEnv,
): Measurable {
  // Away from the project, whose .env must not decide a figure, and with a store of its own.
  const folder = mkdtempSync(join(tmpdir(), 'tidemark-bench-'));
  const child = fork(fileURLToPath(program), args, {
    execArgv: [GAUGE, ...before].flatMap((module) => ['--import', module]),
    cwd: folder,
    // Nothing but the doubles is asked, on a Monday too.
    env: { PATH: process.env['PATH'], OFFLINE: '1', ...settings },
  });
  return {
    used: () => reply<Used>(child, {}),
    async stop() {
      await stop(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function reply<Reply>(child: ChildProcess, order?: object): Promise<Reply> {
  const ended = new AbortController();
  const end = () => ended.abort(new Error('a process of the bench ended before it was told to'));
  child.once('exit', end);
  try {
    if (order) child.send(order);
    const [said] = await once(child, 'message', {
      signal: AbortSignal.any([ended.signal, AbortSignal.timeout(MOST_TIME)]),
    });
    return said;
  } finally {
    child.off('exit', end);
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
