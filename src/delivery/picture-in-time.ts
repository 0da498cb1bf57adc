import { kindOf } from '../core/errors.ts';
import type { SentPicture } from '../core/sent-picture.ts';
import type { PictureMaker } from '../ports.ts';
import type { Needs } from './needs.ts';
import { within } from './within.ts';

/** Longer than a picture takes whose process has yet to begin and that waits for others; a post is not late by it. */
const DRAWN_WITHIN_MS = 20_000;

/** A picture as a post is drawn with it; undefined where none could be drawn in its time: the words say all of it. */
export async function pictureInTime(
  { time, log }: Pick<Needs, 'time' | 'log'>,
  pictures: PictureMaker,
  ...asked: Parameters<PictureMaker['make']>
): Promise<SentPicture | undefined> {
  try {
    const made = await within(time, DRAWN_WITHIN_MS, pictures.make(...asked), undefined);
    if (made) return { picture: made.picture, alt: made.alt, name: made.name };
    log.warn('post_without_picture');
  } catch (error) {
    // No picture keeps a post back, whatever becomes of it.
    log.error('post_without_picture', kindOf(error));
  }
  return undefined;
}
