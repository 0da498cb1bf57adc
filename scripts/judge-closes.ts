import { readFileSync } from 'node:fs';
import { openBundled } from '../src/sources/bundled.ts';
import { judgeCloses } from './closes/judge-closes.ts';
import { WrongUse } from './closes/wrong-use.ts';

/**
 * Judges a level by a file of daily closes and tells what happened to it, as the bot would: docs/levels.md has how. `--levels` judges the
 * bundled claims. Exits 2 with one sentence where it was asked for something that it cannot do.
 */
try {
  const lines = await judgeCloses(process.argv.slice(2), {
    read: (file) => readFileSync(file, 'utf8'),
    levels: () => openBundled().levels.levels(),
    now: Date.now(),
  });
  process.stdout.write(`${lines.join('\n')}\n`);
} catch (error) {
  if (!(error instanceof WrongUse)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
