import { type Api, GrammyError, HttpError } from 'grammy';
import { z } from 'zod';
import { outsideText } from '../../core/outside-text.ts';
import type { Poster, PostOutcome } from '../../core/posting.ts';
import { neverLeft } from '../../core/unsent.ts';
import { type DrawnPart, isPhoto } from './photo.ts';
import type { PlaceEars } from './place-ears.ts';
import { type Destination, destinationOf, refusalEvent } from './place-events.ts';
import { createSendPhoto, type PhotoNeeds } from './send-photo.ts';
import { retryAfter } from './trouble.ts';

/** As long as what is kept of a refusal. */
const MOST_SAID = 200;

/** https://core.telegram.org/bots/api#message: what has no id is not known to be one. */
const sentSchema = z.looseObject({ message_id: z.int() });

interface Needs extends PhotoNeeds {
  /** Absent where nothing is kept of places. */
  readonly ears?: Pick<PlaceEars, 'arrived' | 'refused'> | undefined;
}

/** Telegram remembers no nonce and shows no history: a post is sent once, and nothing can be repeated or looked up. */
export function createPoster({ api, ears, pictures }: Needs): Poster {
  const sendPhoto = createSendPhoto({ api, pictures });
  const ask = (to: Addressed, drawn: DrawnPart, withinMs: number): Promise<unknown> => {
    if (isPhoto(drawn)) return sendPhoto(to, drawn, withinMs);
    // grammY names the signal of a package that Node's own fits.
    const signal = AbortSignal.timeout(withinMs) as unknown as Parameters<Api['raw']['sendMessage']>[1];
    return api.raw.sendMessage({ ...to, ...drawn }, signal);
  };
  async function sendOnce(to: Addressed, drawn: DrawnPart, withinMs: number): Promise<PostOutcome> {
    try {
      const sent = sentSchema.safeParse(await ask(to, drawn, withinMs));
      return sent.success ? { is: 'arrived', message: String(sent.data.message_id) } : { is: 'unknown' };
    } catch (error) {
      const outcome = outcomeOf(error, to, api.token);
      // Nothing waits for what follows of it. Of a move whoever posts tells, once it is written down: the delivery moves too.
      if (outcome.is === 'suspended') void ears?.refused(error, to);
      return outcome;
    }
  }
  return {
    async send({ place, drawn }, withinMs) {
      const to = destinationOf(place);
      const outcome = await sendOnce(to, JSON.parse(drawn) as DrawnPart, withinMs);
      if (outcome.is === 'arrived') void ears?.arrived(to);
      return outcome;
    },
    repeatableForMs: async () => 0,
    find: async () => ({ is: 'unreadable' }),
  };
}

type Addressed = ReturnType<typeof destinationOf>;

/** What came of a request; `destination`: of which place it tells. */
export function outcomeOf(error: unknown, destination: Destination, token: string): PostOutcome {
  if (error instanceof HttpError) {
    return neverLeft(error.error) ? { is: 'not_taken', why: 'unreachable' } : { is: 'unknown' };
  }
  if (!(error instanceof GrammyError)) throw error;
  const { error_code: code, description } = error;
  const event = refusalEvent(error, destination);
  if (event?.is === 'moved') return { is: 'moved', to: event.to };
  if (event?.is === 'lost') return { is: 'suspended', reason: event.reason };
  if (code === 429) return { is: 'not_taken', why: 'pace', ...waitOf(error) };
  // The token is refused, not the post: with the right one it will be taken.
  if (code === 401 || code === 404) return { is: 'not_taken', why: 'server' };
  if (code < 400 || code >= 500) return { is: 'unknown' };
  return { is: 'refused', said: outsideText(description.replaceAll(token, '…'), MOST_SAID) };
}

function waitOf(error: GrammyError): { readonly afterMs?: number } {
  const afterMs = retryAfter(error);
  return afterMs === undefined ? {} : { afterMs };
}
