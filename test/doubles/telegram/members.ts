import type { ChatMember, ChatMemberAdministrator, ChatMemberOwner, ChatMemberRestricted, User } from '@grammyjs/types';

import type { Chat } from './chats.ts';

export type Status = ChatMember['status'];

/** Who is what in which chat; whoever was not said to be something else is a member. */
export function createMembers() {
  const known = new Map<string, { readonly chat: number; readonly id: number; readonly status: Status }>();
  return {
    set: (chat: number, id: number, status: Status) => void known.set(`${chat} ${id}`, { chat, id, status }),
    of: (chat: number, id: number): ChatMember =>
      chatMember(person(id), known.get(`${chat} ${id}`)?.status ?? 'member'),
    /** The bot's own standing: what it may do there, unless it was said to be something else. */
    bot(me: User, { id, type, rights }: Chat): ChatMember {
      const status = known.get(`${id} ${me.id}`)?.status ?? (type === 'channel' ? 'administrator' : 'member');
      if (rights !== 'none') return chatMember(me, status);
      return type === 'channel'
        ? { ...chatMember(me, 'administrator'), ...{ can_post_messages: false } }
        : chatMember(me, 'restricted');
    },
    administrators: (chat: number): readonly (ChatMemberOwner | ChatMemberAdministrator)[] =>
      [...known.values()]
        .filter((each) => each.chat === chat)
        .map(({ id, status }) => chatMember(person(id), status))
        .filter((each) => each.status === 'creator' || each.status === 'administrator'),
  };
}

export const person = (id: number): User => ({ id, is_bot: false, first_name: 'Member' });

/** What Telegram says of somebody in a chat; a restricted one may read and nothing else. */
export function chatMember(user: User, status: Status): ChatMember {
  switch (status) {
    case 'creator':
      return { status, user, is_anonymous: false };
    case 'administrator':
      return { status, user, ...MANAGES };
    case 'restricted':
      return { status, user, ...MAY_READ };
    case 'kicked':
      return { status, user, until_date: 0 };
    case 'member':
    case 'left':
      return { status, user };
  }
}

const MANAGES: Omit<ChatMemberAdministrator, 'status' | 'user'> = {
  ...{ can_be_edited: false, is_anonymous: false, can_manage_chat: true, can_delete_messages: true },
  ...{ can_manage_video_chats: true, can_restrict_members: true, can_promote_members: false, can_change_info: true },
  ...{ can_invite_users: true, can_post_stories: false, can_edit_stories: false, can_delete_stories: false },
  ...{ can_post_messages: true, can_send_welcome_messages: false },
};

const MAY_READ: Omit<ChatMemberRestricted, 'status' | 'user'> = {
  ...{ is_member: true, can_send_messages: false, can_send_audios: false, can_send_documents: false },
  ...{ can_send_photos: false, can_send_videos: false, can_send_video_notes: false, can_send_voice_notes: false },
  ...{ can_send_polls: false, can_send_other_messages: false, can_add_web_page_previews: false },
  ...{ can_react_to_messages: false, can_change_info: false, can_invite_users: false, can_edit_tag: false },
  ...{ can_pin_messages: false, can_manage_topics: false, until_date: 0 },
};
