import { alternativeMe } from './alternative-me.ts';
import { cryptoetf } from './cryptoetf.ts';
import type { SourceDefinition } from './define-source.ts';
import { edgar } from './edgar.ts';
import { farside } from './farside.ts';
import { goldApi } from './gold-api.ts';
import { metalTokens } from './metal-tokens.ts';
import { sosovalue } from './sosovalue.ts';
import { stablecoins } from './stablecoins.ts';
import { swissquote } from './swissquote.ts';
import { treasuries } from './treasuries.ts';

/** Every source of live figures: of those that answer one question, the first is asked first. A new one is its file and its line here. */
export const LIVE_SOURCES: readonly SourceDefinition[] = [
  ...[cryptoetf, sosovalue, farside],
  ...[goldApi, swissquote, metalTokens],
  ...[edgar, treasuries],
  ...[alternativeMe, stablecoins],
];
