import { AppError } from '../core/errors.ts';
import type { CandleSource } from '../ports.ts';
import { marketsOf } from './markets.ts';

/** The markets are known without a network, their candles are not. */
export const OFFLINE_CANDLES: CandleSource = {
  markets: async (asset) => marketsOf(asset),
  closedAfter: async () => {
    throw new AppError({ code: 'offline' });
  },
};
