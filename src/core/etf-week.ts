import { agreement, type DayBeside, type DayHold, type EtfVintage, revisionOf } from './etf-day-states.ts';
import type { EtfDay, EtfDays } from './etf-days.ts';
import { figureOfDay, sumOfDays } from './etf-figures.ts';
import type { DerivedFigure, PrintedFigure } from './figure.ts';
import type { Fact } from './live.ts';
import type { FactPassport } from './measured.ts';
import { type Holiday, isTradingDay, type MarketDays, type TradingDay, weekdaysOf } from './trading-days.ts';
import type { Verification } from './verification.ts';
import { addDays, type IsoDate, newYorkDate, type WeekEnding, weekEnding } from './week.ts';

/** The week in which US spot ETFs began to trade, those of Bitcoin first. */
export const FIRST_ETF_WEEK: WeekEnding = weekEnding('2024-01-12');

export type Restated = Extract<Verification, { readonly state: 'restated' }>;

/**
 * A weekday as far as it is known. `on_hold`: a person has to look, and no amount of it is shown. `pending`: over, and not out. `partial`: only
 * some funds are out. `to_come`: not over in New York. `unnamed`: who was asked does not name it.
 */
export type EtfWeekday = { readonly date: IsoDate; readonly half: boolean } & (
  | { readonly is: 'published'; readonly figure: PrintedFigure; readonly restated?: Restated }
  | { readonly is: 'on_hold'; readonly hold: DayHold }
  | { readonly is: 'pending' | 'partial' | 'to_come' | 'unnamed' }
  | { readonly is: 'holiday'; readonly holiday: Holiday }
);

/** A weekday of which no amount is shown until a person has looked. */
export type HeldDay = Extract<EtfWeekday, { readonly is: 'on_hold' }>;

/** What US spot ETFs of one asset took in on the trading days of one reporting week, by one source. */
export interface EtfWeek {
  readonly asset: string;
  readonly week: WeekEnding;
  /** Monday to Friday. */
  readonly days: readonly EtfWeekday[];
  /** How many of them the ETFs trade on, and of how many a figure may be shown. */
  readonly trading: number;
  readonly published: number;
  /** Its last trading day is over in New York. */
  readonly over: boolean;
  /** Of the published days: the week's (`etf_week`) only where that is all of them. */
  readonly sum?: DerivedFigure;
  readonly passport: FactPassport;
}

/** A week of which the sum of its trading days is known and no day. */
export interface EtfSum {
  readonly trading: number;
  readonly sum: DerivedFigure;
  readonly passport: FactPassport;
}

export interface EtfWeekGiven {
  readonly fact: Fact<EtfDays>;
  /** What other sources say of the same days. */
  readonly others: readonly Fact<EtfDays>[];
  /** What this source said of the days of the week before, and says now, in order. */
  readonly vintages: readonly EtfVintage[];
  readonly calendar: MarketDays;
  /** UTC milliseconds. */
  readonly now: number;
}

/** One reporting week out of a source's days. A day without a published figure is never 0, and one source's days are never filled with another's. */
export function etfWeek(week: WeekEnding, given: EtfWeekGiven): EtfWeek {
  const { fact, calendar, now } = given;
  const { asset } = fact.value;
  const days = weekdaysOf(calendar, week).map(({ date, is }) => weekdayOf(date, is, given));
  const trading = days.filter(({ is }) => is !== 'holiday');
  const figures = days.flatMap((day) => (day.is === 'published' ? [day.figure] : []));
  const last = trading.at(-1);
  const whole = figures.length === trading.length;
  const sum = sumOfDays(figures, whole ? 'etf_week' : 'etf_days', `${fact.source}/${week}`);
  return {
    ...{ asset, week, days, trading: trading.length, published: figures.length },
    over: last === undefined || newYorkDate(now) > last.date,
    ...(sum && { sum }),
    passport: passportOf(week, days, given),
  };
}

/** Of how many days of a week a source prints a figure. */
export const daysWithin = ({ days }: EtfDays, week: WeekEnding, calendar: MarketDays): number =>
  days.filter(({ date }) => date > addDays(week, -7) && date <= week && isTradingDay(calendar, date)).length;

function weekdayOf(date: IsoDate, is: TradingDay, given: EtfWeekGiven): EtfWeekday {
  const of = { date, half: is === 'half' };
  if (typeof is === 'object') return { ...of, is: 'holiday', holiday: is.closed };
  if (date > newYorkDate(given.now)) return { ...of, is: 'to_come' };
  const { days, partial, pending } = given.fact.value;
  const day = days.find((each) => each.date === date);
  if (partial.includes(date)) return { ...of, is: 'partial' };
  if (pending.includes(date)) return { ...of, is: date < newYorkDate(given.now) ? 'pending' : 'to_come' };
  if (day) return { ...of, ...stateOf(day, given) };
  return { ...of, is: missingAs(date, given) };
}

/** Behind the newest day of a source that was asked just now a day is not out yet; anywhere else it is not known here. */
function missingAs(date: IsoDate, { fact, now }: EtfWeekGiven): 'pending' | 'to_come' | 'unnamed' {
  if (date >= newYorkDate(now)) return 'to_come';
  const newest = fact.value.days.at(-1)?.date;
  return fact.origin === 'live' && newest !== undefined && date > newest ? 'pending' : 'unnamed';
}

type Shown = Extract<EtfWeekday, { is: 'published' | 'on_hold' }>;
type DayState = Shown extends infer Each ? (Each extends Shown ? Omit<Each, 'date' | 'half'> : never) : never;

function stateOf(day: EtfDay, { fact, others, vintages, now }: EtfWeekGiven): DayState {
  const { asset } = fact.value;
  const beside = others.flatMap(({ publisher, value }): readonly DayBeside[] => {
    const theirs = value.days.find(({ date }) => date === day.date);
    return theirs ? [{ publisher, amount: theirs }] : [];
  });
  const said = agreement(asset, day, beside);
  if (said.is === 'on_hold') return said;
  // What ships with the bot was printed before anything that was heard, so it restates nothing.
  const own = fact.origin === 'bundled' ? [] : vintages.filter(({ date }) => date === day.date);
  const revision = revisionOf(day, own, newYorkDate(fact.fetchedAt ?? now));
  // A slip of unit that somebody independent stands behind now is no slip.
  if (revision.hold && said.verification.state !== 'agrees') return { is: 'on_hold', hold: revision.hold };
  const verification =
    said.verification.state === 'differs' ? said.verification : (revision.restated ?? said.verification);
  return {
    is: 'published',
    figure: figureOfDay(day, fact, { verification, vintage: revision.vintage }),
    ...(revision.restated && { restated: revision.restated }),
  };
}

/** The passport of a source's days, for those of one week: nothing newer is to come of a week that is whole. */
function passportOf(week: WeekEnding, days: readonly EtfWeekday[], { fact }: EtfWeekGiven): FactPassport {
  const { value, status, ...passport } = fact;
  const newest = days.findLast(({ is }) => is === 'published');
  const revised = days.some((day) => day.is === 'published' && day.restated !== undefined);
  const whole = days.every(({ is }) => is === 'published' || is === 'holiday');
  const open = days.some(({ is }) => is === 'partial') ? 'partial' : 'pending';
  return {
    ...passport,
    id: `${fact.source}/etf_days/${value.asset}/${week}`,
    asOf: newest ? { date: newest.date } : fact.asOf,
    status: status === 'stale' && !whole ? status : revised ? 'revised' : whole ? 'published' : open,
  };
}
