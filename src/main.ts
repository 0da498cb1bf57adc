import { readArguments } from './cli/arguments.ts';
import type { ExitCode } from './cli/exit-code.ts';
import { columnsOf, print, type Terminal } from './cli/terminal.ts';
import { startClock } from './clock.ts';
import { readConfig } from './config.ts';
import { AppError } from './core/errors.ts';
import { message } from './i18n/message.ts';
import { rendererFor } from './i18n/renderer.ts';
import { createLog } from './log.ts';
import { openApp } from './open-app.ts';
import { paintFor } from './platforms/console/paint.ts';
import { runInteractive, runPiped } from './platforms/console/session.ts';
import { VERSION } from './version.ts';

/** `run`: reads the environment, opens everything and speaks on the console until its input ends. */
export async function runConsole(terminal: Terminal): Promise<ExitCode> {
  const { words } = readArguments(terminal.args, [], []);
  if (words[0] !== undefined) throw new AppError({ code: 'bad_usage', typed: words[0] });
  const config = readConfig(terminal.environment);
  const log = createLog(config.logLevel, (line) => void terminal.stderr.write(line));
  const app = openApp(startClock(config.now), log);
  const { stdout, environment } = terminal;
  const stdin = terminal.stdin();
  const console = {
    app,
    locale: config.locale,
    version: VERSION,
    input: stdin,
    output: stdout,
    screen: () => ({ width: columnsOf(stdout), paint: paintFor(stdout, environment) }),
  };
  if (stdin.isTTY && stdout.isTTY) await runInteractive(console);
  else {
    await print(terminal.stderr, `${rendererFor(config.locale).text(message('console-piped'))}\n`);
    await runPiped(console);
  }
  return 0;
}
