import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, run } from './run.ts';

/** The lock file must serve every platform from an empty tree, and name no registry. Exits 1 when it does not. */
const folder = mkdtempSync(join(tmpdir(), 'tidemark-lock-'));
try {
  for (const file of ['package.json', 'package-lock.json', '.npmrc'])
    copyFileSync(join(ROOT, file), join(folder, file));
  const before = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  const resolved = run('npm', ['i', '--package-lock-only'], { cwd: folder });
  const dry = run('npm', ['ci', '--dry-run'], { cwd: folder });
  const complaints = [
    ...(resolved.code === 0 && dry.code === 0 ? [] : ['npm cannot install from the lock file', resolved.out, dry.out]),
    ...`${resolved.out}${dry.out}`.split('\n').filter((line) => line.includes('Missing:')),
    ...(readFileSync(join(folder, 'package-lock.json'), 'utf8') === before
      ? []
      : ['the lock file is not what npm makes of package.json']),
    ...(before.includes('"resolved"') ? ['the lock file names where packages were fetched from'] : []),
  ];
  for (const complaint of complaints) process.stderr.write(`lock: ${complaint}\n`);
  process.exitCode = complaints.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
