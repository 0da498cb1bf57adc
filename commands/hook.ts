import { z } from 'zod';
import { wordSuggestion } from '../src/cards/suggestions.ts';
import { defineCommand, MOST_REPEATED } from '../src/command.ts';
import { HOOK_KINDS } from '../src/core/alert-hook.ts';
import { AppError } from '../src/core/errors.ts';
import { findHookAction, HOOK_ACTIONS } from '../src/core/hook-words.ts';
import { answerHook } from '../src/usecases/hook-dialogue.ts';
import { optionalWordSchema } from './options.ts';

export const hook = defineCommand({
  name: 'hook',
  summary: 'command-hook',
  who: 'moderator',
  // A key is for whoever made it alone.
  audience: 'asker',
  shared: false,
  // A key lets its holder speak to the place, so who may is looked up anew.
  destructive: true,
  options: {
    action: {
      schema: optionalWordSchema,
      help: 'option-hook-action',
      suggest: async (typed) =>
        HOOK_ACTIONS.filter((action) => action.startsWith(typed.toLowerCase())).map((action) => wordSuggestion(action)),
    },
    details: {
      schema: z.string().trim().max(64).optional(),
      help: 'option-hook-details',
      rest: true,
      suggest: async (typed) =>
        HOOK_KINDS.filter((kind) => kind.startsWith(typed.toLowerCase())).map((kind) => wordSuggestion(kind)),
    },
  },
  async run({ options: { action: typed, details = '' }, from, locale }, services) {
    if (typed === undefined && details !== '')
      throw new AppError({ code: 'missing_option', command: 'hook', option: 'action' });
    const action = typed === undefined ? 'list' : findHookAction(typed);
    if (!action) {
      const repeated = typed?.slice(0, MOST_REPEATED) ?? '';
      throw new AppError({ code: 'bad_option', command: 'hook', option: 'action', typed: repeated });
    }
    if (action !== 'list' && details === '')
      throw new AppError({ code: 'missing_option', command: 'hook', option: 'details' });
    return answerHook({ services, by: from, locale }, action, details);
  },
});
