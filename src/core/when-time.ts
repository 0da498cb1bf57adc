import type { Span, TakenPart, TypedWords } from './typed-words.ts';
import { type WallTime, wallTimeSchema } from './wall-clock.ts';
import { inAnyLanguage, WHEN_WORDS } from './when-words.ts';

export interface ReadTime extends Span {
  /** `undefined`: it says a time, and there is none such. */
  readonly time: WallTime | undefined;
  /** 24:00, the midnight at which the day ends: it is 00:00 of the next. */
  readonly endsDay: boolean;
}

const NUMERALS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};
const COUNT = `(?:\\d+|[${Object.keys(NUMERALS).join('')}]+)`;

const PARTS = Object.values(WHEN_WORDS).flatMap((row) => row.parts);
const PART_OF_DAY = new RegExp(
  inAnyLanguage((row) => row.parts.map(({ words }) => words)),
  'u',
);
const DIGITS = /(?<hour>\d+) ?[:.h] ?(?<minute>\d+)(?::(?<second>\d+))?/u;
const WELL_SET = /^\d{1,2} ?[:.h] ?\d{2}(?::00)?$/u;
const any = (part: 'hour' | 'half' | 'minute') => inAnyLanguage((row) => [row[part]]);
const SPOKEN = new RegExp(
  `(?<hour>${COUNT}) ?(?:${any('hour')}) ?` +
    `(?:(?<half>${any('half')})|(?<quarters>[一三13])刻|(?<minute>${COUNT}) ?(?:${any('minute')})?)?`,
  'u',
);
const BARE = /(?<![\p{L}\p{N}])(?<hour>\d{1,2})(?<minute>\d{2})?(?!\d)/u;
const ANY_NUMBER = /\d+/u;

/** '09:00', '9am', '0900', '下午6点半', '18時': the time, taken out of what was typed. A number that says no time is a bad one. */
export function takeTime(words: TypedWords): ReadTime | undefined {
  const partOfDay = words.take(PART_OF_DAY);
  const digits = words.take(DIGITS);
  if (digits) return WELL_SET.test(digits.text) ? readTime(digits, partOfDay) : badTime(digits);
  const spoken = words.take(SPOKEN);
  if (spoken) return readTime(spoken, partOfDay);
  const bare = words.take(BARE);
  // '9' alone may be either half of the day, a date or a slip.
  if (bare && (partOfDay || bare.groups['minute'])) return readTime(bare, partOfDay);
  const nothing = bare ?? words.take(ANY_NUMBER) ?? partOfDay;
  return nothing && badTime(nothing);
}

const badTime = ({ from, to }: Span): ReadTime => ({ from, to, time: undefined, endsDay: false });

function readTime({ from, to, groups }: TakenPart, partOfDay: TakenPart | undefined): ReadTime {
  const { hour = '', minute = '0', half, quarters } = groups;
  const minutes = half ? 30 : quarters ? count(quarters) * 15 : count(minute);
  const hours = partOfDay ? hourWithin(partOfDay.text, count(hour)) : count(hour);
  const endsDay = hours === 24 && minutes === 0;
  const time = wallTimeSchema.safeParse(`${two(endsDay ? 0 : hours)}:${two(minutes)}`);
  return { from, to, time: time.data, endsDay };
}

/** The hour of the day that an hour is in a part of it; NaN where it has no such. */
function hourWithin(words: string, hour: number): number {
  const { from, to } = PARTS.find((row) => new RegExp(`^(?:${row.words})$`, 'u').test(words)) ?? { from: 0, to: 23 };
  const other = hour < 12 ? hour + 12 : hour === 12 ? 0 : Number.NaN;
  return [hour, other].find((at) => from <= at && at <= to) ?? Number.NaN;
}

/** '9', '九', '十一', '二十三'. */
function count(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const [tens, units] = text.includes('十') ? text.split('十') : ['', text];
  if (tens === undefined || units === undefined || tens.length > 1 || units.length > 1) return Number.NaN;
  const ten = text.includes('十') ? (NUMERALS[tens] ?? 1) * 10 : 0;
  return ten + (NUMERALS[units] ?? 0);
}

const two = (number: number): string => String(number).padStart(2, '0');
