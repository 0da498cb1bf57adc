import type { KeptLevel } from './happening.ts';
import type { Level, LevelReading } from './level.ts';
import { crossesUp } from './level-machine.ts';
import type { LevelStanding } from './level-story.ts';
import type { Market } from './market.ts';
import type { PlaceId } from './place.ts';
import type { ShortId } from './short-id.ts';
import type { TouchTold } from './touch-told.ts';
import { addDays, type IsoDate } from './week.ts';

/** Of its price: what is told within it of a level is told of that level. */
const SAME_WITHIN = 0.001;

/** Days after which nobody waits any more for what a program was set to watch for. */
const LASTS_DAYS = 7;

/**
 * The level that a touch is told of, of those of its asset: the nearest one to what the program was set to watch for, or to the price it saw where it
 * does not say. Else the nearest that is armed and that the price has reached; but whoever names a price means that one.
 */
export function levelTold(
  levels: readonly Level[],
  told: TouchTold,
  standings: readonly LevelStanding[],
): Level | undefined {
  const meant = told.threshold?.price ?? told.price;
  const nearest = levels
    .filter(({ claim }) => claim.asset === told.asset)
    .toSorted((a, b) => Math.abs(a.claim.price - meant) - Math.abs(b.claim.price - meant));
  const same = nearest.find(({ claim }) => Math.abs(claim.price - meant) <= claim.price * SAME_WITHIN);
  if (same || told.threshold) return same;
  const waiting = new Set(standings.filter(({ state }) => isWaiting(state)).map(({ level }) => level));
  return nearest.find((level) => waiting.has(level.claim.id) && isReached(level, told.price));
}

/** Candles say that price is still on the near side of it. */
const isWaiting = ({ is }: LevelStanding['state']): boolean => is === 'armed' || is === 'closing';

const isReached = ({ claim, reading }: Level, price: number): boolean =>
  crossesUp(reading.direction) ? price >= claim.price : price <= claim.price;

/** How levels that nobody typed are judged: all of it is our choice. */
const OURS = { timeframe: '4h', closes: 1, rearmPercent: 1, placeChose: [] } as const satisfies Partial<LevelReading>;

/** The level that a program was set to watch for, to be judged by closed candles of a market for a week. `today`: the date it is set on. */
export function levelFromTold(
  id: ShortId,
  { asset, threshold: { price, way } }: TouchTold & Required<Pick<TouchTold, 'threshold'>>,
  { market, today }: { readonly market: Market; readonly today: IsoDate },
): Level {
  const { venue, pair, quote } = market;
  return {
    claim: { id, saidOn: today, asset, price, setBy: 'hook' },
    reading: {
      ...{ venue, pair, quote, ...OURS },
      direction: way === 'up' ? 'reclaim_above' : 'lose_below',
      expiresOn: addDays(today, LASTS_DAYS),
    },
  };
}

/** One of a place's own, or another one that is judged there too: whose, where it is anybody's. */
export interface LevelThere {
  readonly level: Level;
  readonly own: boolean;
}

/** What a place may be told of: its own levels, those of what it lies in, and those that ship with the bot. */
export function levelsThere(
  place: PlaceId,
  kept: readonly KeptLevel[],
  bundled: readonly Level[],
): readonly LevelThere[] {
  return [
    ...kept
      .filter(({ retiredAt }) => retiredAt === undefined)
      .map((each) => ({ level: each.level, own: each.place === place })),
    ...bundled.map((level) => ({ level, own: false })),
  ];
}
