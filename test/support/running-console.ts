import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { shutNetwork } from './shut-network.ts';

const START = fileURLToPath(new URL('../../src/start.mjs', import.meta.url));

/** A real `tidemark run` without a token, in a process of its own, and somebody who types into it through a pipe. */
export interface RunningConsole {
  /** All it has printed. */
  printed(): string;
  /** Resolves once this is printed behind what was printed when the line was typed. */
  types(line: string, until: string): Promise<void>;
  shows(fits: (printed: string) => boolean): Promise<void>;
  /** Nothing more is typed: it ends by itself. */
  leaves(): Promise<number | null>;
  kill(): Promise<void>;
}

export function runConsole(folder: string, environment: Readonly<Record<string, string>>): RunningConsole {
  const child = spawn(process.execPath, [START, 'run'], {
    cwd: folder,
    env: { PATH: process.env['PATH'], TZ: process.env['TZ'], ...shutNetwork(environment) },
  });
  const seen = { out: '', err: '', over: false };
  let waiting: (() => void)[] = [];
  const look = () => {
    for (const each of waiting) each();
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    seen.out += text;
    look();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    seen.err += text;
  });
  // A process that was killed has closed its input.
  child.stdin.on('error', () => undefined);
  const ended = once(child, 'close').then(([code]) => {
    seen.over = true;
    look();
    return code as number | null;
  });
  const shows = (fits: (printed: string) => boolean) =>
    new Promise<void>((resolve, reject) => {
      const watch = () => {
        if (!fits(seen.out) && !seen.over) return;
        waiting = waiting.filter((each) => each !== watch);
        if (fits(seen.out)) resolve();
        else reject(new Error(`it ended before that: ${seen.out}${seen.err}`));
      };
      waiting.push(watch);
      watch();
    });
  return {
    printed: () => seen.out,
    shows,
    types(line, until) {
      const from = seen.out.length;
      child.stdin.write(`${line}\n`);
      return shows((printed) => printed.indexOf(until, from) >= 0);
    },
    leaves() {
      child.stdin.end();
      return ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
