import { z } from 'zod';
import { isoDateSchema } from './week.ts';

/** Whole US dollars for one coin; a price is not a flow and never meets one in arithmetic. */
export const priceSchema = z.number().positive().finite().brand<'Price'>();
export type Price = z.output<typeof priceSchema>;

/** Somebody's words about a price. Nothing in it is ours. */
const claimSchema = z
  .object({
    id: z.string().min(1),
    /** As quoted, in the language of the document. */
    words: z.string().min(1),
    language: z.string().min(2),
    author: z.string().min(1),
    document: z.string().min(1),
    url: z.url().optional(),
    saidOn: isoDateSchema,
    asset: z.string().min(1),
    price: priceSchema,
    meaning: z.enum(['bearish_signal_void', 'bullish_signal_void']),
    voidedBy: z.string().min(1).optional(),
  })
  .readonly();

/** How we would judge the claim: each field is our choice, or a place's, and is shown as such. */
const readingSchema = z
  .object({
    venue: z.string().min(1),
    pair: z.string().min(1),
    direction: z.enum(['reclaim_above', 'hold_above', 'lose_below', 'reject_below']),
    timeframe: z.enum(['1h', '4h', '1d', '1w']),
    closes: z.int().positive(),
    /** Percent beyond the level before it can fire again. */
    rearmPercent: z.number().nonnegative(),
    expiresOn: isoDateSchema.optional(),
    chosenBy: z.enum(['us', 'place']),
  })
  .readonly();

export const levelSchema = z.object({ claim: claimSchema, reading: readingSchema }).readonly();
export type Level = z.output<typeof levelSchema>;

/** An expired claim is history: shown, never judged. */
export const isExpired = ({ reading }: Level, today: string): boolean =>
  reading.expiresOn !== undefined && reading.expiresOn < today;
