import { sourceCard } from '../src/cards/source-card.ts';
import { defineCommand } from '../src/command.ts';
import { findFigure } from '../src/usecases/find-figure.ts';
import { optionalWordSchema, suggestsAssets, suggestsWeeks, wordSchema } from './options.ts';

export const source = defineCommand({
  name: 'source',
  summary: 'command-source',
  audience: 'asker',
  options: {
    figure: { schema: wordSchema, help: 'option-figure', suggest: suggestsAssets },
    week: { schema: optionalWordSchema, help: 'option-week', suggest: suggestsWeeks },
  },
  async run({ options }, services) {
    const { figure, report, now } = await findFigure(services, options.figure, options.week);
    return sourceCard(figure, report, now);
  },
});
