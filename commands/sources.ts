import { sourcesCard } from '../src/cards/sources-card.ts';
import { defineCommand } from '../src/command.ts';

export const sources = defineCommand({
  name: 'sources',
  summary: 'command-sources',
  options: {},
  async run(_, services) {
    const levels = await services.levels.levels();
    return sourcesCard(await services.sources.describe(), levels.length);
  },
});
