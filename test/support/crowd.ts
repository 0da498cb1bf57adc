import type { Discord } from '../doubles/discord/open-discord.ts';
import { memberOf } from '../doubles/telegram/member.ts';
import type { TelegramDouble } from '../doubles/telegram/server.ts';

const LINES = ['/flows 2026-01-23', '/sol', '/regions', '/levels', '/help', '/asset nobody'];
const COMMANDS = ['flows', 'sol', 'regions', 'levels', 'help', 'history'];

const TAKEN: ReadonlySet<number> = new Set([200, 204, 0, 400]);

/** A command somebody typed, and how often it was answered so far. */
export interface Typed {
  readonly at: 'telegram' | 'discord';
  /** Telegram's update, by which it confirms what was heard. */
  readonly update?: number;
  answers(): number;
}

/** Everybody asks in a private chat of their own, some twice in a row: whatever stands there answers what was typed there. */
export function crowdAt({ telegram, discord }: { readonly telegram: TelegramDouble; readonly discord: Discord }) {
  const typed: Typed[] = [];
  const types = (chat: number, inChat: number, times: number): void => {
    const line = LINES[(chat + inChat) % LINES.length] ?? '/flows';
    const update = memberOf(telegram, chat).types(line, { chat, language: chat % 2 === 0 ? 'en' : 'zh' });
    const texts = () => telegram.posted.filter((each) => each.chat.id === chat).map(({ html }) => html);
    // The two answers of a chat differ: the same one twice is a repeat, also where the other one is lost.
    const stands = () => (new Set(texts()).size < texts().length ? times + 1 : texts().length);
    const isLast = inChat === times - 1;
    // One more than was asked counts for the last.
    const answers = () => (isLast ? Math.max(0, stands() - inChat) : Math.min(1, Math.max(0, stands() - inChat)));
    typed.push({ at: 'telegram', update, answers });
  };
  return {
    typed: typed as readonly Typed[],
    /** Twice is answered with a pause between: a private chat takes one message a second. */
    types(times: 1 | 2 = 1): void {
      const chat = typed.length + 1;
      telegram.chats.set(chat, { id: chat, type: 'private' });
      for (let inChat = 0; inChat < times; inChat += 1) types(chat, inChat, times);
    },
    acts(): void {
      const person = { member: { user: { id: String(10_000 + typed.length), username: 'member' } } };
      const name = COMMANDS[typed.length % COMMANDS.length];
      const token = discord.act(2, { type: 1, name }, { changes: person });
      const path = new RegExp(`^/interactions/\\d+/${token}/callback$`, 'u');
      // 0: accepted, and the answer to it was lost. 400: answered before, which only the bot's repeat brings about.
      const attempts = () => discord.requests.filter((each) => path.test(each.path) && TAKEN.has(each.status)).length;
      const shown = () => (discord.interactions.of(token)?.answered === true ? 1 : 0);
      typed.push({ at: 'discord', answers: () => Math.max(shown(), attempts()) });
    },
  };
}
