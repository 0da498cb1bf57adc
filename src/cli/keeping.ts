import { readFile } from 'node:fs/promises';
import { readConfig } from '../config.ts';
import { AppError } from '../core/errors.ts';
import { type Message, message, words } from '../i18n/message.ts';
import { rendererFor } from '../i18n/renderer.ts';
import { openStore } from '../open-store.ts';
import { readArguments } from './arguments.ts';
import type { ExitCode } from './exit-code.ts';
import { print, type Terminal } from './terminal.ts';
import { unreadable } from './unreadable.ts';

/** `backup FILE`: all that is on disk now, in a new file, while the bot goes on. */
async function backup(terminal: Terminal): Promise<ExitCode> {
  const file = onlyWord(terminal, 'backup');
  const { database } = readConfig(terminal.environment);
  const store = await openStore(database, { mode: 'read' });
  await store.backup(file).finally(() => store.close());
  return said(terminal, message('backup-written', { file: words(file) }));
}

/** `export`: everything that is kept, as JSON on stdout, while the bot goes on. */
async function exportAll(terminal: Terminal): Promise<ExitCode> {
  noWord(terminal);
  const { database } = readConfig(terminal.environment);
  const store = await openStore(database, { mode: 'read' });
  await print(terminal.stdout, await store.export().finally(() => store.close()));
  return 0;
}

/** `import FILE`: what `export` wrote, into a store that holds nothing yet. */
async function importAll(terminal: Terminal): Promise<ExitCode> {
  const file = onlyWord(terminal, 'import');
  const { database } = readConfig(terminal.environment);
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw unreadable(error, file);
  });
  const store = await openStore(database, { mode: 'write' });
  await store.import(text, file).finally(() => store.close());
  return said(terminal, message('import-done', { file: words(file) }));
}

/** `migrate`: brings the store to this version, or makes it. `run` does the same when it starts. */
async function migrate(terminal: Terminal): Promise<ExitCode> {
  noWord(terminal);
  const { database } = readConfig(terminal.environment);
  const store = await openStore(database, { mode: 'write' });
  const steps = store.migrated.length;
  await store.close();
  return said(terminal, steps > 0 ? message('migrate-done', { steps }) : message('migrate-nothing'));
}

async function said({ stdout, environment }: Terminal, line: Message): Promise<ExitCode> {
  await print(stdout, `${rendererFor(readConfig(environment).locale).text(line)}\n`);
  return 0;
}

function onlyWord({ args }: Terminal, command: string): string {
  const [file, ...more] = readArguments(args, [], []).words;
  if (file === undefined) throw new AppError({ code: 'bad_usage', typed: command });
  if (more[0] !== undefined) throw new AppError({ code: 'bad_usage', typed: more[0] });
  return file;
}

function noWord({ args }: Terminal): void {
  const [word] = readArguments(args, [], []).words;
  if (word !== undefined) throw new AppError({ code: 'bad_usage', typed: word });
}

/** The commands that keep what the bot keeps, by what is typed. */
export const KEEPING: ReadonlyMap<string, (terminal: Terminal) => Promise<ExitCode>> = new Map([
  ['backup', backup],
  ['export', exportAll],
  ['import', importAll],
  ['migrate', migrate],
]);
