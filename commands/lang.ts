import { z } from 'zod';
import { languageCard } from '../src/cards/about-cards.ts';
import { defineCommand } from '../src/command.ts';
import { AppError } from '../src/core/errors.ts';
import { settingsAt } from '../src/usecases/settings.ts';
import { optionalWordSchema, settingsView } from './options.ts';

export const lang = defineCommand({
  name: 'lang',
  summary: 'command-lang',
  audience: 'asker',
  shared: false,
  options: {
    language: { schema: optionalWordSchema, help: 'option-language' },
    command: { schema: z.string().optional(), help: 'option-line', rest: true },
  },
  async run({ options, locale, from }, services) {
    const { languages } = services;
    if (options.language === undefined) {
      const settled = await settingsAt(services, from.place);
      return languageCard(locale, settingsView({ from, locale }, services, settled));
    }
    const chosen = languages.find(options.language);
    if (!chosen) {
      const known = languages.all.map(({ tag }) => tag);
      throw new AppError({ code: 'language_unknown', typed: options.language, known });
    }
    return { again: options.command ?? '/lang', locale: chosen };
  },
});
