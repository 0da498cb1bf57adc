import type { Question } from './questions.ts';
import type { Asked, Round, Rounds } from './round.ts';

/** What a bot has not fetched yet, and its long poll. */
interface Mailbox {
  updates: object[];
  wake?: (() => void) | undefined;
}

const BATCH = 100;
const NOTHING = { ok: true, result: true };

/** Telegram as far as a bot that polls needs it: lean, so that it never is what is measured. The strict double is among the tests. */
export function createTelegramSide(rounds: Rounds) {
  const mailboxes = new Map<string, Mailbox>();
  const mailboxOf = (token: string): Mailbox => {
    const mailbox = mailboxes.get(token) ?? { updates: [] };
    mailboxes.set(token, mailbox);
    return mailbox;
  };
  let lastUpdate = 0;

  const tell = (mailbox: Mailbox, batch: readonly Asked[]): void => {
    mailbox.updates.push(...batch.map((asked) => ({ update_id: ++lastUpdate, message: messageOf(asked) })));
    mailbox.wake?.();
  };

  async function getUpdates(mailbox: Mailbox, seconds: number): Promise<object> {
    if (mailbox.updates.length === 0) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, seconds * 1_000);
      mailbox.wake = resolve;
      await promise;
      clearTimeout(timer);
      mailbox.wake = undefined;
    }
    return { ok: true, result: mailbox.updates.splice(0, BATCH) };
  }

  return {
    ask: (token: string, questions: readonly Question[]): Promise<Round> =>
      rounds.ask(questions, (batch) => tell(mailboxOf(token), batch)),
    /** Answers a request to /bot<token>/<method>. */
    async request(token: string, method: string, body: string): Promise<object> {
      switch (method) {
        case 'sendMessage':
          return take(body, rounds);
        case 'getUpdates':
          return getUpdates(mailboxOf(token), JSON.parse(body).timeout);
        case 'getMe':
          return { ok: true, result: BOT };
        case 'getMyCommands':
          return { ok: true, result: [] };
        case 'deleteWebhook':
        case 'setMyCommands':
          return NOTHING;
        default:
          throw new Error(`nobody asked for ${method}`);
      }
    },
  };
}

/** A whole answer has buttons; refusals have none. */
function take(body: string, rounds: Rounds): object {
  const { chat_id, text, reply_markup } = JSON.parse(body);
  if (!text || !reply_markup?.inline_keyboard?.length) throw new Error(`no answer: ${body}`);
  rounds.answered(chat_id, body);
  return { ok: true, result: { message_id: chat_id, date: 0, chat: { id: chat_id, type: 'private' }, text } };
}

const BOT = { id: 4242, is_bot: true, first_name: 'Tidemark', username: 'tidemark_bot', can_join_groups: true };

const messageOf = ({ id, command, week, language }: Asked) => ({
  message_id: id,
  date: 1_769_428_800,
  chat: { id, type: 'private', first_name: 'Member' },
  from: { id, is_bot: false, first_name: 'Member', language_code: language },
  text: `/${command} ${week}`,
  entities: [{ type: 'bot_command', offset: 0, length: command.length + 1 }],
});
