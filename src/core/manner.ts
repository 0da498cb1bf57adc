import type { Settings } from './place.ts';
import type { Settled } from './settings.ts';

/** How a place wants what it is told, whatever the language. */
export interface Manner {
  readonly style: NonNullable<Settings['style']>;
  readonly marks: NonNullable<Settings['marks']>;
}

/** Where nothing is set. */
export const USUAL_MANNER: Manner = { style: 'full', marks: 'arrows' };

export const mannerOf = ({ style, marks }: Settled): Manner => ({
  style: style?.value ?? USUAL_MANNER.style,
  marks: marks?.value ?? USUAL_MANNER.marks,
});
