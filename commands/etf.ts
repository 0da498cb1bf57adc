import { etfCard, etfOverviewCard } from '../src/cards/etf-card.ts';
import { defineCommand } from '../src/command.ts';
import { findEtfOverview, findEtfWeek, isEveryAsset, readEtfWords } from '../src/usecases/etf-week.ts';
import { optionalWordSchema, suggestsAssets, suggestsWeeks } from './options.ts';

export const etf = defineCommand({
  name: 'etf',
  summary: 'command-etf',
  options: {
    asset: { schema: optionalWordSchema, help: 'option-etf-asset', suggest: suggestsAssets },
    week: { schema: optionalWordSchema, help: 'option-etf-week', suggest: suggestsWeeks },
  },
  async run({ options }, services) {
    const { asset, week } = readEtfWords(options);
    return isEveryAsset(asset)
      ? etfOverviewCard(await findEtfOverview(services, week))
      : etfCard(await findEtfWeek(services, { asset, week }));
  },
});
