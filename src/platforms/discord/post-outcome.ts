import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { z } from 'zod';
import { cutText } from '../../core/cut-text.ts';
import type { PostOutcome } from '../../core/posting.ts';
import { suspensionOf } from './place-ears.ts';
import type { Sent } from './rest.ts';

const MOST_SAID = 200;
const UNAUTHORIZED = 401;

const createdSchema = z.object({ id: z.string().regex(/^\d{1,20}$/u) });

/** What came of posting one message. */
export function outcomeOf(sent: Sent): PostOutcome {
  if (sent.is === 'failed') return failureOutcome(sent);
  const created = createdSchema.safeParse(sent.said);
  return created.success ? { is: 'arrived', message: created.data.id } : { is: 'unknown' };
}

/** What follows from an error; `left` says whether a message may have been taken before it. */
export function failureOutcome({ error, left }: { readonly error: unknown; readonly left: boolean }): PostOutcome {
  if (error instanceof RateLimitError)
    return { is: 'not_taken', why: 'pace', afterMs: Math.max(0, Math.ceil(error.retryAfter)) };
  if (error instanceof DiscordAPIError) return refusalOutcome(error);
  if (left) return { is: 'unknown' };
  return { is: 'not_taken', why: error instanceof HTTPError ? 'server' : 'unreachable' };
}

function refusalOutcome(error: DiscordAPIError): PostOutcome {
  const reason = suspensionOf(error);
  if (reason) return { is: 'suspended', reason };
  // A token that is refused ends the bot; with the next one the post may go out.
  if (error.status === UNAUTHORIZED) return { is: 'not_taken', why: 'unreachable' };
  // Without a code of Discord's it is somebody on the way that refuses.
  if (typeof error.code !== 'number') return { is: 'not_taken', why: 'server' };
  return { is: 'refused', said: cutText(error.message.replaceAll(/\s+/gu, ' '), MOST_SAID) };
}
