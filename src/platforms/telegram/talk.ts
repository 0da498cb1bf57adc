import type { Update } from '@grammyjs/types';
import type { Answer, App, NextRequest, Request } from '../../app.ts';
import { createButtonIds } from '../../core/button-ids.ts';
import { placeId } from '../../core/place.ts';
import type { Locale } from '../../i18n/locale.ts';
import { type MessageKey, message, type PlainKey } from '../../i18n/message.ts';
import { rendererFor } from '../../i18n/renderer.ts';
import { type Heard, heardOf, type Tapped, tappedOf } from './incoming.ts';
import { renderTelegram, type SendMessage } from './render.ts';
import type { Sender } from './sender.ts';
import type { Timing } from './timing.ts';

const HUSH_MS = 10_000;
const MOST_HUSHED = 10_000;

/** What answering needs. */
export interface Desk {
  readonly app: App;
  readonly sender: Sender;
  readonly timing: Pick<Timing, 'now'>;
  readonly defaultLocale: Locale;
  /** Ours, to tell commands for us from those for other bots. */
  readonly username: string;
}

/** Answers one update, once. Kinds that are not for us pass by. */
export type Talk = (update: Update) => Promise<void>;

export function createTalk(desk: Desk): Talk {
  const { app, sender, defaultLocale } = desk;
  const buttons = createButtonIds<number, NextRequest>(() => crypto.randomUUID());
  const tapping = new Set<string>();
  const hush = createHush(desk.timing);

  const messagesOf = (answer: Answer, { chat, thread }: Pick<Heard, 'chat' | 'thread'>): readonly SendMessage[] =>
    renderTelegram(answer, rendererFor(answer.locale), {
      chat_id: chat,
      ...(thread !== undefined && { message_thread_id: thread }),
      callback: buttons.forMessage(chat),
    });

  /** Parts in order; where one may or may not have arrived, the rest would stand without it. */
  async function post(messages: readonly SendMessage[]): Promise<void> {
    for (const each of messages) if ((await sender.send(each)) !== 'sent') return;
  }

  async function hear(heard: Heard): Promise<void> {
    const asked = askedOf(heard, desk.username);
    if (asked === undefined) return;
    if ('hint' in asked) return post([plain(heard, asked.hint)]);
    const answer = await app.run({ ...asked, locale: heard.locale, role: 'member', from: fromOf(heard) });
    if (isNoise(answer, heard, asked.named)) return;
    if (answer.failure?.code === 'too_fast' && hush(heard.chat)) return;
    await post(messagesOf(answer, heard));
  }

  async function tap(tapped: Tapped): Promise<void> {
    const asks = buttons.find(tapped.chat, tapped.id);
    const say = (key: PlainKey) => rendererFor(asks?.locale ?? defaultLocale).text(message(key));
    if (!asks) return void (await sender.answerTap(tapped.query, say('telegram-old-button')));
    const key = `${tapped.chat} ${tapped.message} ${tapped.id}`;
    if (tapping.has(key)) return void (await sender.answerTap(tapped.query));
    tapping.add(key);
    try {
      const { line, locale } = asks;
      const answer = await app.run({ line, locale, role: 'member', from: fromOf(tapped) });
      if (answer.failure?.code === 'too_fast') {
        await sender.answerTap(tapped.query, say('failure-too_fast'));
        return;
      }
      await sender.answerTap(tapped.query);
      await show(messagesOf(answer, tapped), tapped);
    } finally {
      tapping.delete(key);
    }
  }

  /** In the place of the answer the button stands under, where one message holds it. */
  async function show(messages: readonly SendMessage[], { chat, message: id }: Tapped): Promise<void> {
    const [only, more] = messages;
    if (!only || more) return post(messages);
    const { message_thread_id: _, ...edited } = only;
    await sender.edit({ ...edited, chat_id: chat, message_id: id });
  }

  return async (update) => {
    const tapped = tappedOf(update);
    if (tapped) return tap(tapped);
    const heard = heardOf(update, defaultLocale);
    if (heard) await hear(heard);
  };
}

type Asked = Pick<Request, 'line' | 'fields'> & {
  /** The command was addressed to us by name. */ readonly named: boolean;
};

const COMMAND = /^\/(?<name>[A-Za-z0-9_]{1,32})(?:@(?<bot>[A-Za-z0-9_]{1,64}))?/u;

/** What a message asks; undefined where it is not for us. */
function askedOf(heard: Heard, username: string): Asked | { readonly hint: PlainKey } | undefined {
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

/** Among many bots a command that is nobody's here is another's; and a flood is not answered with more of it. */
const isNoise = ({ failure }: Answer, { isPrivate }: Heard, named: boolean): boolean =>
  (failure?.code === 'unknown_command' && !named) || (failure?.code === 'too_fast' && !isPrivate);

const fromOf = ({ person, chat, thread }: Heard | Tapped) => ({
  person,
  place: placeId('telegram', chat, ...(thread === undefined ? [] : [thread])),
});

function plain({ chat, thread, locale }: Heard, key: MessageKey & PlainKey): SendMessage {
  const text = rendererFor(locale).text(message(key));
  return { chat_id: chat, ...(thread !== undefined && { message_thread_id: thread }), text };
}

/** One refusal for its pace in ten seconds, then silence. */
function createHush({ now }: Pick<Timing, 'now'>): (chat: number) => boolean {
  const until = new Map<number, number>();
  return (chat) => {
    if ((until.get(chat) ?? 0) > now()) return true;
    if (until.size >= MOST_HUSHED) until.clear();
    until.set(chat, now() + HUSH_MS);
    return false;
  };
}
