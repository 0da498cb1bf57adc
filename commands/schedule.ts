import { z } from 'zod';
import { wordSuggestion } from '../src/cards/suggestions.ts';
import { defineCommand, MOST_REPEATED } from '../src/command.ts';
import { AppError } from '../src/core/errors.ts';
import { findScheduleAction, SCHEDULE_ACTIONS } from '../src/core/schedule-actions.ts';
import { answerSchedule } from '../src/usecases/schedule-dialogue.ts';
import { suggestSchedule } from '../src/usecases/suggest-schedule.ts';
import { optionalWordSchema } from './options.ts';

export const schedule = defineCommand({
  name: 'schedule',
  summary: 'command-schedule',
  who: 'moderator',
  shared: false,
  options: {
    action: {
      schema: optionalWordSchema,
      help: 'option-schedule-action',
      suggest: async (typed) =>
        SCHEDULE_ACTIONS.filter((action) => action.startsWith(typed.toLowerCase())).map((action) =>
          wordSuggestion(action),
        ),
    },
    details: {
      schema: z.string().max(500).optional(),
      help: 'option-schedule-details',
      rest: true,
      suggest: async (typed) => suggestSchedule(typed).map((line) => wordSuggestion(line)),
    },
  },
  async run({ options: { action: typed, details = '' }, from }, services) {
    if (typed === undefined && details !== '')
      throw new AppError({ code: 'missing_option', command: 'schedule', option: 'action' });
    const action = typed === undefined ? 'list' : findScheduleAction(typed);
    if (!action) {
      const repeated = typed?.slice(0, MOST_REPEATED) ?? '';
      throw new AppError({ code: 'bad_option', command: 'schedule', option: 'action', typed: repeated });
    }
    return answerSchedule({ services, by: from }, action, details);
  },
});
