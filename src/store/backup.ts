import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { openUntouched } from './sqlite.ts';
import { explaining } from './sqlite-failures.ts';
import { refusal } from './standing.ts';

/** Writes what is on disk at one moment beside the target, then gives it its name: there is never half a backup under it. */
export async function backUp(file: string, target: string): Promise<void> {
  if (existsSync(target)) throw refusal('backup_exists', target);
  const source = explaining(file, () => openUntouched(file));
  const half = `${target}.${process.pid}.part`;
  try {
    explaining(target, () => copy(source, half, target), file);
  } finally {
    source.close();
    rmSync(half, { force: true });
  }
}

function copy(source: Database.Database, half: string, target: string): void {
  // Left behind by a process of the same number that was killed.
  rmSync(half, { force: true });
  source.prepare('vacuum into ?').run(half);
  flush(half, 'r+');
  renameSync(half, target);
  // Windows has no way to do this to a folder, and no need.
  if (process.platform !== 'win32') flush(dirname(target), 'r');
}

/** The copy, and then its name, must outlive a power cut: a backup that is said to be there is there. */
function flush(path: string, flags: 'r' | 'r+'): void {
  const open = openSync(path, flags);
  try {
    fsyncSync(open);
  } finally {
    closeSync(open);
  }
}
