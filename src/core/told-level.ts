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

/** Of its price: what a program saw further beyond a level says nothing of that level. */
const BEYOND_WITHIN = 0.01;

/** Days after which nobody waits any more for what a program was set to watch for. */
const LASTS_DAYS = 7;

/**
 * The level that a touch is told of, of those of its asset. Whoever names what it was set to watch for means the nearest one within 0.1 % of that
 * which is crossed the same way. A price alone is of the nearest one within 0.1 % of it, else of the nearest that is watched and that the price is
 * beyond by 1 % at most.
 */
export function levelTold(
  levels: readonly Level[],
  told: TouchTold,
  standings: readonly LevelStanding[],
): Level | undefined {
  const { threshold } = told;
  const meant = threshold?.price ?? told.price;
  const nearest = levels
    .filter(({ claim, reading }) => claim.asset === told.asset && fitsWay(reading, threshold?.way))
    .toSorted((a, b) => Math.abs(a.claim.price - meant) - Math.abs(b.claim.price - meant));
  const same = nearest.find(({ claim }) => Math.abs(claim.price - meant) <= claim.price * SAME_WITHIN);
  if (same || threshold) return same;
  const waiting = new Set(standings.filter(({ state }) => isWaiting(state)).map(({ level }) => level));
  return nearest.find((level) => waiting.has(level.claim.id) && isReached(level, told.price));
}

const fitsWay = ({ direction }: LevelReading, way: 'up' | 'down' | undefined): boolean =>
  way === undefined || crossesUp(direction) === (way === 'up');

/** Candles say that price is still on the near side of it. */
const isWaiting = ({ is }: LevelStanding['state']): boolean => is === 'armed' || is === 'closing';

/** Beyond it, and not so far that it must have been long ago. */
function isReached({ claim, reading }: Level, price: number): boolean {
  const beyond = crossesUp(reading.direction) ? price - claim.price : claim.price - price;
  return beyond >= 0 && beyond <= claim.price * BEYOND_WITHIN;
}

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
