import type { Delivery } from './delivery.ts';
import { periodOf } from './occurrence.ts';
import { wallTimeSchema } from './wall-clock.ts';
import { nextRun, runsBetween, type Weekly } from './weekly.ts';
import type { When } from './when.ts';

const MIDNIGHT = wallTimeSchema.parse('00:00');

/** When a post of a schedule begins to be due: at its hour, or with the Monday on which the report is to come out. */
const beginOf = (when: When): Weekly =>
  when.is === 'weekly' ? when : { weekday: 1, time: MIDNIGHT, timeZone: when.timeZone };

/** The next time that a post begins to be due, after a moment and after the last one (UTC milliseconds). */
export const nextBegin = (when: When, after: number, last = after): number => nextRun(beginOf(when), after, last);

/** Those after a moment and until another, the newest `most` of them, oldest first. */
export function beginsBetween(when: When, after: number, until: number, most: number): readonly number[] {
  const weekMs = 7 * 86_400_000;
  return runsBetween(beginOf(when), Math.max(after, until - most * weekMs), until, most + 1).slice(-most);
}

/** From when on a post is late: from its hour, or, where it waits for its report, from its latest hour. */
export const lateSince = (when: When, dueAt: number): number =>
  when.is === 'weekly' ? dueAt : nextRun({ ...when.latest, timeZone: when.timeZone }, dueAt);

/** When the post of a newer week is due: an older one that has not begun by then would stand beside it as if it were new. */
export function expiresAt(when: When, { week, dueAt }: Pick<Delivery, 'week' | 'dueAt'>): number {
  let begin = nextBegin(when, dueAt);
  while (periodOf(begin, when.timeZone) <= week) begin = nextBegin(when, begin);
  return begin;
}

/** Until when a post that was due waits for its data: until the next one is due, or until its latest hour. */
export const waitsUntil = (when: When, delivery: Pick<Delivery, 'week' | 'dueAt'>): number =>
  when.is === 'weekly' ? expiresAt(when, delivery) : lateSince(when, delivery.dueAt);
