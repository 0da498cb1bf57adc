import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run.ts';
import { type Figure, median, PAIRS } from './figure.ts';

const ASK = ['src/cli.ts', 'ask', '/flows'];
const BARE = ['--input-type=module', '-e', "await import('zod'); await import('@fluent/bundle');"];

/** How long a first and a second answer from the command line take, against the bare imports it cannot do without. */
export function measureStart(): readonly Figure[] {
  // Beside the project: a machine's /tmp may be memory, or much slower than its disk.
  mkdirSync(join(ROOT, 'var'), { recursive: true });
  const cache = mkdtempSync(join(ROOT, 'var/bench-'));
  const first: number[] = [];
  const second: number[] = [];
  try {
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const fresh = join(cache, String(pair));
      const bare = time(BARE);
      first.push(time(ASK, fresh) / bare);
      const bareAgain = time(BARE);
      second.push(time(ASK, fresh) / bareAgain);
    }
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
  const bare = 'node with zod and @fluent/bundle';
  return [
    { what: `ask "/flows", first run ÷ ${bare}`, value: median(first), digits: 2, limit: { atMost: 4 } },
    { what: `ask "/flows", second run ÷ ${bare}`, value: median(second), digits: 2, limit: { atMost: 2 } },
  ];
}

/** Milliseconds of a whole process; `folder` is where it keeps its compiled code, none for the bare imports. */
function time(args: readonly string[], folder?: string): number {
  const start = performance.now();
  const env = { ...process.env, NODE_COMPILE_CACHE: folder };
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} failed: ${stderr}`);
  return performance.now() - start;
}
