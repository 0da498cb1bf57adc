import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Pattern } from './pattern.ts';

/** Those run as soon as they are loaded. */
const PROGRAMS = ['src/cli.ts', 'src/main.ts'];

/**
 * Every pattern that is built at run time while all modules of `src` and `commands` are loaded and `use` is run: the very ones, as RegExp
 * is watched meanwhile.
 */
export async function builtPatterns(root: string, use: () => Promise<void>): Promise<readonly Pattern[]> {
  const found = new Map<string, Pattern>();
  const Plain = globalThis.RegExp;
  const watched = (make: () => RegExp): RegExp => {
    const made = make();
    const at = callerIn(root);
    const { source, flags } = made;
    if (at) found.set(`${at} ${source} ${flags}`, { at, source, flags });
    return made;
  };
  globalThis.RegExp = new Proxy(Plain, {
    construct: (plain, args) => watched(() => Reflect.construct(plain, args)),
    apply: (plain, self, args) => watched(() => Reflect.apply(plain, self, args)),
  });
  try {
    for (const file of modulesOf(root)) await import(pathToFileURL(join(root, file)).href);
    await use();
  } finally {
    globalThis.RegExp = Plain;
  }
  return [...found.values()];
}

const modulesOf = (root: string): readonly string[] =>
  ['src', 'commands']
    .flatMap((room) =>
      readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((file) => `${room}/${file}`),
    )
    .filter((file) => file.endsWith('.ts') && !PROGRAMS.includes(file));

/** The file and line of ours that called RegExp itself; undefined where a package did. */
function callerIn(root: string): string | undefined {
  const frames = (new Error('where').stack ?? '')
    .split('\n')
    .slice(1)
    .filter((frame) => !frame.includes(import.meta.filename));
  const place = /file:\/\/(?<file>[^)]*?):(?<line>\d+):\d+\)?$/u.exec(
    frames.find((frame) => !frame.includes('Proxy')) ?? '',
  );
  const file = place?.groups?.['file'] ?? '';
  const ours = file.startsWith(`${pathToFileURL(root).pathname}/`) ? file.slice(root.length + 1) : '';
  return /^(?:src|commands)\//u.test(ours) ? `${ours}:${place?.groups?.['line']}` : undefined;
}
