import { sourcesCard } from '../src/cards/sources-card.ts';
import { defineCommand } from '../src/command.ts';
import { acceptedWeeks } from '../src/usecases/accepted-weeks.ts';
import { today } from '../src/usecases/find-report.ts';

export const sources = defineCommand({
  name: 'sources',
  summary: 'command-sources',
  options: {},
  async run(_, { levels, reports, sources: catalog, clock }) {
    return sourcesCard({
      sources: await catalog.describe(),
      accepted: await acceptedWeeks(reports, today(clock)),
      levels: (await levels.levels()).length,
    });
  },
});
