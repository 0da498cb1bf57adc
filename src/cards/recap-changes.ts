import { figureOf } from '../core/report.ts';
import { assetSubject, regionSubject, type Subject, sameSubject, TOTAL } from '../core/subject.ts';
import { addDays } from '../core/week.ts';
import { day, list, message, subjectValue } from '../i18n/message.ts';
import type { Block, TextBlock } from './card.ts';
import { sideBySide } from './compare-card.ts';
import { MAIN_ASSETS } from './next.ts';
import type { Section } from './recap-view.ts';
import { caution, heading, plain } from './text-blocks.ts';

const SUBJECTS: readonly Subject[] = [TOTAL, regionSubject('US'), ...MAIN_ASSETS.map(assetSubject)];

/** Total, US and the main assets beside the week just before. Where that is missing the change is not known: a gap is never bridged. */
export const changesSection: Section = ({ report, withheld, before }) => {
  const title = heading(message('recap-changes'));
  if (!before) {
    const week = day(addDays(report.weekEnding, -7));
    return [title, caution(message('recap-changes-unknown', { week }))];
  }
  const taken = SUBJECTS.filter((subject) => isIn(subject, [...withheld, ...before.withheld]));
  const open = SUBJECTS.filter((subject) => !isIn(subject, taken));
  const inBoth = open.filter((subject) => figureOf(report, subject) && figureOf(before.report, subject));
  const table: readonly Block[] =
    inBoth.length > 0 ? [sideBySide(inBoth, before.report, report), plain(message('compare-note'))] : [];
  return [
    title,
    ...table,
    ...lineOf(
      'recap-changes-part',
      open.filter((subject) => !isIn(subject, inBoth)),
    ),
    ...lineOf('recap-changes-withheld', taken),
  ];
};

const lineOf = (
  key: 'recap-changes-part' | 'recap-changes-withheld',
  subjects: readonly Subject[],
): readonly TextBlock[] =>
  subjects.length > 0 ? [caution(message(key, { subjects: list(subjects.map(subjectValue)) }))] : [];

const isIn = (subject: Subject, subjects: readonly Subject[]): boolean =>
  subjects.some((each) => sameSubject(each, subject));
