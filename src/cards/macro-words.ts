import type { MacroDate } from '../core/macro.ts';
import type { ListedDate } from '../core/macro-dates.ts';
import { localDateTime, weekdayOf } from '../core/wall-clock.ts';
import { dayNumber, NEW_YORK } from '../core/week.ts';
import { day, list, type Message, message, type Value, words } from '../i18n/message.ts';
import type { MacroView } from './macro-view.ts';
import { momentMessage, weekdayMessage } from './moment-message.ts';

/** A moment in a zone that is named, and in New York, where it was announced for. */
export function zonedMessage(at: number, timeZone: string): Message {
  if (timeZone === NEW_YORK) return message('macro-moment-new-york', { at: momentMessage(at, NEW_YORK) });
  const [there, here] = [localDateTime(at, NEW_YORK), localDateTime(at, timeZone)];
  return message('macro-moment', {
    at: momentMessage(at, timeZone),
    zone: words(timeZone),
    newYork: there.date === here.date ? words(there.time) : momentMessage(at, NEW_YORK),
  });
}

/** In whole days of the zone's calendar. */
export function daysUntil(at: number, { zone: { timeZone }, now }: Pick<MacroView, 'zone' | 'now'>): Message {
  const [today, then] = [now, at].map((moment) => dayNumber(localDateTime(moment, timeZone).date));
  const days = (then ?? 0) - (today ?? 0);
  if (days === 0) return message('macro-when-today');
  return days === 1 ? message('macro-when-tomorrow') : message('macro-when-days', { days });
}

/** What is announced, as we call it, or as its source does. */
export const whatMessage = ({ what, title = '' }: MacroDate): Message =>
  what === 'other' ? message('macro-what-other', { title: words(title) }) : message(`macro-what-${what}`);

/** When it comes, and who says so. */
export function dateMessage(listed: ListedDate, timeZone: string): Message {
  const { date, at } = listed;
  const when =
    at === undefined
      ? message('macro-date-day', { weekday: weekdayMessage(weekdayOf(dayNumber(date))), date: day(date) })
      : zonedMessage(at, timeZone);
  return message('macro-date', { when, sources: announcers(listed) });
}

/** Who announces it; whoever has its day alone is named as such. */
export function announcers({ publishers, dayBy }: ListedDate): Value {
  const sources = list(publishers.map(words));
  return dayBy ? message('macro-day-by', { sources, others: list(dayBy.map(words)) }) : sources;
}

export const tentativeMessage = (line: Message, tentative: boolean): Message =>
  tentative ? message('macro-tentative', { line }) : line;
