import { type Usd, usd } from './money.ts';

/**
 * How far two amounts may be apart before somebody is told. All of it was read off some thirty weeks and a few days that both sides print
 * (data/etf-weeks.json for Bitcoin; a handful of weeks for the rest): small samples, so they stand here and nowhere else.
 */
export interface Tolerance {
  /** Of the larger amount: 0.35 is 35 %. */
  readonly share: number;
  /** Dollars that are always allowed. */
  readonly least: Usd;
  /** Where both are smaller, their directions are not compared. */
  readonly signIgnoredBelow?: Usd;
  /** A slip of unit: moved by a power of ten the smaller comes this close to the larger, as a share of it. */
  readonly tenfold: number;
}

const M = 1_000_000;

const SMALL_ASSET: Tolerance = { share: 0, least: usd(30 * M), signIgnoredBelow: usd(20 * M), tenfold: 0.1 };

const WEEKLY: Readonly<Record<string, Tolerance>> = {
  BTC: { share: 0.35, least: usd(150 * M), tenfold: 0.35 },
  ETH: { share: 0.5, least: usd(100 * M), tenfold: 0.35 },
};

/** A publisher's weekly figure of an asset's products everywhere, beside the US spot ETFs of the same days. */
export const assetTolerance = (asset: string): Tolerance => WEEKLY[asset] ?? SMALL_ASSET;

/** A publisher's weekly figure for the US, beside the US spot ETFs of the assets that most of it is. */
export const US_TOLERANCE: Tolerance = { share: 0.25, least: usd(150 * M), tenfold: 0.25 };

/** Two trackers of one day of one asset's US spot ETFs: the same quantity. */
export const trackerTolerance = (asset: string): Tolerance =>
  asset in WEEKLY ? { share: 0.02, least: usd(5 * M), tenfold: 0.02 } : { share: 0, least: usd(50 * M), tenfold: 0.02 };

/** Opposite directions wait for a person where both amounts are surely larger. */
export const SIGN_HOLD = usd(100 * M);
