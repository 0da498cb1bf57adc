import { z } from 'zod';
import { type KnownHoldings, knownHoldingsSchema } from '../core/holdings.ts';
import { readDataFile } from './data-file.ts';
import type { BundledFacts } from './fact-keeping.ts';

const fileSchema = z.object({ about: z.string(), ...knownHoldingsSchema.shape });

export const readKnownHoldings = (folder: URL): KnownHoldings => readDataFile(folder, 'holdings.json', fileSchema);

/**
 * The newest position that ships with the bot, as an answer about the quarter that it is of: a filing of the same quarter that was fetched
 * goes before it. Without the filing's own value: the filing itself was not seen.
 */
export function bundledPosition(folder: URL): NonNullable<BundledFacts['manager_position']> {
  let known: KnownHoldings | undefined;
  return (of, until) => {
    known ??= readKnownHoldings(folder);
    const newest = known.positions
      .filter(({ issuer, said }) => issuer === of && said.on <= until)
      .toSorted((a, b) => b.period.localeCompare(a.period))[0];
    if (!newest) return undefined;
    const { manager, issuer, shares, period, said } = newest;
    return {
      id: `bundled/manager_position/${of}/${period}`,
      value: { manager, issuer, shares, period },
      ...{ source: 'bundled', publisher: said.author, attribution: said.document },
      ...{ asOf: { date: period }, coverage: 'quarterly_filing' },
    };
  };
}
