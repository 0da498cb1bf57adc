import { AppError } from '../core/errors.ts';
import { etfDaysOf, type Listed } from '../core/etf-days.ts';
import type { Gives } from '../core/live.ts';
import { tradingOver } from '../core/trading-days.ts';
import { newYorkDate } from '../core/week.ts';
import { type Said, said } from './define-source.ts';
import type { Fetched } from './http.ts';
import { marketDays } from './market-days.ts';

/** The longest that trackers are silent is over a Monday or a Friday without trade: the next morning but one is four days and a half away. */
export const ETF_DAYS_STALE_MS = 5 * 86_400_000;

interface Given extends Pick<Listed, 'asset' | 'list'> {
  /** UTC milliseconds. */
  readonly now: number;
}

/**
 * What a source of ETF days lists, as its answer: it speaks of the newest day with an amount. What stands for a day whose trading was not over
 * when it was fetched is no figure of it. Fails as `source_ahead` where a day has an amount that has not come yet in New York, and as
 * `source_stale` where none has one.
 */
export function etfAnswer(
  fetched: Pick<Fetched<unknown>, 'address' | 'fetchedAt'>,
  { asset, list, now }: Given,
): Said<Gives<'etf_days'>> {
  const { hostname: host } = new URL(fetched.address);
  const today = newYorkDate(now);
  const ahead = list.some(({ date, shows }) => date > today && shows !== 'pending');
  if (ahead) throw new AppError({ code: 'source_ahead', host });
  const market = marketDays();
  const over = list.map(({ date, shows }) => ({
    date,
    shows: tradingOver(market, date, fetched.fetchedAt) ? shows : ('pending' as const),
  }));
  const value = etfDaysOf({ asset, list: over, today, market });
  const newest = value.days.at(-1);
  if (!newest) throw new AppError({ code: 'source_stale', host });
  return said({ ...fetched, value }, { value, asOf: { date: newest.date } });
}
