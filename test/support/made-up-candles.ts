import { type Candle, candleSchema } from '../../src/core/candle.ts';
import { priceSchema } from '../../src/core/level.ts';
import { SHAPE, type VenueDay } from '../doubles/sources/venue-days.ts';

const { open, high, low, turnover } = SHAPE;

/** What comes of made-up days, once they are over. */
export const candlesOf = (days: readonly VenueDay[]): readonly Candle[] =>
  days.map((day) => candleSchema.parse({ ...day, open, high, low, turnover }));

/** The same of a source that gives closes alone. */
export const closesOf = (days: readonly VenueDay[]): readonly Candle[] => days.map((day) => candleSchema.parse(day));

export const running = (price: number, at: string) => ({ price: priceSchema.parse(price), at: Date.parse(at) });
