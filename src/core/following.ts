import { z } from 'zod';
import { usdSchema } from './money.ts';
import { placeIdSchema } from './place.ts';
import { shortIdSchema } from './short-id.ts';
import { subjectSchema } from './subject.ts';
import { isoDateSchema, weekEndingSchema } from './week.ts';

/** More in one place are nobody's plan. */
export const MOST_LEVELS_IN_PLACE = 100;
/** Of those that programs brought: they take no room of what people type. */
export const MOST_BROUGHT_LEVELS = 20;
export const MOST_FLOW_RULES = 20;
export const MOST_HOOKS = 10;

/** Which events of levels are posted: all, what decides alone, or none. */
export const LEVEL_ALERTS = ['all', 'decisive', 'off'] as const;
/** What was missed while nobody looked is posted as late, or folded into one line a level. */
export const LATE_ALERTS = ['mark', 'fold'] as const;
/** Whether the same is told each time it happens, or the first time alone. */
export const REPEATS = ['every', 'once'] as const;

/** What of the weekly flows is told of by itself. */
const flowConditionSchema = z.discriminatedUnion('is', [
  /** A net flow of more than so much in, or of more than so much out; `usd` has the sign. */
  z.strictObject({ is: z.literal('beyond'), subject: subjectSchema, usd: usdSchema }),
  z.strictObject({ is: z.literal('sign_change'), subject: subjectSchema }),
  z.strictObject({ is: z.literal('streak'), subject: subjectSchema, weeks: z.int().min(2).max(52) }),
  /** The largest of its direction in all weeks that are known. */
  z.strictObject({ is: z.literal('record'), subject: subjectSchema }),
]);
export type FlowCondition = Readonly<z.output<typeof flowConditionSchema>>;

export const flowRuleSchema = z.strictObject({
  /** What people of the place call it: counted from 1, never given twice. */
  number: z.int().positive(),
  condition: flowConditionSchema,
  repeat: z.enum(REPEATS),
  /** Weeks within which the same is not told again. */
  cooldownWeeks: z.int().min(0).max(52),
  expiresOn: z.exactOptional(isoDateSchema),
  /** The newest week that was known when it was made: what was out before is no news. Absent where none was. */
  after: z.exactOptional(weekEndingSchema),
});
export type FlowRule = Readonly<z.output<typeof flowRuleSchema>>;

/** What a place is told of by itself as it happens, beside what it has scheduled. One a place; posted there. */
export const followingSchema = z.strictObject({
  id: shortIdSchema,
  place: placeIdSchema,
  levels: z.enum(LEVEL_ALERTS),
  repeat: z.enum(REPEATS),
  /** Hours within which the same event of the same level is not told again; 0 for each one. */
  cooldownHours: z.int().min(0).max(720),
  late: z.enum(LATE_ALERTS),
  flows: z.array(flowRuleSchema).max(MOST_FLOW_RULES),
  /** The number that the next rule is given. */
  nextNumber: z.int().positive(),
  silent: z.boolean(),
  mention: z.exactOptional(z.string().regex(/^\d{1,20}$/u)),
  /** UTC milliseconds, as is `since`: what happened before it was switched on is never posted. */
  pausedSince: z.exactOptional(z.int()),
  since: z.int(),
  /** When levels were switched on last; absent where that is when all was. */
  levelsSince: z.exactOptional(z.int()),
  /** Who switched it on last. */
  by: z.string(),
  version: z.int().positive(),
});
export type Following = Readonly<z.output<typeof followingSchema>>;

/** Milliseconds that clocks differ by. */
const AHEAD_MS = 60_000;

/** With no beginning that is still to come: a clock that ran ahead wrote it. The same where there is none (`now`: UTC milliseconds). */
export function beginsByNow(following: Following, now: number): Following {
  const { since, levelsSince = since } = following;
  if (Math.max(since, levelsSince) <= now + AHEAD_MS) return following;
  return { ...following, since: Math.min(since, now), levelsSince: Math.min(levelsSince, now) };
}

/** What happened to levels before this is never told there (UTC milliseconds). */
export const levelsToldFrom = ({ since, levelsSince = since }: Following): number => Math.max(since, levelsSince);
