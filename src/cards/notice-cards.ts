import type { Delivery, WaitReason } from '../core/delivery.ts';
import { isFollowing, type Order } from '../core/order.ts';
import type { Schedule } from '../core/schedule.ts';
import { waitsUntil } from '../core/schedule-times.ts';
import { type Message, message, words } from '../i18n/message.ts';
import { type Card, card } from './card.ts';
import { settleNext } from './delivery-cards.ts';
import { stateMessage, zoneOf } from './delivery-words.ts';
import { reasonMessage } from './gate-messages.ts';
import { momentMessage } from './moment-message.ts';
import { plain } from './text-blocks.ts';

/** What whoever ordered a post is told, once for each. */
export type PostNotice =
  | { readonly is: 'waiting'; readonly reasons: readonly WaitReason[] }
  | { readonly is: 'unknown' | 'failed' };

/** To whoever ordered a post: that it waits and for what, that nobody knows of it and what they can do, or that it was given up. */
export function noticeCard(delivery: Delivery, order: Order, notice: PostNotice): Card {
  const lines = linesOf(delivery, order, notice);
  return card({
    title: titleOf(delivery, order, notice),
    blocks: lines.map(plain),
    disclaimers: {},
    next: notice.is === 'unknown' ? settleNext(delivery) : [],
  });
}

/** What happened waits for nothing, so that there is no notice of it. */
function titleOf(delivery: Delivery, order: Order, { is }: PostNotice): Message {
  const code = words(delivery.id);
  if (!isFollowing(order)) return message(`notice-${is}`, { number: order.number, code });
  return message(is === 'failed' ? 'notice-alerts-failed' : 'notice-alerts-unknown', { code });
}

function linesOf(delivery: Delivery, order: Order, notice: PostNotice): readonly Message[] {
  const state = stateMessage(delivery.state, zoneOf(order));
  switch (notice.is) {
    case 'waiting':
      return isFollowing(order) ? [state] : waitingLines(delivery, order, notice.reasons);
    case 'unknown':
      return [state, message('notice-unknown-how')];
    case 'failed':
      return [state];
  }
}

const waitingLines = (
  delivery: Delivery,
  { when, gate }: Schedule,
  reasons: readonly WaitReason[],
): readonly Message[] => [
  ...reasons.map(reasonMessage),
  message(when.is === 'published' ? `notice-until-${gate}` : 'notice-until-next', {
    until: momentMessage(waitsUntil(when, delivery), when.timeZone),
  }),
];
