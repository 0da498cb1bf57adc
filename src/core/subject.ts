import { z } from 'zod';

/** What a figure is for: everything, one asset's products (by ticker), one country (ISO code), or countries named together. */
export type Subject =
  | { readonly scope: 'total'; readonly key: 'total' }
  | { readonly scope: 'asset' | 'region' | 'group'; readonly key: string };

const KEYS: Readonly<Record<Subject['scope'], RegExp>> = {
  total: /^total$/u,
  asset: /^[A-Z0-9][A-Z0-9_]{1,23}$/u,
  region: /^[A-Z]{2}$/u,
  group: /^[A-Z][A-Z_]{2,39}$/u,
};

interface Named {
  readonly scope: Subject['scope'];
  readonly key: string;
}

/** Whether a scope and a key fit each other. Cheap: a whole history is held against it at the first question. */
export const isSubject = (named: Named): named is Subject => KEYS[named.scope].test(named.key);

/** Throws where scope and key do not fit: inside, that is our error. */
export function subjectOf({ scope, key }: Named): Subject {
  const named = { scope, key };
  if (!isSubject(named)) throw new RangeError(`nothing is called ${scope} ${key}`);
  return named;
}

export const subjectSchema: z.ZodType<Subject> = z
  .strictObject({ scope: z.enum(['total', 'asset', 'region', 'group']), key: z.string() })
  .refine(isSubject, 'is for nothing that is known')
  .transform((named) => named as Subject);

export const TOTAL = { scope: 'total', key: 'total' } as const satisfies Subject;
export const assetSubject = (key: string) => ({ scope: 'asset', key }) as const satisfies Subject;
export const regionSubject = (key: string) => ({ scope: 'region', key }) as const satisfies Subject;

export const sameSubject = (a: Subject, b: Subject): boolean => a.scope === b.scope && a.key === b.key;

/** Stands beside the weekly total and is not part of it: CoinShares counts listed mining and technology shares apart. */
export const outsideTotal = (subject: Subject): boolean =>
  subject.scope === 'asset' && subject.key === 'BLOCKCHAIN_EQUITIES';

/** Products of several coins, or against one, or of shares: no coin's price is theirs. */
const NO_COIN: ReadonlySet<string> = new Set([
  'SHORT_BTC',
  'SHORT_ETH',
  'MULTI',
  'BLOCKCHAIN_EQUITIES',
  'OTHER',
  'UNNAMED',
]);

/** Whether an asset's key is the ticker of one coin. */
export const isCoin = (key: string): boolean => !NO_COIN.has(key);

/** The two that carry most of the money; everything else is what a rotation would go to. */
export const MAJORS: readonly string[] = ['BTC', 'ETH'];

/**
 * Names people type or print for an asset, in lower case; the ticker itself always counts.
 * A new asset is one more row.
 */
export const ASSET_NAMES: Readonly<Record<string, readonly string[]>> = {
  BTC: ['bitcoin', 'xbt', '比特币', '比特幣', '大饼'],
  ETH: ['ethereum', 'ether', '以太坊', '以太币', '以太'],
  SOL: ['solana', '索拉纳'],
  XRP: ['ripple', '瑞波', '瑞波币'],
  ADA: ['cardano', '卡尔达诺', '艾达币'],
  DOT: ['polkadot', '波卡'],
  LTC: ['litecoin', '莱特币'],
  BNB: ['binance coin', '币安币'],
  LINK: ['chainlink'],
  AVAX: ['avalanche', '雪崩'],
  MATIC: ['polygon', 'pol'],
  SUI: [],
  TRX: ['tron', '波场'],
  HYPE: ['hyperliquid'],
  NEAR: ['near protocol'],
  UNI: ['uniswap'],
  AAVE: [],
  STX: ['stacks'],
  XTZ: ['tezos'],
  SAND: ['sandbox', 'the sandbox'],
  FTT: ['ftx token'],
  SHORT_BTC: ['short bitcoin', 'short-bitcoin', 'short btc', '做空比特币'],
  SHORT_ETH: ['short ether', 'short ethereum', 'short-ether', 'short eth', '做空以太坊'],
  MULTI: ['multi-asset', 'multi asset', 'basket', '多资产'],
  BLOCKCHAIN_EQUITIES: ['blockchain equities', '区块链股票'],
  OTHER: ['other assets', '其他资产'],
};
