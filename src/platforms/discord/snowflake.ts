/** 2015-01-01T00:00:00Z: ids of Discord count milliseconds from there, in all but their last 22 bits. */
const EPOCH = 1_420_070_400_000;
const BITS = 22n;

/** The least id of that moment (UTC milliseconds). */
export const snowflakeAt = (at: number): string => String(BigInt(Math.max(0, Math.floor(at - EPOCH))) << BITS);

/** When it was given, in UTC milliseconds of Discord's clock. */
export const timeOfSnowflake = (id: string): number => Number(BigInt(id) >> BITS) + EPOCH;

/** The id just before it. */
export const before = (id: string): string => String(BigInt(id) - 1n);
