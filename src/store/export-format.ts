import { z } from 'zod';
import { type Delivery, deliverySchema } from '../core/delivery.ts';
import { type KeptFact, keptFactSchema } from '../core/fact-book.ts';
import { pinnedSchema } from '../core/pinned.ts';
import { placeIdSchema, SUSPENSIONS, settingsSchema } from '../core/place.ts';
import { reviewSchema } from '../core/review.ts';
import { saidPictureSchema } from '../core/said-picture.ts';
import { scheduleSchema } from '../core/schedule.ts';
import { isoDateSchema, weekEndingSchema } from '../core/week.ts';
import { PLATFORM_NAMES } from '../ports.ts';
import { followingParts } from './export-following.ts';
import { witnessSchema } from './review-rows.ts';
import { conflictSchema, seriesSchema, storedFigureSchema } from './stored-report.ts';

/** Raised when an older version could no longer take in what this one writes. */
export const EXPORT_VERSION = 1;

const standOnce = <Item>(items: readonly Item[], keyOf: (item: Item) => string): boolean =>
  new Set(items.map(keyOf)).size === items.length;

const exportedPlaceSchema = z.strictObject({
  id: placeIdSchema,
  settings: settingsSchema,
  suspended: z.exactOptional(z.strictObject({ reason: z.enum(SUSPENSIONS), since: z.int() })),
});

const exportedDecisionSchema = z.strictObject({
  by: z.string(),
  at: z.int(),
  place: placeIdSchema,
  what: z.string(),
  before: z.exactOptional(z.string()),
  after: z.exactOptional(z.string()),
});

const exportedInboxSchema = z.strictObject({ key: z.string(), update: z.string(), tries: z.int() });

const exportedBotSchema = z.strictObject({ platform: z.enum(PLATFORM_NAMES), bot: z.string() });

const exportedReportSchema = z.strictObject({
  publisher: z.string(),
  series: seriesSchema,
  weekEnding: weekEndingSchema,
  publishedOn: isoDateSchema,
  vintage: z.int().positive(),
  figures: z
    .array(storedFigureSchema)
    .refine((figures) => standOnce(figures, ({ subject }) => `${subject.scope}/${subject.key}`), 'stands twice'),
  conflicts: z.array(conflictSchema),
});

const exportedEventSchema = z.strictObject({
  ...{ place: placeIdSchema, about: z.string(), at: z.int(), what: z.string(), detail: z.string() },
  once: z.exactOptional(z.string()),
});

const vintageOf = ({ publisher, series, weekEnding, vintage }: z.output<typeof exportedReportSchema>): string =>
  JSON.stringify([publisher, series, weekEnding, vintage]);

const stateOf = ({ question, subject, source, day, vintage }: KeptFact): string =>
  JSON.stringify([question, subject, source, day, vintage]);

const occasionOf = ({ schedule, place, week, occasion }: Delivery): string =>
  JSON.stringify([schedule, place, week, occasion]);

/** What stands at the top of every export, also of versions to come. */
export const exportHeadSchema = z.object({ tidemark: z.literal('export'), version: z.int().positive() });

/** Everything that is kept. Tokens and keys are in no store, so there are none here. */
export const exportSchema = z
  .strictObject({
    tidemark: z.literal('export'),
    version: z.literal(EXPORT_VERSION),
    places: z.array(exportedPlaceSchema).refine((places) => standOnce(places, ({ id }) => id), 'stands twice'),
    decisions: z.array(exportedDecisionSchema),
    updates: z.array(z.string()).refine((keys) => standOnce(keys, (key) => key), 'stands twice'),
    inbox: z
      .array(exportedInboxSchema)
      .refine((updates) => standOnce(updates, ({ key }) => key), 'stands twice')
      .default([]),
    bots: z
      .array(exportedBotSchema)
      .refine((bots) => standOnce(bots, ({ platform }) => platform), 'stands twice')
      .default([]),
    reports: z.array(exportedReportSchema).refine((reports) => standOnce(reports, vintageOf), 'stands twice'),
    // Exports from before there were posts have none of these.
    schedules: z
      .array(scheduleSchema)
      .refine((all) => standOnce(all, ({ place, number }) => `${place} ${number}`), 'stands twice')
      .refine((all) => standOnce(all, ({ id }) => id), 'stands twice')
      .default([]),
    deliveries: z
      .array(deliverySchema)
      .refine((all) => standOnce(all, occasionOf), 'stands twice')
      .refine((all) => standOnce(all, ({ id }) => id), 'stands twice')
      .default([]),
    events: z
      .array(exportedEventSchema)
      .refine(
        (all) =>
          standOnce(
            all.flatMap(({ once = [] }) => once),
            String,
          ),
        'stands twice',
      )
      .default([]),
    ...followingParts,
    pinned: z
      .array(pinnedSchema)
      .refine((all) => standOnce(all, ({ place }) => place), 'stands twice')
      .default([]),
    reviews: z
      .array(reviewSchema)
      .refine((all) => standOnce(all, ({ number }) => String(number)), 'stands twice')
      .default([]),
    witnesses: z.array(witnessSchema).default([]),
    facts: z
      .array(keptFactSchema)
      .refine((all) => standOnce(all, stateOf), 'stands twice')
      .default([]),
    pictures: z
      .array(saidPictureSchema)
      .refine((all) => standOnce(all, ({ code }) => code), 'stands twice')
      .default([]),
  })
  .refine(
    ({ reviews, witnesses }) => {
      const numbers = new Set(reviews.map(({ number }) => number));
      return witnesses.every(({ review }) => numbers.has(review));
    },
    { message: 'belongs to no review', path: ['witnesses'] },
  );
export type Exported = z.output<typeof exportSchema>;
