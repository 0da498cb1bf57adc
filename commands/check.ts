import { z } from 'zod';
import { defineCommand } from '../src/command.ts';

export const check = defineCommand({
  name: 'check',
  summary: 'command-check',
  options: { text: { schema: z.string().default(''), help: 'option-text', rest: true } },
  async run({ options }, services) {
    // The reader compiles every language's phrases when it is loaded: only a text pays for it.
    const { checkMessage } = await import('../src/usecases/check-message.ts');
    const { checkCard } = await import('../src/cards/check-card.ts');
    return checkCard(await checkMessage(services, options.text));
  },
});
