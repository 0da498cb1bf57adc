import type { Card, FigureRow, FiguresBlock } from '../../cards/card.ts';
import { directionOf } from '../../core/interval.ts';
import type { Renderer } from '../../i18n/renderer.ts';
import type { Paint } from './paint.ts';
import { pad, widthOf, wrap } from './wrap.ts';

/** Widths of what figures of a card are put together from, in columns of a terminal. */
export type Columns = Readonly<Record<'mark' | 'label' | 'amount' | 'note', number>>;

/** A figure a line, or a few where the screen is narrow. */
export function renderFigures(
  { rows }: FiguresBlock,
  renderer: Renderer,
  { width, paint }: { readonly width: number; readonly paint: Paint },
  columns: Columns,
): readonly string[] {
  const { mark: marks, label: labels, amount: amounts, note: notes } = columns;
  const fits = marks + 1 + labels + 2 + amounts + 2 + notes <= width;
  return rows
    .map((row) => rowTexts(row, renderer))
    .flatMap(({ direction, mark, label, amount, note }) => {
      const flow = (text: string) => paint.flow(text, direction);
      if (fits) return [`${pad(mark, marks)} ${pad(label, labels)}  ${flow(pad(amount, amounts))}  ${note}`.trimEnd()];
      return wrap(`${mark} ${label}  ${amount}  ${note}`.trimEnd(), width, '  ').map(flow);
    });
}

function rowTexts({ label, figure, note }: FigureRow, renderer: Renderer) {
  const direction = directionOf(figure.interval);
  return {
    direction,
    mark: renderer.mark(direction),
    label: renderer.text(label),
    amount: renderer.text({ is: 'figure', figure }),
    note: note ? renderer.text(note) : '',
  };
}

/** Figures stand under each other in the whole card, also where a sentence stands between them. */
export function columnsOf({ blocks }: Card, renderer: Renderer): Columns {
  const rows = blocks.flatMap((block) =>
    block.kind === 'figures' ? block.rows.map((row) => rowTexts(row, renderer)) : [],
  );
  const widest = (part: keyof Columns) => Math.max(0, ...rows.map((row) => widthOf(row[part])));
  return { mark: widest('mark'), label: widest('label'), amount: widest('amount'), note: widest('note') };
}
