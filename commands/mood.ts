import { moodCard } from '../src/cards/mood-card.ts';
import { defineCommand } from '../src/command.ts';

export const mood = defineCommand({
  name: 'mood',
  summary: 'command-mood',
  options: {},
  async run(_, { live, clock }) {
    const [index, stablecoins] = await Promise.all([live.ask('mood', 'market'), live.ask('stablecoins', 'all')]);
    return moodCard({ mood: index, stablecoins, now: clock.now() });
  },
});
