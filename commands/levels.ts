import { levelsCard } from '../src/cards/levels-card.ts';
import { defineCommand } from '../src/command.ts';
import { findLevels } from '../src/usecases/find-levels.ts';
import { optionalWordSchema, suggestsAssets } from './options.ts';

export const levels = defineCommand({
  name: 'levels',
  summary: 'command-levels',
  options: { asset: { schema: optionalWordSchema, help: 'option-level-asset', rest: true, suggest: suggestsAssets } },
  run: async ({ options }, services) =>
    levelsCard({ ...(await findLevels(services, options.asset)), asset: options.asset }),
});
