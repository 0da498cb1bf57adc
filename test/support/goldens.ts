import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { draw } from '../../src/charts/paint/draw.ts';
import { loadFonts } from '../../src/charts/paint/fonts.ts';
import type { Picture } from '../../src/core/picture.ts';
import { BODIES, madeUpPicture, TONGUES } from './made-up-pictures.ts';

export const GOLDENS_FILE = join(import.meta.dirname, '../charts/goldens.json');

export interface Golden {
  /** 'recap-zh-CN-wide-dark' */
  readonly name: string;
  readonly picture: Picture;
  readonly png: () => Uint8Array;
  /** Whether its bytes are kept: each body in each tongue is once light and wide, once dark and tall. */
  readonly kept: boolean;
}

/** Those that stand whole in test/charts/goldens/. */
export const DRAWN: ReadonlySet<string> = new Set([
  ...[
    'recap-zh-CN-wide-dark',
    'recap-en-tall-light',
    'recap-rtl-wide-light',
    'bars-en-wide-dark',
    'weeks-en-wide-light',
  ],
  ...['price-zh-CN-tall-dark', 'levels-zh-CN-wide-light', 'bridge-en-wide-dark'],
]);

/** Every body in every tongue, light and dark, wide and tall. */
export function goldens(): readonly Golden[] {
  loadFonts();
  return BODIES.flatMap((body) =>
    TONGUES.flatMap((tongue) =>
      (['wide', 'tall'] as const).flatMap((size) =>
        (['light', 'dark'] as const).map((theme) => {
          const picture = madeUpPicture(body, tongue, { size, theme });
          return {
            name: `${body}-${tongue}-${size}-${theme}`,
            picture,
            png: () => draw(picture),
            kept: (size === 'wide') === (theme === 'light'),
          };
        }),
      ),
    ),
  );
}

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * What this machine's canvas makes of curves, slanting edges, letters and a scaled picture that no code of ours draws. Where it is another
 * than that of the machine that wrote the goldens, its bytes may differ without any change of ours.
 */
export function probe(): string {
  loadFonts();
  const canvas = createCanvas(300, 200);
  const context = canvas.getContext('2d');
  context.fillStyle = '#0e1628';
  context.fillRect(0, 0, 300, 200);
  context.strokeStyle = '#4dd0c8';
  context.lineWidth = 5;
  context.bezierCurveTo(10, 190, 111, -40, 222, 188);
  context.stroke();
  context.globalAlpha = 0.37;
  context.fillStyle = '#f5953d';
  context.roundRect(33.3, 44.4, 111.1, 77.7, 9);
  context.fill();
  context.globalAlpha = 1;
  for (const [at, face] of ['inter-semibold', 'noto-sc-regular', 'noto-arabic-regular'].entries()) {
    context.font = `33px ${face}`;
    context.fillText(['−$1.11bn', '资金流', 'مليار'][at] ?? '', 20.5, 60 + at * 50);
  }
  context.drawImage(canvas, 10, 10, 90, 60, 200.3, 120.7, 88, 66);
  return digestOf(canvas.toBuffer('image/png'));
}
