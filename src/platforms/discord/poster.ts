import { RateLimitError, type RouteLike, Routes } from 'discord.js';
import { createBounded } from '../../core/bounded.ts';
import type { PlaceId } from '../../core/place.ts';
import type { Pacer, PlatformLog, Poster, Posting, PostOutcome } from '../../ports.ts';
import { type Channels, targetOf } from './channels.ts';
import { createHistory, type History } from './history.ts';
import type { PostMessage } from './post-message.ts';
import { failureOutcome, outcomeOf } from './post-outcome.ts';
import type { PostRest } from './rest.ts';
import { createSecondInstanceWatch } from './second-instance.ts';
import { describe } from './trouble.ts';

/** As long as Discord is known to remember a nonce. */
const NONCE_MS = 120_000;
const READ_WITHIN_MS = 10_000;
/** Discord's clock and ours may differ by so much. */
const CLOCKS_MS = 60_000;
const MOST_THREADS_KNOWN = 1_000;

export interface PosterNeeds {
  readonly rest: PostRest;
  readonly channels: Channels;
  readonly log: PlatformLog;
  /** Told of limits that hold everywhere. */
  readonly pacer?: Pacer;
  /** Told that somebody else posts there what we are to post. */
  readonly onSecondInstance?: (place: PlaceId) => void;
  /** Milliseconds that never go back. */
  readonly steady: () => number;
}

/** Posts to channels, threads, forums and private conversations. */
export function createPoster(needs: PosterNeeds): Poster {
  const { channels, log } = needs;
  const history = createHistory(needs.rest, channels);
  const sendOnce = createSending(needs, history);

  async function find(posting: Posting, since: number): Promise<string | undefined> {
    const { channel, guild } = targetOf(posting.place);
    const signal = AbortSignal.timeout(READ_WITHIN_MS);
    const forum = guild !== undefined && (await channels.isForum(channel, signal));
    const targets = forum ? await history.threads(guild, channel, signal) : [channel];
    for (const target of targets) {
      const message = await history.find(target, posting, since, signal);
      if (message !== undefined) return message;
    }
    return undefined;
  }

  return {
    async send(posting, withinMs) {
      try {
        return await sendOnce(posting, AbortSignal.timeout(withinMs));
      } catch (error) {
        // What is asked before a post goes out failed, so nothing has.
        noteFailure(needs, error);
        return failureOutcome({ error, left: false });
      }
    },
    async repeatableForMs(place) {
      const { channel, guild } = targetOf(place);
      if (guild === undefined) return NONCE_MS;
      try {
        return (await channels.isForum(channel, AbortSignal.timeout(READ_WITHIN_MS))) ? 0 : NONCE_MS;
      } catch (error) {
        log.warn('discord_not_read', { what: 'channel', ...describe(error) });
        return 0;
      }
    },
    async find(posting, since) {
      try {
        return await find(posting, since - CLOCKS_MS);
      } catch (error) {
        log.warn('discord_not_read', { what: 'history', ...describe(error) });
        return undefined;
      }
    },
  };
}

/** How a message is asked for. `begins`: as the first of a thread. */
interface Request {
  readonly route: RouteLike;
  readonly body: object;
  readonly begins: boolean;
}

type SendOnce = (posting: Posting, signal: AbortSignal) => Promise<PostOutcome>;

/** Asks for a message once. Throws only before that. */
function createSending(needs: PosterNeeds, history: History): SendOnce {
  const { rest, channels, log } = needs;
  const threads = createBounded<string>(MOST_THREADS_KNOWN);
  const watch = createSecondInstanceWatch(needs.steady);

  /** Undefined where the thread is gone that the post began with. */
  async function requestFor(posting: Posting, signal: AbortSignal): Promise<Request | undefined> {
    const { place, drawn, nonce, code } = posting;
    const { channel, guild } = targetOf(place);
    const { thread: named, ...message } = JSON.parse(drawn) as PostMessage;
    const body = { ...message, nonce, enforce_nonce: true };
    const forum = guild !== undefined && (await channels.isForum(channel, signal));
    if (!forum) return { route: Routes.channelMessages(channel), body, begins: false };
    if (named) return { route: Routes.threads(channel), body: { name: named.name, message }, begins: true };
    const begun = async () => history.beginning(await history.threads(guild, channel, signal), code, signal);
    const thread = threads.get(code) ?? (await begun());
    return thread === undefined ? undefined : { route: Routes.channelMessages(thread), body, begins: false };
  }

  return async (posting, signal) => {
    const request = await requestFor(posting, signal);
    if (!request) return { is: 'refused', said: 'the forum post that this goes on from is not there' };
    const judge = watch.begin(posting.nonce);
    const sent = await rest.post(request.route, request.body, signal);
    if (sent.is === 'failed') noteFailure(needs, sent.error);
    const outcome = outcomeOf(sent);
    if (outcome.is !== 'arrived' || sent.is === 'failed') return outcome;
    if (request.begins) threads.set(posting.code, outcome.message);
    else if (judge(sent.date, outcome.message)) {
      log.error('discord_second_instance');
      needs.onSecondInstance?.(posting.place);
    }
    return outcome;
  };
}

function noteFailure({ log, pacer }: PosterNeeds, error: unknown): void {
  log.warn('discord_not_posted', describe(error));
  if (error instanceof RateLimitError && error.global) pacer?.hold(error.retryAfter);
}
