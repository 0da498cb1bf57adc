import type { ApiMethods } from '@grammyjs/types';
import { type Api, GrammyError, InputFile } from 'grammy';
import { outsideText } from '../../core/outside-text.ts';
import type { Lane } from '../../core/posting.ts';
import type { PlatformLog } from '../../ports.ts';
import { createAttempts, type Outcome } from './attempts.ts';
import { createSendPhoto } from './photos.ts';
import type { PlaceEars } from './place-ears.ts';
import type { SendDocument, SendMessage, SendPhoto } from './render.ts';
import type { Timing } from './timing.ts';
import type { Turns } from './turns.ts';

type Sendable = SendMessage | SendDocument | SendPhoto;

export type EditMessage = Parameters<ApiMethods<never>['editMessageText']>[0];

/** Everything that is sent. Nothing here throws, and nothing whose outcome is unknown is repeated. */
export interface Sender {
  send(message: Sendable, lane?: Lane): Promise<Outcome>;
  edit(message: EditMessage): Promise<Outcome>;
  /** Every tap is answered; one that is too old is nobody's trouble. `alert`: in a window that is to be closed. */
  answerTap(id: string, text?: string, how?: 'alert'): Promise<Outcome>;
  leave(chat: number): Promise<Outcome>;
}

/** UTF-16 units: https://core.telegram.org/bots/api#answercallbackquery */
const MOST_TAP_ANSWER = 200;

interface Needs {
  readonly api: Api;
  readonly log: PlatformLog;
  readonly timing: Timing;
  /** Once it says so, nothing more is waited for. */
  readonly ending: AbortSignal;
  /** Absent where nothing is kept of places. */
  readonly ears?: Pick<PlaceEars, 'arrived' | 'refused'> | undefined;
  /** Absent where the pace is left to Telegram's refusals. */
  readonly turns?: Turns | undefined;
}

export function createSender({ api, log, timing, ending, ears, turns }: Needs): Sender {
  const attempt = createAttempts({ log, timing, ending });
  const sendPhoto = createSendPhoto(api);
  async function send(message: Sendable, lane: Lane): Promise<{ readonly outcome: Outcome; readonly error: unknown }> {
    let refusal: unknown;
    const request = () =>
      ('photo' in message ? sendPhoto(message) : sendOnce(api, message)).catch((error: unknown) => {
        refusal = error;
        throw error;
      });
    const outcome = await attempt(kindOf(message), request, {
      turn: turns?.(lane, message.chat_id),
    });
    if (outcome === 'sent') await ears?.arrived(message);
    if (outcome === 'refused') await ears?.refused(refusal, message);
    return { outcome, error: refusal };
  }
  return {
    async send(message, lane = 'answers') {
      const { outcome, error } = await send(message, lane);
      const moved = movedTo(error);
      // The group became a supergroup: that refusal is sure too, and says where it lives now.
      if (outcome !== 'refused' || moved === undefined) return outcome;
      return (await send({ ...message, chat_id: moved }, lane)).outcome;
    },
    edit: (message) =>
      attempt('edit', () => api.raw.editMessageText(message), {
        turn: message.chat_id === undefined ? undefined : turns?.('answers', message.chat_id),
      }),
    answerTap: (id, text, how) => {
      const said = text && text.length > MOST_TAP_ANSWER ? outsideText(text, MOST_TAP_ANSWER) : text;
      const answer = { callback_query_id: id, ...(said && { text: said }), ...(how && { show_alert: true }) };
      // The answer that the button asks for waits behind this one: no pace is worth it.
      return attempt('tap', () => api.raw.answerCallbackQuery(answer), { patience: 0 });
    },
    leave: (chat) => attempt('leave', () => api.leaveChat(chat)),
  };
}

/** A file goes as the bytes it is, made anew for each attempt. */
async function sendOnce(api: Api, message: SendMessage | SendDocument): Promise<unknown> {
  if (!('document' in message)) return api.raw.sendMessage(message);
  const { filename, content } = message.document;
  return api.raw.sendDocument({ ...message, document: new InputFile(Buffer.from(content), filename) });
}

const kindOf = (message: Sendable): string =>
  'photo' in message ? 'photo' : 'document' in message ? 'document' : 'message';

const movedTo = (error: unknown): number | undefined =>
  error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined;
