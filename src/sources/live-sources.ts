import { alternativeMe } from './alternative-me.ts';
import type { SourceDefinition } from './define-source.ts';
import { goldApi } from './gold-api.ts';
import { metalTokens } from './metal-tokens.ts';
import { stablecoins } from './stablecoins.ts';
import { swissquote } from './swissquote.ts';

/** Every source of live figures: of those that answer one question, the first is asked first. A new one is its file and its line here. */
export const LIVE_SOURCES: readonly SourceDefinition[] = [
  ...[goldApi, swissquote, metalTokens],
  ...[alternativeMe, stablecoins],
];
