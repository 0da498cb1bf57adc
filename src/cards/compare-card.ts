import { change } from '../core/derived.ts';
import { byMagnitude, figureOf, type Report } from '../core/report.ts';
import { type Subject, sameSubject } from '../core/subject.ts';
import { day, figureValue, message, subjectValue, type Value } from '../i18n/message.ts';
import { type Card, card, limitsOf, type TableBlock, type TableRow } from './card.ts';
import { passportBlock } from './passport.ts';

/** Two weeks beside each other, earlier first whatever the order asked; what one week does not name stays open. */
export function compareCard(one: Report, other: Report, now: number): Card {
  const [earlier, later] = one.weekEnding <= other.weekEnding ? [one, other] : [other, one];
  const [before, after] = [earlier.figures[0], later.figures[0]];
  return card({
    title: message('compare-title', { series: message(`series-${later.series}`) }),
    blocks: [
      sideBySide(subjectsOf(later, earlier), earlier, later),
      { kind: 'text', tone: 'plain', message: message('compare-note') },
      ...(before ? [passportBlock(before, now)] : []),
      ...(after ? [passportBlock(after, now)] : []),
    ],
    disclaimers: { figures: 'not_advice', limits: limitsOf([...earlier.figures, ...later.figures]) },
  });
}

/** Both weeks and the change between them for each subject; what a week does not name is not known, and so is its change. */
export const sideBySide = (subjects: readonly Subject[], earlier: Report, later: Report): TableBlock => ({
  kind: 'table',
  columns: [
    message('compare-subject'),
    message('text', { text: day(earlier.weekEnding) }),
    message('text', { text: day(later.weekEnding) }),
    message('compare-change'),
  ],
  rows: subjects.map((subject) => rowOf(subject, earlier, later)),
});

/** Total first, then assets, regions and groups, each by the size of the later week. */
function subjectsOf(later: Report, earlier: Report): readonly Subject[] {
  const order = ['total', 'asset', 'region', 'group'] as const;
  const all = [...byMagnitude(later.figures), ...byMagnitude(earlier.figures)].map(({ subject }) => subject);
  const distinct = all.filter((subject, at) => all.findIndex((first) => sameSubject(first, subject)) === at);
  return distinct.toSorted((a, b) => order.indexOf(a.scope) - order.indexOf(b.scope));
}

function rowOf(subject: Subject, earlier: Report, later: Report): TableRow {
  const [before, after] = [figureOf(earlier, subject), figureOf(later, subject)];
  const missing: Value = message('compare-missing');
  return {
    cells: [
      subjectValue(subject),
      before ? figureValue(before) : missing,
      after ? figureValue(after) : missing,
      before && after ? figureValue(change(before, after)) : message('compare-unknown'),
    ],
  };
}
