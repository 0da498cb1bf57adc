import type { ChatFullInfo, ChatMember } from '@grammyjs/types';
import { type Api, GrammyError, HttpError } from 'grammy';
import type { PlatformOutlet } from '../../ports.ts';
import { destinationOf, isIn, mayPost, refusalEvent } from './place-events.ts';

type MayPost = PlatformOutlet['mayPost'];
type Verdict = Awaited<ReturnType<MayPost>>;

/** Asks Telegram whether a message may be posted somewhere. `me`: the bot's own id, once that is known. */
export function createMayPost(api: Pick<Api, 'getChat' | 'getChatMember'>, me: () => number | undefined): MayPost {
  return async (place) => {
    const own = me();
    if (own === undefined) return undefined;
    const destination = destinationOf(place);
    try {
      const [chat, member] = await Promise.all([
        api.getChat(destination.chat_id),
        api.getChatMember(destination.chat_id, own),
      ]);
      return verdictOf(chat, member, destination.message_thread_id);
    } catch (error) {
      if (!(error instanceof GrammyError || error instanceof HttpError)) throw error;
      const event = refusalEvent(error, destination);
      return event?.is === 'lost' ? event.reason : undefined;
    }
  };
}

function verdictOf(chat: ChatFullInfo, member: ChatMember, topic: number | undefined): Verdict {
  if (!isIn(member)) return 'removed';
  if (!mayPost(chat, member) || isHushed(chat, member)) return 'no_right';
  if (topic === undefined) return 'yes';
  // Whether a topic is open, or there at all, is not told to who asks.
  return chat.is_forum ? undefined : 'gone';
}

/** What nobody may but administrators. */
const isHushed = ({ permissions }: ChatFullInfo, { status }: ChatMember): boolean =>
  permissions?.can_send_messages === false && status !== 'administrator' && status !== 'creator';
