import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.ts';

/** Ratios within one run, medians over alternating pairs. Never part of the checks: machines differ. */
const PAIRS = 9;
// Beside the project: a machine's /tmp may be memory, or much slower than its disk.
mkdirSync(join(ROOT, 'var'), { recursive: true });
const cache = mkdtempSync(join(ROOT, 'var/bench-'));
const ASK = ['src/cli.ts', 'ask', '/flows'];
const BARE = ['--input-type=module', '-e', "await import('zod'); await import('@fluent/bundle');"];

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Milliseconds of a whole process; `folder` is where it keeps its compiled code, none for the bare imports. */
function time(args: readonly string[], folder?: string): number {
  const start = performance.now();
  const env = { ...process.env, NODE_COMPILE_CACHE: folder };
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} failed: ${stderr}`);
  return performance.now() - start;
}

try {
  const first: number[] = [];
  const second: number[] = [];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const fresh = join(cache, String(pair));
    const bare = time(BARE);
    first.push(time(ASK, fresh) / bare);
    const bareAgain = time(BARE);
    second.push(time(ASK, fresh) / bareAgain);
  }
  process.stdout.write(
    `ask "/flows", first run ÷ node with zod and @fluent/bundle:  ${median(first).toFixed(2)} (at most 4)\n`,
  );
  process.stdout.write(
    `ask "/flows", second run ÷ node with zod and @fluent/bundle: ${median(second).toFixed(2)} (at most 2.0)\n`,
  );
  process.exitCode = median(first) <= 4 && median(second) <= 2 ? 0 : 1;
} finally {
  rmSync(cache, { recursive: true, force: true });
}
