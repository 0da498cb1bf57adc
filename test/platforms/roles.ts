import type { Role } from '../../src/command.ts';
import type { MissingRight } from '../../src/core/errors.ts';

/** What a refusal says of the right that is missing, and of who can give it. */
export const SAYS: Readonly<Record<MissingRight, string>> = {
  operator: 'Whoever runs it can name you in OPERATORS',
  telegram_administrator: 'Its owner, or an administrator who may add others, can make you one',
  telegram_own_name: 'Ask under your own name, or anonymously as an administrator',
  telegram_unknown: 'Telegram did not say whether you are an administrator here',
  discord_manage_server: 'Manage Server. Whoever manages the roles of this server can give it to you',
  discord_private: 'Use it in a server, or alone with the bot',
};

/** Somebody in a place, the most they may do there, and what is missing for a moderator's command. */
export interface Row<Who extends string, Where extends string> {
  readonly who: Who;
  readonly where: Where;
  readonly may: Role;
  readonly lacks?: MissingRight;
}

export type TelegramPlace = 'a private chat' | 'a group' | 'a supergroup' | 'a topic' | 'a channel';
export type TelegramPerson =
  | 'a member'
  | 'a restricted member'
  | 'somebody who left'
  | 'an administrator'
  | 'the owner'
  | 'an operator'
  | 'an anonymous administrator'
  | 'somebody who speaks as a channel'
  | 'somebody of whom Telegram does not tell';

const GROUPS = ['a group', 'a supergroup', 'a topic'] as const;

const inGroups = (who: TelegramPerson, may: Role, lacks?: MissingRight) =>
  GROUPS.map((where) => ({ who, where, may, ...(lacks && { lacks }) }));

/** Whoever types a command on Telegram. */
export const TYPING_ON_TELEGRAM: readonly Row<TelegramPerson, TelegramPlace>[] = [
  { who: 'a member', where: 'a private chat', may: 'moderator' },
  { who: 'an operator', where: 'a private chat', may: 'operator' },
  ...inGroups('a member', 'member', 'telegram_administrator'),
  ...inGroups('a restricted member', 'member', 'telegram_administrator'),
  ...inGroups('somebody who left', 'member', 'telegram_administrator'),
  ...inGroups('an administrator', 'moderator'),
  ...inGroups('the owner', 'moderator'),
  ...inGroups('an operator', 'operator'),
  ...inGroups('an anonymous administrator', 'moderator'),
  ...inGroups('somebody who speaks as a channel', 'member', 'telegram_own_name'),
  ...inGroups('somebody of whom Telegram does not tell', 'member', 'telegram_unknown'),
  // Nobody else can post there.
  { who: 'an anonymous administrator', where: 'a channel', may: 'moderator' },
];

/** Whoever taps a button on Telegram: always a person, also under an anonymous administrator's answer. */
export const TAPPING_ON_TELEGRAM: readonly Row<TelegramPerson, TelegramPlace>[] = [
  { who: 'a member', where: 'a private chat', may: 'moderator' },
  { who: 'an operator', where: 'a private chat', may: 'operator' },
  ...inGroups('a member', 'member', 'telegram_administrator'),
  ...inGroups('an administrator', 'moderator'),
  ...inGroups('an operator', 'operator'),
  ...inGroups('somebody of whom Telegram does not tell', 'member', 'telegram_unknown'),
  { who: 'a member', where: 'a channel', may: 'member', lacks: 'telegram_administrator' },
  { who: 'an administrator', where: 'a channel', may: 'moderator' },
];

export type DiscordPlace = 'a channel' | 'a thread' | 'a conversation with the bot' | 'a conversation of others';
export type DiscordPerson =
  | 'a member'
  | 'somebody who may manage the server'
  | 'an administrator'
  | 'somebody whom the server lets use the command'
  | 'somebody who brought the bot along'
  | 'an operator';

const inServer = (who: DiscordPerson, may: Role, lacks?: MissingRight) =>
  (['a channel', 'a thread'] as const).map((where) => ({ who, where, may, ...(lacks && { lacks }) }));

const ALONE: readonly Row<DiscordPerson, DiscordPlace>[] = [
  { who: 'a member', where: 'a conversation with the bot', may: 'moderator' },
  { who: 'an operator', where: 'a conversation with the bot', may: 'operator' },
  { who: 'a member', where: 'a conversation of others', may: 'member', lacks: 'discord_private' },
  { who: 'an operator', where: 'a conversation of others', may: 'operator' },
];

/** Whoever types a command on Discord, as far as Discord hands it over: a member without the permission it does not. */
export const TYPING_ON_DISCORD: readonly Row<DiscordPerson, DiscordPlace>[] = [
  ...inServer('somebody who may manage the server', 'moderator'),
  ...inServer('an administrator', 'moderator'),
  ...inServer('somebody whom the server lets use the command', 'moderator'),
  ...inServer('somebody who brought the bot along', 'member', 'discord_manage_server'),
  ...inServer('an operator', 'operator'),
  ...ALONE,
];

/** Whoever taps a button on Discord, which asks for no permission there. */
export const TAPPING_ON_DISCORD: readonly Row<DiscordPerson, DiscordPlace>[] = [
  ...inServer('a member', 'member', 'discord_manage_server'),
  ...inServer('somebody whom the server lets use the command', 'member', 'discord_manage_server'),
  ...inServer('somebody who may manage the server', 'moderator'),
  ...inServer('an administrator', 'moderator'),
  ...inServer('an operator', 'operator'),
  ...ALONE,
];
