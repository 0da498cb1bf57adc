import { DiscordAPIError, RateLimitError, type RouteLike, Routes } from 'discord.js';
import { type Bounded, createBounded } from '../../core/bounded.ts';
import { inTime } from '../../core/in-time.ts';
import type { PlaceId } from '../../core/place.ts';
import type { Finding, Pacer, Poster, Posting, PostOutcome } from '../../core/posting.ts';
import { pictureMs } from '../../core/sent-picture.ts';
import type { PictureMaker, PlatformLog } from '../../ports.ts';
import { type Channels, forumOf, targetOf } from './channels.ts';
import { createHistory, type History } from './history.ts';
import type { PostMessage } from './post-message.ts';
import { failureOutcome, outcomeOf } from './post-outcome.ts';
import { outgoing, type PicturedMessage } from './post-picture.ts';
import type { PostRest, Sent } from './rest.ts';
import { createSecondInstanceWatch } from './second-instance.ts';
import { describe } from './trouble.ts';
import type { DiscordMessage } from './wire.ts';

/** As long as Discord is known to remember a nonce. */
const NONCE_MS = 120_000;
const READ_WITHIN_MS = 10_000;
/** Discord's clock and ours may differ by so much. */
const CLOCKS_MS = 60_000;
const MOST_THREADS_KNOWN = 1_000;
const MOST_PLAIN = 1_000;
const TOO_LARGE = 413;

export interface PosterNeeds {
  readonly rest: PostRest;
  readonly channels: Channels;
  readonly log: PlatformLog;
  /** Told of limits that hold everywhere. */
  readonly pacer: Pacer | undefined;
  /** Absent where nothing is drawn: then posts go out without their pictures. */
  readonly pictures?: Pick<PictureMaker, 'again'> | undefined;
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
      const outcome = await sendOnce(posting, withinMs);
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
  readonly message: PicturedMessage;
  readonly bodyOf: (message: DiscordMessage) => object;
  readonly begins: boolean;
}

/** When it is over, and how many milliseconds that was from the beginning. */
interface Time {
  readonly signal: AbortSignal;
  readonly withinMs: number;
}

type Refused = Extract<PostOutcome, { readonly is: 'refused' }>;
const NO_CHANNEL: Refused = { is: 'refused', said: 'a server as a whole is no channel' };
const NO_THREAD: Refused = { is: 'refused', said: 'the forum post that this goes on from is not there' };

/** Asks for a message once. */
function createSending(
  needs: PosterNeeds,
  history: History,
): (posting: Posting, withinMs: number) => Promise<PostOutcome> {
  const { channels, log } = needs;
  const threads = createBounded<string>(MOST_THREADS_KNOWN);
  const watch = createSecondInstanceWatch(needs.steady);
  /** Nonces of messages that went without their picture. */
  const plain = createBounded<true>(MOST_PLAIN);

  async function requestFor(posting: Posting, signal: AbortSignal): Promise<Request | Refused> {
    const { place, drawn, nonce, code } = posting;
    const target = targetOf(place);
    if (!target) return NO_CHANNEL;
    const { thread: named, ...message } = JSON.parse(drawn) as PostMessage;
    const numbered = { message, bodyOf: (body: DiscordMessage) => ({ ...body, nonce, enforce_nonce: true }) };
    const forum = await forumOf(channels, target, signal);
    if (!forum) return { route: Routes.channelMessages(target.channel), ...numbered, begins: false };
    const { channel, guild } = forum;
    if (named) {
      const bodyOf = (body: DiscordMessage) => ({ name: named.name, message: body });
      return { route: Routes.threads(channel), message, bodyOf, begins: true };
    }
    const begun = async () => history.beginning(await history.threads(guild, channel, signal), code, signal);
    const thread = threads.get(code) ?? (await begun());
    return thread === undefined ? NO_THREAD : { route: Routes.channelMessages(thread), ...numbered, begins: false };
  }

  async function request(asked: Request, posting: Posting, time: Time): Promise<PostOutcome> {
    const judge = watch.begin(posting.nonce);
    const sent = await ask(needs, asked, { ...time, plain, nonce: posting.nonce });
    if (sent.is === 'failed') noteFailure(needs, sent.error);
    const outcome = outcomeOf(sent);
    if (outcome.is !== 'arrived' || sent.is === 'failed') return outcome;
    if (asked.begins) threads.set(posting.code, outcome.message);
    else if (judge(sent.date, outcome.message)) {
      log.error('discord_second_instance');
      needs.onSecondInstance?.(posting.place);
    }
    return outcome;
  }

  return async (posting, withinMs) => {
    const signal = AbortSignal.timeout(withinMs);
    const asked = await requestFor(posting, signal).catch((error: unknown) => {
      // What is asked before a post goes out failed, so nothing has.
      noteFailure(needs, error);
      return failureOutcome({ error, left: false });
    });
    return 'is' in asked ? asked : request(asked, posting, { signal, withinMs });
  };
}

interface Asking extends Time {
  /** Those that are not to be tried with their picture again, as what was refused counts in the pace of its channel. */
  readonly plain: Bounded<true>;
  readonly nonce: string;
}

/** Once; where its picture was surely refused, as where nothing may be attached, the same without it. */
async function ask(
  { rest, pictures }: PosterNeeds,
  { route, message, bodyOf }: Request,
  { signal, withinMs, plain: known, nonce }: Asking,
): Promise<Sent> {
  const shown = known.has(nonce) ? undefined : message.picture?.picture;
  const drawing = shown && pictures?.again(shown);
  const png = drawing && (await inTime(drawing, pictureMs(withinMs)));
  const { message: whole, plain, files } = outgoing(message, png);
  const sent = await rest.post(route, bodyOf(whole), signal, files);
  if (!plain || !mayBeItsPicture(sent)) return sent;
  known.set(nonce, true);
  return rest.post(route, bodyOf(plain), signal);
}

function mayBeItsPicture(sent: Sent): boolean {
  if (sent.is === 'answered' || !(sent.error instanceof DiscordAPIError)) return false;
  const outcome = outcomeOf(sent);
  const isRefused = outcome.is === 'refused' || sent.error.status === TOO_LARGE;
  return isRefused || (outcome.is === 'suspended' && outcome.reason === 'no_right');
}

function noteFailure({ log, pacer }: PosterNeeds, error: unknown): void {
  log.warn('discord_not_posted', describe(error));
  if (error instanceof RateLimitError && error.global) pacer?.hold(error.retryAfter);
}
