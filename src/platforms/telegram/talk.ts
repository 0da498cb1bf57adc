import type { Update } from '@grammyjs/types';
import type { Answer, App } from '../../app.ts';
import { failureMessage } from '../../cards/failure-card.ts';
import type { Locale } from '../../i18n/locale.ts';
import { type Message, message, type PlainKey } from '../../i18n/message.ts';
import { rendererFor } from '../../i18n/renderer.ts';
import { askedOf } from './asked.ts';
import { createAsking } from './asking.ts';
import type { Buttons } from './buttons.ts';
import type { DemandOf } from './demand.ts';
import { type Heard, heardOf, type Me, type Scene, type Tapped, tappedOf } from './incoming.ts';
import { renderTelegram, type SendMessage } from './render.ts';
import type { Sender } from './sender.ts';
import { forChannel, type Setup } from './setup.ts';
import type { StandingOf } from './standing.ts';
import type { Timing } from './timing.ts';

const HUSH_MS = 10_000;
const MOST_HUSHED = 10_000;
/** https://core.telegram.org/bots/api#answercallbackquery */
const MOST_TAP_ANSWER = 200;

/** What answering needs. */
export interface Desk {
  readonly app: App;
  readonly sender: Sender;
  readonly demandOf: DemandOf;
  readonly standingOf: StandingOf;
  readonly buttons: Buttons;
  readonly setup: Setup;
  readonly timing: Pick<Timing, 'now'>;
  readonly defaultLocale: Locale;
  readonly me: Me;
}

/** Answers one update, once. Kinds that are not for us pass by. `waited`: an earlier process took it. */
export type Talk = (update: Update, waited?: true) => Promise<void>;

export function createTalk(desk: Desk): Talk {
  const { sender, setup, buttons, me, defaultLocale } = desk;
  const tapping = new Set<string>();
  const hush = createHush(desk.timing);
  const ask = createAsking(desk);

  /** Parts in order; where one may or may not have arrived, the rest would stand without it. */
  async function post(messages: readonly SendMessage[]): Promise<void> {
    for (const each of messages) if ((await sender.send(each)) !== 'sent') return;
  }

  async function hear(heard: Heard): Promise<void> {
    const said = await setup.hear(heard);
    if (said) return post([plain(heard, said)]);
    const asked = askedOf(heard, me.username);
    if (asked === undefined) return;
    if ('hint' in asked) return post([plain(heard, message(asked.hint))]);
    const { named, ...request } = asked;
    const meant = setup.meant(heard);
    const answer = await ask({ ...request, locale: heard.locale }, meant);
    if (isNoise(answer, heard, named)) return;
    if (answer.failure?.code === 'too_fast' && hush(heard.chat)) return;
    await post(messagesOf(answer, heard, meant, buttons));
    if (answer.leaves) await sender.leave(meant.chat);
  }

  async function tap(tapped: Tapped): Promise<void> {
    const asks = buttons.find(tapped.chat, tapped.id);
    const say = (key: PlainKey) => rendererFor(asks?.next.locale ?? defaultLocale).text(message(key));
    if (!asks) return void (await sender.answerTap(tapped.query, say('telegram-old-button')));
    const key = `${tapped.chat} ${tapped.message} ${tapped.id}`;
    if (tapping.has(key)) return void (await sender.answerTap(tapped.query));
    tapping.add(key);
    try {
      const { line, locale } = asks.next;
      const meant = asks.channel === undefined ? tapped : forChannel(tapped, asks.channel);
      const answer = await ask({ line, locale, chosen: true }, meant, 'fresh');
      // What everybody sees there is not for one who may not to replace.
      if (answer.failure?.code === 'too_fast' || answer.failure?.code === 'not_allowed') {
        const why = rendererFor(answer.locale).text(failureMessage(answer.failure));
        await sender.answerTap(tapped.query, why.slice(0, MOST_TAP_ANSWER));
        return;
      }
      await sender.answerTap(tapped.query);
      await show(messagesOf(answer, tapped, meant, buttons), tapped);
      if (answer.leaves) await sender.leave(meant.chat);
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

  return async (update, waited) => {
    const since = waited && { waited };
    const tapped = tappedOf(update, me);
    if (tapped) return tap({ ...tapped, ...since });
    const heard = heardOf(update, me, defaultLocale);
    if (heard) await hear({ ...heard, ...since });
  };
}

/** What was asked as `meant` is shown in its own chat. */
function messagesOf(answer: Answer, { chat, thread }: Scene, meant: Scene, buttons: Buttons): readonly SendMessage[] {
  const idOf = buttons.forMessage(chat);
  const channel = meant.chat === chat ? undefined : meant.chat;
  return renderTelegram(answer, rendererFor(answer.locale, answer.marks), {
    chat_id: chat,
    ...(thread !== undefined && { message_thread_id: thread }),
    callback: (next) => idOf({ next, channel }),
  });
}

/** Among many bots a command that is nobody's here is another's; and a flood is not answered with more of it. */
const isNoise = ({ failure }: Answer, { isPrivate }: Heard, named: boolean): boolean =>
  (failure?.code === 'unknown_command' && !named) || (failure?.code === 'too_fast' && !isPrivate);

function plain({ chat, thread, locale }: Heard, said: Message): SendMessage {
  const text = rendererFor(locale).text(said);
  return {
    chat_id: chat,
    ...(thread !== undefined && { message_thread_id: thread }),
    text,
    link_preview_options: { is_disabled: true },
  };
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
