import { rotationCard } from '../src/cards/rotation-card.ts';
import { defineCommand } from '../src/command.ts';
import { findReport } from '../src/usecases/find-report.ts';
import { optionalWordSchema, suggestsWeeks } from './options.ts';

export const rotation = defineCommand({
  name: 'rotation',
  summary: 'command-rotation',
  options: { week: { schema: optionalWordSchema, help: 'option-week', suggest: suggestsWeeks } },
  run: async ({ options }, services) => rotationCard(await findReport(services, options.week)),
});
