import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shutNetwork } from './shut-network.ts';

const START = fileURLToPath(new URL('../../src/start.mjs', import.meta.url));

/** Away from the project and from whatever else lies about: a developer's own .env or store must not decide a test. */
const ELSEWHERE = mkdtempSync(join(tmpdir(), 'tidemark-elsewhere-'));
process.once('exit', () => rmSync(ELSEWHERE, { recursive: true, force: true }));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Setting {
  readonly environment?: Readonly<Record<string, string>>;
  readonly input?: string | Buffer;
  /** Options of node itself, before the program. */
  readonly node?: readonly string[];
  /** Closes the reading end of the program's output before it has written anything. */
  readonly deaf?: true;
  /** Leaves the input open behind what was given, as somebody does who may go on. */
  readonly unfinished?: true;
  readonly folder?: string;
}

/** A real `node src/start.mjs …`, with nothing of this process's environment but where programs are found. */
export async function startTidemark(args: readonly string[], setting: Setting = {}): Promise<Ended> {
  const { environment = {}, input = '', node = [], deaf, unfinished, folder } = setting;
  const child = spawn(process.execPath, [...node, START, ...args], {
    env: { PATH: process.env['PATH'], TZ: process.env['TZ'], ...shutNetwork(environment) },
    cwd: folder ?? ELSEWHERE,
  });
  const seen = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    seen.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    seen.err += text;
  });
  // A program that refuses at once has closed its input before all of it was written.
  child.stdin.on('error', () => undefined);
  if (deaf) child.stdout.destroy();
  if (unfinished) child.stdin.write(input);
  else child.stdin.end(input);
  const [code] = await once(child, 'close');
  return { code: code as number | null, ...seen };
}
