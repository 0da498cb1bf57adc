import { healthCard } from '../src/cards/health-card.ts';
import { defineCommand } from '../src/command.ts';

export const health = defineCommand({
  name: 'health',
  summary: 'command-health',
  who: 'operator',
  audience: 'asker',
  // Whoever looks wants to know how it is now.
  shared: false,
  options: {},
  run: async (_, { live, facts, clock, standing }) =>
    healthCard({
      ...{ sources: await live.conditions(), lastHeard: await facts.lastHeard(), now: clock.now() },
      ...(standing && { standing: await standing() }),
    }),
});
