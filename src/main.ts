import { readArguments } from './cli/arguments.ts';
import type { ExitCode } from './cli/exit-code.ts';
import { columnsOf, print, type Terminal } from './cli/terminal.ts';
import { startClock } from './clock.ts';
import { type Config, readConfig } from './config.ts';
import { AppError } from './core/errors.ts';
import { message } from './i18n/message.ts';
import { rendererFor } from './i18n/renderer.ts';
import { createLog, type Log } from './log.ts';
import { openApp } from './open-app.ts';
import { paintFor } from './platforms/console/paint.ts';
import { runInteractive, runPiped } from './platforms/console/session.ts';
import type { WebServer } from './platforms/web/server.ts';
import type { RunningPlatform } from './ports.ts';
import { VERSION } from './version.ts';

/** `run`: reads the environment, opens everything and speaks: on the platforms it has a token for, else on the console. */
export async function run(terminal: Terminal): Promise<ExitCode> {
  const { words } = readArguments(terminal.args, [], []);
  if (words[0] !== undefined) throw new AppError({ code: 'bad_usage', typed: words[0] });
  const config = readConfig(terminal.environment);
  const log = createLog(config.logLevel, (line) => void terminal.stderr.write(line));
  return config.telegram || config.discord ? runPlatforms(terminal, config, log) : runConsole(terminal, config, log);
}

/** Until it is told to stop (0), or the last platform refuses its token (1). */
async function runPlatforms(terminal: Terminal, config: Config, log: Log): Promise<ExitCode> {
  const stopped = terminal.stopped();
  const platforms = await startPlatforms(config, log);
  const web = await listen(config, platforms).catch(async (error: unknown) => {
    await Promise.all(platforms.map((platform) => platform.stop()));
    throw error;
  });
  if (web) log.info('listening', { port: web.port });
  const refused = Promise.all(platforms.map((platform) => platform.refused)).then(() => 'refused' as const);
  const end = await Promise.race([stopped.then(() => 'stopped' as const), refused]);
  // What was posted before the door closed is still answered.
  await web?.stop();
  await Promise.all(platforms.map((platform) => platform.stop()));
  if (end === 'refused') throw new AppError({ code: 'tokens_refused' });
  return 0;
}

async function startPlatforms(config: Config, log: Log): Promise<readonly RunningPlatform[]> {
  const { telegram, discord, locale: defaultLocale, operators = [] } = config;
  const { openSharedApp } = await import('./open-shared-app.ts');
  const app = openSharedApp(startClock(), log);
  const started: RunningPlatform[] = [];
  if (telegram) {
    const { startTelegram } = await import('./platforms/telegram/start.ts');
    started.push(startTelegram(app, { ...telegram, defaultLocale, operators }, log));
  }
  if (discord) {
    const { startDiscord } = await import('./platforms/discord/start.ts');
    const mode = discord.publicKey ? 'http' : 'gateway';
    started.push(startDiscord(app, { ...discord, mode, defaultLocale, operators }, log));
  }
  return started;
}

async function listen({ http }: Config, platforms: readonly RunningPlatform[]): Promise<WebServer | undefined> {
  if (!http) return undefined;
  const { startWeb } = await import('./platforms/web/server.ts');
  return startWeb(platforms, http).catch((cause: NodeJS.ErrnoException) => {
    throw cause.code === 'EADDRINUSE' ? new AppError({ code: 'port_taken', port: http.port }, { cause }) : cause;
  });
}

async function runConsole(terminal: Terminal, config: Config, log: Log): Promise<ExitCode> {
  const app = openApp(startClock(config.now), log);
  const { stdout, environment } = terminal;
  const say = rendererFor(config.locale);
  const web = await listen(config, []).catch(async (error: unknown) => {
    if (!(error instanceof AppError)) throw error;
    // On the console nothing is posted to us: a taken port is worth one line, not the end.
    await print(terminal.stderr, `${say.text(message('console-port-taken', { port: config.http?.port ?? 0 }))}\n`);
    return undefined;
  });
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
    await print(terminal.stderr, `${say.text(message('console-piped'))}\n`);
    await runPiped(console);
  }
  await web?.stop();
  return 0;
}
