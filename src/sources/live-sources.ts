import { alternativeMe } from './alternative-me.ts';
import type { SourceDefinition } from './define-source.ts';
import { forexfactory } from './forexfactory.ts';
import { fred } from './fred.ts';

/** Every source of live figures: of those that answer one question, the first is asked first. A new one is its file and its line here. */
export const LIVE_SOURCES: readonly SourceDefinition[] = [alternativeMe, fred, forexfactory];
