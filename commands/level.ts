import { z } from 'zod';
import { levelCard } from '../src/cards/level-card.ts';
import { wordSuggestion } from '../src/cards/suggestions.ts';
import { defineCommand } from '../src/command.ts';
import { findLevelAction, LEVEL_ACTIONS } from '../src/core/level-actions.ts';
import { levelsMeant } from '../src/usecases/follow-levels.ts';
import { levelView } from '../src/usecases/level-views.ts';
import { suggestLevel } from '../src/usecases/suggest-level.ts';
import { checkAction, optionalWordSchema, suggestsOf, unknownAction } from './options.ts';

export const level = defineCommand({
  name: 'level',
  summary: 'command-level',
  who: 'moderator',
  shared: false,
  options: {
    action: {
      schema: optionalWordSchema,
      help: 'option-level-action',
      suggest: suggestsOf(LEVEL_ACTIONS),
    },
    details: {
      schema: z.string().max(300).optional(),
      help: 'option-level-details',
      rest: true,
      suggest: async (typed) => suggestLevel(typed).map((line) => wordSuggestion(line)),
    },
  },
  async run({ options: { action: typed, details = '' }, from, role }, services) {
    checkAction('level', typed, details);
    const action = typed === undefined ? 'list' : findLevelAction(typed);
    if (!action) {
      const [meant] = (typed !== undefined && details === '' && (await levelsMeant(services, from.place, typed))) || [];
      if (meant) return levelCard(await levelView(services, from.place, meant, { mayChange: true }));
      throw unknownAction('level', typed);
    }
    // The reader of reports is loaded with it: only who changes levels pays for that.
    const { answerLevel } = await import('../src/usecases/level-dialogue.ts');
    return answerLevel({ services, by: from, isOperator: role === 'operator' }, action, details);
  },
});
