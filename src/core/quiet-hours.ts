import type { Settings } from './place.ts';
import type { Settled } from './settings.ts';
import { wallTime } from './time-zone.ts';

export type QuietHours = NonNullable<Settings['quietHours']>;

const MINUTE = 60_000;
const DAY = 1_440;

/** Set, and never quiet: what a place says that would else inherit hours. */
export const NEVER_QUIET: QuietHours = { from: '00:00', to: '00:00' };

const CLOCK = String.raw`(\d{1,2})(?::(\d{2})|[点點时時](?:(\d{1,2})分?|(半))?)?`;
const HOURS = new RegExp(`^(?:从|從|from )?${CLOCK} ?(?:[-–—~〜到至]|to|until) ?${CLOCK}$`, 'u');

/** '22:00-07:00', '22-7', '22:00～07:00', '22点到7点半'. Undefined for what is no two hours of a day. */
export function readQuietHours(typed: string): QuietHours | undefined {
  const words = typed.normalize('NFKC').toLowerCase().trim().replaceAll(/\s+/gu, ' ').replaceAll(/ ?- ?/gu, '-');
  const parts = HOURS.exec(words)?.slice(1);
  if (!parts) return undefined;
  const [from, to] = [clockOf(parts.slice(0, 4)), clockOf(parts.slice(4))];
  if (!from || !to) return undefined;
  // From 0 to 24 is the whole day, which no hours of ours can say.
  if (from.shown === to.shown && from.minutes !== to.minutes) return undefined;
  return from.shown === to.shown ? NEVER_QUIET : { from: from.shown, to: to.shown };
}

function clockOf([hour = '', ...minutes]: readonly (string | undefined)[]) {
  const [colon, spoken, half] = minutes;
  const [h, m] = [Number(hour), half ? 30 : Number(colon ?? spoken ?? 0)];
  if (m > 59 || h * 60 + m > DAY) return undefined;
  const shown = [h % 24, m].map((part) => String(part).padStart(2, '0')).join(':');
  return { shown, minutes: h * 60 + m };
}

/** Whether nothing is to be posted at a moment (UTC milliseconds), by the clock on the wall there. */
export function isQuiet(at: number, { from, to }: QuietHours, timeZone: string): boolean {
  const now = wallTime(at, timeZone);
  return from <= to ? from <= now && now < to : from <= now || now < to;
}

/**
 * The first moment from then on that is not quiet (UTC milliseconds); undefined where it is not quiet then. What the clocks skip is
 * skipped with them: quiet until 02:30 ends at 03:00 in the night that has no 02:30.
 */
export function quietEnds(at: number, hours: QuietHours, timeZone: string): number | undefined {
  if (!isQuiet(at, hours, timeZone)) return undefined;
  const minuteAt = (minute: number) => minutesOf(wallTime(minute * MINUTE, timeZone));
  const offsetAt = (minute: number) => modulo(minuteAt(minute) - minute);
  let now = Math.floor(at / MINUTE);
  do {
    const end = now + modulo(minutesOf(hours.to) - minuteAt(now));
    if (offsetAt(end) === offsetAt(now)) return end * MINUTE;
    // The clocks change on the way: on from there by the new ones.
    now = firstChange(now, end, offsetAt);
  } while (isQuiet(now * MINUTE, hours, timeZone));
  return now * MINUTE;
}

/** The first minute whose offset is not that of `before`, halving what lies between. */
function firstChange(before: number, after: number, offsetAt: (minute: number) => number): number {
  const offset = offsetAt(before);
  let [low, high] = [before, after];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle) === offset) low = middle;
    else high = middle;
  }
  return high;
}

const modulo = (minutes: number): number => ((minutes % DAY) + DAY) % DAY;

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** The end of the quiet hours that hold at a place then (UTC milliseconds); undefined where it is not quiet. Where no zone is set the clock is UTC's. */
export const endOfQuiet = (at: number, { quietHours, timeZone }: Settled): number | undefined =>
  quietHours && quietEnds(at, quietHours.value, timeZone?.value ?? 'UTC');
