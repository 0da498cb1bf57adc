import { alternativeMe } from './alternative-me.ts';
import { binance } from './binance.ts';
import { coingecko } from './coingecko.ts';
import { cryptoetf } from './cryptoetf.ts';
import type { SourceDefinition } from './define-source.ts';
import { edgar } from './edgar.ts';
import { farside } from './farside.ts';
import { forexfactory } from './forexfactory.ts';
import { fred } from './fred.ts';
import { goldApi } from './gold-api.ts';
import { kraken } from './kraken.ts';
import { metalTokens } from './metal-tokens.ts';
import { okx } from './okx.ts';
import { sosovalue } from './sosovalue.ts';
import { stablecoins } from './stablecoins.ts';
import { swissquote } from './swissquote.ts';
import { treasuries } from './treasuries.ts';

/** Every source of live figures: of those that answer one question, the first is asked first. A new one is its file and its line here. */
export const LIVE_SOURCES: readonly SourceDefinition[] = [
  ...[binance, kraken, okx, coingecko],
  ...[cryptoetf, sosovalue, farside],
  ...[goldApi, swissquote, metalTokens],
  ...[edgar, treasuries],
  ...[fred, forexfactory],
  ...[alternativeMe, stablecoins],
];
