import { type Parsed, ParseError, parseHtml } from './html.ts';
import type { Sent } from './shapes.ts';

/** A refusal as the real server words it. */
export class Refusal extends Error {
  readonly code: number;
  readonly parameters: { readonly retry_after?: number; readonly migrate_to_chat_id?: number };
  constructor(code: number, description: string, parameters: Refusal['parameters'] = {}) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}

export const bad = (why: string, parameters?: Refusal['parameters']): Refusal =>
  new Refusal(400, `Bad Request: ${why}`, parameters);

/** The text people see, measured as Telegram does: in UTF-16 units, after its entities are parsed. */
export function judgeText({ text, parse_mode }: Pick<Sent<'sendMessage'>, 'text' | 'parse_mode'>): Parsed {
  const parsed = parse_mode === 'HTML' ? parsedOrRefused(text) : { text, entities: [] };
  if (parsed.text.trim() === '') throw bad('message text is empty');
  if (parsed.text.length > 4096) throw bad('message is too long');
  // The real server drops what is over a hundred without a word, which here would hide a slip of ours.
  if (parsed.entities.length > 100) throw bad('too many entities');
  return parsed;
}

/** What people see under a photo: https://core.telegram.org/bots/api#sendphoto */
export function judgeCaption({ caption = '', parse_mode }: Pick<Sent<'sendPhoto'>, 'caption' | 'parse_mode'>): string {
  const parsed = parse_mode === 'HTML' ? parsedOrRefused(caption) : { text: caption, entities: [] };
  if (parsed.text.length > 1024) throw bad('message caption is too long');
  if (parsed.entities.length > 100) throw bad('too many entities');
  return parsed.text;
}

function parsedOrRefused(html: string): Parsed {
  try {
    return parseHtml(html);
  } catch (error) {
    throw error instanceof ParseError ? bad(error.message) : error;
  }
}

export function judgeKeyboard(keyboard: Sent<'sendMessage'>['reply_markup']): void {
  for (const { callback_data: data } of keyboard?.inline_keyboard.flat() ?? []) {
    if (data === undefined)
      throw bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
    if (data === '' || Buffer.byteLength(data) > 64) throw bad('BUTTON_DATA_INVALID');
  }
}

export function judgeCommands({ commands }: Sent<'setMyCommands'>): void {
  if (commands.length > 100) throw bad('BOT_COMMANDS_TOO_MUCH');
  for (const { command, description } of commands) {
    if (!/^[a-z0-9_]{1,32}$/u.test(command)) throw bad('BOT_COMMAND_INVALID');
    if (description.length < 1 || description.length > 256) throw bad('BOT_COMMAND_DESCRIPTION_INVALID');
  }
}
