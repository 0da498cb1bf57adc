import { z } from 'zod';
import { wordSuggestion } from '../src/cards/suggestions.ts';
import { defineCommand } from '../src/command.ts';
import { findScheduleAction, SCHEDULE_ACTIONS } from '../src/core/schedule-actions.ts';
import { answerSchedule } from '../src/usecases/schedule-dialogue.ts';
import { suggestSchedule } from '../src/usecases/suggest-schedule.ts';
import { checkAction, optionalWordSchema, suggestsOf, unknownAction } from './options.ts';

export const schedule = defineCommand({
  name: 'schedule',
  summary: 'command-schedule',
  who: 'moderator',
  shared: false,
  options: {
    action: {
      schema: optionalWordSchema,
      help: 'option-schedule-action',
      suggest: suggestsOf(SCHEDULE_ACTIONS),
    },
    details: {
      schema: z.string().max(500).optional(),
      help: 'option-schedule-details',
      rest: true,
      suggest: async (typed) => suggestSchedule(typed).map((line) => wordSuggestion(line)),
    },
  },
  async run({ options: { action: typed, details = '' }, from }, services) {
    checkAction('schedule', typed, details);
    const action = typed === undefined ? 'list' : findScheduleAction(typed);
    if (!action) throw unknownAction('schedule', typed);
    return answerSchedule({ services, by: from }, action, details);
  },
});
