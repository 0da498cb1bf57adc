import { holdingsCard } from '../src/cards/holdings-card.ts';
import { defineCommand } from '../src/command.ts';
import { gatherHoldings } from '../src/usecases/holdings.ts';

export const holdings = defineCommand({
  name: 'holdings',
  summary: 'command-holdings',
  options: {},
  run: async (_, services) => holdingsCard(await gatherHoldings(services)),
});
