import { negateUsd, type Usd } from '../core/money.ts';
import type { Step } from '../core/printed.ts';
import type { Series } from '../core/series.ts';
import type { Subject } from '../core/subject.ts';
import { directionOf, type Found, subjectOf } from './binding.ts';
import { type FoldedText, foldText } from './folded-text.ts';
import { governedElsewhere } from './governing.ts';
import { layOut } from './layout.ts';
import { markText } from './marks.ts';
import { findQuantities, type Quantity } from './quantities.ts';
import type { RefusalReason, Span } from './reading.ts';

/** UTF-16 units that are read of a text; what stands behind them is not. */
const TEXT_LIMIT = 4_000_000;

/** One printed amount with what the text says of it, whether or not it is a figure of the week. Places are the original's. */
export interface Statement extends Span {
  readonly subject: Subject | null;
  /** Signed where the direction is known, else the bare size. */
  readonly usd: Usd;
  readonly step: Step;
  readonly direction: 'in' | 'out' | null;
  readonly approx: boolean;
  readonly asPrinted: string;
  readonly inHeadline: boolean;
  /** Set when the text speaks of another series than the weekly report. */
  readonly series: Series | null;
  /** Why it is no figure of the week; null when nothing speaks against it. */
  readonly refused: RefusalReason | null;
}

/** What the layers above share of one text. */
export interface ReadText {
  readonly folded: FoldedText;
  readonly found: Found;
  /** Places of the folded text; absent when the text has no headline of its own. */
  readonly headline?: Span;
  readonly statements: readonly Statement[];
}

/** Finds every printed amount and what governs it. Never throws; cost grows with the length of the text. */
export function readText(original: string): ReadText {
  const folded = foldText(original.slice(0, TEXT_LIMIT));
  const marks = markText(folded.text);
  const quantities = findQuantities(folded.text);
  const found: Found = {
    text: folded.text,
    marks,
    layout: layOut(folded.text, marks.breaks),
    quantities,
    starts: quantities.map(({ start }) => start),
  };
  const headline = headlineOf(folded.text);
  const single = headline !== undefined && folded.text.slice(headline.end).trim() === '';
  const statements = found.quantities.map((quantity, at): Statement => {
    const { start, end } = folded.origin(quantity.start, quantity.end);
    const inHeadline = headline !== undefined && quantity.start < headline.end;
    return {
      ...bind(quantity, at, found, inHeadline && !single),
      inHeadline,
      start,
      end,
      asPrinted: original.slice(start, end),
    };
  });
  return { folded, found, statements, ...(headline && !single && { headline }) };
}

/** A first line without the full stop of a sentence. */
function headlineOf(text: string): Span | undefined {
  const start = text.search(/\S/u);
  const line = text.slice(Math.max(0, start)).split('\n', 1)[0] ?? '';
  return start < 0 || line.length > 240 || /[。.]\s*$/u.test(line) ? undefined : { start, end: start + line.length };
}

type Bound = Pick<Statement, 'subject' | 'usd' | 'step' | 'direction' | 'approx' | 'series' | 'refused'>;

function bind(quantity: Quantity, at: number, found: Found, underHeadline: boolean): Bound {
  const said = subjectOf(at, found);
  const way = directionOf(at, found);
  const direction = way === 'both' ? null : way;
  const reason = reasonAgainst(at, found, said, direction !== null);
  const unsettled = way === 'both' || said === null ? 'ambiguous' : null;
  const refused =
    reason ?? (underHeadline ? 'headline' : direction === null && way !== 'both' ? 'no_direction' : unsettled);
  return {
    subject: said !== 'several' ? said : refused === 'other_series' ? oneAssetBefore(quantity, found) : null,
    usd: direction === 'out' ? negateUsd(quantity.usd) : quantity.usd,
    step: quantity.step,
    direction,
    approx: quantity.approx,
    series: refused === 'other_series' ? 'us_spot_etfs_daily' : null,
    refused,
  };
}

/** 'US spot bitcoin ETFs': the country is part of that series' name, so the one asset named is what it is for. */
function oneAssetBefore({ start }: Quantity, { marks, layout }: Found): Subject | null {
  const named = marks.subjects.within({ start: layout.segment(start).start, end: start });
  const assets = named.map(({ is }) => is).filter(({ scope }) => scope === 'asset');
  const [first] = assets;
  return first && assets.every(({ key }) => key === first.key) ? first : null;
}

/** What speaks against a figure of the week, the surest first. */
function reasonAgainst(
  at: number,
  found: Found,
  said: Subject | 'several' | null,
  moved: boolean,
): RefusalReason | null {
  const { marks, layout } = found;
  const quantity = found.quantities[at] as Quantity;
  if (quantity.kind === 'other_currency') return 'other_currency';
  if (quantity.kind === 'percent') return 'percent';
  const clause = layout.clause(quantity.start);
  const elsewhere = governedElsewhere(quantity, found);
  const topics = new Set(marks.topics.within(clause).map(({ is }) => is));
  const segment = layout.segment(quantity.start);
  const series = marks.topics.within({ start: segment.start, end: clause.end });
  const reasons: readonly (readonly [boolean, RefusalReason])[] = [
    [topics.has('holding') && !moved, 'holding'],
    [topics.has('price') && !moved, 'price'],
    [series.some(({ is }) => is === 'other_series') || elsewhere.series, 'other_series'],
    [said === 'several' || isSum(quantity, said, found), 'sum_of_parts'],
    [topics.has('issuer'), 'issuer'],
    [topics.has('other_window') || elsewhere.window || quantity.former, 'other_window'],
    [quantity.bound, 'bound'],
    [quantity.cut, 'cut'],
    [quantity.bare, 'ambiguous'],
    [topics.has('holding') || topics.has('price') || topics.has('supposed'), 'ambiguous'],
  ];
  return reasons.find(([holds]) => holds)?.[1] ?? null;
}

/** 'Combined' makes a sum of whatever the statement names before it; of one subject it is only a manner of speaking. */
function isSum({ start }: Quantity, said: Subject | 'several' | null, { marks, layout }: Found): boolean {
  const before = { start: layout.segment(start).start, end: start };
  const together = marks.joins.within(before).some(({ is }) => is === 'together');
  if (!together || (said !== 'several' && said?.scope === 'total')) return false;
  return new Set(marks.subjects.within(before).map(({ is }) => is.key)).size !== 1;
}
