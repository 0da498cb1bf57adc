import type { Price } from '../../core/level.ts';
import { usd } from '../../core/money.ts';
import { niceTicks } from '../../core/picture-ticks.ts';
import { stepOfTrailingZeros } from '../../core/printed.ts';
import type { Value } from '../../i18n/message.ts';
import type { SaidTick } from '../card-picture.ts';

/** A tenth of what a picture may hold, so that a stack of them fits. */
const MOST = 1e14;
/** Dollars: an axis over less would be counted in cents. */
const LEAST_SPAN = 20;
/** Below it an axis is so fine that its numbers need more digits than are written. */
const FINE = 0.01;

/** As far as a picture reaches: beyond it nothing is money. */
export const bounded = (amount: number): number => Math.max(-MOST, Math.min(MOST, amount));

/** Round amounts of dollars around flows, zero among them. */
export function moneyTicks(flows: readonly number[]): readonly SaidTick[] {
  const [low, high] = [Math.min(0, ...flows), Math.max(0, ...flows)];
  const [from, to] = high - low < LEAST_SPAN ? [-LEAST_SPAN, LEAST_SPAN] : [low, high];
  return niceTicks(from, to).map((at) => ({ at, label: dollars(at) }));
}

function dollars(at: number): Value {
  const amount = usd(Math.round(at));
  return amount === 0 ? 0 : { is: 'amount', amount: { usd: amount, step: stepOfTrailingZeros(amount) } };
}

/** Round prices around prices. Whose quote they are in stands with the line. */
export function priceTicks(prices: readonly number[]): readonly SaidTick[] {
  const ticks = indexTicks(prices);
  const fine = ticks.some(({ at }) => at > 0 && at < FINE);
  return fine ? ticks.map(({ at }) => ({ at, label: at > 0 ? { is: 'price', price: at as Price } : 0 })) : ticks;
}

/** Round numbers around numbers that are never negative. */
export function indexTicks(numbers: readonly number[]): readonly SaidTick[] {
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const [from, to] = high - low <= high * 1e-6 ? [low * 0.9, high * 1.1] : [low, high];
  return niceTicks(from, to).map((at) => ({ at, label: at }));
}
