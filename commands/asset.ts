import { assetCard } from '../src/cards/asset-card.ts';
import { defineCommand } from '../src/command.ts';
import { findAsset } from '../src/usecases/find-asset.ts';
import { suggestsAssets, wordSchema } from './options.ts';

export const asset = defineCommand({
  name: 'asset',
  summary: 'command-asset',
  options: { name: { schema: wordSchema, help: 'option-asset', rest: true, suggest: suggestsAssets } },
  run: async ({ options }, services) => assetCard(await findAsset(services, options.name)),
});
