import { z } from 'zod';
import { historyCard } from '../src/cards/history-card.ts';
import { defineCommand } from '../src/command.ts';
import { AppError } from '../src/core/errors.ts';
import { resolveSubject } from '../src/usecases/find-asset.ts';
import { today } from '../src/usecases/find-report.ts';
import { optionalWordSchema, suggestsAssets } from './options.ts';

const DEFAULT_WEEKS = 12;

/** Where an asset may stand, a number is a count, also one that does not fit. */
const NUMBER = /^[-+]?\d+(?:[.,]\d+)?$/u;
const weeksSchema = z
  .string()
  .regex(/^\d{1,3}$/u)
  .transform(Number)
  .pipe(z.int().min(1).max(120));

export const history = defineCommand({
  name: 'history',
  summary: 'command-history',
  options: {
    asset: { schema: optionalWordSchema, help: 'option-asset-or-total', suggest: suggestsAssets },
    weeks: { schema: weeksSchema.optional(), help: 'option-weeks' },
  },
  async run({ options }, { reports, clock }) {
    const bare = options.weeks === undefined && options.asset !== undefined && NUMBER.test(options.asset);
    const typed = bare ? undefined : options.asset;
    const count = bare ? countOf(options.asset) : (options.weeks ?? DEFAULT_WEEKS);
    const subject = await resolveSubject(reports, typed, today(clock));
    const weeks = await reports.history(subject, today(clock));
    if (weeks.length === 0) throw new AppError({ code: 'no_reports' });
    return historyCard({ subject, history: weeks, count, now: clock.now() });
  },
});

function countOf(typed: string): number {
  const count = weeksSchema.safeParse(typed);
  if (!count.success) throw new AppError({ code: 'bad_option', command: 'history', option: 'weeks', typed });
  return count.data;
}
