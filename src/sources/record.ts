import { z } from 'zod';
import { figureId, type PrintedFigure, printedFigure } from '../core/figure.ts';
import { usdSchema } from '../core/money.ts';
import { type PrintedAmount, stepOfTrailingZeros, stepSchema } from '../core/printed.ts';
import type { Conflict, Report } from '../core/report.ts';
import { isSubject, type Subject } from '../core/subject.ts';
import { retold } from '../core/verification.ts';
import { isoDateSchema, reportingWeek, weekEndingSchema } from '../core/week.ts';

const SERIES = 'global_etps_weekly';

/** One flat shape: 723 figures are checked at the first question of every start. */
const figureSchema = z.object({
  scope: z.enum(['total', 'asset', 'region', 'group']),
  key: z.string(),
  usd: usdSchema,
  step: stepSchema,
  asPrinted: z.string().min(1).optional(),
  approx: z.boolean().optional(),
});

const conflictSchema = z.object({
  scope: figureSchema.shape.scope,
  key: z.string(),
  printed: z.array(usdSchema).min(1),
  believed: usdSchema.nullable(),
  why: z.string().min(1),
});

/** One week of the bundled record. `doNotUse` holds figures judged wrong: it is read so that its absence from `figures` can be checked. */
const weekSchema = z
  .object({
    weekEnding: weekEndingSchema,
    publisher: z.string().min(1),
    publishedOn: isoDateSchema,
    publishedOnIs: z.string(),
    figures: z.array(figureSchema).min(1),
    via: z.array(z.string().min(1)),
    conflicts: z.array(conflictSchema).default([]),
    doNotUse: z.record(z.string(), usdSchema).default({}),
  })
  .superRefine((week, context) => {
    const complain = (message: string, at: number) =>
      context.addIssue({ code: 'custom', message, path: ['figures', at] });
    const seen = new Set<string>();
    const named = [...week.figures, ...week.conflicts].findIndex((each) => !isSubject(each));
    if (named >= 0) complain('is for nothing that is known', named);
    week.figures.forEach((figure, at) => {
      const key = `${figure.scope}/${figure.key}`;
      if (seen.has(key)) complain('stands twice', at);
      seen.add(key);
      if (figure.usd % figure.step !== 0) complain('is finer than its step', at);
      if (week.doNotUse[figure.key] === figure.usd) complain('is marked not to be used', at);
    });
  });

/** Compiled: the whole record is checked at the first question of every start. */
export const recordSchema = z.compile(
  z
    .object({ about: z.string(), weeks: z.array(weekSchema).min(1) })
    .refine(({ weeks }) => weeks.every((week, at) => at === 0 || week.weekEnding > (weeks[at - 1]?.weekEnding ?? '')), {
      message: 'weeks are in order, each once',
      path: ['weeks'],
    }),
);

type RecordedWeek = z.output<typeof weekSchema>;

/** A recorded week as the first vintage of its publisher's report. */
export function reportOf(week: RecordedWeek): Report {
  return {
    publisher: week.publisher,
    series: SERIES,
    weekEnding: week.weekEnding,
    publishedOn: week.publishedOn,
    vintage: 1,
    figures: figuresOf(week),
    conflicts: week.conflicts.map(conflictOf),
  };
}

function figuresOf(week: RecordedWeek): readonly PrintedFigure[] {
  const shared = {
    series: SERIES,
    period: reportingWeek(week.weekEnding),
    publisher: week.publisher,
    via: week.via,
    publishedOn: week.publishedOn,
    publishedOnIs: week.publishedOnIs.startsWith('derived') ? 'derived' : 'stated',
    origin: 'bundled',
    verification: retold(week.via.length),
    vintage: 1,
  } as const;
  return week.figures.map(({ scope, key, usd, step, asPrinted, approx }) => {
    const subject = { scope, key } as Subject;
    return printedFigure({
      id: figureId(week.publisher, week.weekEnding, subject),
      subject,
      ...shared,
      ...{ usd, step },
      ...(asPrinted !== undefined && { asPrinted }),
      ...(approx !== undefined && { approx }),
    });
  });
}

/** The record keeps only dollars of a conflict: the step is inferred from trailing zeros, never finer than print. */
function conflictOf({ scope, key, printed, believed, why }: RecordedWeek['conflicts'][number]): Conflict {
  const amount = (usd: RecordedWeek['figures'][number]['usd']): PrintedAmount => ({
    usd,
    step: stepOfTrailingZeros(usd),
  });
  return {
    subject: { scope, key } as Subject,
    printed: printed.map(amount),
    believed: believed === null ? null : amount(believed),
    why,
  };
}
