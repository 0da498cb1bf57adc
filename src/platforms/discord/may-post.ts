import { Routes } from 'discord.js';
import { z } from 'zod';
import type { PlaceId, Suspension } from '../../core/place.ts';
import { type Channels, targetOf } from './channels.ts';
import { permissionsIn, SEND_IN_THREADS, SEND_MESSAGES, VIEW_CHANNEL } from './permissions.ts';
import { suspensionOf } from './place-ears.ts';
import type { PostRest } from './rest.ts';

const ASK_WITHIN_MS = 10_000;

const bitsSchema = z.string().regex(/^\d{1,30}$/u);

const channelSchema = z.object({
  id: z.string(),
  parent_id: z.string().nullish(),
  /** Threads alone have these. */
  thread_metadata: z.object({ locked: z.boolean() }).optional(),
  permission_overwrites: z.array(z.object({ id: z.string(), allow: bitsSchema, deny: bitsSchema })).default([]),
});
const memberSchema = z.object({ roles: z.array(z.string()) });
const rolesSchema = z.array(z.object({ id: z.string(), permissions: bitsSchema }));

interface Needs {
  readonly rest: PostRest;
  readonly channels: Channels;
  /** Told why it cannot be said, where it is none of the reasons for which nothing can be posted. */
  readonly unsure: (error: unknown) => void;
}

/** Whether we may post there, by what Discord says of the channel, of its server's roles and of ourselves. */
export async function mayPost(needs: Needs, place: PlaceId): Promise<Suspension | 'yes' | undefined> {
  const { channel, guild } = targetOf(place) ?? {};
  // A person's conversation says nothing of whether it is open to us.
  if (channel === undefined || guild === undefined) return undefined;
  try {
    return await mayPostIn(needs, channel, guild);
  } catch (error) {
    const reason = suspensionOf(error);
    if (!reason) needs.unsure(error);
    return reason;
  }
}

async function mayPostIn({ rest, channels }: Needs, id: string, guild: string): Promise<Suspension | 'yes'> {
  const signal = AbortSignal.timeout(ASK_WITHIN_MS);
  const read = (route: Parameters<PostRest['read']>[0]) => rest.read(route, { signal, patient: true });
  const channel = channelSchema.parse(await read(Routes.channel(id)));
  const { thread_metadata: thread, parent_id: parent } = channel;
  if (thread?.locked) return 'topic_closed';
  // A thread has no overwrites of its own: those of its channel hold.
  const { permission_overwrites: overwrites } =
    thread && parent ? channelSchema.parse(await read(Routes.channel(parent))) : channel;
  const me = await channels.me(signal);
  const { roles: own } = memberSchema.parse(await read(Routes.guildMember(guild, me)));
  const roles = rolesSchema.parse(await read(Routes.guildRoles(guild)));
  const needed = VIEW_CHANNEL | (thread ? SEND_IN_THREADS : SEND_MESSAGES);
  const may = permissionsIn({ id: me, guild, roles: own }, roles, overwrites);
  return (may & needed) === needed ? 'yes' : 'no_right';
}
