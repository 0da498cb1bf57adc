import { type Following, followingSchema } from '../../src/core/following.ts';
import { type Level, levelSchema } from '../../src/core/level.ts';
import type { Feed } from '../../src/core/market.ts';
import { type PlaceId, placeId } from '../../src/core/place.ts';
import type { VenueBar } from '../doubles/sources/venue-bars.ts';
import { madeUpId } from './made-up-posts.ts';

const DAY = 86_400_000;
/** The first day opens there; nothing happens on it. */
export const FIRST_DAY = Date.UTC(2026, 0, 5);
export const FEED: Feed = { venue: 'Binance', pair: 'BTCUSDT', timeframe: '1d' };
export const PLACES: readonly PlaceId[] = [
  ...[-1001, -1002, -1003].map((chat) => placeId('telegram', chat)),
  ...[401, 407].map((channel) => placeId('discord', 301, channel)),
];

/** Who is asked about what nobody can know. */
export const ASKED = { telegram: 42, discord: '501' } as const;

/** All of them are told of every level. */
export const FOLLOWINGS: readonly Following[] = PLACES.map((place, at) =>
  followingSchema.parse({
    ...{ id: madeUpId(at + 1), place, levels: 'all', repeat: 'every', cooldownHours: 0, late: 'mark' },
    ...{ flows: [], nextNumber: 1, silent: false, since: FIRST_DAY, version: 1 },
    by: place.startsWith('telegram:') ? `telegram:${ASKED.telegram}` : `discord:${ASKED.discord}`,
  }),
);

const level = (id: string, price: number, reading: Pick<Level['reading'], 'direction' | 'closes'>): Level =>
  levelSchema.parse({
    claim: {
      ...{ id, words: `BTC and ${price}`, language: 'en', author: 'Example Author', document: 'Example Research' },
      ...{ saidOn: '2026-01-04', asset: 'BTC', price },
    },
    reading: { ...FEED, quote: 'usdt', rearmPercent: 1.11, placeChose: [], ...reading },
  });
export const LEVELS: readonly Level[] = [
  level('reclaimed', 111_000, { direction: 'reclaim_above', closes: 1 }),
  level('held', 99_900, { direction: 'hold_above', closes: 1 }),
  level('twice', 122_100, { direction: 'reclaim_above', closes: 2 }),
];

interface MadeUpDay {
  /** In dollars, as are the others. */
  readonly high: number;
  readonly low: number;
  readonly close: number;
  /** What is told when it has closed, worked out by hand: a level and a word. That a level is watched again is told nowhere. */
  readonly told: readonly string[];
}

const day = (high: number, low: number, close: number, ...told: readonly string[]): MadeUpDay => ({
  ...{ high, low, close, told },
});
/** They go round. Wicks go above 111,000 for two days before a close does, and the second touch is told with the first. */
const DAYS: readonly MadeUpDay[] = [
  day(106_005, 104_895, 105_450),
  day(112_110, 104_895, 109_890, '111000 touched'),
  day(113_220, 108_780, 109_890),
  day(113_220, 109_890, 112_110, '111000 crossed'),
  day(122_211, 111_555, 113_220, '122100 touched'),
  day(123_765, 112_110, 123_210, '122100 closed_beyond'),
  day(124_875, 122_211, 124_320, '122100 crossed'),
  day(125_430, 109_890, 110_445, '111000 failed', '122100 failed'),
  day(111_555, 98_790, 100_455, '111000 touched', '99900 touched'),
  day(101_010, 97_680, 98_790, '99900 crossed'),
  day(106_005, 98_235, 105_450, '99900 failed'),
  day(123_210, 104_340, 106_005, '111000 touched', '122100 touched'),
  day(124_320, 105_450, 123_210, '111000 crossed', '122100 closed_beyond'),
  day(123_210, 112_110, 113_220, '122100 fell_back'),
  day(114_330, 104_895, 105_450, '111000 failed'),
];

const daysOf = (count: number): readonly MadeUpDay[] =>
  Array.from({ length: count }, (_, at) => DAYS[at % DAYS.length] ?? day(111_000, 111_000, 111_000));

/** So many days in a row, oldest first; each opens where the one before closed. */
export const madeUpDays = (count: number): readonly VenueBar[] =>
  daysOf(count).map(({ high, low, close }, at, days) => ({
    ...{ opens: FIRST_DAY + at * DAY, open: days[at - 1]?.close ?? close },
    ...{ high, low, close },
  }));

/** What so many days tell: the level, the word, and the date on which their close ends. */
export const toldOfDays = (count: number): readonly string[] =>
  daysOf(count).flatMap(({ told }, at) => told.map((each) => `${each} ${dateAfter(at)}`));

/** The date on which a day, counted from 0, has closed. */
export const dateAfter = (at: number): string => new Date(FIRST_DAY + (at + 1) * DAY).toISOString().slice(0, 10);
