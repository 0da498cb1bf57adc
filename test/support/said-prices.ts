import type { DailyCandles } from '../../src/core/candle.ts';
import type { LiveFacts } from '../../src/ports.ts';
import { createOfflineFacts } from '../../src/sources/offline-facts.ts';

/** Live facts of which the prices alone are known, as a source would have said them a minute ago. */
export function saidPrices(now: string, prices: Readonly<Record<string, DailyCandles>>): LiveFacts {
  const at = Date.parse(now);
  const offline = createOfflineFacts(() => at);
  const ask = async (question: string, of: string) => {
    const value = question === 'candles' ? prices[of] : undefined;
    const date = value?.closed.at(-1)?.date;
    if (!value || !date) return { is: 'absent', offline: false, missed: [], unheardOf: true } as const;
    return {
      ...{ is: 'fact', id: `binance/candles/${of}/${date}`, value, source: 'binance', publisher: value.venue },
      ...{ asOf: { date }, fetchedAt: at - 60_000, coverage: 'spot_pair', status: 'published', origin: 'live' },
      missed: [],
    } as const;
  };
  // Only prices are asked here, so that the answer fits the question.
  return { ...offline, ask: ask as LiveFacts['ask'] };
}
