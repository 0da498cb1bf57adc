import { z } from 'zod';
import { instantOf, wallTimeSchema } from './wall-clock.ts';
import { addDays, type IsoDate, isoDateSchema, NEW_YORK, newYorkDate, type WeekEnding, weekday } from './week.ts';

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

const CLOSES = { full: wallTimeSchema.parse('16:00'), half: wallTimeSchema.parse('13:00') };

/** Whether trading of a New York date is over at a moment (UTC milliseconds): what a day took in cannot be known before. */
export function tradingOver(days: MarketDays, date: IsoDate, at: number): boolean {
  const running = newYorkDate(at);
  if (date !== running) return date < running;
  const close = tradingDay(days, date) === 'half' ? CLOSES.half : CLOSES.full;
  return at >= instantOf(date, close, NEW_YORK).at;
}

/** The weekdays of a reporting week, Monday to Friday, each as what it is. */
export const weekdaysOf = (
  days: MarketDays,
  end: WeekEnding,
): readonly { readonly date: IsoDate; readonly is: TradingDay }[] =>
  [-4, -3, -2, -1, 0].map((back) => {
    const date = addDays(end, back);
    return { date, is: tradingDay(days, date) };
  });
