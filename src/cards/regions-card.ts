import { restOfWorld } from '../core/derived.ts';
import { byMagnitude, type Conflict, figuresOf, type Report, totalOf } from '../core/report.ts';
import { message } from '../i18n/message.ts';
import { type Card, card, type FigureRow, limitsOf, type Next, type TextBlock } from './card.ts';
import { conflictLine } from './conflict-line.ts';
import { passportLines, seriesAndWeek, staleLines, type WeekView } from './flows-card.ts';
import { chartNext, flowsNext, weeksNext } from './next.ts';
import { flowRow, flowRows } from './passport.ts';
import { caution } from './text-blocks.ts';

/** The week by country, groups as the publisher grouped them, and what is left of the world beside the US. */
export function regionsCard(view: WeekView): Card {
  const { report, now, beside } = view;
  const rest = restOfWorld(report);
  return card({
    title: message('regions-title', seriesAndWeek(report)),
    blocks: [
      ...staleLines(view),
      {
        kind: 'figures',
        rows: [
          ...flowRows([totalOf(report)]),
          ...regionRows(report),
          ...flowRows([rest]).map((row) => ({ ...row, label: message('regions-outside-us') })),
        ],
      },
      regionsNote(report),
      { kind: 'facts', messages: conflictsOf(report).map(conflictLine) },
      ...passportLines(report, now),
    ],
    disclaimers: { figures: 'not_advice', limits: limitsOf(report.figures) },
    next: [flowsNext(report.weekEnding), ...chartsOf(report), ...weeksNext('regions', beside)],
  });
}

const chartsOf = (report: Report): readonly Next[] =>
  regionRows(report).length > 0 ? [chartNext(`regions ${report.weekEnding}`)] : [];

/** Countries, and groups of them as the publisher grouped them, largest first. */
export const regionRows = (report: Report): readonly FigureRow[] =>
  byMagnitude([...figuresOf(report, 'region'), ...figuresOf(report, 'group')]).map(flowRow);

/** What of the world is not known: there is always some. */
export function regionsNote(report: Report): TextBlock {
  if (regionRows(report).length > 0) return caution(message('regions-partial'));
  return caution(message(conflictsOf(report).length === 0 ? 'regions-none' : 'regions-none-used'));
}

const conflictsOf = ({ conflicts }: Report): readonly Conflict[] =>
  conflicts.filter(({ subject }) => subject.scope === 'region' || subject.scope === 'group');
