import { bundledCloses } from './bundled-closes.ts';
import { readEtfDays } from './bundled-etf-days.ts';
import { bundledPosition } from './bundled-holdings.ts';
import type { BundledFacts } from './fact-keeping.ts';

/** What ships with the bot, as dated facts, for where nobody answers. `folder` is that of the data. */
export const bundledFacts = (folder: URL = new URL('../../data/', import.meta.url)): BundledFacts => ({
  manager_position: bundledPosition(folder),
  etf_days: readEtfDays(folder),
  candles: bundledCloses(folder),
});
