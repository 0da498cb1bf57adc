import type { MacroDate, MacroDates } from './macro.ts';
import { newYorkDate } from './week.ts';

/** What one source announces. */
export interface Announced {
  /** The source as people call it. */
  readonly publisher: string;
  readonly dates: MacroDates;
}

/** Something that is announced, with everybody who announces it, in the order they were given. */
export interface ListedDate extends MacroDate {
  /** Those who name its moment; where nobody does, those who name its day. */
  readonly publishers: readonly string[];
  /** Those who name its day alone where others name a moment: that is not theirs. */
  readonly dayBy?: readonly string[];
}

/** Whether a date, or a moment as text, is of the years 2000 to 2100: a calendar of data has no other, and not every zone can tell it. */
export const isOfThisCentury = (date: string): boolean => date >= '2000' && date < '2101';

/** Of several numbers that one release prints the release is one. */
const kindOf = ({ what, date, title = '' }: MacroDate): string =>
  JSON.stringify([what, date, what === 'other' ? title : '']);

/** What comes soonest first; what has a date alone counts as the end of its day. */
const order = (a: MacroDate, b: MacroDate): number =>
  a.date.localeCompare(b.date) ||
  (a.at ?? Number.POSITIVE_INFINITY) - (b.at ?? Number.POSITIVE_INFINITY) ||
  kindOf(a).localeCompare(kindOf(b));

/** In order, and the same kind on the same day once, at the earliest moment that is named for it. */
export function inOrder(dates: MacroDates): MacroDates {
  const sorted = dates.toSorted(order);
  return sorted.filter((each, at) => sorted.findIndex((other) => kindOf(other) === kindOf(each)) === at);
}

/**
 * What several sources announce, soonest first: the same kind on the same day once, named for everybody who has it, and its moment
 * for those alone who name one. Where two name different moments both stand there; nothing is put between them.
 */
export function mergeDates(all: readonly Announced[]): readonly ListedDate[] {
  const listed: ListedDate[] = [];
  for (const { publisher, dates } of all) {
    for (const each of inOrder(dates)) {
      const at = listed.findIndex((known) => kindOf(known) === kindOf(each) && isSameMoment(known, each));
      const known = listed[at];
      if (known) listed[at] = alsoBy(known, each, publisher);
      else listed.push({ ...each, publishers: [publisher] });
    }
  }
  return listed.toSorted(order);
}

function alsoBy(known: ListedDate, { at }: MacroDate, publisher: string): ListedDate {
  const both = (all: readonly string[] = []) => [...new Set([...all, publisher])];
  if (at === known.at) return { ...known, publishers: both(known.publishers) };
  if (at === undefined) return { ...known, dayBy: both(known.dayBy) };
  return { ...known, at, publishers: [publisher], dayBy: known.publishers };
}

const isSameMoment = (a: MacroDate, b: MacroDate): boolean => a.at === undefined || b.at === undefined || a.at === b.at;

/** Whether it has not come yet: a date alone holds until its day in New York is over. */
export const isComing = ({ date, at }: MacroDate, now: number): boolean =>
  at === undefined ? date >= newYorkDate(now) : at > now;
