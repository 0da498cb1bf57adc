import { spawnSync } from 'node:child_process';
import { ROOT } from './run.ts';

/** All that must hold before a change lands, quickest first; stops at the first that does not. */
const STEPS = [
  ['languages', 'node', 'scripts/locales.ts', '--check'],
  ['format and lint', 'biome', 'ci', '.'],
  ['types', 'tsc'],
  ['dead code', 'knip'],
  ['lock file', 'node', 'scripts/lock.ts'],
  ['tests', 'npm', 'test'],
  ['proof', 'npm', 'run', '-s', 'proof'],
] as const;

for (const [name, program, ...args] of STEPS) {
  process.stdout.write(`\n— ${name}\n`);
  const { status } = spawnSync(program, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) {
    process.stderr.write(`\ncheck: ${name} failed\n`);
    process.exit(1);
  }
}
