import type { Delivery, WaitReason } from '../core/delivery.ts';
import type { Schedule } from '../core/schedule.ts';
import { waitsUntil } from '../core/schedule-times.ts';
import { type Message, message, words } from '../i18n/message.ts';
import { type Card, card } from './card.ts';
import { settleNext } from './delivery-cards.ts';
import { stateMessage, zoneOf } from './delivery-words.ts';
import { reasonMessage } from './gate-messages.ts';
import { momentMessage } from './moment-message.ts';
import { plain } from './text-blocks.ts';

/** What whoever made a schedule is told, once for each post. */
export type PostNotice =
  | { readonly is: 'waiting'; readonly reasons: readonly WaitReason[] }
  | { readonly is: 'unknown' | 'failed' };

/** To whoever made a schedule: that a post waits and for what, that nobody knows of it and what they can do, or that it was given up. */
export function noticeCard(delivery: Delivery, schedule: Schedule, notice: PostNotice): Card {
  const lines = linesOf(delivery, schedule, notice);
  return card({
    title: message(`notice-${notice.is}`, { number: schedule.number, code: words(delivery.id) }),
    blocks: lines.map(plain),
    disclaimers: {},
    next: notice.is === 'unknown' ? settleNext(delivery) : [],
  });
}

function linesOf(delivery: Delivery, schedule: Schedule, notice: PostNotice): readonly Message[] {
  const state = stateMessage(delivery.state, zoneOf(schedule));
  switch (notice.is) {
    case 'waiting':
      return waitingLines(delivery, schedule, notice.reasons);
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
