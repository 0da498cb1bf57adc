import type { BotCommand, BotCommandScope } from '@grammyjs/types';
import type { Api } from 'grammy';
import type { App } from '../../app.ts';
import { ROLES, type Role } from '../../command.ts';
import { LOCALES, type Locale } from '../../i18n/locale.ts';
import { message } from '../../i18n/message.ts';
import { rendererFor } from '../../i18n/renderer.ts';

/** https://core.telegram.org/bots/api#botcommand */
const MOST_DESCRIPTION = 256;

/** Whose menu each is: everybody moderates their own private chat, and who administers a group is shown more than its members. */
const SCOPES: readonly { readonly scope: BotCommandScope; readonly role: Role }[] = [
  { scope: { type: 'default' }, role: 'member' },
  { scope: { type: 'all_private_chats' }, role: 'moderator' },
  { scope: { type: 'all_group_chats' }, role: 'member' },
  { scope: { type: 'all_chat_administrators' }, role: 'moderator' },
];

/** What is shown in one scope to readers of one language, or to everybody else where there is none. */
export interface CommandMenu {
  readonly scope: BotCommandScope;
  readonly language_code?: string;
  readonly commands: readonly BotCommand[];
}

/** The menu of each scope and language. */
export async function menusOf(app: App, defaultLocale: Locale): Promise<readonly CommandMenu[]> {
  const all = await app.commands();
  const commandsFor = (role: Role, locale: Locale): readonly BotCommand[] =>
    all
      .filter(({ who }) => ROLES.indexOf(who) <= ROLES.indexOf(role))
      .map(({ name, summary }) => ({
        command: name,
        description: rendererFor(locale).text(message(summary)).slice(0, MOST_DESCRIPTION),
      }));
  return SCOPES.flatMap(({ scope, role }) => [
    { scope, commands: commandsFor(role, defaultLocale) },
    ...LOCALES.map((locale) => ({
      scope,
      language_code: locale.slice(0, 2),
      commands: commandsFor(role, locale),
    })),
  ]);
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
