import { z } from 'zod';
import { usdSchema } from './money.ts';
import { isoDateSchema } from './week.ts';

/** What one manager reported to the SEC of one share: indirect exposure, never a flow. */
export const managerPositionSchema = z.object({
  manager: z.string().min(1),
  issuer: z.string().min(1),
  shares: z.int().nonnegative(),
  /** The filing's own value at the end of its period, in whole US dollars; absent where its unit cannot be told. */
  value: usdSchema.optional(),
  /** End of the quarter. */
  period: isoDateSchema,
  filedOn: isoDateSchema.optional(),
  /** The SEC's number of the filing: '0001475365-26-000001'. */
  accession: z.string().min(1).optional(),
});
export type ManagerPosition = z.output<typeof managerPositionSchema>;

/** Coins that listed companies say they hold, largest first. */
export const treasuriesSchema = z.object({
  asset: z.enum(['BTC', 'ETH']),
  total: z.number().nonnegative(),
  holders: z.array(z.object({ name: z.string().min(1), coins: z.number().nonnegative() })).max(10),
});
export type Treasuries = z.output<typeof treasuriesSchema>;
