import type { Message, Update } from '@grammyjs/types';
import type { DeliveryId } from '../../core/delivery.ts';
import { readShortId } from '../../core/short-id.ts';
import type { OnPostSeen, PlatformLog, PostSeen } from '../../ports.ts';
import { placeOf, writerOf } from './incoming.ts';
import { readLastingButton } from './lasting-buttons.ts';
import { describe } from './trouble.ts';

/**
 * A code as a post prints its own in every language, as it is kept or in capitals. What else names a post, as the question whether it
 * arrived, is no post.
 */
const CODE = /(?<=\/why )(?:[0-9a-hjkmnp-tv-z]{8}|[0-9A-HJKMNP-TV-Z]{8})(?![\p{L}\p{N}_])/gu;

/** Of one message no more are asked for. */
const MOST_ASKED = 4;

interface Proof {
  readonly seen: Omit<PostSeen, 'delivery'>;
  /** What may be a code of the message that was met. */
  readonly codes: readonly DeliveryId[];
}

/** Hears an update; `me` is the bot's own id. Never throws. */
export type Proofs = (update: Update, me: number) => Promise<void>;

/** Tells of posts that somebody met, by the messages that show it. */
export function createProofs(onPostSeen: OnPostSeen, log: PlatformLog): Proofs {
  const tell = async ({ seen, codes }: Proof): Promise<void> => {
    for (const delivery of codes) if (await onPostSeen({ ...seen, delivery })) return;
  };
  return async (update, me) => {
    const proof = proofOf(update, me);
    if (proof) await tell(proof).catch((error: unknown) => log.error('telegram_post_not_noted', describe(error)));
  };
}

/** Whether an update may show that a post stands where it was to go. */
export const provesPost = (update: Update, me: number): boolean =>
  (proofOf(update, me)?.codes.length ?? 0) > 0 || readLastingButton(update.callback_query?.data ?? '')?.is === 'post';

/** Somebody replied to a message of ours, or what a channel posted came into the group beside it. */
function proofOf({ message }: Update, me: number): Proof | undefined {
  if (!message) return undefined;
  const { reply_to_message: replied, sender_chat: channel } = message;
  const by = writerOf(message);
  if (replied?.from?.id === me) {
    const seen = { place: placeOf(replied), by, how: 'reply', message: String(replied.message_id) } as const;
    return { seen, codes: codesOf(replied) };
  }
  const { is_automatic_forward: isCopy, forward_origin: origin } = message;
  if (!isCopy || channel?.type !== 'channel' || origin?.type !== 'channel') return undefined;
  const id = String(origin.message_id);
  return { seen: { place: placeOf({ chat: channel }), by, how: 'forward', message: id }, codes: codesOf(message) };
}

/** That of its button, then what its text holds. */
function codesOf({ text, caption, reply_markup: keyboard }: Met): readonly DeliveryId[] {
  const buttons = keyboard?.inline_keyboard.flat() ?? [];
  const carried = buttons.flatMap((button) => {
    const read = 'callback_data' in button ? readLastingButton(button.callback_data) : undefined;
    return read?.is === 'post' ? [read.delivery] : [];
  });
  const printed = ((text ?? caption ?? '').match(CODE) ?? []).flatMap((code) => readShortId(code) ?? []);
  return [...new Set([...carried, ...printed])].slice(0, MOST_ASKED);
}

type Met = Pick<Message, 'text' | 'caption' | 'reply_markup'>;
