import { localDateTime, type Weekday } from '../core/wall-clock.ts';
import { day, type Message, message, words } from '../i18n/message.ts';

/** A moment (UTC milliseconds) as calendars and clocks of a zone show it, with the day of the week. */
export function momentMessage(at: number, timeZone: string): Message {
  const { date, time, weekday } = localDateTime(at, timeZone);
  return message('moment', { weekday: weekdayMessage(weekday), date: day(date), time: words(time) });
}

export const weekdayMessage = (weekday: Weekday): Message => message(`weekday-${weekday}`);
