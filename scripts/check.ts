import { spawnSync } from 'node:child_process';
import { ROOT } from './run.ts';

/** All that must hold before a change lands, quickest first; stops at the first that does not. */
const STEPS = [
  'check:locales',
  'check:answers',
  'check:reading',
  'check:lint',
  'check:types',
  'check:dead-code',
  'check:lock',
  'check:regexes',
  'test',
  'proof',
];

for (const step of STEPS) {
  process.stdout.write(`\n— npm run ${step}\n`);
  const { status } = spawnSync('npm', ['run', '-s', step], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) {
    process.stderr.write(`\ncheck: npm run ${step} failed\n`);
    process.exit(1);
  }
}
