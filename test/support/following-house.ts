import type { Following } from '../../src/core/following.ts';
import type { KeptLevel } from '../../src/core/happening.ts';
import { type Level, levelSchema } from '../../src/core/level.ts';
import { type PlaceId, placeId } from '../../src/core/place.ts';
import { type CandleRounds, startCandleRounds } from '../../src/following/candle-rounds.ts';
import type { PostKeeper } from '../../src/post-ports.ts';
import { createMadeUpVenue } from './made-up-bars.ts';
import { madeUpId } from './made-up-posts.ts';
import type { VirtualTime } from './virtual-time.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const GROUP = placeId('telegram', -1001);
export const VENUE = 'Example Exchange';
export const SOL_DAY = { venue: VENUE, pair: 'SOL-USD', timeframe: '1d' } as const;

type Choices = Partial<Level['reading']> & { readonly price?: number; readonly saidOn?: string };

/** A level of a place: 111 dollars for SOL, to be reclaimed with one daily close. */
export const ownLevel = (id: string, { price = 111, saidOn = '2026-01-23', ...reading }: Choices = {}): Level =>
  levelSchema.parse({
    claim: { id, saidOn, asset: 'SOL', price, setBy: 'place' },
    reading: {
      ...{ venue: VENUE, pair: 'SOL-USD', quote: 'usd', direction: 'reclaim_above', timeframe: '1d' },
      ...{ closes: 1, rearmPercent: 1.11, placeChose: [] },
      ...reading,
    },
  });

/** One that ships with the bot. */
export function saidLevel(id: string, choices: Choices = {}): Level {
  const { claim, reading } = ownLevel(id, choices);
  const { id: _, setBy: __, ...about } = { setBy: 'place', ...claim };
  const words = { words: 'SOL has to reclaim 111', language: 'en', document: 'Example Research' };
  return levelSchema.parse({ claim: { id, ...about, ...words }, reading });
}

export const kept = (level: Level, place: PlaceId = GROUP, since = 0): KeptLevel => ({
  ...{ id: level.claim.id, place, number: 1, level, by: 'telegram:42', since },
});

export const madeUpFollowing = (number: number, place: PlaceId, choices: Partial<Following> = {}): Following => ({
  ...{ id: madeUpId(900 + number), place, levels: 'all', repeat: 'every', cooldownHours: 0, late: 'mark' },
  ...{ flows: [], nextNumber: 1, silent: false, since: 0, by: 'telegram:42', version: 1 },
  ...choices,
});

interface Given {
  /** Those that ship with the bot. */
  readonly levels?: readonly Level[];
  /** Candles in one answer. */
  readonly most?: number;
  readonly wake?: () => void;
}

/** Levels, venues and what is kept of both, in virtual time. */
export function createFollowingHouse(time: VirtualTime, posts: PostKeeper, { levels = [], most, wake }: Given = {}) {
  const venue = createMadeUpVenue(time, most);
  const logged: string[] = [];
  const log = (event: string, fields: Readonly<Record<string, string | number>> = {}) =>
    void logged.push([event, ...Object.values(fields)].join(' '));
  let wakes = 0;
  let running: CandleRounds | undefined;
  const begin = (over: PostKeeper = posts) => {
    running = startCandleRounds({
      ...{ posts: over, levels: { levels: async () => levels }, candles: venue.source, clock: time, time },
      log: { error: log, warn: log, info: log },
      wake: () => {
        wakes += 1;
        wake?.();
      },
    });
  };
  const end = async () => {
    const stopped = running?.stop();
    running = undefined;
    await time.pass(0);
    await stopped;
  };
  return {
    ...{ time, venue, logged, begin, end },
    wakes: () => wakes,
    wake: () => running?.wake(),
    /** While nothing runs, time goes on. */
    async rest(ms: number) {
      await end();
      await time.pass(ms);
    },
    save: (level: KeptLevel) => posts.change((changes) => changes.saveLevel(level)),
    follow: (following: Following) => posts.change((changes) => changes.following.save(following)),
    /** What happened to a level, oldest first: when its candle closed, by the days since the beginning, and what. */
    async story(level: string, since = 0) {
      const told = (await posts.following.story(level, 1_000)).toReversed();
      return told.map(({ at, what }) => `${(at - since) / DAY} ${what}`);
    },
    async state(level: string) {
      const [standing] = await posts.following.standings([level]);
      return standing?.state;
    },
    /** What waits to be told in a place. */
    async waiting(place: PlaceId) {
      return posts.change(async ({ following }) => (await following.waiting(place, 1_000)).map(({ key }) => key));
    },
  };
}

export type FollowingHouse = ReturnType<typeof createFollowingHouse>;
