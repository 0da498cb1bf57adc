import { type PictureLook, USUAL_LOOK } from './picture.ts';
import type { PlaceId } from './place.ts';
import type { Settled } from './settings.ts';

/** How a place wants its pictures. */
export const lookOf = ({ theme, colours }: Settled): PictureLook => ({
  theme: theme?.value ?? USUAL_LOOK.theme,
  colours: colours?.value ?? USUAL_LOOK.colours,
});

/** How the pictures of a place look. */
export type LookAt = (place: PlaceId) => Promise<PictureLook>;
