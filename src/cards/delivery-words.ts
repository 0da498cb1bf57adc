import { type Delivery, type DeliveryState, deliveryStateSchema } from '../core/delivery.ts';
import { isFollowing, type Order } from '../core/order.ts';
import { type Message, message, words } from '../i18n/message.ts';
import { reasonMessage } from './gate-messages.ts';
import { momentMessage } from './moment-message.ts';
import { inOneLine } from './one-line.ts';

/** The zone that a post is told of in: its schedule's, or UTC where it has none, or none any more. */
export const zoneOf = (order: Order | undefined): string =>
  order && !isFollowing(order) ? order.when.timeZone : 'UTC';

/** What has become of a post, in words. */
export function stateMessage(state: DeliveryState, timeZone: string): Message {
  switch (state.is) {
    case 'planned':
      return message('delivery-planned');
    case 'waiting':
      return message('delivery-waiting', { reasons: inOneLine(state.reasons.map(reasonMessage)) });
    case 'sending':
      return message(state.again ? 'delivery-sending-again' : 'delivery-sending');
    case 'retry':
      return message(`delivery-retry-${state.why}`, { tries: state.failures });
    case 'sent':
      return message(`delivery-sent-${state.known}`, { at: momentMessage(state.at, timeZone) });
    case 'unknown':
      return message('delivery-unknown', { since: momentMessage(state.since, timeZone) });
    case 'failed':
      return state.reason === 'refused'
        ? message('delivery-failed-refused', { said: words(state.said ?? '…') })
        : message(`delivery-failed-${state.reason}`);
    case 'suspended':
      return message(`delivery-suspended-${state.reason}`);
    case 'skipped':
      return skippedMessage(state);
    case 'cancelled':
      return cancelledMessage(state.by);
  }
}

function cancelledMessage(by: string): Message {
  if (by === 'following') return message('delivery-cancelled-alerts');
  return message(by === 'schedule' ? 'delivery-cancelled-schedule' : 'delivery-cancelled-person');
}

function skippedMessage({ reason, into }: Extract<DeliveryState, { readonly is: 'skipped' }>): Message {
  return reason === 'folded' && into !== undefined
    ? message('delivery-skipped-folded-into', { code: words(into) })
    : message(`delivery-skipped-${reason}`);
}

/** One thing that happened to a post. */
export function happeningMessage(
  { what, detail }: { readonly what: string; readonly detail: string },
  timeZone: string,
): Message {
  const said: unknown = JSON.parse(detail);
  const state = deliveryStateSchema.safeParse(said);
  if (state.success) return stateMessage(state.data, timeZone);
  return what === 'seen' ? message('delivery-met') : message('delivery-other', { what: words(what) });
}

/** What is known of a post, for whoever met it. */
export const seenMessage = ({ id, state, dueAt }: Delivery, order: Order | undefined): Message =>
  message('delivery-seen', {
    due: momentMessage(dueAt, zoneOf(order)),
    state: stateMessage(state, zoneOf(order)),
    code: words(id),
  });
