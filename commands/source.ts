import { factSourceCard } from '../src/cards/fact-source-card.ts';
import { sourceCard } from '../src/cards/source-card.ts';
import { defineCommand, type Suggest } from '../src/command.ts';
import { findFact } from '../src/usecases/find-fact.ts';
import { findFigure } from '../src/usecases/find-figure.ts';
import { optionalWordSchema, suggestsAssets, suggestsTopics, suggestsWeeks, wordSchema } from './options.ts';

const suggestsFigures: Suggest = async (typed, services) => [
  ...(await suggestsAssets(typed, services)).slice(0, 7),
  ...(await suggestsTopics(typed, services)),
];

export const source = defineCommand({
  name: 'source',
  summary: 'command-source',
  audience: 'asker',
  options: {
    figure: { schema: wordSchema, help: 'option-figure', suggest: suggestsFigures },
    week: { schema: optionalWordSchema, help: 'option-week-or-asset', suggest: suggestsWeeks },
  },
  async run({ options }, services) {
    const fact = await findFact(services, [options.figure, options.week ?? ''].join(' '));
    if (fact) return factSourceCard(fact);
    const { figure, report, now } = await findFigure(services, options.figure, options.week);
    return sourceCard(figure, report, now);
  },
});
