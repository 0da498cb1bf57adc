import { negateUsd, type Usd } from '../core/money.ts';
import type { Step } from '../core/printed.ts';
import type { Series } from '../core/series.ts';
import type { Subject } from '../core/subject.ts';
import { type Bound, bindSentence } from './bound.ts';
import { startOfText } from './context.ts';
import type { Sentence } from './event.ts';
import { sentencesOf } from './events.ts';
import { type FoldedText, foldText } from './folded-text.ts';
import { layOut } from './layout.ts';
import { findQuantities, type Quantity } from './quantities.ts';
import type { RefusalReason, Span } from './reading.ts';
import { type Spoken, spokenIn } from './spoken.ts';
import { type Unit, unitsOf } from './units.ts';

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
  /** It says the amount before it again, in brackets. */
  readonly again: boolean;
  /** How much of it the sentence says itself; what says less gives way to what says more. */
  readonly sure: number;
}

/** What the layers above share of one text. */
export interface ReadText {
  readonly folded: FoldedText;
  readonly spoken: Spoken;
  readonly units: readonly Unit[];
  readonly quantities: readonly Quantity[];
  readonly sentences: readonly Sentence[];
  /** Places of the folded text; absent when the text has no headline of its own. */
  readonly headline?: Span;
  readonly statements: readonly Statement[];
}

/** Finds every printed amount and what governs it. Never throws; cost grows with the length of the text. */
export function readText(original: string): ReadText {
  const folded = foldText(original.slice(0, TEXT_LIMIT));
  const { text } = folded;
  const units = unitsOf(text);
  const spoken = spokenIn(text, units);
  const quantities = findQuantities(text, spoken);
  const sentences = sentencesOf(text, units, quantities, spoken, layOut(text));
  const headline = headlineOf(text);
  const single = headline !== undefined && text.slice(headline.end).trim() === '';
  const bound = boundOf(sentences, quantities, text);
  const statements = quantities.flatMap((quantity, at): readonly Statement[] => {
    const { start, end } = folded.origin(quantity.start, quantity.end);
    const inHeadline = headline !== undefined && quantity.start < headline.end;
    const own = bound.get(at) ?? unbound(quantity);
    const refused = inHeadline && !single && mayBeHeadline(own.refused) ? 'headline' : own.refused;
    const place = { inHeadline, start, end, asPrinted: original.slice(start, end) };
    const subjects = refused === null ? own.subjects : own.subjects.slice(0, 1);
    return (subjects.length > 0 ? subjects : [null]).map((subject) => ({
      ...stated(quantity, own),
      ...{ subject, refused, sure: own.sure, again: own.again },
      ...place,
    }));
  });
  const shared = { folded, spoken, units, quantities, sentences, statements };
  return { ...shared, ...(headline && !single && { headline }) };
}

/** A sentence that goes on in the next lines, as around a link. */
const BROKEN = /^\n[^\n]{1,30}\n\s*[.,;]/u;

/** A first line without the full stop of a sentence. */
function headlineOf(text: string): Span | undefined {
  const start = text.search(/\S/u);
  const line = text.slice(Math.max(0, start)).split('\n', 1)[0] ?? '';
  const end = Math.max(0, start) + line.length;
  const broken = BROKEN.test(text.slice(end, end + 60));
  return start < 0 || line.length > 240 || broken || /[。.]["”]?\s*$/u.test(line) ? undefined : { start, end };
}

/** What a headline leaves open is no fault of the amount; what speaks against it stays the reason. */
const mayBeHeadline = (refused: RefusalReason | null): boolean =>
  refused === null || refused === 'no_direction' || refused === 'ambiguous';

/** What each amount of dollars is bound to, by its place among the quantities. */
function boundOf(
  sentences: readonly Sentence[],
  quantities: readonly Quantity[],
  text: string,
): ReadonlyMap<number, Bound> {
  const all = new Map<number, Bound>();
  let before = startOfText(quantities);
  for (const sentence of sentences) {
    const { bound, after } = bindSentence(sentence, quantities, text, before);
    for (const each of bound) all.set(each.quantity, each);
    before = after;
  }
  return all;
}

const WHAT_IT_IS = { dollars: 'ambiguous', percent: 'percent', other_currency: 'other_currency' } as const;

/** What stands in an insertion that the sentence is read without. */
const unbound = ({ kind }: Quantity): Omit<Bound, 'quantity'> => ({
  ...{ subjects: [], direction: null, approx: false, series: null, sure: 0, again: false },
  refused: WHAT_IT_IS[kind],
});

function stated(
  { usd, step, kind }: Quantity,
  { direction, approx, series }: Pick<Bound, 'direction' | 'approx' | 'series'>,
): Pick<Statement, 'usd' | 'step' | 'direction' | 'approx' | 'series'> {
  const signed = direction === 'out' && kind === 'dollars' ? negateUsd(usd) : usd;
  return { usd: signed, step, direction, approx, series };
}
