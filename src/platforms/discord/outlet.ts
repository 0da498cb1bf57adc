import { Routes } from 'discord.js';
import { z } from 'zod';
import { createBounded } from '../../core/bounded.ts';
import { type PlaceId, placeId } from '../../core/place.ts';
import { nonceOf, type Pacer, type Poster, type PostOutcome } from '../../core/posting.ts';
import type { PlatformLog, PlatformOutlet, Post } from '../../ports.ts';
import { createChannels } from './channels.ts';
import { mayPost } from './may-post.ts';
import { createPinboard } from './pinboard.ts';
import { drawPost } from './post-message.ts';
import { createPoster, type PosterNeeds } from './poster.ts';
import type { PostRest } from './rest.ts';
import { describe } from './trouble.ts';

const TELL_WITHIN_MS = 10_000;
const MOST_TRIES = 3;
const MOST_CONVERSATIONS = 1_000;

const conversationSchema = z.object({ id: z.string().regex(/^\d{1,20}$/u) });

/** How Discord is posted to without anybody asking there. */
export function createOutlet(given: Omit<PosterNeeds, 'channels' | 'steady'>): PlatformOutlet {
  const { rest, log, pacer } = given;
  const channels = createChannels(rest);
  const poster = createPoster({ ...given, channels, steady: () => performance.now() });
  const conversationWith = createConversations(rest, log);
  return {
    poster,
    pinboard: createPinboard(given),
    draw: (post, how) => drawPost(post, how).map((message) => JSON.stringify(message)),
    async tell(to, post) {
      const place = 'place' in to ? to.place : await conversationWith(to.person);
      return place !== undefined && tellIn({ poster, log, pacer }, place, post);
    },
    async mayPost(place) {
      const unsure = (error: unknown) => log.warn('discord_not_read', { what: 'rights', ...describe(error) });
      const may = await mayPost({ rest, channels, unsure }, place);
      if (may !== undefined && may !== 'yes') given.onLoss?.();
      return may;
    },
  };
}

/** The private conversation with a person, opened where there is none; undefined where it cannot be. */
function createConversations(rest: PostRest, log: PlatformLog): (person: string) => Promise<PlaceId | undefined> {
  const known = createBounded<PlaceId>(MOST_CONVERSATIONS);
  return async (person) => {
    const [platform, id] = person.split(':');
    if (platform !== 'discord' || id === undefined) return undefined;
    const before = known.get(id);
    if (before !== undefined) return before;
    const opened = await rest.post(Routes.userChannels(), { recipient_id: id }, AbortSignal.timeout(TELL_WITHIN_MS));
    if (opened.is === 'failed') {
      log.warn('discord_not_told', describe(opened.error));
      return undefined;
    }
    const conversation = conversationSchema.safeParse(opened.said);
    if (!conversation.success) return undefined;
    const place = placeId('discord', 'dm', conversation.data.id);
    known.set(id, place);
    return place;
  };
}

interface Teller {
  readonly poster: Poster;
  readonly log: PlatformLog;
  readonly pacer: Pacer | undefined;
}

async function tellIn(teller: Teller, place: PlaceId, post: Post): Promise<boolean> {
  // One code for all the messages of it, so that a forum gets one post.
  const code = nonceOf(crypto.randomUUID());
  for (const message of drawPost(post, {})) {
    const posting = { place, drawn: JSON.stringify(message), nonce: nonceOf(crypto.randomUUID()), code };
    const outcome = await sendInTurn(teller, posting);
    if (outcome?.is === 'arrived') continue;
    teller.log.warn('discord_not_told', { outcome: outcome?.is ?? 'closed' });
    return false;
  }
  return true;
}

/** Tries again what was refused for its pace alone; undefined once nothing may be sent any more. */
async function sendInTurn(
  { poster, pacer }: Teller,
  posting: Parameters<Poster['send']>[0],
): Promise<PostOutcome | undefined> {
  for (let tries = 1; ; tries += 1) {
    if (pacer && !(await pacer.permit('alerts', posting.place))) return undefined;
    const outcome = await poster.send(posting, TELL_WITHIN_MS);
    const early = outcome.is === 'not_taken' && outcome.why === 'pace';
    if (!early || !pacer || tries === MOST_TRIES) return outcome;
    pacer.hold(outcome.afterMs ?? 0, posting.place);
  }
}
