import { z } from 'zod';
import { defineCommand } from '../src/command.ts';
import { HOOK_KINDS } from '../src/core/alert-hook.ts';
import { AppError } from '../src/core/errors.ts';
import { findHookAction, HOOK_ACTIONS } from '../src/core/hook-words.ts';
import { answerHook } from '../src/usecases/hook-dialogue.ts';
import { checkAction, optionalWordSchema, suggestsOf, unknownAction } from './options.ts';

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
      suggest: suggestsOf(HOOK_ACTIONS),
    },
    details: {
      schema: z.string().trim().max(64).optional(),
      help: 'option-hook-details',
      rest: true,
      suggest: suggestsOf(HOOK_KINDS),
    },
  },
  async run({ options: { action: typed, details = '' }, from, locale }, services) {
    checkAction('hook', typed, details);
    const action = typed === undefined ? 'list' : findHookAction(typed);
    if (!action) throw unknownAction('hook', typed);
    if (action !== 'list' && details === '')
      throw new AppError({ code: 'missing_option', command: 'hook', option: 'details' });
    return answerHook({ services, by: from, locale }, action, details);
  },
});
