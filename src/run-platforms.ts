import type { App } from './app.ts';
import type { ExitCode } from './cli/exit-code.ts';
import type { Terminal } from './cli/terminal.ts';
import { startClock } from './clock.ts';
import type { PostServices } from './command.ts';
import type { Config } from './config.ts';
import { AppError, kindOf } from './core/errors.ts';
import { asOfNow } from './core/fact-book.ts';
import { type PlacePlatform, platformOf } from './core/place.ts';
import type { OnBot, OnPlace } from './core/place-event.ts';
import type { Pacer } from './core/posting.ts';
import type { Deliveries } from './delivery/rounds.ts';
import { type CandleRounds, startCandleRounds } from './following/candle-rounds.ts';
import { type FoundReports, startFoundReports } from './found-reports.ts';
import { findLocale } from './i18n/locale.ts';
import { listen, listensAs } from './listen.ts';
import type { Log } from './log.ts';
import { openServices } from './open-app.ts';
import { type OpenPictures, openPictures } from './open-pictures.ts';
import { openSharedApp } from './open-shared-app.ts';
import { openSources, type Sources } from './open-sources.ts';
import { openStore } from './open-store.ts';
import { createTelling } from './operators.ts';
import { looksOf } from './place-manner.ts';
import type { AlertDoor, Clock, OnPostSeen, PictureMaker, PlatformName, RunningPlatform } from './ports.ts';
import { type PostedTo, PROCESS_TIME, pacerFor, startPosting } from './posting.ts';
import { createSecondInstances } from './second-instances.ts';
import type { Store } from './store/store.ts';
import { createAlertDoor } from './usecases/alert-door.ts';
import { followPlace } from './usecases/place-events.ts';
import { followSeen } from './usecases/post-seen.ts';
import { keepSpokenAs } from './usecases/spoken-as.ts';

/** Until it is told to stop (0), or the last platform refuses its token (1). */
export async function runPlatforms(terminal: Terminal, config: Config, log: Log): Promise<ExitCode> {
  const stopped = terminal.stopped();
  const store = await openStore(config.database, { mode: 'write' });
  try {
    return await speak(config, log, store, stopped);
  } finally {
    await store.close();
  }
}

async function speak(config: Config, log: Log, store: Store, stopped: Promise<void>): Promise<ExitCode> {
  const { platforms, deliveries, sources, candles, found, alerts, pictures } = await startSpeaking(config, log, store);
  const stop = async () => {
    const nothingFound = found?.stop();
    // No level is judged any more, so that nothing is told that nobody would post.
    await candles?.stop();
    // What is posted by itself ends first: an answer may still be waited for.
    await deliveries.stop();
    await Promise.all(platforms.map((platform) => platform.stop()));
    // Nobody waits for a picture any more.
    await pictures.close();
    // No answer waits for a page any more; what is still fetched for the watch ends with it.
    await sources.close();
    await nothingFound;
  };
  const web = await listen(config, platforms, alerts).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  if (web) log.info('listening', { port: web.port });
  const refused = Promise.all(platforms.map((platform) => platform.refused)).then(() => 'refused' as const);
  const end = await Promise.race([stopped.then(() => 'stopped' as const), refused]);
  // What was posted before the door closed is still answered.
  await web?.stop();
  await stop();
  if (end === 'refused') throw new AppError({ code: 'tokens_refused' });
  return 0;
}

interface Speaking {
  readonly platforms: readonly RunningPlatform[];
  readonly deliveries: Deliveries;
  readonly sources: Sources;
  /** Absent where there is no network, as is `found`. */
  readonly candles: CandleRounds | undefined;
  readonly found: FoundReports | undefined;
  readonly alerts: AlertDoor;
  readonly pictures: OpenPictures;
}

async function startSpeaking(config: Config, log: Log, store: Store): Promise<Speaking> {
  const { places, posts, reviews, facts, pictures: book } = store;
  const clock = startClock();
  const services = openServices(store.reports);
  const sources = openSources(config.sources, clock, log, facts);
  const pictures = openPictures({ database: config.database, book, clock, log });
  const posted: Partial<Record<PlacePlatform, PostedTo>> = {};
  let deliveries: Deliveries | undefined;
  let platforms: readonly RunningPlatform[] = [];
  let candles: CandleRounds | undefined;
  const wakeDeliveries = () => {
    deliveries?.wake();
    // What is changed may be a level.
    candles?.wake();
  };
  const acceptsPublisherPages = config.acceptPublisherPages ?? false;
  const app = openSharedApp(clock, log, {
    ...{ services, places, posts, reviews, wakeDeliveries, acceptsPublisherPages, links: sources.links.anybody },
    ...{ live: sources.live, candles: sources.candles, facts, pictures: book },
    standing: async () => ({
      store: 'written',
      platforms: platforms.map(({ name, state }) => ({ name, state: state() })),
    }),
    ...{ ...listensAs(config), ...reaching(posted) },
  });
  const onPlace: OnPlace = async (event, update) => {
    const outcome = await followPlace({ places, clock }, event, update);
    // What was suspended there may be due at once.
    if (outcome === 'resumed') wakeDeliveries();
    return outcome;
  };
  const onPostSeen = followSeen({ posts, clock, wakeDeliveries });
  const { promise: started, resolve: allStarted } = Promise.withResolvers<void>();
  const tellOperators = createTelling({
    ...{ operators: config.operators ?? [], locale: config.locale, log, started },
    outletOf: (platform) => posted[platform as PlacePlatform]?.outlet,
  });
  const second = createSecondInstances({ tellOperators, log, steady: () => performance.now() });
  platforms = await startPlatforms(config, log, { app, store, clock, onPlace, onPostSeen, second, posted, pictures });
  allStarted();
  const posting = { ...services, places, clock, live: sources.live, facts: asOfNow(facts, () => clock.now()) };
  const onBroken = (section: string, error: unknown) =>
    log.error('recap_section_broken', { section, ...kindOf(error) });
  deliveries = startPosting({
    ...{ posts, log, onPlace, platforms: posted, isOpen: second.isOpen, pictures },
    sources: {
      ...posting,
      extras: { ...posting, onBroken },
      languages: { find: findLocale },
      defaultLocale: config.locale,
    },
  });
  const reviewing = { ...services, places, reviews, clock, acceptsPublisherPages, wakeDeliveries };
  const door = { posts, places, levels: services.levels, candles: sources.candles, clock, wakeDeliveries };
  const speaking = { platforms, deliveries, sources, pictures, alerts: createAlertDoor(door, log) };
  if (config.sources.offline) return { ...speaking, candles, found: undefined };
  const rounds = { posts, levels: services.levels, candles: sources.candles, clock, log, time: PROCESS_TIME };
  candles = startCandleRounds({ ...rounds, wake: deliveries.wake });
  const found = startFoundReports({ finders: sources.finders, services: reviewing, tellOperators, log });
  return { ...speaking, candles, found };
}

/** How places and people are reached on the platforms that are spoken on; both say where they are by what they begin with. */
const reaching = (posted: Parts['posted']): Pick<PostServices, 'mayPost' | 'tellAlone'> => ({
  mayPost: async (place) => posted[platformOf(place)]?.outlet.mayPost(place),
  async tellAlone(person, post) {
    const [spokenOn = ''] = person.split(':');
    return (await posted[spokenOn as PlacePlatform]?.outlet.tell({ person }, post)) ?? false;
  },
});

interface Parts {
  readonly app: App;
  readonly store: Pick<Store, 'places' | 'inbox'>;
  readonly clock: Clock;
  readonly onPlace: OnPlace;
  readonly onPostSeen: OnPostSeen;
  readonly second: Pick<ReturnType<typeof createSecondInstances>, 'onTelegram' | 'onDiscord'>;
  readonly pictures: PictureMaker;
  /** Where each platform puts how it is posted to. */
  readonly posted: Partial<Record<PlacePlatform, PostedTo>>;
}

async function startPlatforms(config: Config, log: Log, parts: Parts): Promise<readonly RunningPlatform[]> {
  const { telegram, discord, locale: defaultLocale, operators = [] } = config;
  const { app, store, clock, onPlace, onPostSeen: onSeen, second, posted, pictures } = parts;
  const onBotOf =
    (platform: PlatformName): OnBot =>
    (bot) =>
      keepSpokenAs({ places: store.places, clock }, platform, bot);
  const shared = { defaultLocale, operators, onPlace, onPostSeen: onSeen, pictures, lookAt: looksOf(store.places) };
  const started: RunningPlatform[] = [];
  const add = (platform: RunningPlatform, pacer: Pacer) => {
    started.push(platform);
    posted[platform.name] = { outlet: platform.outlet, pacer };
  };
  if (telegram) {
    const { startTelegram } = await import('./platforms/telegram/start.ts');
    const { TELEGRAM_LIMITS } = await import('./platforms/telegram/limits.ts');
    const pacer = pacerFor(TELEGRAM_LIMITS);
    const told = { onBot: onBotOf('telegram'), onSecondInstance: second.onTelegram };
    const own = { ...telegram, ...shared, ...told, inbox: store.inbox, pacer };
    add(startTelegram(app, own, log), pacer);
  }
  if (discord) {
    const { startDiscord } = await import('./platforms/discord/start.ts');
    const { DISCORD_LIMITS } = await import('./platforms/discord/limits.ts');
    const pacer = pacerFor(DISCORD_LIMITS);
    const mode = discord.publicKey ? 'http' : 'gateway';
    const told = { onBot: onBotOf('discord'), onSecondInstance: second.onDiscord };
    add(startDiscord(app, { ...discord, ...shared, ...told, mode, pacer }, log), pacer);
  }
  return started;
}
