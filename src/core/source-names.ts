/**
 * The sources of live figures by the names that settings have for them (SOURCE_GOLD_API_URL is of 'gold_api'), whether each takes a key,
 * and those that are asked only where somebody switched them on. Their definitions are `src/sources/live-sources.ts`.
 */
export const SOURCE_NAMES = {
  binance: { key: 'none' },
  kraken: { key: 'none' },
  okx: { key: 'none' },
  coingecko: { key: 'optional' },
  cryptoetf: { key: 'none' },
  sosovalue: { key: 'needed' },
  farside: { key: 'none', optIn: true },
  gold_api: { key: 'none' },
  swissquote: { key: 'none' },
  metal_tokens: { key: 'optional' },
  edgar: { key: 'none' },
  treasuries: { key: 'needed' },
  fred: { key: 'needed' },
  forexfactory: { key: 'none', optIn: true },
  alternative_me: { key: 'none' },
  stablecoins: { key: 'none' },
} as const satisfies Record<string, { readonly key: 'none' | 'optional' | 'needed'; readonly optIn?: true }>;

export type SourceName = keyof typeof SOURCE_NAMES;
