import { failureMessage } from './cards/failure-card.ts';
import { readArguments } from './cli/arguments.ts';
import type { ExitCode } from './cli/exit-code.ts';
import { columnsOf, print, type Terminal } from './cli/terminal.ts';
import { startClock } from './clock.ts';
import { type Config, readConfig } from './config.ts';
import { AppError } from './core/errors.ts';
import type { OnBot, OnPlace } from './core/place-event.ts';
import { message } from './i18n/message.ts';
import { rendererFor } from './i18n/renderer.ts';
import { createLog, type Log } from './log.ts';
import { openApp } from './open-app.ts';
import { openStore, placesToRead } from './open-store.ts';
import { speakAsSet } from './place-manner.ts';
import { paintFor } from './platforms/console/paint.ts';
import { runInteractive, runPiped } from './platforms/console/session.ts';
import type { WebServer } from './platforms/web/server.ts';
import type { PlaceBook, PlatformName, RunningPlatform } from './ports.ts';
import type { Store } from './store/store.ts';
import { followPlace } from './usecases/place-events.ts';
import { keepSpokenAs } from './usecases/spoken-as.ts';
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
  const store = await openStore(config.database, { mode: 'write' });
  try {
    return await speak(config, log, store, stopped);
  } finally {
    await store.close();
  }
}

async function speak(
  config: Config,
  log: Log,
  store: Pick<Store, 'places' | 'inbox'>,
  stopped: Promise<void>,
): Promise<ExitCode> {
  const platforms = await startPlatforms(config, log, store);
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

async function startPlatforms(
  config: Config,
  log: Log,
  { places, inbox }: Pick<Store, 'places' | 'inbox'>,
): Promise<readonly RunningPlatform[]> {
  const { telegram, discord, locale: defaultLocale, operators = [] } = config;
  const { openSharedApp } = await import('./open-shared-app.ts');
  const clock = startClock();
  const app = openSharedApp(clock, log, { places });
  const onPlace: OnPlace = (event, update) => followPlace({ places, clock }, event, update);
  const onBotOf =
    (platform: PlatformName): OnBot =>
    (bot) =>
      keepSpokenAs({ places, clock }, platform, bot);
  const started: RunningPlatform[] = [];
  if (telegram) {
    const { startTelegram } = await import('./platforms/telegram/start.ts');
    started.push(
      startTelegram(app, { ...telegram, defaultLocale, operators, onPlace, onBot: onBotOf('telegram'), inbox }, log),
    );
  }
  if (discord) {
    const { startDiscord } = await import('./platforms/discord/start.ts');
    const mode = discord.publicKey ? 'http' : 'gateway';
    started.push(
      startDiscord(app, { ...discord, mode, defaultLocale, operators, onPlace, onBot: onBotOf('discord') }, log),
    );
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
  const { stdout, environment } = terminal;
  const say = rendererFor(config.locale);
  const web = await listen(config, []).catch(async (error: unknown) => {
    if (!(error instanceof AppError)) throw error;
    // On the console nothing is posted to us: a taken port is worth one line, not the end.
    await print(terminal.stderr, `${say.text(message('console-port-taken', { port: config.http?.port ?? 0 }))}\n`);
    return undefined;
  });
  const stdin = terminal.stdin();
  const interactive = stdin.isTTY && stdout.isTTY;
  const kept = interactive ? await keepOrRead(terminal, config) : { places: placesToRead(config.database) };
  const app = speakAsSet(openApp(startClock(config.now), log, { places: kept.places }), kept.places);
  const console = {
    app,
    locale: config.locale,
    version: VERSION,
    input: stdin,
    output: stdout,
    screen: () => ({ width: columnsOf(stdout), paint: paintFor(stdout, environment) }),
  };
  if (interactive) await runInteractive(console);
  else {
    await print(terminal.stderr, `${say.text(message('console-piped'))}\n`);
    await runPiped(console);
  }
  await web?.stop();
  await kept.close?.();
  return 0;
}

interface Kept {
  readonly places: PlaceBook;
  readonly close?: () => Promise<void>;
}

/** Beside a running bot the console reads, and says so: two processes never write to one store. */
async function keepOrRead({ stderr }: Terminal, { database, locale }: Config): Promise<Kept> {
  try {
    return await openStore(database, { mode: 'write' });
  } catch (error) {
    if (!(error instanceof AppError) || error.failure.code !== 'store_locked') throw error;
    await print(stderr, `${rendererFor(locale).text(failureMessage(error.failure))}\n`);
    return { places: placesToRead(database) };
  }
}
