import { ASSET_NAMES, isCoin } from './subject.ts';

/** What pairs are quoted in that we read as US dollars. Those of another money say nothing of a level in dollars. */
const DOLLARS = ['usdt', 'usdc', 'fdusd', 'tusd', 'busd', 'usd'] as const;

const TICKERS: ReadonlyMap<string, string> = new Map(
  Object.entries(ASSET_NAMES)
    .filter(([ticker]) => isCoin(ticker))
    .flatMap(([ticker, names]) => [
      [ticker.toLowerCase(), ticker] as const,
      ...names.map((name) => [name, ticker] as const),
    ]),
);

export interface ReadSymbol {
  /** A ticker of ours. */
  readonly asset: string;
  readonly quote?: string;
}

/**
 * The asset of a pair as programs write it: 'BTCUSDT', 'BTC/USDT', 'btcusdt:okex', 'BINANCE:BTCUSDT', 'XBTUSD', 'BTC-USDT-SWAP'. A word that
 * is no pair is read as the asset alone. What we do not know is never guessed: 'BTCEUR' is not BTC in dollars, 'WBTCUSDT' not BTC.
 */
export function readSymbol(typed: string): ReadSymbol | 'asset_unknown' | 'not_dollars' {
  const parts = typed.normalize('NFKC').trim().toLowerCase().split(':');
  if (parts.length > 2) return 'asset_unknown';
  const read = parts.map(readPair);
  const assets = read.filter((each) => typeof each === 'object');
  // A venue may be called as a coin is: then the pair says which is which.
  const [asset, other] = assets.length > 1 ? assets.filter(({ quote }) => quote !== undefined) : assets;
  if (asset) return other ? 'asset_unknown' : asset;
  return read.includes('not_dollars') ? 'not_dollars' : 'asset_unknown';
}

/** Without the marks of a contract that never ends: its price is a price of the same coin. */
const plain = (pair: string): string => pair.replace(/(?:[-_]swap|\.p|[-_]?perp)$/u, '');

function readPair(typed: string): ReadSymbol | 'asset_unknown' | 'not_dollars' {
  const pair = plain(typed);
  const [base = '', quote, more] = pair.split(/[/_-]/u);
  if (more !== undefined) return 'asset_unknown';
  if (quote !== undefined) return readParts(base, quote);
  const whole = TICKERS.get(pair);
  if (whole) return { asset: whole };
  const dollars = DOLLARS.find((each) => pair.endsWith(each) && TICKERS.has(pair.slice(0, -each.length)));
  if (dollars) return readParts(pair.slice(0, -dollars.length), dollars);
  return isPairOfKnown(pair) ? 'not_dollars' : 'asset_unknown';
}

function readParts(base: string, quote: string): ReadSymbol | 'asset_unknown' | 'not_dollars' {
  const asset = TICKERS.get(base);
  if (!asset) return 'asset_unknown';
  return DOLLARS.some((each) => each === quote) ? { asset, quote } : 'not_dollars';
}

/** Other monies that known coins are traded in. */
const OTHERS = ['eur', 'gbp', 'jpy', 'krw', 'try', 'brl', 'aud', 'cad', 'chf', 'cny', 'btc', 'eth', 'bnb'] as const;

const isPairOfKnown = (pair: string): boolean =>
  OTHERS.some((each) => pair.endsWith(each) && TICKERS.has(pair.slice(0, -each.length)));
