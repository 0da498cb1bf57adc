import { readArguments } from './cli/arguments.ts';
import type { ExitCode } from './cli/exit-code.ts';
import { print, type Terminal } from './cli/terminal.ts';
import { type Config, readConfig } from './config.ts';
import { AppError } from './core/errors.ts';
import { message } from './i18n/message.ts';
import { rendererFor } from './i18n/renderer.ts';
import { createDoorway, type Doorway, listen } from './listen.ts';
import { createLog } from './log.ts';
import type { WebServer } from './platforms/web/server.ts';

/** `run`: reads the environment, opens everything and speaks: on the platforms it has a token for, else on the console. */
export async function run(terminal: Terminal): Promise<ExitCode> {
  const { words } = readArguments(terminal.args, [], []);
  if (words[0] !== undefined) throw new AppError({ code: 'bad_usage', typed: words[0] });
  const config = readConfig(terminal.environment);
  const log = createLog(config.logLevel, (line) => void terminal.stderr.write(line));
  if (config.telegram || config.discord) {
    const { runPlatforms } = await import('./run-platforms.ts');
    return runPlatforms(terminal, config, log);
  }
  const { runConsole } = await import('./run-console.ts');
  const alerts = createDoorway();
  const web = await listenBeside(terminal, config, alerts);
  const code = await runConsole(terminal, config, log, web && alerts);
  await web?.stop();
  return code;
}

/** On the console nothing is posted to us: a taken port is worth one line, not the end. */
async function listenBeside({ stderr }: Terminal, config: Config, alerts: Doorway): Promise<WebServer | undefined> {
  try {
    return await listen(config, [], alerts);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const taken = message('console-port-taken', { port: config.http?.port ?? 0 });
    await print(stderr, `${rendererFor(config.locale).text(taken)}\n`);
    return undefined;
  }
}
