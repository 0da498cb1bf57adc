import { z } from 'zod';

const time = z.string().regex(/^\d\d:\d\d$/u);
export const whenSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('weekly'), weekday: z.int().min(1).max(7), time, timeZone: z.string() }),
  z.strictObject({
    is: z.literal('published'),
    latest: z.strictObject({ weekday: z.int().min(1).max(7), time }),
    timeZone: z.string(),
  }),
]);
export const catchUpSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('late'), withinHours: z.int().min(1).max(72) }),
  z.strictObject({ is: z.literal('skip') }),
  z.strictObject({ is: z.literal('fold') }),
]);
export const recapSectionsSchema = z.array(z.string());
