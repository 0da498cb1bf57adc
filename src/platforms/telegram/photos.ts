import { createHash } from 'node:crypto';
import { type Api, GrammyError, InputFile } from 'grammy';
import { createFileIds } from './file-ids.ts';
import type { SendPhoto } from './render.ts';

/** Sends a picture. One that Telegram took from this bot before goes by the id it has there; where that is refused, whole again. */
export function createSendPhoto(api: Pick<Api, 'raw'>): (photo: SendPhoto) => Promise<unknown> {
  const ids = createFileIds();

  async function again(digest: string, rest: Omit<SendPhoto, 'photo'>): Promise<unknown> {
    const id = ids.of(digest);
    if (id === undefined) return undefined;
    try {
      return await api.raw.sendPhoto({ ...rest, photo: id });
    } catch (error) {
      if (!isFileRefused(error)) throw error;
      ids.forget(digest);
      return undefined;
    }
  }

  return async ({ photo: { filename, png }, ...rest }) => {
    const digest = createHash('sha256').update(png).digest('base64url');
    const standing = await again(digest, rest);
    if (standing) return standing;
    // The bytes are made into a stream anew for each attempt.
    const sent = await api.raw.sendPhoto({ ...rest, photo: new InputFile(png, filename) });
    ids.learn(digest, sent);
    return sent;
  };
}

/** It was surely not taken, for the file's sake: https://github.com/tdlib/telegram-bot-api has many words for it. */
const isFileRefused = (error: unknown): boolean =>
  error instanceof GrammyError && error.error_code === 400 && /file/iu.test(error.description);
