import { levelCard } from '../src/cards/level-card.ts';
import { levelsCard } from '../src/cards/levels-card.ts';
import { defineCommand } from '../src/command.ts';
import { levelsMeant } from '../src/usecases/follow-levels.ts';
import { levelsView, levelView } from '../src/usecases/level-views.ts';
import { optionalWordSchema, suggestsAssets } from './options.ts';

export const levels = defineCommand({
  name: 'levels',
  summary: 'command-levels',
  // A place follows levels of its own.
  shared: false,
  options: { asset: { schema: optionalWordSchema, help: 'option-level-asset', rest: true, suggest: suggestsAssets } },
  async run({ options: { asset: typed }, from: { place } }, services) {
    const [meant] = (typed !== undefined && (await levelsMeant(services, place, typed))) || [];
    return meant
      ? levelCard(await levelView(services, place, meant))
      : levelsCard(await levelsView(services, place, typed));
  },
});
