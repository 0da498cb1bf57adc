import { compareCard } from '../src/cards/compare-card.ts';
import { defineCommand } from '../src/command.ts';
import { AppError } from '../src/core/errors.ts';
import { findReport } from '../src/usecases/find-report.ts';
import { suggestsWeeks, wordSchema } from './options.ts';

export const compare = defineCommand({
  name: 'compare',
  summary: 'command-compare',
  options: {
    first: { schema: wordSchema, help: 'option-week-first', suggest: suggestsWeeks },
    second: { schema: wordSchema, help: 'option-week-second', suggest: suggestsWeeks },
  },
  async run({ options }, services) {
    const one = await findReport(services, options.first);
    const other = await findReport(services, options.second);
    if (one.report.weekEnding === other.report.weekEnding) throw new AppError({ code: 'weeks_same' });
    return compareCard(one.report, other.report, other.now);
  },
});
