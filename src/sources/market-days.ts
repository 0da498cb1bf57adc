import { type MarketDays, marketDaysSchema } from '../core/trading-days.ts';
import { readDataFile } from './data-file.ts';

const DATA = new URL('../../data/', import.meta.url);
let known: MarketDays | undefined;

/** The bundled calendar of US stock exchanges, read and checked once. */
export function marketDays(): MarketDays {
  known ??= readDataFile(DATA, 'us-market-days.json', marketDaysSchema);
  return known;
}
