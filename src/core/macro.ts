import { z } from 'zod';
import { isoDateSchema } from './week.ts';

/** The Federal Reserve's target range for its policy rate, in percent, from a day on. */
export const policyRateSchema = z.object({
  low: z.number().min(-5).max(50),
  high: z.number().min(-5).max(50),
  since: isoDateSchema,
  /** It has held since then at least: what was read goes no further back. */
  sinceEarlier: z.literal(true).optional(),
});
export type PolicyRate = z.output<typeof policyRateSchema>;

/**
 * Something that is announced for a New York date, or for a moment of it (UTC milliseconds). `title` is the source's own, for what has
 * no name of ours.
 */
export const macroDateSchema = z.object({
  what: z.enum(['fomc', 'cpi', 'jobs', 'gdp', 'pce', 'other']),
  date: isoDateSchema,
  at: z.int().optional(),
  title: z.string().min(1).max(120).optional(),
});
export type MacroDate = z.output<typeof macroDateSchema>;

/** Oldest first. */
export type MacroDates = readonly MacroDate[];
