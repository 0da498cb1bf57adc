import { type IsoDate, isoDateSchema, type WeekEnding, weekBefore, weekday, weekEnding } from '../core/week.ts';
import type { Span } from './reading.ts';

/** A full calendar date as printed, in the folded text. `ofWeek`: the text gives it as the end of a week. */
interface DatedPlace extends Span {
  readonly date: IsoDate;
  readonly ofWeek: boolean;
  /** The text tells of that day rather than being of it: 'since'. */
  readonly told: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DATE = new RegExp(
  [
    '(?<y1>20\\d\\d)[-/年.](?<m1>\\d{1,2})[-/月.](?<d1>\\d{1,2})(?!\\d)',
    `(?<m2>${MONTH})\\s(?<d2>\\d{1,2})(?:st|nd|rd|th)?,?\\s(?<y2>20\\d\\d)`,
    `(?<d3>\\d{1,2})(?:st|nd|rd|th)?\\s(?<m3>${MONTH}),?\\s(?<y3>20\\d\\d)`,
  ].join('|'),
  'giu',
);

/** Only the head of a text dates it; dates further down, or behind 'since', belong to what it tells of. */
const HEAD = 1_500;
const TOLD =
  /(?:(?<!\p{Script=Latin})(?:since|until|till|before|after|from|between|and|to|by|of|than)|[自从從到至后後前])\s?$/iu;

export interface TextDates {
  readonly publishedOn: IsoDate | null;
  readonly weekEnding: WeekEnding | null;
  /** A date that contradicts the one that was given. */
  readonly contradiction?: DatedPlace & { readonly expected: IsoDate };
}

/**
 * The publication date that a text states before its first figure, or that is given, and the week that had ended before
 * it.
 */
export function datesOf(text: string, firstFigure: number, published?: IsoDate): TextDates {
  const dates = findDates(text.slice(0, HEAD));
  const week = dates.find(({ ofWeek, date }) => ofWeek && weekday(date) === 5);
  const stated = dates.find(({ ofWeek, told, start }) => !ofWeek && !told && start < firstFigure);
  const publishedOn = published ?? stated?.date ?? null;
  const byDate = publishedOn && weekBefore(publishedOn);
  const differs = (place: DatedPlace | undefined, expected: IsoDate | null) =>
    place && expected && place.date !== expected ? { ...place, expected } : undefined;
  const contradiction = differs(published ? stated : undefined, published ?? null) ?? differs(week, byDate);
  return {
    publishedOn,
    weekEnding: byDate ?? (week ? weekEnding(week.date) : null),
    ...(contradiction && { contradiction }),
  };
}

const WEEK_WORDS = '(?:截至|截止|week (?:ending|ended|to)|ending)(?:\\s(?:on|friday,?))*\\s?';
const YEARLESS = new RegExp(
  `${WEEK_WORDS}(?:(?<m1>\\d{1,2})\\s?月\\s?(?<d1>\\d{1,2})\\s?[日号號]|(?<m2>${MONTH})\\s(?<d2>\\d{1,2})(?![\\d,]|\\s20)|(?<d3>\\d{1,2})\\s(?<m3>${MONTH})(?!,?\\s20))`,
  'iu',
);
/** Years that a date without one is looked for in. */
const YEARS_BACK = 7;

/** The week that a text names by its Friday, also without the year: then the newest one that had ended by `today`. */
export function namedWeek(text: string, today: IsoDate): WeekEnding | null {
  const full = findDates(text.slice(0, HEAD)).find(({ ofWeek, date }) => ofWeek && weekday(date) === 5);
  if (full) return weekEnding(full.date);
  const { m1, d1, m2, d2, m3, d3 } = YEARLESS.exec(text.slice(0, HEAD))?.groups ?? {};
  const month = m1 ?? monthNumber(m2 ?? m3);
  const day = d1 ?? d2 ?? d3;
  if (!day) return null;
  for (let year = Number(today.slice(0, 4)), back = 0; back < YEARS_BACK; back += 1) {
    const date = isoDateSchema.safeParse(`${year - back}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    if (date.success && date.data <= today && weekday(date.data) === 5) return weekEnding(date.data);
  }
  return null;
}

const monthNumber = (name: string | undefined): string =>
  String(MONTHS.indexOf(name?.slice(0, 3).toLowerCase() ?? '') + 1);

function findDates(text: string): readonly DatedPlace[] {
  return [...text.matchAll(DATE)].flatMap((match) => {
    const { y1, m1, d1, y2, m2, d2, y3, m3, d3 } = match.groups ?? {};
    const month = m1 ?? monthNumber(m2 ?? m3);
    const day = d1 ?? d2 ?? d3 ?? '';
    const date = isoDateSchema.safeParse(`${y1 ?? y2 ?? y3}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    const before = text.slice(Math.max(0, match.index - 28), match.index);
    const ofWeek = /(?:截至|截止|week (?:ending|ended|to)|through|ending)(?:\s(?:on|friday,?))*\s?$/iu.test(before);
    const place = { start: match.index, end: match.index + match[0].length };
    return date.success ? [{ date: date.data, ofWeek, told: TOLD.test(before), ...place }] : [];
  });
}
