import { z } from 'zod';
import { defineCommand, MOST_REPEATED } from '../src/command.ts';
import { ALERT_ACTIONS, findAlertAction } from '../src/core/alert-words.ts';
import { AppError } from '../src/core/errors.ts';
import { answerAlert, answerFlowRule } from '../src/usecases/alert-dialogue.ts';
import { checkAction, optionalWordSchema, suggestsOf, unknownAction } from './options.ts';

/** As they are typed behind an action; what does not fit it is refused with an example. */
const DETAILS = ['all', 'decisive', 'off', 'every', 'once', '6h', 'mark', 'fold', 'total below -1bn', 'BTC above 500m'];

export const alert = defineCommand({
  name: 'alert',
  summary: 'command-alert',
  who: 'moderator',
  shared: false,
  options: {
    action: {
      schema: optionalWordSchema,
      help: 'option-alert-action',
      suggest: suggestsOf(ALERT_ACTIONS),
    },
    details: {
      schema: z.string().max(500).optional(),
      help: 'option-alert-details',
      rest: true,
      suggest: suggestsOf(DETAILS),
    },
  },
  async run({ options: { action: typed, details = '' }, from }, services) {
    checkAction('alert', typed, details);
    const talk = { services, by: from };
    const action = typed === undefined ? 'list' : findAlertAction(typed);
    switch (action) {
      case undefined:
      case 'flow':
      case 'sign':
      case 'streak':
      case 'record': {
        const told = await answerFlowRule(talk, `${typed ?? ''} ${details}`);
        if (told) return told;
        if (action !== undefined)
          throw new AppError({ code: 'flow_words', why: 'no_kind', typed: details.slice(0, MOST_REPEATED) });
        throw unknownAction('alert', typed);
      }
      default:
        return answerAlert(talk, action, details);
    }
  },
});
