import { z } from 'zod';
import { type PrintedFigure, printedFigure } from '../core/figure.ts';
import { usdSchema } from '../core/money.ts';
import { stepSchema } from '../core/printed.ts';
import type { Conflict } from '../core/report.ts';
import type { Series } from '../core/series.ts';
import { subjectSchema } from '../core/subject.ts';
import type { Verification } from '../core/verification.ts';
import { isoDateSchema } from '../core/week.ts';

const amount = { usd: usdSchema, step: stepSchema };

export const seriesSchema: z.ZodType<Series> = z.enum(['global_etps_weekly', 'us_spot_etfs_daily', 'one_venue']);

const verificationSchema: z.ZodType<Verification> = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('single_source') }),
  z.strictObject({ state: z.literal('repeated'), texts: z.int() }),
  z.strictObject({ state: z.literal('agrees'), with: z.string() }),
  z.strictObject({ state: z.literal('differs'), with: z.string(), theirs: z.strictObject(amount) }),
  z.strictObject({
    state: z.literal('restated'),
    from: z.strictObject(amount),
    to: z.strictObject(amount),
    on: isoDateSchema,
  }),
  z.strictObject({ state: z.literal('withdrawn'), on: isoDateSchema }),
]);

/** A figure as it is stored and exported: without what follows from the rest of it. */
export type StoredFigure = Omit<PrintedFigure, 'derived' | 'interval'>;

export const storedFigureSchema: z.ZodType<StoredFigure> = z.strictObject({
  id: z.string(),
  subject: subjectSchema,
  series: seriesSchema,
  period: z.strictObject({ start: isoDateSchema, end: isoDateSchema }),
  publisher: z.string(),
  document: z.exactOptional(z.string()),
  via: z.array(z.string()),
  publishedOn: isoDateSchema,
  publishedOnIs: z.enum(['stated', 'derived']),
  fetchedAt: z.exactOptional(z.int()),
  origin: z.enum(['bundled', 'read']),
  verification: verificationSchema,
  vintage: z.int().positive(),
  ...amount,
  asPrinted: z.exactOptional(z.string()),
  approx: z.exactOptional(z.boolean()),
  corrected: z.exactOptional(z.strictObject({ on: isoDateSchema, review: z.int().positive() })),
});

export const conflictSchema: z.ZodType<Conflict> = z.strictObject({
  subject: subjectSchema,
  printed: z.array(z.strictObject(amount)),
  believed: z.strictObject(amount).nullable(),
  why: z.string(),
});

export function storedFigure({ derived: _, interval: __, ...figure }: PrintedFigure): StoredFigure {
  return figure;
}

export const figureOfText = (text: string): PrintedFigure => printedFigure(JSON.parse(text) as StoredFigure);
