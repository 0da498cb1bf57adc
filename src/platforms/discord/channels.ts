import { Routes } from 'discord.js';
import { z } from 'zod';
import { createBounded } from '../../core/bounded.ts';
import type { PlaceId } from '../../core/place.ts';
import type { PostRest } from './rest.ts';

const MOST_KNOWN = 10_000;
/** Channels that hold nothing but posts with a name, each a thread of its own: forums and media. */
const FORUMS: ReadonlySet<number> = new Set([15, 16]);

const idSchema = z.object({ id: z.string() });
const typeSchema = z.object({ type: z.number() });

/** What Discord says of channels and of ourselves that does not change. */
export interface Channels {
  isForum(channel: string, signal: AbortSignal): Promise<boolean>;
  /** Our own id, as authors have it. */
  me(signal: AbortSignal): Promise<string>;
}

export function createChannels(rest: PostRest): Channels {
  const forums = createBounded<boolean>(MOST_KNOWN);
  let own: string | undefined;
  return {
    async isForum(channel, signal) {
      const known = forums.get(channel);
      if (known !== undefined) return known;
      const { type } = typeSchema.parse(await rest.read(Routes.channel(channel), { signal }));
      forums.set(channel, FORUMS.has(type));
      return FORUMS.has(type);
    },
    async me(signal) {
      own ??= idSchema.parse(await rest.read(Routes.user(), { signal, patient: true })).id;
      return own;
    },
  };
}

/** The channel, thread or conversation itself; `guild` is the server it is in, undefined for a private conversation. */
export interface Target {
  readonly channel: string;
  readonly guild: string | undefined;
}

/** Undefined for a server as a whole, where nothing can be posted. */
export function targetOf(place: PlaceId): Target | undefined {
  const [, first = '', ...inner] = place.split(':');
  const channel = inner.at(-1);
  return channel === undefined ? undefined : { channel, guild: first === 'dm' ? undefined : first };
}

/** The forum that the target is, if it is one. */
export async function forumOf(
  channels: Channels,
  { channel, guild }: Target,
  signal: AbortSignal,
): Promise<{ readonly channel: string; readonly guild: string } | undefined> {
  return guild !== undefined && (await channels.isForum(channel, signal)) ? { channel, guild } : undefined;
}
