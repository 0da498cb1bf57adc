import { totalOf } from '../core/report.ts';
import { TOTAL } from '../core/subject.ts';
import { headlineFigures } from './flows-card.ts';
import { historyLines } from './history-lines.ts';
import type { RecapView, Section } from './recap-view.ts';

/** Total, US and the rest of the world, with the run of the total. That a total is not known stands above, among the caveats. */
export const headlineSection: Section = ({ report, histories }) => [
  headlineFigures(report),
  { kind: 'facts', messages: totalOf(report) ? historyLines(TOTAL, totalHistory(histories)) : [] },
];

const totalHistory = (histories: RecapView['histories']) =>
  histories.find(({ subject }) => subject.scope === 'total')?.history ?? [];
