import { z } from 'zod';
import { forgetCard, forgottenCard } from '../src/cards/about-cards.ts';
import { defineCommand } from '../src/command.ts';
import { forgetPlace } from '../src/usecases/settings.ts';

export const forget = defineCommand({
  name: 'forget',
  summary: 'command-forget',
  who: 'moderator',
  shared: false,
  destructive: true,
  options: { now: { schema: z.literal('now').optional(), help: 'option-forget' } },
  async run({ options, from }, services) {
    if (options.now === undefined) return forgetCard();
    await forgetPlace(services, from);
    return forgottenCard();
  },
});
