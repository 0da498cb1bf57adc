import { setTimeout as pause } from 'node:timers/promises';
import type { SourceConfig } from './config.ts';
import type { FactBook, FactKeeper } from './core/fact-book.ts';
import type { TriedSource } from './core/source-condition.ts';
import type { CandleSource, Clock, LinkReader, LiveFacts, ReportFinder } from './ports.ts';
import type { SourceLog } from './sources/source-log.ts';
import { VERSION } from './version.ts';

/** What comes from the network. Nothing of it is loaded, and no socket is opened, before it is asked. */
export interface Sources {
  readonly links: {
    /** For what people post: public addresses alone. */
    readonly anybody: LinkReader;
    /** For whoever runs the bot, at its terminal: also what lies under a base address that they set. */
    readonly operator: LinkReader;
  };
  /** Where weekly reports are looked for, the publisher first. */
  readonly finders: readonly ReportFinder[];
  /** What is asked of the world as it is now. */
  readonly live: LiveFacts;
  /** Closed candles of the venues that levels are judged by. */
  readonly candles: CandleSource;
  /** What comes of asking each source of live figures that is switched on its first question, in their order. */
  tried(): AsyncIterable<TriedSource>;
  /** Ends what is under way, and closes what is kept open. Nothing is asked after it. */
  close(): Promise<void>;
}

/** What was heard before; where it can only be read, nothing new is kept. */
type Book = Pick<FactBook, 'newest'> & Partial<Pick<FactKeeper, 'keep'>>;

/** Whoever looks after the sources waits no longer for one. */
const TRIED_WITHIN_MS = 8_000;

const NOTHING_HEARD: Book = { newest: async () => [] };

/** The door to the network over what the operator set. `log` hears of what failed: kinds and hosts, never addresses. */
export function openSources(config: SourceConfig, clock: Clock, log: SourceLog, book: Book = NOTHING_HEARD): Sources {
  let opened: ReturnType<typeof openBehindDoor> | undefined;
  let known: LiveFacts | undefined;
  const open = () => {
    opened ??= openBehindDoor(config, clock, log, book);
    return opened;
  };
  // Without a network what is known is known without the door.
  const live = async (): Promise<Pick<LiveFacts, 'ask' | 'everyone'>> => {
    if (!config.offline) return (await open()).live;
    const { createOfflineFacts } = await import('./sources/offline-facts.ts');
    known ??= createOfflineFacts(() => clock.now(), book, log);
    return known;
  };
  const candles = async (): Promise<CandleSource> =>
    config.offline ? (await import('./sources/offline-candles.ts')).OFFLINE_CANDLES : (await open()).candles;
  return {
    links: {
      anybody: { read: async (address, asked) => (await open()).anybody.read(address, asked) },
      operator: { read: async (address, asked) => (await open()).operator.read(address, asked) },
    },
    finders: [
      { find: async (since) => (await open()).publisher.find(since) },
      { find: async (since) => (await open()).feeds.find(since) },
    ],
    live: {
      ask: async (question, of) => (await live()).ask(question, of),
      everyone: async (question, of) => (await live()).everyone(question, of),
      conditions: async () => (await open()).live.conditions(),
    },
    candles: {
      markets: async (asset) => (await import('./sources/markets.ts')).marketsOf(asset),
      closedAfter: async (feed, after) => (await candles()).closedAfter(feed, after),
    },
    async *tried() {
      yield* (await open()).tried();
    },
    close: async () => (await opened)?.close(),
  };
}

async function openBehindDoor(config: SourceConfig, clock: Clock, log: SourceLog, book: Book) {
  const { offline, contact, coinshares, feeds } = config;
  const { createDoor } = await import('./sources/http.ts');
  const { createLinkReader } = await import('./sources/link-reader.ts');
  const { createCoinShares } = await import('./sources/coinshares.ts');
  const { createFeeds } = await import('./sources/feeds.ts');
  const { createLiveFacts } = await import('./sources/live-facts.ts');
  const { createCandleSource } = await import('./sources/candle-source.ts');
  const { trySources } = await import('./sources/try-sources.ts');
  const { LIVE_SOURCES } = await import('./sources/live-sources.ts');
  const { bundledFacts } = await import('./sources/bundled-facts.ts');
  const now = () => clock.now();
  const door = createDoor({
    time: { now, sleep: (ms, signal) => pause(ms, undefined, signal ? { signal } : {}).catch(() => undefined) },
    random: Math.random,
    log,
    offline,
    agent: `Tidemark/${VERSION}`,
    ...(contact !== undefined && { contact }),
  });
  const asked = { door, now, sources: LIVE_SOURCES, settings: config.live, hasContact: contact !== undefined };
  const live = createLiveFacts({ ...asked, log, offline, book, bundled: bundledFacts() });
  const bases = [coinshares, feeds].filter((base) => base !== undefined);
  return {
    anybody: createLinkReader(door, now),
    operator: createLinkReader(door, now, bases),
    publisher: createCoinShares(door, now, coinshares),
    feeds: createFeeds(door, now, feeds),
    live,
    candles: createCandleSource(asked),
    tried: () => trySources({ ...asked, withinMs: TRIED_WITHIN_MS }),
    async close() {
      door.close();
      await live.settled();
    },
  };
}
