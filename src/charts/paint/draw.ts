import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { PICTURE_SIZES, type Picture } from '../../core/picture.ts';
import type { TextBox } from '../job.ts';
import { drawBars } from './bars.ts';
import { drawBridge } from './bridge.ts';
import { drawFrame, type Sheet } from './frame.ts';
import { drawLead } from './lead.ts';
import { drawLines } from './lines.ts';
import { drawWeeks } from './weeks.ts';

/**
 * Draws a picture onto a canvas of its own, and says where its words stand. Throws where figures, the source or its disclaimer have no room:
 * no picture says half of them.
 */
export function compose(picture: Picture): { readonly canvas: Canvas; readonly texts: readonly TextBox[] } {
  const { width, height } = PICTURE_SIZES[picture.size];
  const canvas = createCanvas(width, height);
  const sheet = drawFrame(canvas.getContext('2d'), picture);
  drawBody(sheet);
  return { canvas, texts: sheet.pen.texts };
}

/** The picture as a PNG. The same picture is the same bytes. */
export const draw = (picture: Picture): Uint8Array => compose(picture).canvas.toBuffer('image/png');

function drawBody(sheet: Sheet): void {
  const { body } = sheet.picture;
  switch (body.is) {
    case 'recap':
      drawRecap(sheet, body);
      break;
    case 'bars':
      drawBars(sheet, body, sheet.cell);
      break;
    case 'bridge':
      drawBridge(sheet, body);
      break;
    case 'weeks':
      drawWeeks(sheet, body);
      break;
    case 'lines':
      drawLines(sheet, body);
      break;
  }
}

function drawRecap(sheet: Sheet, body: Extract<Picture['body'], { readonly is: 'recap' }>): void {
  const left = drawLead(sheet, body.lead, body.bars.length);
  if (body.bars.length > 0) drawBars(sheet, body, left);
}
