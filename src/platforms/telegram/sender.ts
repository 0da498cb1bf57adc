import type { ApiMethods } from '@grammyjs/types';
import { type Api, GrammyError } from 'grammy';
import type { PlatformLog } from '../../ports.ts';
import type { SendMessage } from './render.ts';
import type { Timing } from './timing.ts';
import { codeOf, describe, retryAfter } from './trouble.ts';

export type EditMessage = Parameters<ApiMethods<never>['editMessageText']>[0];

/** What came of a request. `unknown`: nobody can tell whether it was taken, so it is never sent again. */
export type Outcome = 'sent' | 'refused' | 'unknown';

/** Everything that is sent. Nothing here throws, and nothing whose outcome is unknown is repeated. */
export interface Sender {
  send(message: SendMessage): Promise<Outcome>;
  edit(message: EditMessage): Promise<Outcome>;
  /** Every tap is answered; one that is too old is nobody's trouble. */
  answerTap(id: string, text?: string): Promise<Outcome>;
}

export function createSender(api: Api, log: PlatformLog, timing: Timing): Sender {
  const once = async (what: string, request: () => Promise<unknown>): Promise<Outcome | { readonly wait: number }> => {
    try {
      await request();
      return 'sent';
    } catch (error) {
      const wait = retryAfter(error);
      if (wait !== undefined) return { wait };
      if (isUnchanged(error)) return 'sent';
      log.warn('telegram_not_sent', { what, ...describe(error) });
      return (codeOf(error) ?? 500) < 500 ? 'refused' : 'unknown';
    }
  };
  /** A request that was refused for its pace was surely not taken: it is made once more, when Telegram says. */
  const paced = async (what: string, request: () => Promise<unknown>): Promise<Outcome> => {
    const first = await once(what, request);
    if (typeof first === 'string') return first;
    await timing.sleep(first.wait);
    const second = await once(what, request);
    if (typeof second === 'string') return second;
    log.warn('telegram_not_sent', { what, code: 429 });
    return 'refused';
  };
  return {
    async send(message) {
      let moved: number | undefined;
      const outcome = await paced('message', () =>
        api.raw.sendMessage(message).catch((error: unknown) => {
          moved = movedTo(error);
          throw error;
        }),
      );
      // The group became a supergroup: that refusal is sure too, and says where it lives now.
      return outcome === 'refused' && moved !== undefined
        ? paced('message', () => api.raw.sendMessage({ ...message, chat_id: moved as number }))
        : outcome;
    },
    edit: (message) => paced('edit', () => api.raw.editMessageText(message)),
    answerTap: (id, text) =>
      once('tap', () =>
        api.raw.answerCallbackQuery({ callback_query_id: id, ...(text !== undefined && { text }) }),
      ).then((outcome) => (typeof outcome === 'string' ? outcome : 'refused')),
  };
}

const movedTo = (error: unknown): number | undefined =>
  error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined;

/** The message shows the answer already, as after a second tap. */
const isUnchanged = (error: unknown): boolean =>
  error instanceof GrammyError && error.description.includes('message is not modified');
