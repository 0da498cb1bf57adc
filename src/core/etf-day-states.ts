import { z } from 'zod';
import { trackerTolerance } from './bridge-tolerances.ts';
import { type Apart, compare, oppositeSigns, tenfoldApart } from './comparing.ts';
import { etfDaySchema } from './etf-days.ts';
import type { KeptFact } from './fact-book.ts';
import { intervalOf } from './interval.ts';
import type { PrintedAmount } from './printed.ts';
import { powerOfTenApart, restate, type Verification } from './verification.ts';
import { type IsoDate, newYorkDate } from './week.ts';

/** What another source prints for a day. */
export interface DayBeside {
  readonly publisher: string;
  readonly amount: PrintedAmount;
}

/** Why a day waits for a person. `earlier`: its own source said a power of ten more or less before. */
export type DayHold = (Apart & { readonly other: string }) | { readonly why: 'earlier'; readonly times: number };

/** What a source said of a day, in one of its states. */
export interface EtfVintage {
  readonly date: IsoDate;
  readonly vintage: number;
  readonly amount: PrintedAmount;
  /** The day in New York on which it was first heard. */
  readonly on: IsoDate;
}

const bodySchema = z
  .string()
  .transform((text, { addIssue }): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      addIssue('is no JSON');
      return z.NEVER;
    }
  })
  .pipe(z.object({ day: etfDaySchema }));

/** What is kept of days, as vintages in their order. What another version kept in another shape is as if it had not been kept. */
export const etfVintages = (kept: readonly KeptFact[]): readonly EtfVintage[] =>
  kept.flatMap(({ body, vintage, firstAt }) => {
    const read = bodySchema.safeParse(body);
    if (!read.success) return [];
    const { date, usd, step } = read.data.day;
    return [{ date, vintage, amount: { usd, step }, on: newYorkDate(firstAt) }];
  });

/**
 * What other trackers of the same quantity make of a day: on hold where one is a power of ten away or went the other way with more than a
 * rounding could explain; else the first that differs, else the first that agrees.
 */
export function agreement(
  asset: string,
  ours: PrintedAmount,
  beside: readonly DayBeside[],
): { readonly is: 'on_hold'; readonly hold: DayHold } | { readonly is: 'said'; readonly verification: Verification } {
  const tolerance = trackerTolerance(asset);
  const mine = intervalOf(ours);
  const judged = beside.map(({ publisher, amount }) => {
    const theirs = intervalOf(amount);
    const apart = oppositeSigns(mine, theirs) ?? tenfoldApart(mine, theirs, tolerance);
    return { publisher, amount, apart, within: compare(mine, theirs, tolerance).within };
  });
  const held = judged.find(({ apart }) => apart);
  if (held?.apart) return { is: 'on_hold', hold: { ...held.apart, other: held.publisher } };
  const dissent = judged.find(({ within }) => !within);
  if (dissent) {
    const { usd, step } = dissent.amount;
    return { is: 'said', verification: { state: 'differs', with: dissent.publisher, theirs: { usd, step } } };
  }
  const [friend] = judged;
  return {
    is: 'said',
    verification: friend ? { state: 'agrees', with: friend.publisher } : { state: 'single_source' },
  };
}

interface Revision {
  /** Which state of the day this is: one more than is kept, where it is not kept yet. */
  readonly vintage: number;
  readonly restated?: Extract<Verification, { readonly state: 'restated' }>;
  readonly hold?: DayHold;
}

/** What became of a day since its source first printed it. `own` are its vintages in order; `heard`: when what it says now was fetched. */
export function revisionOf(now: PrintedAmount, own: readonly EtfVintage[], heard: IsoDate): Revision {
  const newest = own.at(-1);
  const kept = newest !== undefined && isSame(newest.amount, now);
  const states = kept || !newest ? own : [...own, { ...newest, vintage: newest.vintage + 1, amount: now, on: heard }];
  const vintage = states.at(-1)?.vintage ?? 1;
  const before = states.findLastIndex(({ amount }) => restate(amount, now, heard) !== undefined);
  const [older, since] = [states[before], states[before + 1]];
  if (!older || !since) return { vintage };
  const times = powerOfTenApart(intervalOf(older.amount), intervalOf(now));
  const { usd, step } = now;
  const restated = restate(older.amount, { usd, step }, since.on);
  return {
    vintage,
    ...(restated?.state === 'restated' && { restated }),
    ...(times !== undefined && { hold: { why: 'earlier', times } }),
  };
}

const isSame = (a: PrintedAmount, b: PrintedAmount): boolean => a.usd === b.usd && a.step === b.step;
