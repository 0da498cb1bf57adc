import type { Delivery, DeliveryState } from '../../src/core/delivery.ts';
import type { KeptLevel } from '../../src/core/happening.ts';
import { levelSchema } from '../../src/core/level.ts';
import type { Pinned } from '../../src/core/pinned.ts';
import { type PlaceId, placeId } from '../../src/core/place.ts';
import type { NewSchedule } from '../../src/core/schedule.ts';
import { type ShortId, shortIdSchema } from '../../src/core/short-id.ts';
import { TOTAL } from '../../src/core/subject.ts';
import { wallTimeSchema } from '../../src/core/wall-clock.ts';
import { weekEnding } from '../../src/core/week.ts';
import type { PlatformLog } from '../../src/ports.ts';
import type { PostBook } from '../../src/post-ports.ts';

const GROUP = placeId('telegram', -1);

/** A log that nobody reads. */
export const UNREAD: PlatformLog = { error: () => undefined, warn: () => undefined, info: () => undefined };

/** '00000007' for 7. */
export const madeUpId = (number: number): ShortId => shortIdSchema.parse(String(number).padStart(8, '0'));

/** Mondays at nine in Tokyo, to the place it was made at. */
export const madeUpSchedule = (number: number, changes: Partial<NewSchedule> = {}): NewSchedule => ({
  id: madeUpId(number),
  place: GROUP,
  target: changes.place ?? GROUP,
  when: { is: 'weekly', weekday: 1, time: wallTimeSchema.parse('09:00'), timeZone: 'Asia/Tokyo' },
  silent: false,
  catchUp: { is: 'late', withinHours: 24 },
  gate: 'wait',
  sections: ['headline'],
  by: 'telegram:42',
  since: 1_111,
  ...changes,
});

export const madeUpDelivery = (number: number, changes: Partial<Delivery> = {}): Delivery => ({
  id: madeUpId(number),
  schedule: madeUpId(1),
  place: GROUP,
  week: weekEnding('2026-01-23'),
  occasion: 'run',
  dueAt: 1_110,
  state: { is: 'planned' },
  fence: 0,
  figures: [],
  parts: [],
  ...changes,
});

export const SENDING = {
  ...{ is: 'sending', since: 1_110, until: 2_220 },
  ...{ failures: 0, again: false },
} as const satisfies DeliveryState;
export const SENT = { is: 'sent', at: 2_220, known: 'answered' } as const satisfies DeliveryState;

/** One of each, with all that it may hold. */
export const STATES: readonly DeliveryState[] = [
  { is: 'planned' },
  {
    is: 'waiting',
    reasons: [
      { why: 'missing', week: weekEnding('2026-01-23'), newest: weekEnding('2026-01-16') },
      { why: 'no_total', week: weekEnding('2026-01-23') },
      { why: 'on_hold', subjects: [TOTAL, { scope: 'asset', key: 'SOL' }] },
    ],
  },
  SENDING,
  { is: 'retry', why: 'pace', failures: 3 },
  { ...SENT, known: 'person', by: 'telegram:42' },
  { is: 'unknown', since: 1_110, asked: true },
  { is: 'failed', reason: 'refused', said: 'Bad Request: ₿ <b>' },
  { is: 'suspended', reason: 'no_right' },
  { is: 'skipped', reason: 'folded', into: madeUpId(7) },
  { is: 'cancelled', by: 'telegram:42' },
];

export const madeUpLevel = (id: string, place: PlaceId = GROUP, words = 'SOL must hold 111'): KeptLevel => ({
  ...{ id, place, number: 1, by: 'telegram:42', since: 1_110 },
  level: levelSchema.parse({
    claim: {
      ...{ id, words, language: 'en', author: 'Example Author', document: 'Example Research' },
      ...{ saidOn: '2026-01-23', asset: 'SOL', price: 111, meaning: 'bearish_signal_void' },
    },
    reading: {
      ...{ venue: 'Example Exchange', pair: 'SOL-USD', direction: 'hold_above', timeframe: '1d' },
      ...{ closes: 1, rearmPercent: 1.11, quote: 'usd', placeChose: ['direction'] },
    },
  }),
});

const anyTime = (now: number) => ({ now, tooFar: Number.MAX_SAFE_INTEGER });

/** Those of Telegram that are due, however far anything was put off. */
export const dueIn =
  ({ deliveriesDue }: Pick<PostBook, 'deliveriesDue'>) =>
  (now: number, most: number) =>
    deliveriesDue('telegram', anyTime(now), most);

export const schedulesDueIn =
  ({ schedulesDue }: Pick<PostBook, 'schedulesDue'>) =>
  (now: number, most: number) =>
    schedulesDue(anyTime(now), most);

/** One that stands there, and is looked at again. */
export const madeUpPinned = (place: PlaceId = GROUP, changes: Partial<Pinned> = {}): Pinned => ({
  ...{ place, since: 1_110, by: 'telegram:42', failures: 0, nextAt: 3_330, version: 1 },
  state: { is: 'standing', message: '1000', shows: 'aa11', changedAt: 2_220, pin: 'done' },
  ...changes,
});
