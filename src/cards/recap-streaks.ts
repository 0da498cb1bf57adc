import { streak } from '../core/history.ts';
import { MAJORS, type Subject } from '../core/subject.ts';
import { message } from '../i18n/message.ts';
import { streakLine } from './history-lines.ts';
import type { Section } from './recap-view.ts';
import { heading, plain } from './text-blocks.ts';

/** Runs of two known weeks or more, and those of the majors in any case. The total's stands in the headline where there is one. */
export const streaksSection: Section = ({ histories, sections }) => {
  const messages = histories
    .filter(({ subject }) => subject.scope !== 'total' || !sections.includes('headline'))
    .filter(({ subject, history }) => isAlwaysSaid(subject) || (streak(history)?.weeks ?? 0) > 1)
    .flatMap(({ subject, history }) => streakLine(subject, history) ?? []);
  return [
    heading(message('recap-streaks')),
    { kind: 'facts', messages },
    ...(messages.length === 0 ? [plain(message('recap-streaks-none'))] : []),
  ];
};

const isAlwaysSaid = ({ scope, key }: Subject): boolean =>
  scope === 'total' || (scope === 'asset' && MAJORS.includes(key));
