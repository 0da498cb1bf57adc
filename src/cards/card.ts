import type { Figure, FigureId } from '../core/figure.ts';
import type { AsOf } from '../core/live.ts';
import { isUnchecked } from '../core/verification.ts';
import type { Message, Value } from '../i18n/message.ts';
import type { CardPicture } from './card-picture.ts';

/** A figure under its label. */
export interface FigureRow {
  readonly label: Value;
  readonly figure: Figure;
  readonly note?: Message;
}

/** Figures, one a row: what a member came for. */
export interface FiguresBlock {
  readonly kind: 'figures';
  readonly rows: readonly FigureRow[];
}

/** Sentences that hold figures. */
export interface FactsBlock {
  readonly kind: 'facts';
  readonly messages: readonly Message[];
}

/** `gap` is a row of its own: what is not known stands where it would stand. */
export type TableRow = { readonly cells: readonly Value[] } | { readonly gap: Message };

export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly Message[];
  readonly rows: readonly TableRow[];
}

/** Somebody's words, never ours. */
export interface QuoteBlock {
  readonly kind: 'quote';
  readonly words: Message;
  readonly by: Message;
}

/** `lead` is read first, `heading` names what follows, `caution` must not be missed, `passport` is the small print under figures. */
export interface TextBlock {
  readonly kind: 'text';
  readonly tone: 'lead' | 'heading' | 'plain' | 'caution' | 'passport';
  readonly message: Message;
}

/** A term with its explanation: passports, commands, options. */
export interface TermsBlock {
  readonly kind: 'terms';
  readonly terms: readonly { readonly term: Value; readonly detail: Value }[];
}

/** Sentences for whoever asks for more, folded under their heading; where nothing folds, `line` asks for the same unfolded. */
export interface FoldedBlock {
  readonly kind: 'folded';
  readonly heading: Message;
  readonly line: string;
  readonly messages: readonly Message[];
}

export type Block = FiguresBlock | FactsBlock | TableBlock | QuoteBlock | TextBlock | TermsBlock | FoldedBlock;

/** What a card may owe, with what it then says. `cross_checked` is for figures somebody independent agrees with. */
export interface Disclaimers {
  readonly figures: 'not_advice';
  readonly opinion: 'authors_view';
  readonly limits: 'direction_not_digits' | 'cross_checked';
}

type OwedBy<B extends Block> = B extends FiguresBlock | FactsBlock | TableBlock | FoldedBlock
  ? 'figures' | 'limits'
  : B extends QuoteBlock
    ? 'opinion'
    : never;

type DisclaimersFor<B extends Block> = { readonly [Kind in OwedBy<B>]: Disclaimers[Kind] };

/** What may be asked next from under a card: a command line, answered in its place. */
export interface Next {
  readonly label: Message;
  readonly line: string;
  readonly choice?: Choice;
}

/** One of several that exclude each other: a platform may list them, rather than draw a button for each. */
export interface Choice {
  /** What is chosen: those of one key are one list. */
  readonly of: Message;
  /** How it is called within the list. */
  readonly shown: Message;
  /** It is so already, and needs no button. */
  readonly holds?: true;
  /** There are too many of them for buttons: whoever has no lists types it. */
  readonly listOnly?: true;
}

/** An event of a calendar, before it has a language. */
export interface CardEvent {
  /** The same for the same event, whenever and in whatever language it is told. */
  readonly uid: string;
  readonly when: AsOf;
  readonly summary: Message;
  readonly description: Message;
  readonly url?: string;
  readonly tentative?: true;
}

/** A file that comes with an answer, behind it. Its text is made where the language is known: `fileText`. */
export interface CardFile {
  /** What it is saved as: 'tidemark-macro.ics'. */
  readonly name: string;
  readonly type: 'text/calendar';
  readonly events: readonly CardEvent[];
  /** UTC milliseconds. */
  readonly writtenAt: number;
}

declare const checked: unique symbol;

/** One neutral message: figures and message keys, no words and no digits of any language. Only `card` makes one. */
export interface Card {
  readonly title: Message;
  readonly blocks: readonly Block[];
  readonly disclaimers: Partial<Disclaimers>;
  readonly next: readonly Next[];
  /** Only answers carry one; what is posted by itself has none. */
  readonly file?: CardFile;
  /** Whoever draws the card may leave it out: the words say all of it. */
  readonly picture?: CardPicture;
  readonly [checked]: true;
}

/** The only way to a Card: without the disclaimers that its blocks owe it does not compile. */
export function card<const Blocks extends readonly Block[]>(content: {
  readonly title: Message;
  readonly blocks: Blocks;
  readonly disclaimers: DisclaimersFor<Blocks[number]>;
  readonly next?: readonly Next[];
  readonly file?: CardFile;
  readonly picture?: CardPicture;
}): Card {
  return { next: [], ...content } as unknown as Card;
}

/** Every figure anywhere in a card, also within sentences and table cells. */
function figuresIn({ title, blocks }: Pick<Card, 'title' | 'blocks'>): readonly Figure[] {
  return [title, ...blocks.flatMap(valuesOf)].flatMap(figuresOfValue);
}

/** What a card shows, each figure of each vintage once, in the order it appears. */
export function figureIdsOf(content: Pick<Card, 'title' | 'blocks'>): readonly FigureId[] {
  const shown = figuresIn(content).map(({ id, vintage }) => [`${id} ${vintage}`, { id, vintage }] as const);
  return [...new Map(shown).values()];
}

/** What the data of a card owe, whatever its blocks are: the types see kinds of blocks, this sees what is in them. */
export function missingDisclaimers(
  content: Pick<Card, 'title' | 'blocks' | 'disclaimers'>,
): readonly (keyof Disclaimers)[] {
  const figures = figuresIn(content);
  const measures = measuresIn(content);
  const { disclaimers } = content;
  const quotes = content.blocks.some(({ kind }) => kind === 'quote');
  const unchecked = figures.some(({ verification }) => isUnchecked(verification));
  return [
    ...((figures.length > 0 || measures) && !disclaimers.figures ? (['figures'] as const) : []),
    ...(quotes && !disclaimers.opinion ? (['opinion'] as const) : []),
    ...((unchecked || measures) && disclaimers.limits !== 'direction_not_digits' ? (['limits'] as const) : []),
  ];
}

/** Whether any number that is no flow stands in it: none of them is checked against another source. */
const measuresIn = ({ title, blocks }: Pick<Card, 'title' | 'blocks'>): boolean =>
  [title, ...blocks.flatMap(valuesOf)].some(holdsMeasure);

function holdsMeasure(value: Value): boolean {
  if (typeof value === 'number') return false;
  if (value.is === 'measured') return true;
  if (value.is === 'message') return Object.values(value.values).some(holdsMeasure);
  return value.is === 'list' && value.items.some(holdsMeasure);
}

/** What figures say of themselves, for a card that shows them. */
export const limitsOf = (figures: readonly Figure[]): Disclaimers['limits'] =>
  figures.every(({ verification }) => !isUnchecked(verification)) ? 'cross_checked' : 'direction_not_digits';

/** Every value that a block shows. */
export function valuesOf(block: Block): readonly Value[] {
  switch (block.kind) {
    case 'figures':
      return block.rows.flatMap(({ label, figure, note }) => [
        label,
        { is: 'figure', figure },
        ...(note ? [note] : []),
      ]);
    case 'facts':
      return block.messages;
    case 'table':
      return [...block.columns, ...block.rows.flatMap((row) => ('gap' in row ? [row.gap] : row.cells))];
    case 'quote':
      return [block.words, block.by];
    case 'text':
      return [block.message];
    case 'terms':
      return block.terms.flatMap(({ term, detail }) => [term, detail]);
    case 'folded':
      return [block.heading, ...block.messages];
  }
}

function figuresOfValue(value: Value): readonly Figure[] {
  if (typeof value === 'number') return [];
  if (value.is === 'figure') return [value.figure];
  if (value.is === 'message') return Object.values(value.values).flatMap(figuresOfValue);
  return value.is === 'list' ? value.items.flatMap(figuresOfValue) : [];
}
