import { levelsCard } from '../src/cards/levels-card.ts';
import { defineCommand } from '../src/command.ts';
import { tickerOf } from '../src/usecases/find-asset.ts';
import { today } from '../src/usecases/find-report.ts';
import { optionalWordSchema, suggestsAssets } from './options.ts';

export const levels = defineCommand({
  name: 'levels',
  summary: 'command-levels',
  options: { asset: { schema: optionalWordSchema, help: 'option-level-asset', rest: true, suggest: suggestsAssets } },
  async run({ options }, services) {
    const now = today(services.clock);
    const said = (await services.levels.levels()).filter(({ claim }) => claim.saidOn <= now);
    const wanted = options.asset && tickerOf(options.asset);
    const shown = wanted ? said.filter(({ claim }) => claim.asset === wanted) : said;
    return levelsCard(shown, now, options.asset);
  },
});
