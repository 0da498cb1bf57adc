import type { Chat, ChatMember, ChatMemberUpdated, Message, Update } from '@grammyjs/types';
import { GrammyError } from 'grammy';
import { type PlaceId, placeId, type Suspension } from '../../core/place.ts';
import type { PlaceEvent } from '../../core/place-event.ts';

/** What an update tells of the place it is of; `me` is the bot's own id. */
export function placeEventOf({ my_chat_member: changed, message }: Update, me: number): PlaceEvent | undefined {
  if (changed) return membershipEvent(changed, me);
  return message && serviceEvent(message);
}

const BACK_IN: readonly Suspension[] = ['removed', 'gone', 'no_right', 'token_changed'];

function membershipEvent({ chat, from, new_chat_member: now }: ChatMemberUpdated, me: number): PlaceEvent {
  const place = placeId('telegram', chat.id);
  if (!isIn(now))
    return from.id === me ? { is: 'left', place } : { is: 'lost', place, reason: 'removed', by: byOf(from) };
  return mayPost(chat, now)
    ? { is: 'regained', place, over: BACK_IN, by: byOf(from) }
    : { is: 'lost', place, reason: 'no_right', by: byOf(from) };
}

/** Whether somebody of that standing is in a chat. */
export const isIn = (member: ChatMember): boolean =>
  member.status === 'restricted' ? member.is_member : member.status !== 'left' && member.status !== 'kicked';

/** Whether somebody of that standing may post there, as far as it is theirs alone. */
export function mayPost({ type }: Pick<Chat, 'type'>, member: ChatMember): boolean {
  if (member.status === 'restricted') return member.can_send_messages;
  // In channels nobody posts but administrators who were given that right.
  return type !== 'channel' || (member.status === 'administrator' && member.can_post_messages === true);
}

const byOf = ({ id }: { readonly id: number }): string => `telegram:${id}`;

function serviceEvent(message: Message): PlaceEvent | undefined {
  const { chat, message_thread_id: thread, migrate_to_chat_id: to, migrate_from_chat_id: from } = message;
  if (to !== undefined) return moved(chat.id, to);
  if (from !== undefined) return moved(from, chat.id);
  if (thread === undefined) return undefined;
  const place = placeId('telegram', chat.id, thread);
  if (message.forum_topic_closed) return { is: 'lost', place, reason: 'topic_closed' };
  return message.forum_topic_reopened && { is: 'regained', place, over: ['topic_closed'] };
}

const moved = (from: number, to: number): PlaceEvent => ({
  is: 'moved',
  from: placeId('telegram', from),
  to: placeId('telegram', to),
});

/** Where a message was to go. */
export interface Destination {
  readonly chat_id: number | string;
  readonly message_thread_id?: number | undefined;
}

/** The chat itself, or a topic of it. */
export const destinationPlace = ({ chat_id: chat, message_thread_id: thread }: Destination): PlaceId =>
  thread === undefined ? placeId('telegram', chat) : placeId('telegram', chat, thread);

/** How a place, or a person, is written to Telegram. */
export function destinationOf(place: string): { readonly chat_id: number; readonly message_thread_id?: number } {
  const [, chat, thread] = place.split(':');
  return { chat_id: Number(chat), ...(thread !== undefined && { message_thread_id: Number(thread) }) };
}

/** Telegram has one code for many reasons, so its words are read: https://github.com/tdlib/telegram-bot-api */
const REFUSALS: readonly (readonly [says: RegExp, reason: Suspension, of: 'chat' | 'topic'])[] = [
  [/^Forbidden: (?:user is deactivated|the group chat was deleted)/u, 'gone', 'chat'],
  [/^Forbidden: bot (?:was kicked|was blocked|is not a member)/u, 'removed', 'chat'],
  [/chat not found|group chat was deactivated/u, 'gone', 'chat'],
  [
    /rights to send (?:text messages|a message)|CHAT_WRITE_FORBIDDEN|need administrator rights in the/u,
    'no_right',
    'chat',
  ],
  [/TOPIC_CLOSED/u, 'topic_closed', 'topic'],
  [/message thread not found|TOPIC_DELETED/u, 'gone', 'topic'],
];

/** What the refusal of a message tells of its place. */
export function refusalEvent(error: unknown, destination: Destination): PlaceEvent | undefined {
  if (!(error instanceof GrammyError)) return undefined;
  const chat = Number(destination.chat_id);
  const to = error.parameters.migrate_to_chat_id;
  if (to !== undefined) return moved(chat, to);
  const [, reason, of] = REFUSALS.find(([says]) => says.test(error.description)) ?? [];
  if (!reason) return undefined;
  return { is: 'lost', place: of === 'topic' ? destinationPlace(destination) : placeId('telegram', chat), reason };
}
