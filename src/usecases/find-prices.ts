import type { Priced, Prices } from '../core/prices.ts';
import { isCoin } from '../core/subject.ts';
import type { LiveFacts } from '../ports.ts';

/** Who knows prices. */
export type PriceSource = Pick<LiveFacts, 'ask'>;

/** Undefined for what is no single coin: it has no price, and nobody is asked. Never fails for a source's sake. */
export const priceOf = async (live: PriceSource, asset: string): Promise<Priced | undefined> =>
  isCoin(asset) ? live.ask('candles', asset) : undefined;

/** Those of several assets, all asked for at once; what is no single coin has none. */
export async function pricesOf(live: PriceSource, assets: readonly string[]): Promise<Prices> {
  const asked = [...new Set(assets)].map(async (asset) => [asset, await priceOf(live, asset)] as const);
  return new Map((await Promise.all(asked)).flatMap(([asset, price]) => (price ? [[asset, price] as const] : [])));
}
