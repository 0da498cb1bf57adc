import type { ApiMethods } from '@grammyjs/types';
import { type Api, GrammyError, HttpError } from 'grammy';
import { neverLeft, persevere } from '../../core/unsent.ts';
import type { PlatformLog } from '../../ports.ts';
import type { PlaceEars } from './place-ears.ts';
import type { SendMessage } from './render.ts';
import { backOff, type Timing } from './timing.ts';
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
  leave(chat: number): Promise<Outcome>;
}

/** How long an answer is worth waiting for a way to send it, and how long once the bot is to end. */
const PATIENCE_MS = 300_000;
const LAST_PATIENCE_MS = 20_000;

/** Between two answers that were refused for their pace: 25 a second, of the 30 that Telegram takes. */
const SPACE_MS = 40;

interface Needs {
  readonly api: Api;
  readonly log: PlatformLog;
  readonly timing: Timing;
  /** Once it says so, nothing more is waited for. */
  readonly ending: AbortSignal;
  /** Absent where nothing is kept of places. */
  readonly ears?: Pick<PlaceEars, 'arrived' | 'refused'> | undefined;
}

export function createSender({ api, log, timing, ending, ears }: Needs): Sender {
  const give = (what: string, error: unknown): Outcome => {
    if (isUnchanged(error)) return 'sent';
    log.warn('telegram_not_sent', { what, ...describe(error) });
    return (codeOf(error) ?? 500) < 500 ? 'refused' : 'unknown';
  };
  const space = createSpacing(timing);
  let endBy = Number.POSITIVE_INFINITY;
  ending.addEventListener('abort', () => {
    endBy = timing.now() + LAST_PATIENCE_MS;
  });
  // What waits when the end comes is woken by it, once: an end that is over already would wake for ever.
  const sleep = (ms: number) => timing.sleep(ms, ending.aborted ? undefined : ending);
  const paced = (pace: number, until: number) =>
    timing.now() + pace <= Math.min(until, endBy) ? sleep(pace).then(() => sleep(space())) : undefined;
  /** What surely was not taken is made again: when Telegram says where the pace was too high, else in a while. */
  const persist = async (what: string, request: () => Promise<unknown>, patience = PATIENCE_MS): Promise<Outcome> => {
    const until = timing.now() + patience;
    let over = false;
    const failed = await persevere(request, (error, failures) => {
      const pace = retryAfter(error);
      if (pace !== undefined) return paced(pace, until);
      if (over || !isUnsent(error)) return undefined;
      if (failures === 0) log.info('telegram_send_waits', { what });
      // Once more after the end has come, and then no more.
      over = ending.aborted || timing.now() > until;
      return sleep(backOff(failures, timing));
    });
    return failed ? give(what, failed.error) : 'sent';
  };
  async function send(message: SendMessage): Promise<{ readonly outcome: Outcome; readonly error?: unknown }> {
    let refusal: unknown;
    const outcome = await persist('message', () =>
      api.raw.sendMessage(message).catch((error: unknown) => {
        refusal = error;
        throw error;
      }),
    );
    if (outcome === 'sent') await ears?.arrived(message);
    if (outcome === 'refused') await ears?.refused(refusal, message);
    return { outcome, error: refusal };
  }
  return {
    async send(message) {
      const { outcome, error } = await send(message);
      const moved = movedTo(error);
      // The group became a supergroup: that refusal is sure too, and says where it lives now.
      if (outcome !== 'refused' || moved === undefined) return outcome;
      return (await send({ ...message, chat_id: moved })).outcome;
    },
    edit: (message) => persist('edit', () => api.raw.editMessageText(message)),
    answerTap: (id, text) => {
      const answer = { callback_query_id: id, ...(text !== undefined && { text }) };
      // The answer that the button asks for waits behind this one: no pace is worth it.
      return persist('tap', () => api.raw.answerCallbackQuery(answer), 0);
    },
    leave: (chat) => persist('leave', () => api.leaveChat(chat)),
  };
}

/** Milliseconds to the next free moment. All that were refused together would else come back together, and be refused again. */
function createSpacing({ now }: Pick<Timing, 'now'>): () => number {
  let next = 0;
  return () => {
    const at = Math.max(now(), next);
    next = at + SPACE_MS;
    return at - now();
  };
}

const isUnsent = (error: unknown): boolean => error instanceof HttpError && neverLeft(error.error);

const movedTo = (error: unknown): number | undefined =>
  error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined;

/** The message shows the answer already, as after a second tap. */
const isUnchanged = (error: unknown): boolean =>
  error instanceof GrammyError && error.description.includes('message is not modified');
