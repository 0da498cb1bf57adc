import type { PrintedFigure } from '../core/figure.ts';
import type { Report } from '../core/report.ts';
import { day, list, type Message, message, subjectValue } from '../i18n/message.ts';
import { passportBlock } from './passport.ts';

const MOST_PASSPORTS = 4;

/** Who stands behind the known figures, week by week, the report's own first; those of one week that stand apart are named. */
export function passportsOf(
  report: Report | undefined,
  known: readonly PrintedFigure[],
  now: number,
): readonly Message[] {
  const all = [...(report?.figures.slice(0, 1) ?? []), ...known];
  const alike = Map.groupBy(all, ({ period, verification }) => JSON.stringify([period.end, verification]));
  const states = Map.groupBy(alike.values(), ([figure]) => figure?.period.end);
  return [...alike.values()].slice(0, MOST_PASSPORTS).flatMap((figures) => {
    const [figure] = figures;
    if (!figure) return [];
    const { end } = figure.period;
    const { message: passport } = passportBlock(figure, now);
    const alone = states.get(end)?.length === 1;
    // The title names the week of the report.
    if (alone && end === report?.weekEnding) return [passport];
    const week = message('check-week', { end: day(end) });
    const subjects = [...new Map(figures.map(({ subject }) => [subject.key, subjectValue(subject)])).values()];
    const label = alone ? week : message('check-passport-of', { week, subjects: list(subjects) });
    return [message('labelled', { label, value: passport })];
  });
}
