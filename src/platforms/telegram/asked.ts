import type { Request } from '../../app.ts';
import type { PlainKey } from '../../i18n/message.ts';
import type { TelegramFile } from './files.ts';
import type { Heard } from './incoming.ts';

export type Asked = Pick<Request, 'line' | 'fields'> & {
  /** The command was addressed to us by name. */
  readonly named: boolean;
  /** A text that is handed over: a document, or the message that is replied to. */
  readonly handed?: TelegramFile | 'message';
};

const COMMAND = /^\/(?<name>[A-Za-z0-9_]{1,32})(?:@(?<bot>[A-Za-z0-9_]{1,64}))?/u;

/** What a message asks; undefined where it is not for us. */
export function askedOf(heard: Heard, username: string): Asked | { readonly hint: PlainKey } | undefined {
  const { text, isPrivate } = heard;
  const { name, bot } = commandIn(heard);
  if (!name) {
    if (!isPrivate) return undefined;
    // Nobody else can be meant in a private chat: a text with figures is there to be checked.
    return /\d/u.test(text) ? { line: '/check', fields: { text }, named: true } : { hint: 'telegram-hint' };
  }
  if (bot && bot.toLowerCase() !== username.toLowerCase()) return undefined;
  const rest = text.replace(COMMAND, '').trim();
  const named = isPrivate || bot !== undefined;
  if (name.toLowerCase() === 'start') return { line: '/help', named };
  const handed = rest === '' ? handedOver(name.toLowerCase(), heard) : undefined;
  if (handed) return { ...handed, named };
  return { line: `/${name} ${rest}`.trim(), named };
}

/** Somebody else wrote what is forwarded: none of it is a command of whoever forwards it. */
const commandIn = ({ text, forwarded }: Heard): Readonly<Record<string, string | undefined>> =>
  (!forwarded && COMMAND.exec(text)?.groups) || {};

/** What a bare command is given by what comes with it. */
function handedOver(name: string, { file, repliedTo }: Heard): Omit<Asked, 'named'> | undefined {
  const fields = repliedTo === undefined || repliedTo === '' ? undefined : { text: repliedTo };
  if (name === 'check') return fields && { line: '/check', fields };
  if (name !== 'report') return undefined;
  if (file) return { line: '/report', handed: file };
  return fields && { line: '/report', fields, handed: 'message' };
}
