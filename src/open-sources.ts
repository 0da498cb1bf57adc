import { setTimeout as pause } from 'node:timers/promises';
import type { SourceConfig } from './config.ts';
import type { Clock, LinkReader, ReportFinder } from './ports.ts';
import { createCoinShares } from './sources/coinshares.ts';
import { createFeeds } from './sources/feeds.ts';
import { createDoor } from './sources/http.ts';
import { createLinkReader } from './sources/link-reader.ts';
import type { SourceLog } from './sources/source-log.ts';
import { VERSION } from './version.ts';

/** What comes from the network. Nothing of it opens a socket before it is asked. */
export interface Sources {
  readonly links: {
    /** For what people post: public addresses alone. */
    readonly anybody: LinkReader;
    /** For whoever runs the bot, at its terminal: also what lies under a base address that they set. */
    readonly operator: LinkReader;
  };
  /** Where weekly reports are looked for, the publisher first. */
  readonly finders: readonly ReportFinder[];
  close(): void;
}

/** Opens the door to the network over what the operator set. `log` hears of what failed: kinds and hosts, never addresses. */
export function openSources(config: SourceConfig, clock: Clock, log: SourceLog): Sources {
  const { offline, contact, coinshares, feeds } = config;
  const now = () => clock.now();
  const door = createDoor({
    time: { now, sleep: (ms, signal) => pause(ms, undefined, signal ? { signal } : {}).catch(() => undefined) },
    random: Math.random,
    log,
    offline,
    agent: `Tidemark/${VERSION}`,
    ...(contact !== undefined && { contact }),
  });
  const bases = [coinshares, feeds].filter((base) => base !== undefined);
  return {
    links: { anybody: createLinkReader(door, now), operator: createLinkReader(door, now, bases) },
    finders: [createCoinShares(door, now, coinshares), createFeeds(door, now, feeds)],
    close: () => door.close(),
  };
}
