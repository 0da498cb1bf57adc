import { z } from 'zod';
import { createTypedWords, type Span, spanOf, type TakenPart } from './typed-words.ts';
import { type Weekday, wallTimeSchema, weekdaySchema } from './wall-clock.ts';
import { timeZoneSchema, weeklySchema } from './weekly.ts';
import { type ReadTime, takeTime } from './when-time.ts';
import { inAnyLanguage } from './when-words.ts';
import { readZone } from './when-zone.ts';

const dayAndTimeSchema = z.strictObject({ weekday: weekdaySchema, time: wallTimeSchema });
type DayAndTime = Readonly<z.output<typeof dayAndTimeSchema>>;

/** When a schedule runs: each week at a wall time, or once the report is published, at the latest at a wall time of the week. */
export const whenSchema = z.discriminatedUnion('is', [
  weeklySchema.extend({ is: z.literal('weekly') }),
  z.strictObject({ is: z.literal('published'), latest: dayAndTimeSchema, timeZone: timeZoneSchema }),
]);
export type When = Readonly<z.output<typeof whenSchema>>;

/** Reports come out on Monday, on Tuesday after a holiday; by Wednesday noon that Tuesday is over wherever people live. */
const LATEST_UNLESS_SAID: DayAndTime = { weekday: 3, time: wallTimeSchema.parse('12:00') };

/** Nobody needs more to say when; what stands beyond it is left. */
const MOST_TYPED = 200;

/** Why words say no time to run at, and where in them. */
export type WhenFault = Span &
  (
    | { readonly code: 'no_day' | 'no_time' | 'no_zone' | 'bad_time' | 'offset_is_no_zone' | 'words_left' }
    /** `nearest`: zones that may have been meant, best first. */
    | { readonly code: 'bad_zone'; readonly nearest: readonly string[] }
  );

export type ParsedWhen = { readonly when: When } | { readonly fault: WhenFault };

const PUBLISHED = new RegExp(
  inAnyLanguage((row) => [row.published]),
  'u',
);
const DAYS = [0, 1, 2, 3, 4, 5, 6].map((at) => inAnyLanguage((row) => [row.days[at]]));
const DAY = new RegExp(DAYS.map((words, at) => `(?<d${at + 1}>${words})`).join('|'), 'u');
const OFFSET = new RegExp(
  `(?<![\\p{L}/])(?:etc/)?(?:utc|gmt)(?: *[+−-] *|(?=\\d))\\d{1,2}(?::?\\d{2})?(?!\\d)|(?<![\\p{L}\\p{N}])[+−-]\\d{1,2}(?::?\\d{2})?(?!\\d)|` +
    inAnyLanguage((row) => [row.offset]),
  'u',
);
const FILLER = new RegExp(
  inAnyLanguage((row) => row.fillers),
  'u',
);

/**
 * Reads when something is to run: 'mon 09:00 Asia/Shanghai', '週一 上午9點半', 'published by tue 18:00 London'. Any language of
 * the table, in any order; whatever is not understood is a fault, never passed over. 24:00 is the midnight at which the day ends.
 */
export function parseWhen(typed: string, fallbackZone?: string): ParsedWhen {
  if (typed.length > MOST_TYPED) return { fault: { code: 'words_left', from: MOST_TYPED, to: typed.length } };
  const words = createTypedWords(typed);
  const published = words.take(PUBLISHED) !== undefined;
  const day = words.take(DAY);
  const offset = words.take(OFFSET);
  const time = takeTime(words);
  const whole = { from: 0, to: typed.length };
  const at = published && !day && !time ? LATEST_UNLESS_SAID : dayAndTime(day, time, whole);
  if ('code' in at) return { fault: at };
  if (offset) return { fault: { code: 'offset_is_no_zone', ...spanOf(offset) } };
  while (words.take(FILLER));
  const zone = readZone(words.rest(), Math.max(day?.to ?? 0, time?.to ?? 0));
  if (zone && 'code' in zone) return { fault: zone };
  const timeZone = zone?.timeZone ?? fallbackZone;
  if (timeZone === undefined) return { fault: { code: 'no_zone', ...whole } };
  return { when: published ? { is: 'published', latest: at, timeZone } : { is: 'weekly', ...at, timeZone } };
}

function dayAndTime(day: TakenPart | undefined, read: ReadTime | undefined, whole: Span): DayAndTime | WhenFault {
  if (!day) return { code: 'no_day', ...whole };
  if (!read) return { code: 'no_time', ...whole };
  if (read.time === undefined) return { code: 'bad_time', ...spanOf(read) };
  const found = DAYS.findIndex((_, at) => day.groups[`d${at + 1}`] !== undefined);
  return { weekday: (((found + (read.endsDay ? 1 : 0)) % 7) + 1) as Weekday, time: read.time };
}

const SHORT_DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export const dayWord = (weekday: Weekday): string => SHORT_DAYS[weekday - 1] ?? SHORT_DAYS[0];

/** The one way it is written for keeping and typing again; `parseWhen` reads it back to the same. */
export function whenWords(when: When): string {
  const { weekday, time } = when.is === 'weekly' ? when : when.latest;
  const at = `${dayWord(weekday)} ${time} ${when.timeZone}`;
  return when.is === 'weekly' ? at : `published by ${at}`;
}
