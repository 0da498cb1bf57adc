import { failureMessage } from './cards/failure-card.ts';
import type { ExitCode } from './cli/exit-code.ts';
import { columnsOf, print, type Terminal } from './cli/terminal.ts';
import { startClock } from './clock.ts';
import type { Config } from './config.ts';
import { AppError, kindOf } from './core/errors.ts';
import type { FactBook, FactKeeper } from './core/fact-book.ts';
import type { Standing } from './core/standing.ts';
import { findLocale } from './i18n/locale.ts';
import { message } from './i18n/message.ts';
import { rendererFor } from './i18n/renderer.ts';
import { type Doorway, listensAs } from './listen.ts';
import type { Log } from './log.ts';
import { NOTHING_ACCEPTED } from './nothing-kept.ts';
import { openApp, openServices } from './open-app.ts';
import { openSources } from './open-sources.ts';
import { acceptedIn, isThereStore, type Kept, openStore, storeToRead, storeWhenChanged } from './open-store.ts';
import { speakAsSet } from './place-manner.ts';
import { createConsoleOutlet } from './platforms/console/outlet.ts';
import { paintFor } from './platforms/console/paint.ts';
import { runInteractive, runPiped } from './platforms/console/session.ts';
import type { AlertDoor, Clock, LiveFacts } from './ports.ts';
import type { Store } from './store/store.ts';
import type { HookServices } from './usecases/take-hook.ts';
import { VERSION } from './version.ts';

/** The console has no limits but those of whoever reads. */
const NO_LIMITS = { overall: { most: 1, withinMs: 0 }, gapMs: 0, ofChat: () => [] };

/** Speaks with whoever sits at the terminal, or pipes lines into it, until the input ends; what is due is posted between the answers. */
export async function runConsole(
  terminal: Terminal,
  config: Config,
  log: Log,
  alerts: Doorway | undefined,
): Promise<ExitCode> {
  const { stdout, environment } = terminal;
  const stdin = terminal.stdin();
  const interactive = stdin.isTTY && stdout.isTTY;
  const sheet = {
    output: stdout,
    screen: () => ({ width: columnsOf(stdout), paint: paintFor(stdout, environment) }),
  };
  const outlet = createConsoleOutlet(sheet);
  const clock = startClock(config.now);
  let accepted = NOTHING_ACCEPTED;
  const services = openServices(acceptedIn(async () => accepted));
  const { promise: heard, resolve: openedSources } = Promise.withResolvers<Heard>();
  const posting = createPosting({ config, log, clock, outlet, services, heard });
  const begin = (store: Store) => {
    posting.begin(store);
    alerts?.open(alertDoor(store, { levels: services.levels, clock, wakeDeliveries: posting.wake }, log));
  };
  const kept = await keep(terminal, config, begin);
  const { places, posts, reviews, facts, pictures } = kept;
  accepted = kept.reports;
  // Whoever sits here runs the bot.
  const { links, live, candles, close: closeSources } = openSources(config.sources, clock, quietly(log), facts);
  openedSources({ live, facts });
  const app = speakAsSet(
    openApp(clock, log, {
      ...{ services, places, posts, reviews, mayPost: outlet.mayPost, wakeDeliveries: posting.wake },
      ...{ links: links.operator, live, candles, facts, pictures },
      ...(alerts && listensAs(config)),
      standing: async () => ({ store: await kept.store(), platforms: [] }),
      acceptsPublisherPages: config.acceptPublisherPages ?? false,
    }),
    places,
  );
  const console = { app, locale: config.locale, version: VERSION, input: stdin, ...sheet };
  if (interactive) await runInteractive(console);
  else {
    await print(terminal.stderr, `${rendererFor(config.locale).text(message('console-piped'))}\n`);
    await runPiped(console);
  }
  await closeSources();
  await posting.end();
  await kept.close?.();
  return 0;
}

/** Markets are known without asking anybody, and nothing else of candles is asked here. */
async function alertDoor(
  { posts, places }: Store,
  given: Pick<HookServices, 'levels' | 'clock' | 'wakeDeliveries'>,
  log: Log,
): Promise<AlertDoor> {
  const { createAlertDoor } = await import('./usecases/alert-door.ts');
  const { OFFLINE_CANDLES: candles } = await import('./sources/offline-candles.ts');
  return createAlertDoor({ posts, places, candles, ...given }, log);
}

/** Only links that somebody gives are opened here, and what becomes of one is its answer: nothing need stand between the two. */
const quietly = ({ debug }: Log) => ({ warn: debug, info: debug });

interface PostingNeeds {
  readonly config: Config;
  readonly log: Log;
  readonly clock: Clock;
  readonly outlet: ReturnType<typeof createConsoleOutlet>;
  readonly services: ReturnType<typeof openServices>;
  /** Sources are opened over the store, and what is posted is made of what they say. */
  readonly heard: Promise<Heard>;
}

interface Heard {
  readonly live: LiveFacts;
  readonly facts: FactBook;
}

/** Begins once there is a store that is ours to write: its modules are loaded only then, as most answers post nothing. */
function createPosting({ config, log, clock, outlet, services, heard }: PostingNeeds) {
  let deliveries: Promise<{ wake(): void; stop(): Promise<void> }> | undefined;
  const start = async ({ posts, places }: Store) => {
    const { startPosting, pacerFor } = await import('./posting.ts');
    const sources = { ...services, ...(await heard), places, clock };
    const onBroken = (section: string, error: unknown) =>
      log.error('recap_section_broken', { section, ...kindOf(error) });
    return startPosting({
      ...{ posts, log, onPlace: async () => 'nothing' },
      sources: {
        ...sources,
        extras: { ...sources, onBroken },
        languages: { find: findLocale },
        defaultLocale: config.locale,
      },
      platforms: { console: { outlet, pacer: pacerFor(NO_LIMITS) } },
    });
  };
  return {
    begin(store: Store): void {
      deliveries = start(store);
    },
    wake: () => void deliveries?.then(({ wake }) => wake()),
    end: async () => (await deliveries)?.stop(),
  };
}

interface Opened extends Kept {
  readonly facts: FactBook & Partial<FactKeeper>;
  readonly store: () => Promise<Standing['store']>;
  readonly close?: () => Promise<void>;
}

/**
 * Beside a running bot the console reads: two processes never write to one store. Where there is none yet, a pipe that only asks
 * makes none.
 */
async function keep(
  { stdin, stderr }: Terminal,
  { database, locale }: Config,
  opened: (store: Store) => void,
): Promise<Opened> {
  const { isTTY } = stdin();
  if (!isTTY && !(await isThereStore(database))) {
    const store = async () => ((await isThereStore(database)) ? 'written' : 'missing');
    return { ...storeWhenChanged(database, opened), store };
  }
  try {
    const store = await openStore(database, { mode: 'write' });
    opened(store);
    return { ...store, store: async () => 'written' };
  } catch (error) {
    if (!(error instanceof AppError) || error.failure.code !== 'store_locked') throw error;
    if (isTTY) await print(stderr, `${rendererFor(locale).text(failureMessage(error.failure))}\n`);
    return { ...storeToRead(database), store: async () => 'read' };
  }
}
