import { z } from 'zod';
import { deliveriesCard } from '../src/cards/delivery-cards.ts';
import { wordSuggestion } from '../src/cards/suggestions.ts';
import { defineCommand } from '../src/command.ts';
import { AppError } from '../src/core/errors.ts';
import { deliveriesAt, settleDelivery } from '../src/usecases/deliveries.ts';
import { optionalWordSchema } from './options.ts';

const MOST_SHOWN = 10;
const SETTLEMENTS = ['seen', 'again'] as const;

export const deliveries = defineCommand({
  name: 'deliveries',
  summary: 'command-deliveries',
  who: 'moderator',
  shared: false,
  options: {
    settle: {
      schema: z.enum(SETTLEMENTS).optional(),
      help: 'option-deliveries-settle',
      suggest: async () => SETTLEMENTS.map((word) => wordSuggestion(word)),
    },
    code: { schema: optionalWordSchema, help: 'option-code' },
  },
  async run({ options: { settle: how, code: typed }, from }, services) {
    if (how === undefined && typed === undefined) return deliveriesCard(await deliveriesAt(services, from, MOST_SHOWN));
    if (how === undefined) throw new AppError({ code: 'missing_option', command: 'deliveries', option: 'settle' });
    if (typed === undefined) throw new AppError({ code: 'missing_option', command: 'deliveries', option: 'code' });
    await settleDelivery(services, from, { typed, how });
    return { card: deliveriesCard(await deliveriesAt(services, from, MOST_SHOWN), how), asked: '/deliveries' };
  },
});
