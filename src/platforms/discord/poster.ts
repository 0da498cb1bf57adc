import { RateLimitError, type RouteLike, Routes } from 'discord.js';
import { createBounded } from '../../core/bounded.ts';
import type { PlaceId } from '../../core/place.ts';
import type { Finding, Pacer, Poster, Posting, PostOutcome } from '../../core/posting.ts';
import type { PlatformLog } from '../../ports.ts';
import { type Channels, forumOf, targetOf } from './channels.ts';
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
  readonly pacer: Pacer | undefined;
  /** Told that somebody else posts there what we are to post. */
  readonly onSecondInstance: ((place: PlaceId) => void) | undefined;
  /** Told that a place is as good as lost. */
  readonly onLoss: (() => void) | undefined;
  /** Milliseconds that never go back. */
  readonly steady: () => number;
}

/** Posts to channels, threads, forums and private conversations. */
export function createPoster(needs: PosterNeeds): Poster {
  const { channels, log } = needs;
  const history = createHistory(needs.rest, channels);
  const sendOnce = createSending(needs, history);

  async function find(posting: Posting, since: number): Promise<Finding> {
    const target = targetOf(posting.place);
    if (!target) return { is: 'unreadable' };
    const signal = AbortSignal.timeout(READ_WITHIN_MS);
    const forum = await forumOf(channels, target, signal);
    if (!forum) return history.find(target.channel, posting, since, signal);
    for (const thread of await history.threads(forum.guild, forum.channel, signal)) {
      const finding = await history.find(thread, posting, since, signal);
      if (finding.is === 'found') return finding;
    }
    // Somebody may have archived its thread, and those are not told.
    return { is: 'unreadable' };
  }

  return {
    async send(posting, withinMs) {
      const outcome = await sendOnce(posting, AbortSignal.timeout(withinMs));
      if (outcome.is === 'suspended') needs.onLoss?.();
      return outcome;
    },
    async repeatableForMs(place) {
      const target = targetOf(place);
      try {
        const once = target && !(await forumOf(channels, target, AbortSignal.timeout(READ_WITHIN_MS)));
        return once ? NONCE_MS : 0;
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
        return { is: 'unreadable' };
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

type Refused = Extract<PostOutcome, { readonly is: 'refused' }>;
const NO_CHANNEL: Refused = { is: 'refused', said: 'a server as a whole is no channel' };
const NO_THREAD: Refused = { is: 'refused', said: 'the forum post that this goes on from is not there' };

/** Asks for a message once. */
function createSending(
  needs: PosterNeeds,
  history: History,
): (posting: Posting, signal: AbortSignal) => Promise<PostOutcome> {
  const { rest, channels, log } = needs;
  const threads = createBounded<string>(MOST_THREADS_KNOWN);
  const watch = createSecondInstanceWatch(needs.steady);

  async function requestFor(posting: Posting, signal: AbortSignal): Promise<Request | Refused> {
    const { place, drawn, nonce, code } = posting;
    const target = targetOf(place);
    if (!target) return NO_CHANNEL;
    const { thread: named, ...message } = JSON.parse(drawn) as PostMessage;
    const body = { ...message, nonce, enforce_nonce: true };
    const forum = await forumOf(channels, target, signal);
    if (!forum) return { route: Routes.channelMessages(target.channel), body, begins: false };
    const { channel, guild } = forum;
    if (named) return { route: Routes.threads(channel), body: { name: named.name, message }, begins: true };
    const begun = async () => history.beginning(await history.threads(guild, channel, signal), code, signal);
    const thread = threads.get(code) ?? (await begun());
    return thread === undefined ? NO_THREAD : { route: Routes.channelMessages(thread), body, begins: false };
  }

  async function request(
    { route, body, begins }: Request,
    posting: Posting,
    signal: AbortSignal,
  ): Promise<PostOutcome> {
    const judge = watch.begin(posting.nonce);
    const sent = await rest.post(route, body, signal);
    if (sent.is === 'failed') noteFailure(needs, sent.error);
    const outcome = outcomeOf(sent);
    if (outcome.is !== 'arrived' || sent.is === 'failed') return outcome;
    if (begins) threads.set(posting.code, outcome.message);
    else if (judge(sent.date, outcome.message)) {
      log.error('discord_second_instance');
      needs.onSecondInstance?.(posting.place);
    }
    return outcome;
  }

  return async (posting, signal) => {
    const asked = await requestFor(posting, signal).catch((error: unknown) => {
      // What is asked before a post goes out failed, so nothing has.
      noteFailure(needs, error);
      return failureOutcome({ error, left: false });
    });
    return 'is' in asked ? asked : request(asked, posting, signal);
  };
}

function noteFailure({ log, pacer }: PosterNeeds, error: unknown): void {
  log.warn('discord_not_posted', describe(error));
  if (error instanceof RateLimitError && error.global) pacer?.hold(error.retryAfter);
}
