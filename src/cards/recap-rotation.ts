import { beyondMajors, majors } from '../core/derived.ts';
import type { PrintedFigure } from '../core/figure.ts';
import { totalOf } from '../core/report.ts';
import { list, message, subjectValue } from '../i18n/message.ts';
import type { Block } from './card.ts';
import { flowRows } from './passport.ts';
import type { RecapView, Section } from './recap-view.ts';
import { movements } from './rotation-card.ts';
import { caution, heading, plain } from './text-blocks.ts';

/** Majors against the rest, who moved against the total, and shares, each list in one line. */
export const rotationSection: Section = (view) => {
  const { report } = view;
  const [total, big, rest] = [totalOf(report), majors(report), beyondMajors(report)];
  return [
    heading(message('recap-rotation')),
    { kind: 'figures', rows: flowRows([big, rest]) },
    ...(total && big && rest ? movementBlocks(view, total) : [caution(message('rotation-impossible'))]),
    plain(message('rotation-fixed')),
  ];
};

function movementBlocks({ report, withheld }: RecapView, total: PrintedFigure): readonly Block[] {
  const moved = movements(report, total);
  if (!moved) return [caution(message('rotation-total-unclear'))];
  const { direction, against, shares } = moved;
  // With an asset withheld, neither that nobody moved against the total nor a share of all is known.
  const whole = !withheld.some(({ scope }) => scope === 'asset');
  const subjects = list(against.map(({ subject }) => subjectValue(subject)));
  const all =
    shares.length > 0 && whole ? [message(`recap-rotation-shares-${direction}`, { shares: list(shares) })] : [];
  return [
    ...(against.length > 0 ? [plain(message('recap-rotation-against', { subjects }))] : []),
    ...(against.length === 0 && whole ? [plain(message('rotation-against-none'))] : []),
    { kind: 'facts', messages: all },
  ];
}
