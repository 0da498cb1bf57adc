import { createHash, timingSafeEqual } from 'node:crypto';
import type { Update } from '@grammyjs/types';
import { updateSchema } from './written-update.ts';

const SECRET = 'X-Telegram-Bot-Api-Secret-Token';

/**
 * Telegram's posts: taken in, then answered. Whoever does not show the secret gets 401. What cannot be taken gets 503, so that
 * Telegram keeps it and posts it again: where `take` fails, of which it says itself, or gives nothing, as before it is ready.
 */
export function createHook(
  secret: string,
  take: (update: Update) => Promise<void> | undefined,
): (request: Request) => Promise<Response> {
  const wanted = digest(secret);
  return async (request) => {
    // Digests are of one length, so the comparison tells nothing by its time.
    if (!timingSafeEqual(digest(request.headers.get(SECRET) ?? ''), wanted)) return empty(401);
    const update = updateSchema.safeParse(await request.json().catch(() => undefined));
    if (!update.success) return empty(400);
    const taken = take(update.data as unknown as Update);
    if (!taken) return empty(503);
    return taken.then(
      () => empty(200),
      () => empty(503),
    );
  };
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const empty = (status: number): Response => new Response(null, { status });
