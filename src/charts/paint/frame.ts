import type { SKRSContext2D } from '@napi-rs/canvas';
import { PICTURE_SIZES, type Picture } from '../../core/picture.ts';
import { type Palette, paletteOf } from './palette.ts';
import { type Cell, createPen, type Pen } from './pen.ts';

/** Pixels. Shown 400 wide on a phone, the smallest letters are 11 high: https://www.w3.org/WAI/WCAG21/Understanding/resize-text */
const SMALL = { wide: 33, tall: 30 } as const;
const MARGIN = 44;

/** What a body is drawn with, and where. */
export interface Sheet {
  readonly context: SKRSContext2D;
  readonly pen: Pen;
  readonly palette: Palette;
  readonly picture: Picture;
  /** The smallest letters that may be used. */
  readonly small: number;
  /** What is left for the body. */
  readonly cell: Cell;
}

/** Draws what every picture has: title, subtitle, how far it is verified, what must not be missed, source and code. */
export function drawFrame(context: SKRSContext2D, picture: Picture): Sheet {
  const { width, height } = PICTURE_SIZES[picture.size];
  const palette = paletteOf(picture);
  const pen = createPen(context, picture.direction);
  const small = SMALL[picture.size];
  drawGround(context, palette, { width, height });
  const inner = width - 2 * MARGIN;
  const [titleHeight, lineHeight] = [66, Math.ceil(small * 1.3)];
  const on = palette.ground[0];
  const soft = { size: small, least: small, colour: palette.soft, on };
  let top = 30;
  const title = { x: MARGIN, y: top, width: inner, height: titleHeight };
  pen.write(picture.title, title, { size: 50, least: small + 4, weight: 'semibold', colour: palette.ink, on });
  top += titleHeight + 2;
  top += drawSecondLine(
    { context, pen, palette, picture, small },
    { x: MARGIN, y: top, width: inner, height: lineHeight + 8 },
  );
  if (picture.caution !== undefined) {
    const caution = { x: MARGIN, y: top + 4, width: inner, height: lineHeight };
    pen.write(picture.caution, caution, { ...soft, colour: palette.caution });
    top += lineHeight + 4;
  }
  const footer = drawFooter({ context, pen, palette, picture, small }, { width, height });
  const cell = { x: MARGIN, y: top + 14, width: inner, height: footer - top - 26 };
  return { context, pen, palette, picture, small, cell };
}

function drawGround(
  context: SKRSContext2D,
  { ground }: Palette,
  { width, height }: { width: number; height: number },
): void {
  const gradient = context.createLinearGradient(0, 0, 0, height);
  gradient.addColorStop(0, ground[0]);
  gradient.addColorStop(1, ground[1]);
  context.fillStyle = gradient;
  context.fillRect(0, 0, width, height);
}

type Begun = Omit<Sheet, 'cell'>;

/** The subtitle, and beside it the badge; beneath it where both have no room. Gives how high they are. */
function drawSecondLine({ context, pen, palette, picture, small }: Begun, cell: Cell): number {
  const on = palette.ground[0];
  const lettering = { size: small, least: small } as const;
  const badgeWidth = Math.min(pen.width(picture.badge, lettering) + 48, cell.width);
  const subtitleWidth = pen.width(picture.subtitle, lettering);
  const beside = subtitleWidth + badgeWidth + 32 <= cell.width;
  const isRtl = picture.direction === 'rtl';
  const rest = beside ? cell.width - badgeWidth - 24 : cell.width;
  pen.write(
    picture.subtitle,
    { ...cell, x: isRtl && beside ? cell.x + badgeWidth + 24 : cell.x, width: rest },
    { ...lettering, colour: palette.soft, on },
  );
  const badge = {
    x: beside === isRtl ? cell.x : cell.x + cell.width - badgeWidth,
    y: beside ? cell.y : cell.y + cell.height + 6,
    width: badgeWidth,
    height: cell.height,
  };
  context.strokeStyle = palette.rule;
  context.lineWidth = 2;
  context.beginPath();
  context.roundRect(badge.x, badge.y, badge.width, badge.height, badge.height / 2);
  context.stroke();
  pen.write(
    picture.badge,
    { ...badge, x: badge.x + 20, width: badge.width - 40 },
    { ...lettering, align: 'middle', colour: palette.ink, on },
  );
  return beside ? cell.height : 2 * cell.height + 6;
}

/** Gives where it begins. */
function drawFooter(
  { context, pen, palette, picture, small }: Begun,
  { width, height }: { width: number; height: number },
): number {
  const lineHeight = Math.ceil(small * 1.28);
  const on = palette.ground[1];
  const lettering = { size: small, least: small, colour: palette.soft, on };
  const codeWidth = Math.min(pen.width(picture.code, lettering) + 8, (width - 2 * MARGIN) / 2);
  const sourceWidth = width - 2 * MARGIN - codeWidth - 28;
  const top = height - 2 * lineHeight - 24;
  context.fillStyle = palette.rule;
  context.fillRect(MARGIN, top - 10, width - 2 * MARGIN, 2);
  const isRtl = picture.direction === 'rtl';
  const source = { x: isRtl ? MARGIN + codeWidth + 28 : MARGIN, y: top, width: sourceWidth, height: 2 * lineHeight };
  pen.write(picture.source, source, { ...lettering, lines: 2 });
  const code = {
    x: isRtl ? MARGIN : width - MARGIN - codeWidth,
    y: top + lineHeight,
    width: codeWidth,
    height: lineHeight,
  };
  pen.write(picture.code, code, { ...lettering, align: 'end', colour: palette.ink });
  return top - 10;
}
