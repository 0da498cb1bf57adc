import { gapBefore, type History } from '../core/history.ts';
import type { Subject } from '../core/subject.ts';
import { weeksBetween } from '../core/week.ts';
import { day, figureValue, message, subjectValue } from '../i18n/message.ts';
import { type Card, card, limitsOf, type TableRow, type TextBlock } from './card.ts';
import { historyLines } from './history-lines.ts';
import { chartNext } from './next.ts';
import { directionMessage, passportBlock, passportSpanBlock } from './passport.ts';

export interface HistoryView {
  readonly subject: Subject;
  /** Everything known up to now, oldest first; the newest `count` are shown. */
  readonly history: History;
  readonly count: number;
  readonly now: number;
}

/** Newest first; a week that is not known leaves a visible gap. */
export function historyCard({ subject, history, count, now }: HistoryView): Card {
  const shown = history.slice(-count);
  const [first, last] = [shown[0], shown.at(-1)];
  const span = first && last ? weeksBetween(first.weekEnding, last.weekEnding) + 1 : 0;
  return card({
    title: message('history-title', {
      subject: subjectValue(subject),
      series: message(`series-${last?.figure.series ?? 'global_etps_weekly'}`),
    }),
    blocks: [
      {
        kind: 'table',
        columns: [message('history-week'), message('history-flow'), message('history-direction')],
        rows: shown.flatMap((_, at) => rowsAt(shown, at)).toReversed(),
      },
      {
        kind: 'facts',
        messages: [message('history-basis', { known: shown.length, span }), ...historyLines(subject, history)],
      },
      ...passports(shown, now),
    ],
    disclaimers: { figures: 'not_advice', limits: limitsOf(shown.map(({ figure }) => figure)) },
    next: [chartNext(`history ${subject.key} ${count}`)],
  });
}

function passports(shown: History, now: number): readonly TextBlock[] {
  const [first, ...others] = shown.map(({ figure }) => figure);
  if (!first) return [];
  return [others.length > 0 ? passportSpanBlock([first, ...others], now) : passportBlock(first, now)];
}

function rowsAt(history: History, at: number): readonly TableRow[] {
  const gap = gapBefore(history, at);
  const point = history[at];
  if (!point) return [];
  const row: TableRow = {
    cells: [day(point.weekEnding), figureValue(point.figure), directionMessage(point.figure.interval)],
  };
  return gap > 0 ? [{ gap: message('history-gap', { weeks: gap }) }, row] : [row];
}
