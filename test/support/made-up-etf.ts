import type { EtfDays } from '../../src/core/etf-days.ts';
import type { Fact } from '../../src/core/live.ts';
import { usd } from '../../src/core/money.ts';
import { step } from '../../src/core/printed.ts';
import { isoDate } from '../../src/core/week.ts';

interface Days {
  readonly asset?: string;
  readonly pending?: readonly string[];
  readonly partial?: readonly string[];
}

/** `flows` by date, in millions of dollars, one decimal printed. */
export const madeUpDays = (
  flows: Readonly<Record<string, number>>,
  { asset = 'BTC', pending = [], partial = [] }: Days = {},
): EtfDays => ({
  asset,
  days: Object.entries(flows).map(([date, millions]) => ({
    ...{ date: isoDate(date), usd: usd(Math.round(millions * 10) * 100_000), step: step(100_000) },
  })),
  pending: pending.map(isoDate),
  partial: partial.map(isoDate),
});

/** As a tracker says them: `cryptoetf` unless another is named. */
export const madeUpTracker = (value: EtfDays, more: Partial<Fact<EtfDays>> = {}): Fact<EtfDays> => ({
  id: `cryptoetf/etf_days/${value.asset}/2026-01-23`,
  ...{ value, source: 'cryptoetf', publisher: 'Example Tracker', coverage: 'us_spot_etfs', status: 'published' },
  asOf: { date: value.days.at(-1)?.date ?? isoDate('2026-01-23') },
  fetchedAt: Date.parse('2026-01-27T11:57:00Z'),
  ...{ origin: 'live', missed: [], ...more },
});
