import {
  addDays,
  type IsoDate,
  isoDateSchema,
  type WeekEnding,
  weekBefore,
  weekday,
  weekEnding,
} from '../core/week.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Span } from './reading.ts';
import type { Spoken } from './spoken.ts';

/** A full calendar date as printed, in the folded text. `ofWeek`: the text gives it as the end of a week. */
interface DatedPlace extends Span {
  readonly date: IsoDate;
  readonly ofWeek: boolean;
  /** The text tells of that day rather than being of it: 'since'. */
  readonly told: boolean;
}

/** Only the head of a text dates it; dates further down, or behind 'since', belong to what it tells of. */
const HEAD = 1_500;
const TOLD =
  /(?:(?<!\p{L})(?:since|until|till|before|after|from|between|and|to|by|of|than|desde|depuis|seit|desde|dal|с|từ)|[自从從至到后後前])\s?$/iu;
const WEEK_END =
  /(?:截至|截止|截到|まで|week (?:ending|ended|to|through|of)|through|ending|ended|bis zum|(?:terminée?|close|clôturée?|achevée?|finissant|terminant)(?: le|)|finalizada el|terminada el|al|encerrada em|conclusasi il|по)(?:\s?(?:on|the|friday|saturday|sunday|vendredi|viernes|venerdì|freitag|пятницу|sexta-feira|dem|den|东八区时间|北京时间),?)*\s?$/iu;
/** Behind a date of a script that says it there: '1月26日当周', '1月23日までの1週間', '23일까지 한 주'. */
const WEEK_END_BEHIND =
  /^(?:\([^)]{1,3}\))?\s?(?:(?:的|の金曜日)?(?:当|這|这|該|该|那|一)?一?[周週]|まで|까지|\s?(?:마감|종료|締め?)\s?(?:된\s)?(?:주|週))/u;

export interface TextDates {
  readonly publishedOn: IsoDate | null;
  readonly weekEnding: WeekEnding | null;
  /** A date that cannot be beside another, and what that one would have it be. */
  readonly contradiction?: DatedPlace & { readonly expected: IsoDate };
}

/**
 * The publication date that a text states before its first figure, or that is given, and the week that had ended before
 * it. A text that tells of a later month than its own date was not published then: it belongs to no week.
 */
export function datesOf(text: string, firstFigure: number, spoken: Spoken, published?: IsoDate): TextDates {
  const dates = findDates(text.slice(0, HEAD), spoken);
  const week = dates.find(({ ofWeek }) => ofWeek);
  const named = week && weekNamedBy(week.date);
  const stated = dates.find(({ ofWeek, told, start }) => !ofWeek && !told && start < firstFigure);
  const late = !published && stated ? laterMonth(text, stated, spoken) : undefined;
  if (stated && late) return { publishedOn: null, weekEnding: null, contradiction: { ...stated, expected: late } };
  const publishedOn = published ?? stated?.date ?? null;
  const byDate = publishedOn && weekBefore(publishedOn);
  const contradiction =
    differs(published ? stated : undefined, stated?.date, published) ?? differs(week, named, byDate);
  return { publishedOn, weekEnding: byDate ?? named ?? null, ...(contradiction && { contradiction }) };
}

function differs(
  place: DatedPlace | undefined,
  stated: IsoDate | null | undefined,
  expected: IsoDate | null | undefined,
): TextDates['contradiction'] {
  return place && expected && stated !== expected ? { ...place, expected } : undefined;
}

/** The Friday that is meant: weeks are also named by their weekend, or wrongly by the Monday of the report. */
function weekNamedBy(date: IsoDate): WeekEnding | null {
  const back = { 5: 0, 6: 1, 0: 2, 1: 3 }[weekday(date)];
  return back === undefined ? null : weekEnding(addDays(date, -back));
}

/** The first day of a month that the text speaks of and that had not begun on a date. */
function laterMonth(text: string, { date }: DatedPlace, spoken: Spoken): IsoDate | undefined {
  const { monthYear } = patternsOf(spoken);
  for (const { groups } of text.matchAll(monthYear)) {
    const month = monthOf(groups ?? {}, spoken.languages);
    const first = isoDateSchema.safeParse(`${groups?.['year'] ?? groups?.['year1']}-${month.padStart(2, '0')}-01`);
    if (first.success && first.data > date && first.data.slice(0, 4) <= LAST_YEAR) return first.data;
  }
  return undefined;
}

/** The first day of the first month with a year that a text names. */
export function monthNamed(text: string, spoken: Spoken): IsoDate | null {
  for (const { groups = {} } of text.matchAll(patternsOf(spoken).monthYear)) {
    const month = monthOf(groups, spoken.languages).padStart(2, '0');
    const first = isoDateSchema.safeParse(`${groups['year'] ?? groups['year1']}-${month}-01`);
    if (first.success) return first.data;
  }
  return null;
}

/** Later years are forecasts. */
const LAST_YEAR = '2030';
/** Years that a date without one is looked for in. */
const YEARS_BACK = 7;

/** The week that a text names by its end, also without the year: then the newest one that had ended by `today`. */
export function namedWeek(text: string, spoken: Spoken, today: IsoDate): WeekEnding | null {
  const head = text.slice(0, HEAD);
  const full = findDates(head, spoken).find(({ ofWeek }) => ofWeek);
  if (full) return weekNamedBy(full.date);
  const { dayMonth } = patternsOf(spoken);
  for (const match of head.matchAll(dayMonth)) {
    if (!isWeekEnd(head, match.index, match.index + match[0].length)) continue;
    const month = monthOf(match.groups ?? {}, spoken.languages).padStart(2, '0');
    const day = (match.groups?.['d1'] ?? match.groups?.['d2'] ?? match.groups?.['d3'] ?? '').padStart(2, '0');
    for (let year = Number(today.slice(0, 4)), back = 0; back < YEARS_BACK; back += 1) {
      const date = isoDateSchema.safeParse(`${year - back}-${month}-${day}`);
      if (date.success && date.data <= today && weekday(date.data) === 5) return weekEnding(date.data);
    }
  }
  return null;
}

interface Patterns {
  readonly date: RegExp;
  readonly dayMonth: RegExp;
  readonly monthYear: RegExp;
}

const made = new WeakMap<Spoken, Patterns>();

function patternsOf(spoken: Spoken): Patterns {
  const known = made.get(spoken);
  if (known) return known;
  const names = spoken.languages
    .flatMap(({ months }) => months.flat())
    .filter((name) => !/\d/u.test(name))
    .toSorted((a, b) => b.length - a.length);
  const name = `(?:${names.join('|')})\\.?`;
  const before = '(?<![\\p{L}\\d])';
  const monthDay = `${before}(?<m2>${name})\\s(?<d2>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)`;
  const dayMonth = `${before}(?<d3>\\d{1,2})(?:st|nd|rd|th|\\.|er)?\\s(?:de\\s|of\\s|tháng\\s)?(?<m3>${name})(?!\\p{L})`;
  const numbered = '(?<m1>\\d{1,2})\\s?[月월]\\s?(?<d1>\\d{1,2})\\s?[日号號일]';
  const patterns = {
    date: new RegExp(
      [
        '(?<y1>20\\d\\d)\\s?[-/年년.]\\s?(?<m1>\\d{1,2})\\s?[-/月월.]\\s?(?<d1>\\d{1,2})(?!\\d)\\s?[日号號일]?',
        `${monthDay},?\\s(?<y2>20\\d\\d)`,
        `${dayMonth},?\\s(?:de\\s|del\\s)?(?<y3>20\\d\\d)`,
        `${before}(?<d4>\\d{1,2})[./](?<m4>\\d{1,2})[./](?<y4>20\\d\\d)`,
      ].join('|'),
      'giu',
    ),
    dayMonth: new RegExp([numbered, monthDay, dayMonth].join('|'), 'giu'),
    monthYear: new RegExp(
      `(?<m2>${name}),?\\s(?:de\\s)?(?<year>20\\d\\d)|(?<year1>20\\d\\d)\\s?[年년]\\s?(?<m1>\\d{1,2})\\s?[月월]`,
      'giu',
    ),
  };
  made.set(spoken, patterns);
  return patterns;
}

function monthOf(groups: Readonly<Record<string, string | undefined>>, languages: readonly Lexicon[]): string {
  const number = groups['m1'] ?? groups['m4'];
  if (number) return number;
  const name = (groups['m2'] ?? groups['m3'] ?? '').toLowerCase().replace('.', '');
  const found = languages.map(({ months }) => months.findIndex((names) => names.includes(name)));
  return String((found.find((at) => at >= 0) ?? -1) + 1);
}

function findDates(text: string, spoken: Spoken): readonly DatedPlace[] {
  return [...text.matchAll(patternsOf(spoken).date)].flatMap((match) => {
    const { y1, d1, y2, d2, y3, d3, y4, d4 } = match.groups ?? {};
    const month = monthOf(match.groups ?? {}, spoken.languages).padStart(2, '0');
    const day = (d1 ?? d2 ?? d3 ?? d4 ?? '').padStart(2, '0');
    const date = isoDateSchema.safeParse(`${y1 ?? y2 ?? y3 ?? y4}-${month}-${day}`);
    const place = { start: match.index, end: match.index + match[0].trimEnd().length };
    const before = text.slice(Math.max(0, match.index - 16), match.index);
    const ofWeek = isWeekEnd(text, place.start, place.end);
    return date.success ? [{ date: date.data, ofWeek, told: TOLD.test(before), ...place }] : [];
  });
}

const isWeekEnd = (text: string, start: number, end: number): boolean =>
  WEEK_END.test(text.slice(Math.max(0, start - 32), start)) || WEEK_END_BEHIND.test(text.slice(end, end + 16));
