import { z } from 'zod';
import { checkCard } from '../src/cards/check-card.ts';
import { defineCommand } from '../src/command.ts';
import { checkMessage } from '../src/usecases/check-message.ts';

export const check = defineCommand({
  name: 'check',
  summary: 'command-check',
  options: { text: { schema: z.string().default(''), help: 'option-text', rest: true } },
  run: async ({ options }, services) => checkCard(await checkMessage(services, options.text)),
});
