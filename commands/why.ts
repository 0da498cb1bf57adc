import { storyCard } from '../src/cards/delivery-cards.ts';
import { defineCommand } from '../src/command.ts';
import { deliveryOf, storyOf } from '../src/usecases/deliveries.ts';
import { isTest } from '../src/usecases/test-post.ts';
import { wordSchema } from './options.ts';

export const why = defineCommand({
  name: 'why',
  summary: 'command-why',
  shared: false,
  options: { code: { schema: wordSchema, help: 'option-code' } },
  async run({ options: { code }, from }, services) {
    const told = await deliveryOf(services, from, code);
    const happened = await storyOf(services, told.delivery);
    return storyCard({ ...told, happened, isTest: isTest(told.delivery) });
  },
});
