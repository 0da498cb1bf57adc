import { fileURLToPath } from 'node:url';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { PICTURE_SIZES, type Picture } from '../../core/picture.ts';
import type { TextBox } from '../job.ts';
import { drawBars, drawLead } from './bars.ts';
import { drawFrame, type Sheet } from './frame.ts';
import { drawLines } from './lines.ts';
import { drawWeeks } from './weeks.ts';

const FACES = ['inter', 'noto-sc', 'noto-jp', 'noto-kr', 'noto-arabic'] as const;

/** Each weight is a family of its own, so that no face of the machine is ever taken for it. */
export function loadFonts(): void {
  for (const face of FACES)
    for (const weight of ['regular', 'semibold'] as const) {
      const file = fileURLToPath(new URL(`../fonts/${face}-${weight}.ttf`, import.meta.url));
      if (!GlobalFonts.registerFromPath(file, `${face}-${weight}`)) throw new Error(`no font: ${face}-${weight}`);
    }
}

/** The picture, and where its words stand. The same picture is the same bytes. */
export function draw(picture: Picture): { readonly png: Uint8Array; readonly texts: readonly TextBox[] } {
  const { width, height } = PICTURE_SIZES[picture.size];
  const canvas = createCanvas(width, height);
  const sheet = drawFrame(canvas.getContext('2d'), picture);
  drawBody(sheet);
  return { png: canvas.toBuffer('image/png'), texts: sheet.pen.texts };
}

function drawBody(sheet: Sheet): void {
  const { body } = sheet.picture;
  switch (body.is) {
    case 'recap':
      return drawBars(sheet, body, drawLead(sheet, body.lead));
    case 'bars':
    case 'bridge':
      return drawBars(sheet, body, sheet.cell);
    case 'weeks':
      return drawWeeks(sheet, body);
    case 'lines':
      return drawLines(sheet, body);
  }
}
