import { moodCard } from '../src/cards/mood-card.ts';
import { defineCommand } from '../src/command.ts';

export const mood = defineCommand({
  name: 'mood',
  summary: 'command-mood',
  options: {},
  run: async (_, { live, clock }) => moodCard({ mood: await live.ask('mood', 'market'), now: clock.now() }),
});
