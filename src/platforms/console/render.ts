import type { Block, Card, CardFile, TableBlock, TableRow, TermsBlock, TextBlock } from '../../cards/card.ts';
import { disclaimerMessages } from '../../cards/disclaimers.ts';
import { fileText } from '../../cards/file-text.ts';
import { message, type Value, words } from '../../i18n/message.ts';
import type { Renderer } from '../../i18n/renderer.ts';
import { type Columns, columnsOf, renderFigures } from './figures.ts';
import type { Paint } from './paint.ts';
import { pad, widthOf, wrap } from './wrap.ts';

export interface Screen {
  /** Columns; Infinity where lines are not to be broken, as in a pipe. */
  readonly width: number;
  readonly paint: Paint;
}

/**
 * A card as text for a terminal or a pipe, its disclaimers last, and below it what its file holds; of a picture, how it is had where a command
 * line draws it. Ends without a line break.
 */
export function renderText(card: Card, renderer: Renderer, screen: Screen): string {
  const say = (value: Value) => renderer.text(value);
  const columns = columnsOf(card, renderer);
  const lines = [
    ...wrap(say(card.title), screen.width).map(screen.paint.title),
    ...card.blocks.flatMap((block) => renderBlock(block, renderer, screen, columns)),
    ...(card.picture?.body.is === 'recap'
      ? wrap(say(message('picture-save')), screen.width).map(screen.paint.dim)
      : []),
    ...disclaimerMessages(card).flatMap((line) => wrap(say(line), screen.width)),
    ...(card.file ? fileLines(card.file, renderer, screen) : []),
  ];
  return lines.join('\n');
}

/** Nobody hands a file over there: it is printed as it is, no line of it broken, to be saved. */
const fileLines = (file: CardFile, renderer: Renderer, { width, paint }: Screen): readonly string[] => [
  '',
  ...wrap(renderer.text(message('file-below', { file: words(file.name) })), width).map(paint.title),
  ...fileText(file, renderer).trimEnd().split('\r\n'),
];

type Say = (value: Value) => string;

function renderBlock(block: Block, renderer: Renderer, screen: Screen, columns: Columns): readonly string[] {
  const say: Say = (value) => renderer.text(value);
  switch (block.kind) {
    case 'figures':
      return renderFigures(block, renderer, screen, columns);
    case 'facts':
      return block.messages.flatMap((line) => wrap(say(line), screen.width));
    case 'table':
      return renderTable(block, say, screen);
    case 'quote':
      return [...wrap(say(block.words), screen.width), ...wrap(`— ${say(block.by)}`, screen.width, '  ')];
    case 'text':
      return renderLine(block, say, screen);
    case 'terms':
      return renderTerms(block, say, screen);
    case 'folded':
      // A terminal scrolls: nothing is hidden there.
      return [
        '',
        ...wrap(say(block.heading), screen.width).map(screen.paint.title),
        ...block.messages.flatMap((line) => wrap(say(line), screen.width)),
      ];
  }
}

function renderLine({ tone, message }: TextBlock, say: Say, { width, paint }: Screen): readonly string[] {
  const lines = say(message)
    .split('\n')
    .flatMap((line) => wrap(line, width));
  if (tone === 'passport') return lines.map(paint.dim);
  if (tone === 'heading') return ['', ...lines.map(paint.title)];
  return tone === 'caution' ? lines.map(paint.caution) : lines;
}

function renderTerms({ terms }: TermsBlock, say: Say, { width }: Screen): readonly string[] {
  const texts = terms.map(({ term, detail }) => ({ term: say(term), detail: say(detail) }));
  const column = Math.min(24, Math.max(0, ...texts.map(({ term }) => widthOf(term)))) + 2;
  return texts.flatMap(({ term, detail }) =>
    widthOf(term) + 2 <= column && width >= column + 24
      ? wrap(pad(term, column) + detail, width, ' '.repeat(column))
      : [term, ...wrap(`    ${detail}`, width, '    ')],
  );
}

function renderTable({ columns, rows }: TableBlock, say: Say, screen: Screen): readonly string[] {
  const head = columns.map(say);
  const body = rows.map((row) => textsOf(row, say));
  const widths = head.map((title, at) =>
    Math.max(widthOf(title), ...body.map((row) => (Array.isArray(row) ? widthOf(row[at] ?? '') : 0))),
  );
  const total = widths.reduce((sum, column) => sum + column + 2, -2);
  if (total > screen.width) return stackedRows(head, body, say, screen.width);
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => pad(cell, widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  return [
    screen.paint.dim(line(head)),
    ...body.map((row) => (typeof row === 'string' ? screen.paint.dim(`· ${row}`) : line(row))),
  ];
}

/** On a narrow screen each row becomes its own few lines, the first cell as their heading. */
function stackedRows(
  head: readonly string[],
  body: readonly (readonly string[] | string)[],
  say: Say,
  width: number,
): readonly string[] {
  return body.flatMap((row) => {
    if (typeof row === 'string') return wrap(`· ${row}`, width, '  ');
    const [first = '', ...rest] = row;
    return [
      ...wrap(first, width),
      ...rest.flatMap((cell, at) => {
        const labelled = message('labelled', { label: words(head[at + 1] ?? ''), value: words(cell) });
        return wrap(`  ${say(labelled)}`, width, '    ');
      }),
    ];
  });
}

const textsOf = (row: TableRow, say: Say): readonly string[] | string =>
  'gap' in row ? say(row.gap) : row.cells.map(say);
