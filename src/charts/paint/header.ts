import { beneath, type Cell, part } from './cell.ts';
import type { Tools } from './frame.ts';
import { LINE } from './pen.ts';

const TITLE = 48;
const LEAST_TITLE = 37;
const BESIDE = 28;
/** Between the lines of a subtitle, which a badge may stand in. */
const BETWEEN = 4;

/** Title, subtitle, badge and what must not be missed. Gives where they end. */
export function drawHeader(tools: Tools, inner: Cell): number {
  const { context, pen, palette, picture } = tools;
  const badge = Math.min(Math.ceil(pen.width(picture.badge, { size: tools.small })) + 48, inner.width);
  const accent = part(picture.direction, inner, 0, 88);
  context.fillStyle = palette.accent;
  context.fillRect(accent.x, 0, accent.width, 10);
  const where = placeOf(tools, inner, badge);
  const titleWidth = where === 'title' ? inner.width - badge - BESIDE : inner.width;
  let top = 24;
  const title = drawTitle(tools, part(picture.direction, { ...inner, y: top }, 0, titleWidth));
  if (where === 'title')
    drawBadge(tools, part(picture.direction, { ...title, ...across(inner) }, inner.width - badge, badge));
  top += title.height;
  const subtitle = { ...inner, y: top + 4 };
  top += drawSubtitle(tools, subtitle, where === 'title' ? undefined : badge) + 4;
  if (picture.caution === undefined) return top;
  const lettering = { size: tools.small, colour: palette.caution, on: palette.ground, whole: true } as const;
  const width = Math.ceil(pen.width(picture.caution, lettering)) + 2;
  if (where === 'title' && pen.width(picture.subtitle, lettering) + width + BESIDE <= inner.width) {
    const row = { ...subtitle, height: tools.line + BETWEEN };
    const end = part(picture.direction, row, inner.width - width, width);
    pen.write(picture.caution, end, { ...lettering, align: 'end' });
    return top;
  }
  const lines = width > inner.width ? 2 : 1;
  const cell = { ...inner, y: top + 4, height: lines * tools.line };
  pen.write(picture.caution, cell, { ...lettering, lines });
  return top + 4 + cell.height;
}

const across = ({ x, width }: Cell) => ({ x, width });

/** Beside the subtitle; beside a title that shrinks a little; else beneath. */
function placeOf({ pen, picture, small }: Tools, inner: Cell, badge: number): 'subtitle' | 'title' | 'beneath' {
  const subtitle = pen.width(picture.subtitle, { size: small });
  const left = inner.width - badge - BESIDE;
  if (subtitle <= left) return 'subtitle';
  const title = pen.width(picture.title, { size: LEAST_TITLE + 3, weight: 'semibold' });
  return title <= left && subtitle <= inner.width ? 'title' : 'beneath';
}

function drawTitle({ pen, palette, picture }: Tools, cell: Cell): Cell {
  const lettering = {
    size: TITLE,
    least: LEAST_TITLE,
    weight: 'semibold',
    colour: palette.ink,
    on: palette.ground,
  } as const;
  const one = { ...cell, height: Math.ceil(TITLE * LINE) };
  const isLong = picture.size === 'tall' && pen.sizeFor(picture.title, one, lettering) === undefined;
  const whole = isLong ? { ...one, height: Math.ceil(2 * LEAST_TITLE * LINE) } : one;
  pen.write(picture.title, whole, { ...lettering, lines: isLong ? 2 : 1 });
  return whole;
}

/** The subtitle in one line or two; a badge of that width stands at the end of the last. Gives how high they are. */
function drawSubtitle(tools: Tools, cell: Cell, badge: number | undefined): number {
  const { pen, palette, picture, small } = tools;
  const line = tools.line + BETWEEN;
  const lettering = { size: small, colour: palette.soft, on: palette.ground };
  const write = (text: string, at: number, width: number) => {
    const row = { ...beneath(cell, at * line), height: line };
    pen.write(text, part(picture.direction, row, 0, width), lettering);
  };
  const beside = badge === undefined ? cell.width : cell.width - badge - BESIDE;
  const whole = pen.linesFor(picture.subtitle, [beside], lettering);
  const [first = '', ...rest] = whole ??
    pen.linesFor(picture.subtitle, [cell.width, beside], lettering) ?? [picture.subtitle];
  write(first, 0, whole ? beside : cell.width);
  if (rest.length > 0) write(rest.join(' '), 1, beside);
  const rows = whole ? 1 : badge === undefined ? 1 + rest.length : 2;
  if (badge !== undefined) {
    const row = { ...beneath(cell, (rows - 1) * line), height: line };
    drawBadge(tools, part(picture.direction, row, cell.width - badge, badge));
  }
  return rows * line;
}

function drawBadge({ context, pen, palette, picture, small, line }: Tools, cell: Cell): void {
  const pill = { ...cell, y: cell.y + (cell.height - line - 4) / 2, height: line + 4 };
  context.fillStyle = palette.panel;
  context.strokeStyle = palette.soft;
  context.lineWidth = 2;
  context.beginPath();
  context.roundRect(pill.x + 1, pill.y + 1, pill.width - 2, pill.height - 2, pill.height / 2);
  context.fill();
  context.stroke();
  const words = { ...pill, x: pill.x + 20, width: pill.width - 40 };
  pen.write(picture.badge, words, { size: small, align: 'middle', colour: palette.ink, on: palette.panel });
}
