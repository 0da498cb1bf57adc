import { oneSourceCard, recordCard } from '../src/cards/one-source-card.ts';
import { sourcesCard } from '../src/cards/sources-card.ts';
import { wordSuggestion } from '../src/cards/suggestions.ts';
import { defineCommand, type Suggest } from '../src/command.ts';
import { acceptedWeeks } from '../src/usecases/accepted-weeks.ts';
import { today } from '../src/usecases/find-report.ts';
import { findSource, sourceCalled } from '../src/usecases/find-source.ts';
import { optionalWordSchema } from './options.ts';

const suggestsSources: Suggest = async (typed, services) =>
  (await sourceCalled(services, typed)).map((publisher) => wordSuggestion(publisher));

export const sources = defineCommand({
  name: 'sources',
  summary: 'command-sources',
  options: {
    source: { schema: optionalWordSchema, help: 'option-source-name', rest: true, suggest: suggestsSources },
  },
  async run({ options }, services) {
    if (options.source !== undefined) {
      const found = await findSource(services, options.source);
      return 'series' in found ? recordCard(found) : oneSourceCard(found);
    }
    const { levels, reports, sources: catalog, clock, live } = services;
    return sourcesCard({
      sources: await catalog.describe(),
      accepted: await acceptedWeeks(reports, today(clock)),
      levels: (await levels.levels()).length,
      live: await live.conditions(),
    });
  },
});
