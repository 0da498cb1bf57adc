import { z } from 'zod';

/** Dollar stablecoins in circulation, in US dollars of their peg. */
export const stablecoinSupplySchema = z.object({
  supply: z.number().positive(),
  /** A week before, where it is known. */
  weekBefore: z.number().positive().optional(),
});
export type StablecoinSupply = z.output<typeof stablecoinSupplySchema>;
