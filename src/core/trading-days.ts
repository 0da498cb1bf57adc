import { z } from 'zod';
import { addDays, type IsoDate, isoDateSchema, type WeekEnding, weekday } from './week.ts';

export const HOLIDAYS = [
  'new_year',
  'martin_luther_king',
  'washington',
  'good_friday',
  'memorial',
  'juneteenth',
  'independence',
  'labor',
  'thanksgiving',
  'christmas',
  'mourning',
] as const;
export type Holiday = (typeof HOLIDAYS)[number];

/** The days of US stock exchanges between two dates, both included; beyond them nothing is known of holidays. */
export const marketDaysSchema = z.object({
  about: z.string(),
  from: isoDateSchema,
  to: isoDateSchema,
  closed: z.record(isoDateSchema, z.enum(HOLIDAYS)),
  half: z.array(isoDateSchema),
});
export type MarketDays = z.output<typeof marketDaysSchema>;

/** What a New York date is for US stock exchanges. `unknown`: a weekday of a year that the calendar does not reach. */
export type TradingDay = 'full' | 'half' | 'weekend' | 'unknown' | { readonly closed: Holiday };

export function tradingDay({ from, to, closed, half }: MarketDays, date: IsoDate): TradingDay {
  if ([0, 6].includes(weekday(date))) return 'weekend';
  if (date < from || date > to) return 'unknown';
  const holiday = closed[date];
  if (holiday) return { closed: holiday };
  return half.includes(date) ? 'half' : 'full';
}

/** Whether its ETFs trade on it; a weekday of which nothing is known is taken for one. */
export const isTradingDay = (days: MarketDays, date: IsoDate): boolean =>
  ['full', 'half', 'unknown'].includes(tradingDay(days, date) as string);

/** The weekdays of a reporting week, Monday to Friday, each as what it is. */
export const weekdaysOf = (
  days: MarketDays,
  end: WeekEnding,
): readonly { readonly date: IsoDate; readonly is: TradingDay }[] =>
  [-4, -3, -2, -1, 0].map((back) => {
    const date = addDays(end, back);
    return { date, is: tradingDay(days, date) };
  });
