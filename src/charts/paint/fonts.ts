import { fileURLToPath } from 'node:url';
import { GlobalFonts } from '@napi-rs/canvas';
import { FACES } from './pen.ts';

/** Each weight is a family of its own, so that no face of the machine is ever taken for it. */
export function loadFonts(): void {
  for (const face of FACES)
    for (const weight of ['regular', 'semibold']) {
      const file = fileURLToPath(new URL(`../fonts/${face}-${weight}.ttf`, import.meta.url));
      if (!GlobalFonts.registerFromPath(file, `${face}-${weight}`)) throw new Error(`no font: ${face}-${weight}`);
    }
}
