import { commandHelpCard, helpCard } from '../src/cards/about-cards.ts';
import { defineCommand } from '../src/command.ts';
import { AppError } from '../src/core/errors.ts';
import { didYouMean } from '../src/core/nearest.ts';
import { optionalWordSchema } from './options.ts';

export const help = defineCommand({
  name: 'help',
  summary: 'command-help',
  audience: 'asker',
  options: { command: { schema: optionalWordSchema, help: 'option-command' } },
  async run({ options }, services) {
    const menu = await services.menu();
    if (options.command === undefined) return helpCard([...menu.values()]);
    const typed = options.command.replace(/^[/／]/u, '').toLowerCase();
    const found = menu.get(typed);
    if (found) return commandHelpCard(found);
    const nearest = didYouMean(typed, [...menu.keys()]).map((name) => `/${name}`);
    throw new AppError({ code: 'unknown_command', typed, nearest });
  },
});
