import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const HOUSE = join(dirname(fileURLToPath(import.meta.url)), '../..');
const LEFT_OUT = ['.git', 'node_modules', 'dist', 'var', 'coverage'];

export interface HouseCopy {
  write(file: string, text: string): void;
  /** Fails when `from` does not stand in the file: a planted fault must really be there. */
  replace(file: string, from: string, to: string): void;
  /** Runs a program of the project in the copy; both streams together. */
  run(program: string, ...args: readonly string[]): { readonly code: number; readonly out: string };
  remove(): void;
}

/** The whole project in a temporary folder, to plant faults in. Its packages are linked, not copied. */
export function copyHouse(): HouseCopy {
  const folder = mkdtempSync(join(tmpdir(), 'tidemark-house-'));
  cpSync(HOUSE, folder, { recursive: true, filter: (path) => path === HOUSE || !LEFT_OUT.includes(basename(path)) });
  symlinkSync(join(HOUSE, 'node_modules'), join(folder, 'node_modules'));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  return {
    write,
    replace(file, from, to) {
      const text = readFileSync(join(folder, file), 'utf8');
      if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
      write(file, text.replace(from, to));
    },
    run(program, ...args) {
      const bin = join(HOUSE, 'node_modules/.bin', program);
      const done = spawnSync(program === 'node' ? process.execPath : bin, args, {
        cwd: folder,
        env: { ...process.env, NO_COLOR: '1' },
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      });
      if (done.error) throw done.error;
      return { code: done.status ?? 1, out: `${done.stdout}${done.stderr}` };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
