import type { Block, Card, FigureRow, TableRow, TermsBlock, TextBlock } from '../../cards/card.ts';
import { disclaimerMessages } from '../../cards/disclaimers.ts';
import { unreachable } from '../../core/errors.ts';
import { directionOf } from '../../core/interval.ts';
import type { Value } from '../../i18n/message.ts';
import type { Renderer } from '../../i18n/renderer.ts';
import { sayUnlinked } from './unlinked.ts';

export interface Span {
  readonly text: string;
  readonly tag?: 'b' | 'i';
}

/** One line of a message. `figures` gives the texts within it that may never be cut; hardly any line is long enough to ask. */
export interface Line {
  readonly spans: readonly Span[];
  readonly figures: () => readonly string[];
}

/** Lines that stand together; `quote` and `small` are drawn in a frame, small print folded, and an empty line sets `apart`. */
export interface Group {
  readonly frame?: 'quote' | 'small';
  readonly apart?: true;
  readonly lines: readonly Line[];
}

/** A card as lines: its title, its blocks, then every passport and, last of all, the disclaimers and the code of a post. */
export function linesOf(card: Card, renderer: Renderer) {
  const draw = createDraw(renderer);
  const codes = card.blocks.filter(isCode);
  const small = card.blocks.filter((block) => isPassport(block) && !isCode(block));
  const blocks = card.blocks.filter((block) => !isPassport(block));
  return {
    title: draw.line([{ value: card.title, tag: 'b' }]),
    groups: blocks.flatMap((block) => drawBlock(block, draw)),
    passports: small.flatMap((block) => drawBlock(block, draw)).flatMap(({ lines }) => lines),
    disclaimers: [
      ...disclaimerMessages(card).map((value) => draw.line([{ value }])),
      ...codes.flatMap((block) => drawBlock(block, draw)).flatMap(({ lines }) => lines),
    ],
  };
}

const TAG_OF: Readonly<Partial<Record<TextBlock['tone'], 'b' | 'i'>>> = { heading: 'b', caution: 'i' };

const isPassport = (block: Block): boolean => block.kind === 'text' && block.tone === 'passport';

/** Folded like other small print, nobody would find it. */
const isCode = (block: Block): boolean => block.kind === 'text' && block.message.key === 'post-code';

/** What a line is put together from: our own signs, and values of a card. `name` says what a bare value is. */
type Piece = string | { readonly value: Value; readonly tag?: 'b' | 'i'; readonly name?: string };

interface Draw {
  readonly mark: Renderer['mark'];
  line(pieces: readonly Piece[]): Line;
}

function createDraw(renderer: Renderer): Draw {
  return {
    mark: renderer.mark,
    line(pieces) {
      const spans = pieces.map((piece): Span => {
        if (typeof piece === 'string') return { text: piece };
        const text = sayUnlinked(renderer, piece.value, piece.name);
        return piece.tag ? { text, tag: piece.tag } : { text };
      });
      return {
        spans: spans.filter(({ text }) => text !== ''),
        figures: () =>
          pieces
            .flatMap((piece) => (typeof piece === 'string' ? [] : figuresIn(piece.value)))
            .map((value) => renderer.text(value)),
      };
    },
  };
}

function drawBlock(block: Block, draw: Draw): readonly Group[] {
  switch (block.kind) {
    case 'figures':
      return [{ lines: block.rows.map((row) => draw.line(figurePieces(row, draw))) }];
    case 'facts':
      return [{ lines: block.messages.flatMap((value) => broken(draw.line([{ value }]))) }];
    case 'table': {
      const head = block.columns.flatMap((value, at) => [between(at), { value, tag: 'i' } as const]);
      return [{ lines: [draw.line(head), ...block.rows.map((row) => draw.line(rowPieces(row)))] }];
    }
    case 'quote': {
      const lines = [...broken(draw.line([{ value: block.words }])), draw.line(['— ', { value: block.by, tag: 'i' }])];
      return [{ frame: 'quote', lines }];
    }
    case 'text': {
      const tag = TAG_OF[block.tone];
      const lines = broken(draw.line([{ value: block.message, ...(tag && { tag }) }]));
      return [{ lines, ...(block.tone === 'heading' && { apart: true }) }];
    }
    case 'terms':
      return [{ lines: block.terms.map((term) => draw.line(termPieces(term))) }];
    case 'folded': {
      const lines = block.messages.flatMap((value) => broken(draw.line([{ value }])));
      return lines.length > 0
        ? [{ frame: 'small', lines: [draw.line([{ value: block.heading, tag: 'b' }]), ...lines] }]
        : [];
    }
    default:
      return unreachable(block);
  }
}

const figurePieces = ({ label, figure, note }: FigureRow, { mark }: Draw): readonly Piece[] => [
  `${mark(directionOf(figure.interval))} `,
  { value: label },
  '  ',
  { value: { is: 'figure', figure }, tag: 'b' },
  ...(note ? [' ', { value: note }] : []),
];

/** Columns do not line up on a phone, and with Chinese in a cell nowhere: a row is one short line. */
const rowPieces = (row: TableRow): readonly Piece[] =>
  'gap' in row
    ? ['· ', { value: row.gap, tag: 'i' }]
    : row.cells.flatMap((value, at) => [between(at), isFigure(value) ? { value, tag: 'b' } : { value }]);

const between = (at: number): string => ['', '  '][at] ?? ' · ';

function termPieces({ term, detail }: TermsBlock['terms'][number]): readonly Piece[] {
  const publisher = typeof term !== 'number' && term.is === 'message' && term.key === 'source-publisher';
  return [{ value: term, tag: 'b', name: 'usage' }, ' ', { value: detail, ...(publisher && { name: 'publisher' }) }];
}

/** A sentence of several lines, such as one with a list in it. */
function broken({ spans, figures }: Line): readonly Line[] {
  const [only] = spans;
  if (spans.length !== 1 || !only?.text.includes('\n')) return [{ spans, figures }];
  return only.text.split('\n').map((text) => ({ spans: [{ ...only, text }], figures }));
}

const isFigure = (value: Value): boolean => typeof value !== 'number' && value.is === 'figure';

function figuresIn(value: Value): readonly Value[] {
  if (typeof value === 'number') return [];
  switch (value.is) {
    case 'figure':
    case 'amount':
    case 'unsigned':
    case 'share':
    case 'price':
      return [value];
    case 'message':
      return Object.values(value.values).flatMap(figuresIn);
    case 'list':
      return value.items.flatMap(figuresIn);
    default:
      return [];
  }
}
