import { storyCard } from '../src/cards/delivery-cards.ts';
import { pathCard } from '../src/cards/path-card.ts';
import { defineCommand } from '../src/command.ts';
import { deliveryOf, storyOf } from '../src/usecases/deliveries.ts';
import { findFact } from '../src/usecases/find-fact.ts';
import { isTest } from '../src/usecases/test-post.ts';
import { whyLevel } from '../src/usecases/why-level.ts';
import { suggestsTopics, wordSchema } from './options.ts';

export const why = defineCommand({
  name: 'why',
  summary: 'command-why',
  shared: false,
  options: { thing: { schema: wordSchema, help: 'option-why', rest: true, suggest: suggestsTopics } },
  async run({ options: { thing }, from }, services) {
    const fact = await findFact(services, thing);
    if (fact) return pathCard(fact);
    const level = await whyLevel(services, from.place, thing);
    if (level) return level;
    const told = await deliveryOf(services, from, thing);
    const happened = await storyOf(services, told.delivery);
    return storyCard({ ...told, happened, isTest: isTest(told.delivery) });
  },
});
