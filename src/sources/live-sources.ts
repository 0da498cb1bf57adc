import { alternativeMe } from './alternative-me.ts';
import { binance } from './binance.ts';
import { coingecko } from './coingecko.ts';
import type { SourceDefinition } from './define-source.ts';
import { kraken } from './kraken.ts';
import { okx } from './okx.ts';

/** Every source of live figures: of those that answer one question, the first is asked first. A new one is its file and its line here. */
export const LIVE_SOURCES: readonly SourceDefinition[] = [binance, kraken, okx, coingecko, alternativeMe];
