import { restOfWorld } from '../core/derived.ts';
import { byMagnitude, figuresOf, totalOf } from '../core/report.ts';
import { message } from '../i18n/message.ts';
import { type Card, card, limitsOf } from './card.ts';
import { conflictLine } from './conflict-line.ts';
import { passportLines, seriesAndWeek, staleLines, type WeekView } from './flows-card.ts';
import { flowsNext, weeksNext } from './next.ts';
import { flowRow, flowRows } from './passport.ts';
import { caution } from './text-blocks.ts';

/** The week by country, groups as the publisher grouped them, and what is left of the world beside the US. */
export function regionsCard(view: WeekView): Card {
  const { report, now, beside } = view;
  const regions = byMagnitude([...figuresOf(report, 'region'), ...figuresOf(report, 'group')]);
  const rest = restOfWorld(report);
  const conflicts = report.conflicts.filter(({ subject }) => subject.scope === 'region' || subject.scope === 'group');
  return card({
    title: message('regions-title', seriesAndWeek(report)),
    blocks: [
      ...staleLines(view),
      {
        kind: 'figures',
        rows: [
          ...flowRows([totalOf(report)]),
          ...regions.map(flowRow),
          ...flowRows([rest]).map((row) => ({ ...row, label: message('regions-outside-us') })),
        ],
      },
      caution(
        message(
          regions.length === 0 ? (conflicts.length === 0 ? 'regions-none' : 'regions-none-used') : 'regions-partial',
        ),
      ),
      { kind: 'facts', messages: conflicts.map(conflictLine) },
      ...passportLines(report, now),
    ],
    disclaimers: { figures: 'not_advice', limits: limitsOf(report.figures) },
    next: [flowsNext(report.weekEnding), ...weeksNext('regions', beside)],
  });
}
