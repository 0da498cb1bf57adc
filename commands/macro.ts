import { z } from 'zod';
import { macroCard, macroFileCard } from '../src/cards/macro-card.ts';
import { wordSuggestion } from '../src/cards/suggestions.ts';
import { defineCommand } from '../src/command.ts';
import { macroCalendar } from '../src/usecases/macro-calendar.ts';

const AS_FILE = 'ics';

export const macro = defineCommand({
  name: 'macro',
  summary: 'command-macro',
  // Its times are those of the place.
  shared: false,
  options: {
    as: {
      schema: z.string().trim().toLowerCase().pipe(z.literal(AS_FILE)).optional(),
      help: 'option-macro-as',
      suggest: async () => [wordSuggestion(AS_FILE)],
    },
  },
  async run({ options, from }, services) {
    const view = await macroCalendar(services, from.place);
    return options.as === AS_FILE ? macroFileCard(view) : macroCard(view);
  },
});
