import { z } from 'zod';
import { usdSchema } from './money.ts';
import { stepSchema } from './printed.ts';
import { isoDateSchema } from './week.ts';

/** What US spot ETFs of one asset took in on one New York trading day: signed whole dollars, as precisely as printed. */
export const etfDaySchema = z.object({ date: isoDateSchema, usd: usdSchema, step: stepSchema });
export type EtfDay = z.output<typeof etfDaySchema>;

/**
 * Trading days of the US spot ETFs of one asset. A day without a published figure is absent, never 0; `pending` has those that a source
 * lists without one, `partial` those of which some funds are out.
 */
export interface EtfDays {
  /** Ticker. */
  readonly asset: string;
  /** Oldest first, each date once, trading days alone. */
  readonly days: readonly EtfDay[];
  readonly pending: readonly z.output<typeof isoDateSchema>[];
  readonly partial: readonly z.output<typeof isoDateSchema>[];
}
