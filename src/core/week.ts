import { z } from 'zod';

const DAY_MS = 86_400_000;

/** A calendar date without zone, 'YYYY-MM-DD', that exists. */
export const isoDateSchema = z.iso.date().brand<'IsoDate'>();
export type IsoDate = z.output<typeof isoDateSchema>;

/** The Friday that names a reporting week. */
export const weekEndingSchema = isoDateSchema
  .refine((date) => weekday(date) === 5, 'a week is named by its Friday')
  .brand<'WeekEnding'>();
export type WeekEnding = z.output<typeof weekEndingSchema>;

export interface Period {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

export const isoDate = (text: string): IsoDate => isoDateSchema.parse(text);
export const weekEnding = (text: string): WeekEnding => weekEndingSchema.parse(text);

export const dayNumber = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;
/** Days are counted from 1970-01-01. */
export const dateOfDay = (day: number): IsoDate => new Date(day * DAY_MS).toISOString().slice(0, 10) as IsoDate;
export const addDays = (date: IsoDate, days: number): IsoDate => dateOfDay(dayNumber(date) + days);

/** 0 is Sunday. Takes any ISO date text, so that the Friday rule itself can use it. */
export const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/** Saturday to Friday, New York dates. */
export const reportingWeek = (end: WeekEnding): Period => ({ start: addDays(end, -6), end });

/** The Monday after; a Tuesday is possible after a holiday. */
export const publicationMonday = (end: WeekEnding): IsoDate => addDays(end, 3);

/** The reporting week that a date lies in. */
export const weekContaining = (date: IsoDate): WeekEnding => weekEnding(addDays(date, (12 - weekday(date)) % 7));

/** The newest week that had ended before a date: what a report published on it speaks of. */
export const weekBefore = (date: IsoDate): WeekEnding => weekEnding(addDays(date, -((weekday(date) + 2) % 7 || 7)));

/** Whole reporting weeks from one Friday to a later one; negative when it is earlier. */
export const weeksBetween = (from: WeekEnding, to: WeekEnding): number => (dayNumber(to) - dayNumber(from)) / 7;

const HOUR_MS = 3_600_000;

/** Where weeks begin and reports come out. */
export const NEW_YORK = 'America/New_York';

let newYork: Intl.DateTimeFormat | undefined;
let lastAsked: { readonly hour: number; readonly date: IsoDate } | undefined;

/** The date on New York's calendars at a moment (UTC milliseconds). An answer asks for that of one moment several times. */
export function newYorkDate(at: number): IsoDate {
  // New York is whole hours from UTC since 1883, so a date there changes with an hour here.
  const hour = Math.floor(at / HOUR_MS);
  if (lastAsked?.hour !== hour) {
    newYork ??= new Intl.DateTimeFormat('en-CA', { timeZone: NEW_YORK, dateStyle: 'short' });
    lastAsked = { hour, date: isoDate(newYork.format(at)) };
  }
  return lastAsked.date;
}

/**
 * The week whose report should be out at a moment: a report is due once its Monday is over in New York,
 * so that a Monday afternoon never calls a punctual publisher late.
 */
export function newestDueWeek(at: number): WeekEnding {
  const today = newYorkDate(at);
  const ended = weekBefore(today);
  return today > publicationMonday(ended) ? ended : weekEnding(addDays(ended, -7));
}

/**
 * The week that a post at a moment is about: the newest whose Monday has come in New York. On that Monday it is due for a post
 * before its report is called late, so that a post waits for it instead of taking the week before.
 */
export function weekToPost(at: number): WeekEnding {
  const today = newYorkDate(at);
  const ended = weekBefore(today);
  return today >= publicationMonday(ended) ? ended : weekEnding(addDays(ended, -7));
}

/** The Monday on which the next report is to come out, where `newest` is the newest known week: never one that is over. */
export function nextReportMonday(newest: WeekEnding, at: number): IsoDate {
  const today = newYorkDate(at);
  const ended = weekBefore(today);
  const monday = publicationMonday(ended);
  return newest < ended && today <= monday ? monday : addDays(monday, 7);
}

/** Full weeks since a reporting week ended: what a reader means by '26 weeks old'. */
export const weeksOld = (end: WeekEnding, at: number): number =>
  Math.max(0, Math.floor((dayNumber(newYorkDate(at)) - dayNumber(end)) / 7));
