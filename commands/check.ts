import { z } from 'zod';
import { defineCommand } from '../src/command.ts';

/** What the button for every finding puts before the text: nobody's text begins like that. */
const WHOLE = /^\s*(--all\s)?(.*)$/su;

export const check = defineCommand({
  name: 'check',
  summary: 'command-check',
  options: { text: { schema: z.string().default(''), help: 'option-text', rest: true } },
  async run({ options }, services) {
    // The reader compiles every language's phrases when it is loaded: only a text pays for it.
    const { checkMessage } = await import('../src/usecases/check-message.ts');
    const { checkCard, wholeCheckCard } = await import('../src/cards/check-card.ts');
    const [, whole, text = ''] = WHOLE.exec(options.text) ?? [];
    const lines = { brief: `/check ${text}`, whole: `/check --all ${text}` };
    return (whole ? wholeCheckCard : checkCard)(await checkMessage(services, text), lines);
  },
});
