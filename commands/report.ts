import { z } from 'zod';
import { wordSuggestion } from '../src/cards/suggestions.ts';
import { defineCommand } from '../src/command.ts';

const MOST_OFFERED = 25;

export const report = defineCommand({
  name: 'report',
  summary: 'command-report',
  who: 'operator',
  audience: 'asker',
  shared: false,
  takesFile: 'option-report-file',
  options: {
    text: {
      schema: z.string().default(''),
      help: 'option-report',
      rest: true,
      suggest: async (_, { reviews }) =>
        (await reviews.open(MOST_OFFERED)).map(({ number }) => wordSuggestion(String(number))),
    },
  },
  async run({ options: { text }, from }, services) {
    // The reader compiles every language's phrases when it is loaded: only who brings a report pays for it.
    const { answerReport } = await import('../src/usecases/report-dialogue.ts');
    const { handed } = from;
    const typed = handed?.as === 'file' ? await handed.read() : text;
    return answerReport({ services, by: from, origin: handed?.as ?? 'paste' }, typed);
  },
});
