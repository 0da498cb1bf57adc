import { z } from 'zod';
import { levelCard } from '../src/cards/level-card.ts';
import { wordSuggestion } from '../src/cards/suggestions.ts';
import { defineCommand, MOST_REPEATED } from '../src/command.ts';
import { AppError } from '../src/core/errors.ts';
import { findLevelAction, LEVEL_ACTIONS } from '../src/core/level-actions.ts';
import { levelsMeant } from '../src/usecases/follow-levels.ts';
import { levelView } from '../src/usecases/level-views.ts';
import { suggestLevel } from '../src/usecases/suggest-level.ts';
import { optionalWordSchema } from './options.ts';

export const level = defineCommand({
  name: 'level',
  summary: 'command-level',
  who: 'moderator',
  shared: false,
  options: {
    action: {
      schema: optionalWordSchema,
      help: 'option-level-action',
      suggest: async (typed) =>
        LEVEL_ACTIONS.filter((action) => action.startsWith(typed.toLowerCase())).map((action) =>
          wordSuggestion(action),
        ),
    },
    details: {
      schema: z.string().max(300).optional(),
      help: 'option-level-details',
      rest: true,
      suggest: async (typed) => suggestLevel(typed).map((line) => wordSuggestion(line)),
    },
  },
  async run({ options: { action: typed, details = '' }, from, role }, services) {
    if (typed === undefined && details !== '')
      throw new AppError({ code: 'missing_option', command: 'level', option: 'action' });
    const action = typed === undefined ? 'list' : findLevelAction(typed);
    if (!action) {
      const [meant] = (typed !== undefined && details === '' && (await levelsMeant(services, from.place, typed))) || [];
      if (meant) return levelCard(await levelView(services, from.place, meant, { mayChange: true }));
      const repeated = typed?.slice(0, MOST_REPEATED) ?? '';
      throw new AppError({ code: 'bad_option', command: 'level', option: 'action', typed: repeated });
    }
    // The reader of reports is loaded with it: only who changes levels pays for that.
    const { answerLevel } = await import('../src/usecases/level-dialogue.ts');
    return answerLevel({ services, by: from, isOperator: role === 'operator' }, action, details);
  },
});
