import { flowsCard } from '../src/cards/flows-card.ts';
import { defineCommand } from '../src/command.ts';
import { findReport } from '../src/usecases/find-report.ts';
import { historyUpTo } from '../src/usecases/week-history.ts';
import { optionalWordSchema, suggestsWeeks } from './options.ts';

export const flows = defineCommand({
  name: 'flows',
  summary: 'command-flows',
  options: { week: { schema: optionalWordSchema, help: 'option-week', suggest: suggestsWeeks } },
  async run({ options }, services) {
    const found = await findReport(services, options.week);
    return flowsCard(found, await historyUpTo(services.reports, found.report));
  },
});
