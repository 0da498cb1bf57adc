import { rotationCard } from '../src/cards/rotation-card.ts';
import { defineCommand } from '../src/command.ts';
import { findRotation } from '../src/usecases/find-rotation.ts';
import { optionalWordSchema, suggestsWeeks } from './options.ts';

export const rotation = defineCommand({
  name: 'rotation',
  summary: 'command-rotation',
  options: { week: { schema: optionalWordSchema, help: 'option-week', suggest: suggestsWeeks } },
  run: async ({ options }, services) => rotationCard(await findRotation(services, options.week)),
});
