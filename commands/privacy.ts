import { privacyCard } from '../src/cards/about-cards.ts';
import { defineCommand } from '../src/command.ts';

export const privacy = defineCommand({
  name: 'privacy',
  summary: 'command-privacy',
  audience: 'asker',
  options: {},
  run: async () => privacyCard(),
});
