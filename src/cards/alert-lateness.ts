import type { Alert } from '../core/alert.ts';
import { isQuiet, type QuietHours, quietEnds } from '../core/quiet-hours.ts';
import { type Message, message } from '../i18n/message.ts';

const MINUTE = 60_000;
/** What is told within these is told as it happens. */
const PROMPT_MS = 5 * MINUTE;

/** When and where an alert is told. Moments are UTC milliseconds. */
export interface Telling {
  readonly now: number;
  /** Of the place. */
  readonly zone: string;
  readonly quiet?: QuietHours;
}

/** Whether it could have been told when it was seen but for the quiet hours of its place. */
export const isHeld = ({ seenAt }: Pick<Alert, 'seenAt'>, { now, zone, quiet }: Telling): boolean =>
  quiet !== undefined && now - seenAt > PROMPT_MS && isQuiet(seenAt, quiet, zone);

/** Minutes that it is told behind what happened, without those in which quiet hours held it; undefined where it is told in time. */
export function minutesLate(alert: Pick<Alert, 'at' | 'seenAt'>, telling: Telling): number | undefined {
  const late = telling.now - alert.at - heldFor(alert, telling);
  return late > PROMPT_MS ? Math.floor(late / MINUTE) : undefined;
}

/** From when it was seen to the end of the quiet hours that it was seen in, and not until it is told: milliseconds. */
function heldFor({ seenAt }: Pick<Alert, 'seenAt'>, { now, zone, quiet }: Telling): number {
  const until = quiet && quietEnds(seenAt, quiet, zone);
  return until === undefined ? 0 : Math.max(0, Math.min(now, until) - seenAt);
}

const HOUR = 60;
const DAY = 24 * HOUR;

/** In minutes, in hours where those are two or more, and in days where those are. */
export function lateMark(minutes: number): Message {
  if (minutes < 2 * HOUR) return message('alert-late-minutes', { minutes });
  if (minutes < 2 * DAY) return message('alert-late-hours', { hours: Math.floor(minutes / HOUR) });
  return message('alert-late-days', { days: Math.floor(minutes / DAY) });
}
