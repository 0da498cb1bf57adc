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

/** What is shown in one scope to readers of one language, or to everybody else where there is none. */
export interface CommandMenu {
  readonly scope: BotCommandScope;
  readonly language_code?: string;
  readonly commands: readonly BotCommand[];
}

/** The menu of each scope and language. */
export async function menusOf(app: App, defaultLocale: Locale): Promise<readonly CommandMenu[]> {
  const commands = (await app.commands()).filter(({ who }) => who === 'member');
  const inLanguage = (locale: Locale): readonly BotCommand[] =>
    commands.map(({ name, summary }) => ({
      command: name,
      description: rendererFor(locale).text(message(summary)).slice(0, MOST_DESCRIPTION),
    }));
  const languages = [
    { commands: inLanguage(defaultLocale) },
    ...LOCALES.map((locale) => ({ language_code: locale.slice(0, 2), commands: inLanguage(locale) })),
  ];
  return SCOPES.flatMap((scope) => languages.map((language) => ({ scope, ...language })));
}

/** Those of the menus in whose place Telegram holds another. */
export async function differingMenus(api: Api, menus: readonly CommandMenu[]): Promise<readonly CommandMenu[]> {
  const differing: CommandMenu[] = [];
  for (const menu of menus) {
    const { commands, ...place } = menu;
    const theirs = await api.raw.getMyCommands(place as Parameters<Api['raw']['getMyCommands']>[0]);
    if (JSON.stringify(theirs) !== JSON.stringify(commands)) differing.push(menu);
  }
  return differing;
}

/** Sets the menus that Telegram holds otherwise; returns how many. */
export async function setMenus(api: Api, app: App, defaultLocale: Locale): Promise<number> {
  const differing = await differingMenus(api, await menusOf(app, defaultLocale));
  for (const menu of differing) await api.raw.setMyCommands(menu as Parameters<Api['raw']['setMyCommands']>[0]);
  return differing.length;
}
