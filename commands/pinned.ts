import { z } from 'zod';
import { pinnedStatusCard } from '../src/cards/pinned-status-cards.ts';
import { wordSuggestion } from '../src/cards/suggestions.ts';
import { defineCommand } from '../src/command.ts';
import { changePinned, PINNED_ACTIONS, pinnedAt } from '../src/usecases/pinned.ts';

export const pinned = defineCommand({
  name: 'pinned',
  summary: 'command-pinned',
  who: 'moderator',
  shared: false,
  options: {
    action: {
      schema: z.string().trim().toLowerCase().pipe(z.enum(PINNED_ACTIONS)).optional(),
      help: 'option-pinned',
      suggest: async () => PINNED_ACTIONS.map((word) => wordSuggestion(word)),
    },
  },
  async run({ options: { action }, from }, services) {
    if (action === undefined) return pinnedStatusCard(await pinnedAt(services, from.place));
    const said = await changePinned(services, from, action);
    const card = pinnedStatusCard({ ...(await pinnedAt(services, from.place)), ...(said && { said }) });
    return { card, asked: '/pinned' };
  },
});
