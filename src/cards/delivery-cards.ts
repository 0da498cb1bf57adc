import type { Delivery } from '../core/delivery.ts';
import { isAlert, isFollowing, type Order } from '../core/order.ts';
import { day, list, type Message, message, words } from '../i18n/message.ts';
import { type Card, card, type Next } from './card.ts';
import { happeningMessage, stateMessage, zoneOf } from './delivery-words.ts';
import { momentMessage } from './moment-message.ts';
import { lateMessage } from './post-card.ts';
import { caution, plain } from './text-blocks.ts';

interface Told {
  readonly delivery: Delivery;
  /** Absent where it was forgotten. */
  readonly order: Order | undefined;
  /** Where it is told of in another zone than its order says. */
  readonly zone?: string;
}

/** The last posts of a place, each with what became of it; one that nobody knows of can be settled. */
export function deliveriesCard(told: readonly Told[], said?: 'seen' | 'again'): Card {
  return card({
    title: message('deliveries-title'),
    blocks: [
      ...(said ? [{ kind: 'text', tone: 'lead', message: message(`deliveries-said-${said}`) } as const] : []),
      ...(told.length === 0 ? [plain(message('deliveries-none'))] : []),
      { kind: 'terms', terms: told.map(termOf) },
      plain(message('deliveries-how')),
    ],
    disclaimers: {},
    next: told.flatMap(({ delivery }) => (delivery.state.is === 'unknown' ? settleNext(delivery) : [])),
  });
}

function termOf({ delivery, order, zone = zoneOf(order) }: Told) {
  const { dueAt, id, state } = delivery;
  const line = isAlert(delivery) ? 'deliveries-line-alerts' : 'deliveries-line';
  return {
    term: momentMessage(dueAt, zone),
    detail: message(line, { code: words(id), state: stateMessage(state, zone) }),
  };
}

/** What a person can say of a post whose fate is unknown. */
export const settleNext = ({ id }: Pick<Delivery, 'id'>): readonly Next[] => [
  { label: message('deliveries-seen', { code: words(id) }), line: `/deliveries seen ${id}` },
  { label: message('deliveries-again', { code: words(id) }), line: `/deliveries again ${id}` },
];

interface Story extends Told {
  readonly happened: readonly { readonly at: number; readonly what: string; readonly detail: string }[];
  readonly isTest: boolean;
}

/** All that became of one post, in the order it happened. */
export function storyCard({ delivery, order, zone = zoneOf(order), happened, isTest }: Story): Card {
  const { id, state, lateMinutes, folded = [] } = delivery;
  return card({
    title: message('why-title', { code: words(id) }),
    blocks: [
      plain(aboutMessage({ delivery, order, zone }, isTest)),
      {
        kind: 'terms',
        terms: happened.map((each) => ({ term: momentMessage(each.at, zone), detail: happeningMessage(each, zone) })),
      },
      ...(happened.length === 0 ? [plain(stateMessage(state, zone))] : []),
      ...(lateMinutes === undefined ? [] : [caution(lateMessage(lateMinutes))]),
      ...(folded.length > 0
        ? [plain(message('post-folded', { weeks: list(folded.map((week) => message('week', { end: day(week) }))) }))]
        : []),
      plain(message('why-zone', { zone: words(zone) })),
    ],
    disclaimers: {},
  });
}

function aboutMessage({ delivery, order, zone = zoneOf(order) }: Told, isTest: boolean): Message {
  const { week, dueAt } = delivery;
  const due = momentMessage(dueAt, zone);
  if (isAlert(delivery)) return message('why-about-alerts', { due });
  const about = { week: message('week', { end: day(week) }), due };
  if (!order || isFollowing(order)) return message('why-about', about);
  const numbered = { ...about, number: order.number };
  return message(isTest ? 'why-about-test' : 'why-about-schedule', numbered);
}
