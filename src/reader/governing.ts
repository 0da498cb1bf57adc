import type { Found } from './binding.ts';
import { firstAfter } from './layout.ts';
import { PUBLISHERS } from './lexicon/languages.ts';
import type { Quantity } from './quantities.ts';
import type { Span } from './reading.ts';

interface Elsewhere {
  readonly window: boolean;
  readonly series: boolean;
}

/** Whether words outside an amount's own clause give it another window, or another provider, than the weekly report's. */
export function governedElsewhere({ start, sign }: Quantity, found: Found): Elsewhere {
  const { marks, layout } = found;
  const own = layout.clause(start);
  const lent = sign === undefined && marks.directions.within(own).length === 0;
  const line = layout.line(start);
  return {
    window:
      (lent && hasOtherWindow(layout.segment(start), found)) || openedBefore({ start: line.start, end: start }, found),
    series: providerBefore({ start: line.start, end: start }, found),
  };
}

/** A clause that borrows its verb ('..., Ethereum $5m') borrows the time of the verb with it. */
const hasOtherWindow = (span: Span, { marks }: Found): boolean =>
  marks.topics.within(span).some(({ is }) => is === 'other_window');

/** 'Since the start of the year, A had x. B had y': a window that opens a sentence governs until a week is named. */
function openedBefore({ start, end }: Span, found: Found): boolean {
  const { layout, marks } = found;
  let sentence = layout.sentence(end);
  while (sentence.end > start) {
    if (opens(sentence, found)) return true;
    if (marks.weeks.within({ start: sentence.start, end: Math.min(end, sentence.end) }).length > 0) return false;
    if (sentence.start <= start) return false;
    sentence = layout.sentence(sentence.start - 1);
  }
  return false;
}

/** The first clause of the sentence names another window and no amount. */
function opens(sentence: Span, found: Found): boolean {
  const { layout, starts } = found;
  const opening = layout.clause(sentence.start);
  const silent = (starts[firstAfter(starts, opening.start - 1)] ?? opening.end) >= opening.end;
  return silent && hasOtherWindow(opening, found);
}

/** Another provider's name holds for the rest of the paragraph, or until the publisher's own. */
function providerBefore(span: Span, { marks, text }: Found): boolean {
  const last = marks.providers.within(span).at(-1);
  return last !== undefined && !PUBLISHERS.some(({ words }) => words.test(text.slice(last.end, span.end)));
}
