import { regionsCard } from '../src/cards/regions-card.ts';
import { defineCommand } from '../src/command.ts';
import { findReport } from '../src/usecases/find-report.ts';
import { optionalWordSchema, suggestsWeeks } from './options.ts';

export const regions = defineCommand({
  name: 'regions',
  summary: 'command-regions',
  options: { week: { schema: optionalWordSchema, help: 'option-week', suggest: suggestsWeeks } },
  run: async ({ options }, services) => regionsCard(await findReport(services, options.week)),
});
