import { attachmentOf, checked, numbered, USER } from './answers.ts';
import type { MessageBody } from './message-rules.ts';
import type { Upload } from './uploads.ts';

/** Texts, threads and private conversations by Discord's numbers of them. */
export const TYPES = { text: 0, dm: 1, thread: 11, forum: 15, media: 16 } as const;

export interface Overwrite {
  readonly id: string;
  /** 0 a role, 1 a member. */
  readonly type: 0 | 1;
  readonly allow: string;
  readonly deny: string;
}

export interface Channel {
  readonly id: string;
  readonly type: number;
  readonly parent?: string;
  readonly name?: string;
  /** Who began a thread. */
  readonly owner?: string;
  locked?: boolean;
  archived?: boolean;
  overwrites?: readonly Overwrite[];
}

export interface Posted {
  readonly id: string;
  readonly channel: string;
  readonly author: string;
  readonly body: MessageBody;
  readonly nonce?: string;
  /** What came with it. */
  readonly files?: readonly Upload[];
  readonly at: number;
}

export const SERVER = '301';

export const channelAnswer = (channel: Channel): object => {
  if (channel.type === TYPES.dm)
    return checked('privateChannelAnswer', {
      ...{ id: channel.id, type: 1, flags: 0, last_message_id: null, recipients: [USER] },
    });
  if (channel.type === TYPES.thread) return checked('threadAnswer', threadFields(channel));
  const fields = {
    ...{ id: channel.id, flags: 0, guild_id: SERVER, name: channel.name ?? 'example', position: 0 },
    ...{ parent_id: channel.parent ?? null, permission_overwrites: channel.overwrites ?? [], nsfw: false },
  };
  // The specification does not know channels of media, which are forums otherwise.
  checked('channelAnswer', { ...fields, type: channel.type === TYPES.media ? TYPES.forum : channel.type });
  return { ...fields, type: channel.type };
};

const threadFields = ({ id, parent, name, owner, locked = false, archived = false }: Channel) => ({
  ...{ id, type: TYPES.thread, flags: 0, guild_id: SERVER, name: name ?? 'example', parent_id: parent ?? null },
  ...{ owner_id: owner ?? USER.id, message_count: 0, member_count: 1, total_message_sent: 0 },
  thread_metadata: {
    ...{ archived, locked, archive_timestamp: '2026-01-27T00:00:00.000Z', auto_archive_duration: 4320 },
  },
});

export const threadsAnswer = (threads: readonly Channel[]): object =>
  checked('threadsAnswer', { threads: threads.map(threadFields), members: [], has_more: false });

/** A new thread carries the message that it begins with, which the specification does not say. */
export const forumThreadAnswer = (thread: Channel, message: Posted): object => ({
  ...checked('createdThreadAnswer', threadFields(thread)),
  message: postedAnswer(message, false),
});

/** A message that was posted without being asked for; its nonce comes back to whoever posts it. */
export const postedAnswer = (
  { id, channel, author, body, nonce, files = [], at }: Posted,
  withNonce: boolean,
): object =>
  checked('messageAnswer', {
    ...{ id, channel_id: channel, type: 0, author: { ...USER, id: author } },
    ...{ content: body.content ?? '', embeds: [], attachments: files.map(attachmentOf), flags: body.flags ?? 0 },
    ...{ mentions: [], mention_roles: [], mention_everyone: false, pinned: false, tts: false },
    ...{ timestamp: new Date(at).toISOString(), edited_timestamp: null },
    ...(withNonce && nonce !== undefined && { nonce }),
    components: numbered(body.components ?? [], files),
  });

export const meAnswer = (): object => checked('meAnswer', { ...USER, mfa_enabled: false, locale: 'en-US' });

export const memberAnswer = (roles: readonly string[]): object =>
  checked('memberAnswer', {
    ...{ avatar: null, banner: null, communication_disabled_until: null, flags: 0, nick: null, pending: false },
    ...{ joined_at: '2026-01-01T00:00:00.000Z', premium_since: null, roles, user: USER, mute: false, deaf: false },
  });

export const rolesAnswer = (roles: Readonly<Record<string, bigint>>): object =>
  checked(
    'rolesAnswer',
    Object.entries(roles).map(([id, permissions], position) => ({
      ...{ id, name: `role ${id}`, permissions: String(permissions), position, color: 0, hoist: false, managed: false },
      ...{ colors: { primary_color: 0, secondary_color: null, tertiary_color: null }, flags: 0 },
      ...{ mentionable: false, icon: null, unicode_emoji: null },
    })),
  );
