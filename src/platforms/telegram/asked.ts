import type { Request } from '../../app.ts';
import type { PlainKey } from '../../i18n/message.ts';
import type { Heard } from './incoming.ts';

export type Asked = Pick<Request, 'line' | 'fields'> & {
  /** The command was addressed to us by name. */ readonly named: boolean;
};

const COMMAND = /^\/(?<name>[A-Za-z0-9_]{1,32})(?:@(?<bot>[A-Za-z0-9_]{1,64}))?/u;

/** What a message asks; undefined where it is not for us. */
export function askedOf(heard: Heard, username: string): Asked | { readonly hint: PlainKey } | undefined {
  const { text, isPrivate, repliedTo } = heard;
  const { name, bot } = COMMAND.exec(text)?.groups ?? {};
  if (!name) {
    if (!isPrivate) return undefined;
    // Nobody else can be meant in a private chat: a text with figures is there to be checked.
    return /\d/u.test(text) ? { line: '/check', fields: { text }, named: true } : { hint: 'telegram-hint' };
  }
  if (bot && bot.toLowerCase() !== username.toLowerCase()) return undefined;
  const rest = text.replace(COMMAND, '').trim();
  const named = isPrivate || bot !== undefined;
  if (name.toLowerCase() === 'start') return { line: '/help', named };
  if (name.toLowerCase() === 'check' && rest === '' && repliedTo) {
    return { line: '/check', fields: { text: repliedTo }, named };
  }
  return { line: `/${name} ${rest}`.trim(), named };
}
