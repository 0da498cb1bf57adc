import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { DatabaseUrl } from '../../src/core/database-url.ts';

const PROGRAM = fileURLToPath(new URL('./store-program.ts', import.meta.url));

export interface StoreProcess {
  /** What it has written to its end, a line each. */
  readonly lines: readonly string[];
  /** Resolves once it has written that many lines, or has ended. */
  said(count: number): Promise<void>;
  readonly ended: Promise<number | null>;
  kill(): Promise<void>;
}

/** A process of its own that opens the store to write: `hold` keeps it open, `write` changes it until it ends. */
export function startStoreProcess(url: DatabaseUrl, ...args: readonly string[]): StoreProcess {
  const child: ChildProcess = spawn(process.execPath, [PROGRAM, url, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    child.emit('said');
  });
  let over = false;
  const ended = once(child, 'close').then(([code]) => {
    over = true;
    child.emit('said');
    return code as number | null;
  });
  // What stands behind the last line end was cut off, and nobody was told it.
  const lines = () => text.split('\n').slice(0, -1);
  return {
    get lines() {
      return lines();
    },
    async said(count) {
      while (lines().length < count && !over) await once(child, 'said');
    },
    ended,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
