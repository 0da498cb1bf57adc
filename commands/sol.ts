import { assetCard } from '../src/cards/asset-card.ts';
import { defineCommand } from '../src/command.ts';
import { findAsset } from '../src/usecases/find-asset.ts';

export const sol = defineCommand({
  name: 'sol',
  summary: 'command-sol',
  options: {},
  run: async (_, services) => assetCard(await findAsset(services, 'SOL')),
});
