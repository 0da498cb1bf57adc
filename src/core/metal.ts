import { z } from 'zod';
import type { KeptFact } from './fact-book.ts';
import { priceSchema } from './level.ts';
import { endOfMetalWeek } from './metal-hours.ts';
import { newYorkDate, type WeekEnding } from './week.ts';

export const METALS = ['XAU', 'XAG'] as const;
export type Metal = (typeof METALS)[number];

/** US dollars that an ounce may cost as a source prints it: two of them together are still a number. */
export const ouncePriceSchema = priceSchema.max(1e9);

/** UTC milliseconds of a moment that has a date. */
export const datedMomentSchema = z.int().min(0).max(8.64e15);

/**
 * A price of gold or silver in US dollars an ounce. A token that stands for metal is a `proxy` with a premium of its own, named by the token and
 * never by the metal.
 */
export const metalPriceSchema = z.object({
  metal: z.enum(METALS),
  price: priceSchema,
  /** UTC milliseconds of the moment that it is of: a kept price has no other. */
  at: z.int().optional(),
  /** Of the token: 'PAXG'. */
  proxy: z.string().min(1).optional(),
});
export type MetalPrice = z.output<typeof metalPriceSchema>;

/** A price that was kept, with the moment that it is of. */
export interface KeptMetalPrice {
  readonly kept: KeptFact;
  readonly value: MetalPrice;
  readonly at: number;
}

/**
 * The last price that was kept of a reporting week's end: of its Friday in New York, or of the rest after it, through which tokens trade on.
 * What was kept in another shape, or without its moment, is none.
 */
export function lastMetalPrice(kept: readonly KeptFact[], friday: WeekEnding): KeptMetalPrice | undefined {
  const { from, to } = endOfMetalWeek(friday);
  return kept
    .flatMap((row): readonly KeptMetalPrice[] => {
      const { data: value } = metalPriceSchema.safeParse(JSON.parse(row.body));
      return value?.at === undefined ? [] : [{ kept: row, value, at: value.at }];
    })
    .filter(({ at, value }) => at >= from && at < to && (!value.proxy || newYorkDate(at) === friday))
    .toSorted((a, b) => b.at - a.at)[0];
}
