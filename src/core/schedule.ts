import { z } from 'zod';
import { catchUpSchema } from './catch-up.ts';
import { placeIdSchema } from './place.ts';
import { recapSectionsSchema } from './recap.ts';
import { shortIdSchema } from './short-id.ts';
import { whenSchema } from './when.ts';

/** What a post does whose data are not all there: it waits for them, or goes out and says what is missing. */
export const GATES = ['wait', 'caveat'] as const;
export type Gate = (typeof GATES)[number];

/** More in one place are nobody's plan. */
export const MOST_SCHEDULES = 20;

/** A weekly post that somebody asked for. Nothing of it names a person or a chat but by its id. */
export const scheduleSchema = z.strictObject({
  id: shortIdSchema,
  /** Where it was made: who may change it there may. */
  place: placeIdSchema,
  /** What people there call it: counted from 1, never given twice. */
  number: z.int().positive(),
  /** Where it posts. */
  target: placeIdSchema,
  when: whenSchema,
  locale: z.exactOptional(z.string().max(35)),
  silent: z.boolean(),
  /** A role of the platform's that is to be called, as its id. */
  mention: z.exactOptional(z.string().regex(/^\d{1,20}$/u)),
  catchUp: catchUpSchema,
  gate: z.enum(GATES),
  sections: recapSectionsSchema,
  /** A picture of the week comes with it. */
  picture: z.exactOptional(z.literal(true)),
  /** UTC milliseconds, as are those below. */
  pausedSince: z.exactOptional(z.int()),
  removedAt: z.exactOptional(z.int()),
  /** Who made it and when. */
  by: z.string(),
  since: z.int(),
  /** The run that comes next; absent where it rests. */
  nextAt: z.exactOptional(z.int()),
  /** Grows with every change, so that two who change it at once do not undo each other unseen. */
  version: z.int().positive(),
});
export type Schedule = z.output<typeof scheduleSchema>;
export type NewSchedule = Omit<Schedule, 'number' | 'version'>;
