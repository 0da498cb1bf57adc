import { createHash } from 'node:crypto';
import { type Api, GrammyError, InputFile } from 'grammy';
import { createBounded } from '../../core/bounded.ts';
import { inTime } from '../../core/in-time.ts';
import type { Picture } from '../../core/picture.ts';
import { pictureMs } from '../../core/sent-picture.ts';
import type { PictureMaker } from '../../ports.ts';
import { createFileIds } from './file-ids.ts';
import type { DrawnPhoto } from './photo.ts';
import { type destinationOf, refusalEvent } from './place-events.ts';

const MOST_REFUSED = 1_000;

export interface PhotoNeeds {
  readonly api: Api;
  /** Absent where nothing is drawn: then captions go out alone. */
  readonly pictures?: Pick<PictureMaker, 'again'> | undefined;
}

type Signal = Parameters<Api['raw']['sendPhoto']>[1];
type To = ReturnType<typeof destinationOf>;

/** Sends a photo, and gives what Telegram answered; throws what it refused. */
export type SendPhoto = (to: To, drawn: DrawnPhoto, withinMs: number) => Promise<unknown>;

/**
 * A picture that Telegram holds already goes by the id that it gave, others are uploaded, and where neither is taken the caption goes out.
 * Each is tried only once the one before was surely refused for what it is, so nothing is sent twice; and what was refused is not tried
 * again, so that a chat's pace is not used up by it.
 */
export function createSendPhoto({ api, pictures }: PhotoNeeds): SendPhoto {
  const ids = createFileIds();
  const refused = createBounded<true>(MOST_REFUSED);
  return async (to, { method: _, picture, name, caption, ...how }, withinMs) => {
    // grammY names the signal of a package that Node's own fits.
    const signal = AbortSignal.timeout(withinMs) as unknown as Signal;
    const key = digestOf(picture);
    const send = (photo: string | InputFile) =>
      unlessRefused(to, () => api.raw.sendPhoto({ ...to, ...how, caption, photo }, signal));
    const sendKnown = async () => {
      const id = ids.of(key);
      const sent = id === undefined ? undefined : await send(id);
      if (!sent) ids.forget(key);
      return sent;
    };
    const upload = async () => {
      const drawing = pictures?.again(picture);
      const png = drawing && (await inTime(drawing, pictureMs(withinMs)));
      const sent = png && (await send(new InputFile(png, name)));
      if (png && !sent) refused.set(`${to.chat_id} ${key}`, true);
      ids.learn(key, sent?.answer);
      return sent;
    };
    if (!refused.has(`${to.chat_id} ${key}`)) {
      const sent = (await sendKnown()) ?? (await upload());
      if (sent) return sent.answer;
    }
    return api.raw.sendMessage({ ...to, ...how, text: caption, link_preview_options: { is_disabled: true } }, signal);
  };
}

const digestOf = (picture: Picture): string => createHash('sha256').update(JSON.stringify(picture)).digest('hex');

/** Undefined where the photo was refused for what it is: too large, forgotten, or not allowed in a chat that takes texts. */
async function unlessRefused(
  to: To,
  request: () => Promise<unknown>,
): Promise<{ readonly answer: unknown } | undefined> {
  try {
    return { answer: await request() };
  } catch (error) {
    const isRefused = error instanceof GrammyError && (error.error_code === 400 || error.error_code === 413);
    if (isRefused && refusalEvent(error, to) === undefined) return undefined;
    throw error;
  }
}
