import { z } from 'zod';
import { priceSchema } from './level.ts';

export const METALS = ['XAU', 'XAG'] as const;
export type Metal = (typeof METALS)[number];

/**
 * A price of gold or silver in US dollars an ounce. A token that stands for metal is a `proxy` with a premium of its own, named by the token and
 * never by the metal.
 */
export const metalPriceSchema = z.object({
  metal: z.enum(METALS),
  price: priceSchema,
  /** Of the token: 'PAXG'. */
  proxy: z.string().min(1).optional(),
});
export type MetalPrice = z.output<typeof metalPriceSchema>;
