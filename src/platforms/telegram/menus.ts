import type { BotCommand, BotCommandScope } from '@grammyjs/types';
import type { Api } from 'grammy';
import type { App } from '../../app.ts';
import { LOCALES, type Locale } from '../../i18n/locale.ts';
import { message } from '../../i18n/message.ts';
import { rendererFor } from '../../i18n/renderer.ts';

/** https://core.telegram.org/bots/api#botcommand */
const MOST_DESCRIPTION = 256;

const SCOPES: readonly BotCommandScope[] = [
  { type: 'default' },
  { type: 'all_private_chats' },
  { type: 'all_group_chats' },
];

/** Sets the menu of each scope and language, where Telegram holds another; returns how many were set. */
export async function setMenus(api: Api, app: App, defaultLocale: Locale): Promise<number> {
  const commands = (await app.commands()).filter(({ who }) => who === 'member');
  const inLanguage = (locale: Locale): BotCommand[] =>
    commands.map(({ name, summary }) => ({
      command: name,
      description: rendererFor(locale).text(message(summary)).slice(0, MOST_DESCRIPTION),
    }));
  const languages: readonly { readonly locale: Locale; readonly language_code?: string }[] = [
    { locale: defaultLocale },
    ...LOCALES.map((locale) => ({ locale, language_code: locale.slice(0, 2) })),
  ];
  let set = 0;
  for (const scope of SCOPES) {
    for (const { locale, ...language } of languages) {
      const ours = inLanguage(locale);
      const theirs = await api.raw.getMyCommands({ scope, ...language } as Parameters<Api['raw']['getMyCommands']>[0]);
      if (JSON.stringify(theirs) === JSON.stringify(ours)) continue;
      await api.raw.setMyCommands({ commands: ours, scope, ...language } as Parameters<Api['raw']['setMyCommands']>[0]);
      set += 1;
    }
  }
  return set;
}
