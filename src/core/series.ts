import { z } from 'zod';

/**
 * What was counted. Two series never share a name, are never merged and never move each other's verification:
 * they stand side by side.
 */
export const seriesSchema = z.enum(['global_etps_weekly', 'us_spot_etfs_daily', 'one_venue']);
export type Series = z.output<typeof seriesSchema>;
