import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { APPLICATION, TOKEN as DISCORD_TOKEN } from '../doubles/discord/answers.ts';
import type { Discord } from '../doubles/discord/open-discord.ts';
import { TOKEN as TELEGRAM_TOKEN, type TelegramDouble } from '../doubles/telegram/server.ts';

const START = fileURLToPath(new URL('../../src/start.mjs', import.meta.url));

/** A real `tidemark run` in a process of its own. */
export interface RunningBot {
  readonly ended: Promise<number | null>;
  /** Everything it has written on stderr. */
  log(): string;
  /** Resolves once it has written this on stderr, or has ended. */
  says(event: string): Promise<void>;
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

interface Doubles {
  readonly telegram: TelegramDouble;
  readonly discord: Discord;
}

const folders = new WeakMap<TelegramDouble, string>();

/** The store of a bot that spoke with this double. */
export const storeOf = (telegram: TelegramDouble): string => join(folders.get(telegram) ?? '', 'var/tidemark.db');

/** Speaks to both doubles unless the environment says otherwise. `program`: another one than the bot itself. */
export function runBot(
  { telegram, discord }: Doubles,
  port: number,
  environment: Readonly<Record<string, string>> = {},
  program: string = START,
): RunningBot {
  // A store of its own, which the next process of the same pair of doubles opens again.
  const folder = folders.get(telegram) ?? mkdtempSync(join(tmpdir(), 'tidemark-run-'));
  folders.set(telegram, folder);
  const child = spawn(process.execPath, [program, 'run'], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      ...{ TELEGRAM_TOKEN, TELEGRAM_API_ROOT: telegram.root },
      ...{ DISCORD_TOKEN, DISCORD_APPLICATION_ID: APPLICATION, DISCORD_API_ROOT: discord.api },
      // On a Monday it would look for the real report.
      ...{ HTTP_PORT: String(port), LOG_LEVEL: 'debug', OFFLINE: '1', ...environment },
    },
  });
  const seen = { err: '', over: false };
  let waiting: (() => void)[] = [];
  const look = () => {
    for (const each of waiting) each();
  };
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    seen.err += text;
    look();
  });
  const ended = once(child, 'close').then(([code]) => {
    seen.over = true;
    look();
    return code as number | null;
  });
  return {
    ended,
    log: () => seen.err,
    says: (event) =>
      new Promise<void>((resolve) => {
        const watch = () => {
          if (!seen.over && !seen.err.includes(event)) return;
          waiting = waiting.filter((each) => each !== watch);
          resolve();
        };
        waiting.push(watch);
        watch();
      }),
    async end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}
