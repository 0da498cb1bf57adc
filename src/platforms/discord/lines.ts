import type { Block, FigureRow, TableBlock, TableRow, TextBlock } from '../../cards/card.ts';
import { type Direction, directionOf } from '../../core/interval.ts';
import { type Message, message, type Value } from '../../i18n/message.ts';
import type { Renderer } from '../../i18n/renderer.ts';
import { escapeFenced, escapeMarkdown } from './escape.ts';

/** One line as Discord reads it. Fenced ones stand together between code fences, where columns keep their width. */
export interface Line {
  readonly text: string;
  readonly fenced?: true;
}

type Say = (value: Value) => string;

const WORD: Record<Direction, Message> = {
  in: message('direction-in'),
  out: message('direction-out'),
  unclear: message('direction-unclear'),
};

/** Columns of code within a container on a phone of 390 pixels; one that is wider breaks its rows, and they are hard to read. */
const FENCE_WIDTH = 30;

/** Signs two columns wide: beside them nothing aligns in Discord's code font. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f000}-\u{3ffff}]/u;

/** A block as lines. The renderer gives plain text; everything that comes out is escaped. */
export function linesOf(block: Block, renderer: Renderer): readonly Line[] {
  const say: Say = (value) => renderer.text(value);
  if (block.kind === 'table') return tableLines(block, say);
  return textsOf(block, { ...renderer, text: (value) => escapeMarkdown(say(value)) })
    .filter((text) => text.trim() !== '')
    .map((text) => ({ text }));
}

function textsOf(block: Exclude<Block, TableBlock>, renderer: Renderer): readonly string[] {
  const say: Say = (value) => renderer.text(value);
  switch (block.kind) {
    case 'figures':
      return block.rows.map((row) => figureText(row, renderer));
    case 'facts':
      return block.messages.flatMap((line) => say(line).split('\n'));
    case 'quote':
      return [...say(block.words).split('\n'), `— ${say(block.by).replaceAll('\n', ' ')}`].map((line) => `> ${line}`);
    case 'text':
      return toned(block, say);
    case 'terms':
      return block.terms.map(({ term, detail }) => joined([bold(say(term)), say(detail)]));
    case 'folded':
      // Only under an answer a button can ask for it; a post shows it.
      return [`### ${say(block.heading)}`, ...block.messages.flatMap((line) => say(line).split('\n').map(small))];
  }
}

function toned({ tone, message: line }: TextBlock, say: Say): readonly string[] {
  const lines = say(line)
    .split('\n')
    .filter((text) => text.trim() !== '');
  if (tone === 'passport') return lines.map(small);
  if (tone === 'heading') return lines.map((text) => `### ${text}`);
  return tone === 'caution' ? lines.map((text) => `⚠ ${text}`) : lines;
}

/** '▼ BTC **−$1.09B** net outflow': the direction is a mark and a word, never a colour alone. */
function figureText({ label, figure, note }: FigureRow, { text: say, mark }: Renderer): string {
  const direction = directionOf(figure.interval);
  const amount = bold(say({ is: 'figure', figure }));
  return [mark(direction), say(label), amount, say(note ?? WORD[direction])].filter((part) => part !== '').join(' ');
}

function tableLines({ columns, rows }: TableBlock, say: Say): readonly Line[] {
  const head = columns.map(say);
  const body = rows.map((row) => cellsOf(row, say));
  const grid = [head, ...body.filter((row) => typeof row !== 'string')];
  const widths = head.map((_, at) => Math.max(...grid.map((cells) => cells[at]?.length ?? 0)));
  const gaps = body.map((row) => (typeof row === 'string' ? row.length + 2 : 0));
  const fits =
    Math.max(
      ...gaps,
      widths.reduce((sum, width) => sum + width + 2, -2),
    ) <= FENCE_WIDTH;
  if (!fits || [...grid.flat(), ...body.flat()].some((text) => WIDE.test(text))) return shortLines(head, body);
  const aligned = (cells: readonly string[]) => cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ');
  return [head, ...body].map((row) => ({
    text: escapeFenced(typeof row === 'string' ? `· ${row}` : aligned(row).trimEnd()).replaceAll('\n', ' '),
    fenced: true,
  }));
}

/** The first cell of a row is its name; the rest follow in the order of the small heading. */
function shortLines(head: readonly string[], body: readonly (readonly string[] | string)[]): readonly Line[] {
  const escaped = (cell: string) => escapeMarkdown(cell).replaceAll('\n', ' ');
  const texts = body.map((row) => {
    if (typeof row === 'string') return `· ${escaped(row)}`;
    const [first = '', ...rest] = row.map(escaped);
    return joined([bold(first), ...rest]);
  });
  return [small(joined(head.map(escaped))), ...texts].filter((text) => text.trim() !== '').map((text) => ({ text }));
}

const cellsOf = (row: TableRow, say: Say): readonly string[] | string =>
  'gap' in row ? say(row.gap) : row.cells.map(say);

const joined = (parts: readonly string[]): string => parts.filter((part) => part.trim() !== '').join(' · ');

const bold = (text: string): string => (text.trim() === '' ? '' : `**${text.trim().replaceAll('\n', ' ')}**`);

/** Small print. A line of its own, also where it is empty. */
export const small = (text: string): string => (text.trim() === '' ? '' : `-# ${text}`);
