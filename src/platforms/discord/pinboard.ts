import { DiscordAPIError, RateLimitError, Routes } from 'discord.js';
import type { PlaceId } from '../../core/place.ts';
import type { EditOutcome } from '../../core/posting.ts';
import type { PlatformLog, PlatformOutlet } from '../../ports.ts';
import { targetOf } from './channels.ts';
import { drawPost, type PostMessage } from './post-message.ts';
import { failureOutcome } from './post-outcome.ts';
import type { PosterNeeds } from './poster.ts';
import type { Sent } from './rest.ts';
import { describe } from './trouble.ts';
import { SUPPRESS_NOTIFICATIONS } from './wire.ts';

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json: not there, or somebody else's. */
const GONE: readonly (number | string)[] = [10_008, 50_005];
const THREAD_ARCHIVED = 50_083;
const MAY_NOT: readonly (number | string)[] = [50_001, 50_013];

type Needs = Pick<PosterNeeds, 'rest' | 'log' | 'pacer' | 'onLoss'>;

/** Pins and edits, of which Discord tells nobody's phone. */
export function createPinboard(needs: Needs): NonNullable<PlatformOutlet['pinboard']> {
  const { rest, onLoss } = needs;
  return {
    draw(post) {
      const [only, ...more] = drawPost(post, { silent: true });
      if (!only || more.length > 0) throw new TypeError('what is pinned is one message');
      const { thread: _, ...message } = only;
      return JSON.stringify(message);
    },
    async pin(place, message, withinMs) {
      const channel = channelOf(place);
      // The old way there, channels/…/pins/…, asks for the right to delete what others wrote.
      const route = Routes.channelMessagesPin(channel, message);
      const sent = await rest.put(route, AbortSignal.timeout(withinMs));
      // Whoever may not pin may post all the same.
      if (isCode(sent, MAY_NOT)) return { is: 'refused', said: 'no right to pin' };
      return outcomeOf(needs, sent);
    },
    async edit(place, message, drawn, withinMs) {
      const { flags, ...shown } = JSON.parse(drawn) as PostMessage;
      // Of a message that stands there already nobody is told.
      const body = { ...shown, flags: flags & ~SUPPRESS_NOTIFICATIONS };
      const route = Routes.channelMessage(channelOf(place), message);
      const outcome = outcomeOf(needs, await rest.patch(route, body, AbortSignal.timeout(withinMs)));
      if (outcome.is === 'suspended') onLoss?.();
      return outcome;
    },
  };
}

function channelOf(place: PlaceId): string {
  const target = targetOf(place);
  if (!target) throw new TypeError('a server as a whole is no channel');
  return target.channel;
}

const isCode = (sent: Sent, codes: readonly (number | string)[]): boolean =>
  sent.is === 'failed' && sent.error instanceof DiscordAPIError && codes.includes(sent.error.code);

function outcomeOf({ log, pacer }: { log: PlatformLog; pacer: Needs['pacer'] }, sent: Sent): EditOutcome {
  if (sent.is === 'answered') return { is: 'done' };
  if (isCode(sent, GONE)) return { is: 'gone' };
  log.warn('discord_not_edited', describe(sent.error));
  if (sent.error instanceof RateLimitError && sent.error.global) pacer?.hold(sent.error.retryAfter);
  // What is posted there opens it again, so the place is not lost.
  if (isCode(sent, [THREAD_ARCHIVED])) return { is: 'refused', said: 'the thread is archived' };
  const outcome = failureOutcome(sent);
  return outcome.is === 'unknown' || outcome.is === 'arrived' ? { is: 'not_taken', why: 'server' } : outcome;
}
