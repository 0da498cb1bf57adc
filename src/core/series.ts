/**
 * What was counted. Two series never share a name, are never merged and never move each other's verification:
 * they stand side by side.
 */
export type Series = 'global_etps_weekly' | 'us_spot_etfs_daily' | 'one_venue';
