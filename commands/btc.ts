import { assetCard } from '../src/cards/asset-card.ts';
import { defineCommand } from '../src/command.ts';
import { findAsset } from '../src/usecases/find-asset.ts';

export const btc = defineCommand({
  name: 'btc',
  summary: 'command-btc',
  options: {},
  run: async (_, services) => assetCard(await findAsset(services, 'BTC')),
});
