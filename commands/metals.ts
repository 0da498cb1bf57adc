import { metalsCard } from '../src/cards/metals-card.ts';
import { defineCommand } from '../src/command.ts';
import { findMetals } from '../src/usecases/find-metals.ts';

export const metals = defineCommand({
  name: 'metals',
  summary: 'command-metals',
  options: {},
  run: async (_, services) => metalsCard(await findMetals(services)),
});
