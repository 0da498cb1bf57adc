import { DiscordAPIError } from 'discord.js';
import { createBounded } from '../../core/bounded.ts';
import { type PlaceId, placePath, type Suspension } from '../../core/place.ts';
import type { OnPlace, PlaceEvent } from '../../core/place-event.ts';
import type { PlatformLog } from '../../ports.ts';
import { fromOf, type Interaction } from './interaction.ts';
import { SEND_IN_THREADS, SEND_MESSAGES, VIEW_CHANNEL } from './permissions.ts';
import { isAddedByServer } from './standing.ts';
import { describe } from './trouble.ts';

/**
 * What becomes of places, as interactions and refusals tell it. Nothing else is listened to: servers, channels and threads are told of
 * to whoever asks for all of them at every connection, which would keep every server of the bot in memory, and by webhook nobody is.
 */
export interface PlaceEars {
  /** Somebody acted there. Never throws. */
  heard(interaction: Interaction): Promise<void>;
  /** Something sent there was refused. Never throws. */
  refused(error: unknown, interaction: Interaction): Promise<void>;
  /** A place was lost that is told of elsewhere: whoever acts in one is news again. */
  lost(): void;
}

const MOST_KNOWN = 10_000;

interface Needs {
  readonly onPlace: OnPlace;
  readonly tellOwner: (event: PlaceEvent) => Promise<void>;
  readonly log: PlatformLog;
}

export function createPlaceEars({ onPlace, tellOwner, log }: Needs): PlaceEars {
  const known = createBounded<string>(MOST_KNOWN);
  let losses = 0;
  // Never by the key of the interaction: the command it brings has a claim on that.
  const quietly = async (event: PlaceEvent) => {
    try {
      if ((await onPlace(event)) === 'suspended') await tellOwner(event);
    } catch (error) {
      log.error('discord_place_not_kept', describe(error));
    }
  };
  return {
    async heard(interaction) {
      const { place } = fromOf(interaction);
      const over = overBy(interaction);
      const news = `${losses} ${over}`;
      if (over.length === 0 || known.get(place) === news) return;
      known.set(place, news);
      await quietly({ is: 'regained', place, over });
    },
    async refused(error, interaction) {
      const event = refusalEvent(error, fromOf(interaction).place);
      if (!event) return;
      losses += 1;
      await quietly(event);
    },
    lost() {
      losses += 1;
    },
  };
}

/** What cannot stand in the way of a place that somebody acts in with the bot that lives there. */
function overBy(interaction: Interaction): readonly Suspension[] {
  if (interaction.guild_id && !isAddedByServer(interaction)) return [];
  const { thread_metadata: thread } = interaction.channel ?? {};
  const over: Suspension[] = ['removed', 'gone', 'token_changed'];
  const needed = VIEW_CHANNEL | (thread ? SEND_IN_THREADS : SEND_MESSAGES);
  if ((BigInt(interaction.app_permissions ?? '0') & needed) === needed) over.push('no_right');
  if (thread && !thread.locked && !thread.archived) over.push('topic_closed');
  return over;
}

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const REFUSALS: Readonly<Record<string, Suspension>> = {
  10003: 'gone',
  10004: 'removed',
  // Of a channel that it may not see and of a server that it is not in any more Discord says the same.
  50001: 'no_right',
  50007: 'removed',
  50013: 'no_right',
  50083: 'topic_closed',
  160005: 'topic_closed',
};
const UNKNOWN_GUILD = 10004;

/** What the refusal of a message tells of its place. */
function refusalEvent(error: unknown, place: PlaceId): PlaceEvent | undefined {
  const reason = suspensionOf(error);
  if (!reason) return undefined;
  const [server = place] = placePath(place);
  const ofServer = error instanceof DiscordAPIError && error.code === UNKNOWN_GUILD;
  return { is: 'lost', place: ofServer ? server : place, reason };
}

/** Why nothing can be posted where Discord refused so, if that is what it says. */
export const suspensionOf = (error: unknown): Suspension | undefined =>
  error instanceof DiscordAPIError ? REFUSALS[error.code] : undefined;
