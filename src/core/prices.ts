import type { DailyCandles } from './candle.ts';
import type { Answered, Fact } from './live.ts';

/** What is known of one coin's price. */
export type Priced = Answered<DailyCandles>;
export type PriceFact = Fact<DailyCandles>;

/** Prices by the coins' tickers. Whoever is not in it is no single coin, or was not asked for. */
export type Prices = ReadonlyMap<string, Priced>;
