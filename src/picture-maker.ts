import { createHash } from 'node:crypto';
import type { CardPicture } from './cards/card-picture.ts';
import { altOf, keptOf, pictureOf } from './cards/picture-words.ts';
import { kindOf } from './core/errors.ts';
import type { Picture } from './core/picture.ts';
import type { PictureKeeper } from './core/said-picture.ts';
import { shortId } from './core/short-id.ts';
import { rendererFor } from './i18n/renderer.ts';
import type { Log } from './log.ts';
import type { Clock, PictureMaker } from './ports.ts';

/** Who draws them. */
interface Drawing {
  /** `unkept`: nothing of it stays anywhere. */
  png(
    picture: Picture,
    unkept?: 'unkept',
  ): Promise<{ readonly is: 'painted'; readonly png: Uint8Array } | { readonly is: 'undrawn'; readonly why: string }>;
}

interface Needs {
  readonly pictures: Drawing;
  /** Absent where nothing can be written: then nobody can ask later what a picture said. */
  readonly book?: Pick<PictureKeeper, 'keep'>;
  readonly clock: Clock;
  readonly log: Pick<Log, 'warn' | 'error'>;
}

/** Pictures in a language, drawn, and kept by the code on their faces. */
export function createPictureMaker({ pictures, book, clock, log }: Needs): PictureMaker {
  async function paint(picture: Picture, unkept?: 'unkept'): Promise<Uint8Array | undefined> {
    try {
      const painted = await pictures.png(picture, unkept);
      if (painted.is === 'painted') return painted.png;
      log.warn('picture_undrawn', { why: painted.why });
    } catch (error) {
      log.error('picture_broken', kindOf(error));
    }
    return undefined;
  }
  return {
    async make(said, locale, look) {
      const renderer = rendererFor(locale);
      const uncoded = pictureOf(said, renderer, look, '-');
      const code = codeOf(uncoded, said);
      const picture = { ...uncoded, code: `/verify ${code}` };
      const png = await paint(picture, said.ofPlace && 'unkept');
      if (!png) return undefined;
      const alt = altOf(said, renderer);
      const { title, subtitle } = picture;
      const figures = [...said.figures];
      const told = { code, madeAt: clock.now(), locale, title, subtitle, said: [...keptOf(said, renderer)], figures };
      await book?.keep(told).catch((error: unknown) => log.error('picture_not_kept', kindOf(error)));
      return { png, picture, alt: alt.join('\n'), name: `tidemark-${code}.png` };
    },
    again: (picture) => paint(picture),
  };
}

/** The same picture of the same figures has the same code, whoever makes it. */
const codeOf = (picture: Picture, { figures }: CardPicture) =>
  shortId(
    createHash('sha256')
      .update(JSON.stringify([picture, figures.map(({ id, vintage }) => ({ id, vintage }))]))
      .digest(),
  );
