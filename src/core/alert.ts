import { z } from 'zod';
import { type FlowRule, type Following, flowRuleSchema } from './following.ts';
import { levelSchema } from './level.ts';
import { levelHappenedSchema } from './level-story.ts';
import { placeIdSchema } from './place.ts';
import { shortIdSchema } from './short-id.ts';
import { type WeekEnding, weekEndingSchema } from './week.ts';

/** What is told, with all that it was judged by as it stood then. */
const alertBodySchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('level'), level: levelSchema, happened: levelHappenedSchema }),
  /** Its figures are those that are known when it is drawn. */
  z.strictObject({ is: z.literal('flow'), rule: flowRuleSchema, week: weekEndingSchema }),
  z.strictObject({ is: z.literal('test') }),
]);

/** Why something that happened was not posted. */
const LEFT_OUT = ['cooldown', 'told_once', 'not_chosen', 'paused', 'superseded'] as const;

export const alertOutcomeSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('waiting') }),
  /** Its delivery says what came of it. */
  z.strictObject({ is: z.literal('posted'), delivery: shortIdSchema }),
  z.strictObject({ is: z.literal('left_out'), why: z.enum(LEFT_OUT) }),
]);
export type AlertOutcome = Readonly<z.output<typeof alertOutcomeSchema>>;

/** Something that one place is to be told of, once. Moments are UTC milliseconds. */
export const alertSchema = z.strictObject({
  place: placeIdSchema,
  /** Once in its place: 'level/<id>/<at>/<what>', 'flow/<following>/<rule>/<week>', 'test/<id>'. */
  key: z.string().min(1).max(200),
  /** 'level:<id>', 'flow:<following>:<rule>' or 'test'. */
  about: z.string().min(1).max(100),
  what: z.string().min(1).max(40),
  /** When it happened. */
  at: z.int(),
  /** When we saw it. */
  seenAt: z.int(),
  body: alertBodySchema,
  outcome: alertOutcomeSchema,
});
export type Alert = Readonly<z.output<typeof alertSchema>>;

/** What alerts of a rule about flows are about: numbers of rules are counted anew in each following. */
export const flowAbout = (following: Following['id'], { number }: Pick<FlowRule, 'number'>): string =>
  `flow:${following}:${number}`;

export const flowKey = (following: Following['id'], { number }: Pick<FlowRule, 'number'>, week: WeekEnding): string =>
  `flow/${following}/${number}/${week}`;
