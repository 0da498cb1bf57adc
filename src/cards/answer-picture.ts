import { kindOf } from '../core/errors.ts';
import { inTime } from '../core/in-time.ts';
import { type PictureLook, USUAL_LOOK } from '../core/picture.ts';
import type { PlaceId } from '../core/place.ts';
import type { Locale } from '../i18n/locale.ts';
import type { CardPicture } from './card-picture.ts';

/** Milliseconds that an answer's picture is waited for: whoever asked has the words by then, or has them now. */
const PICTURE_WITHIN_MS = 10_000;

/** A picture that comes with an answer, and where that goes. */
export interface WantedPicture {
  readonly picture: CardPicture;
  readonly locale: Locale;
  readonly place: PlaceId;
}

/** The picture, or undefined where there is none in time: the words say all of it. Never rejects. */
export type DrawAnswerPicture<Made> = (wanted: WantedPicture) => Promise<Made | undefined>;

interface Needs<Made> {
  readonly pictures?: {
    make(picture: CardPicture, locale: Locale, look: PictureLook): Promise<Made | undefined>;
  };
  /** Without it all places have the usual look. */
  readonly lookAt?: ((place: PlaceId) => Promise<PictureLook>) | undefined;
  readonly log: { warn(event: string, fields?: Readonly<Record<string, string | number>>): void };
  readonly withinMs?: number | undefined;
}

/** Draws what comes with answers, each in the language and the look of where it goes. Undefined where nobody draws. */
export function createAnswerPictures<Made>(needs: Needs<Made>): DrawAnswerPicture<Made> | undefined {
  const { pictures, lookAt = async () => USUAL_LOOK, log, withinMs = PICTURE_WITHIN_MS } = needs;
  if (!pictures) return undefined;
  const draw = async ({ picture, locale, place }: WantedPicture) => {
    const made = await pictures.make(picture, locale, await lookAt(place));
    return { made };
  };
  return async (wanted) => {
    try {
      const drawn = await inTime(draw(wanted), withinMs);
      if (!drawn) log.warn('answer_picture_late');
      return drawn?.made;
    } catch (error) {
      log.warn('answer_picture_broken', kindOf(error));
      return undefined;
    }
  };
}
