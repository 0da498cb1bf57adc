import type { SourceName } from '../core/source-names.ts';

type Venue = Extract<SourceName, 'binance' | 'kraken' | 'okx' | 'coingecko'>;

/**
 * What each venue calls an asset that is traded against its dollar (USD, or USDT on Binance and OKX), by ticker. What is named here is
 * really traded there; what is missing is not asked for there. A fund is no asset: SHORT_BTC and MULTI have no price.
 */
const PAIRS: Readonly<Record<string, Readonly<Partial<Record<Venue, string>>>>> = {
  BTC: { binance: 'BTCUSDT', kraken: 'XBTUSD', okx: 'BTC-USDT', coingecko: 'bitcoin' },
  ETH: { binance: 'ETHUSDT', kraken: 'ETHUSD', okx: 'ETH-USDT', coingecko: 'ethereum' },
  SOL: { binance: 'SOLUSDT', kraken: 'SOLUSD', okx: 'SOL-USDT', coingecko: 'solana' },
  XRP: { binance: 'XRPUSDT', kraken: 'XRPUSD', okx: 'XRP-USDT', coingecko: 'ripple' },
  ADA: { binance: 'ADAUSDT', kraken: 'ADAUSD', okx: 'ADA-USDT', coingecko: 'cardano' },
  DOT: { binance: 'DOTUSDT', kraken: 'DOTUSD', okx: 'DOT-USDT', coingecko: 'polkadot' },
  LTC: { binance: 'LTCUSDT', kraken: 'LTCUSD', okx: 'LTC-USDT', coingecko: 'litecoin' },
  BNB: { binance: 'BNBUSDT', coingecko: 'binancecoin' },
  LINK: { binance: 'LINKUSDT', kraken: 'LINKUSD', okx: 'LINK-USDT', coingecko: 'chainlink' },
  AVAX: { binance: 'AVAXUSDT', kraken: 'AVAXUSD', okx: 'AVAX-USDT', coingecko: 'avalanche-2' },
  SUI: { binance: 'SUIUSDT', kraken: 'SUIUSD', okx: 'SUI-USDT', coingecko: 'sui' },
  TRX: { binance: 'TRXUSDT', kraken: 'TRXUSD', okx: 'TRX-USDT', coingecko: 'tron' },
  HYPE: { coingecko: 'hyperliquid' },
  NEAR: { binance: 'NEARUSDT', kraken: 'NEARUSD', okx: 'NEAR-USDT', coingecko: 'near' },
  UNI: { binance: 'UNIUSDT', kraken: 'UNIUSD', okx: 'UNI-USDT', coingecko: 'uniswap' },
  AAVE: { binance: 'AAVEUSDT', kraken: 'AAVEUSD', okx: 'AAVE-USDT', coingecko: 'aave' },
  STX: { binance: 'STXUSDT', kraken: 'STXUSD', okx: 'STX-USDT', coingecko: 'blockstack' },
  XTZ: { binance: 'XTZUSDT', kraken: 'XTZUSD', okx: 'XTZ-USDT', coingecko: 'tezos' },
  SAND: { binance: 'SANDUSDT', kraken: 'SANDUSD', okx: 'SAND-USDT', coingecko: 'the-sandbox' },
};

/** What a venue calls an asset; undefined where it has no price of it. */
export const pairOf = (venue: Venue, asset: string): string | undefined =>
  Object.hasOwn(PAIRS, asset) ? PAIRS[asset]?.[venue] : undefined;

/** Whether a venue calls any asset so. */
export const isPairOf = (venue: Venue, pair: string): boolean =>
  Object.values(PAIRS).some((pairs) => pairs[venue] === pair);
