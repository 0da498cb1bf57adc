import { type FitHistory, fitHistory } from '../../core/flow-rules.ts';
import type { History, WeekPoint } from '../../core/history.ts';
import { addDays, type WeekEnding, weekEnding, weeksBetween } from '../../core/week.ts';
import { type Message, message } from '../../i18n/message.ts';

/** What a picture may show of a subject's weeks: what waits for a person or was withdrawn is a gap. */
export interface ShownWeeks {
  readonly points: ReadonlyMap<WeekEnding, WeekPoint>;
  /** Those that are known and not shown. */
  readonly heldBack: ReadonlySet<WeekEnding>;
}

/** `totals`: the history of the total, which a part is held against. */
export function shownWeeks(history: History, totals: History): ShownWeeks {
  const { unfit }: FitHistory = fitHistory(history, totals);
  // That somebody independent prints another amount is said of a figure, and takes nothing from it.
  const isHeld = ({ weekEnding: week }: WeekPoint) => (unfit.get(week) ?? 'differs') !== 'differs';
  return {
    points: new Map(history.flatMap((point) => (isHeld(point) ? [] : [[point.weekEnding, point] as const]))),
    heldBack: new Set(history.filter(isHeld).map((point) => point.weekEnding)),
  };
}

/** Every week from one Friday to another, both included. */
export const weeksFromTo = (from: WeekEnding, to: WeekEnding): readonly WeekEnding[] =>
  Array.from({ length: Math.max(0, weeksBetween(from, to) + 1) }, (_, at) => weekEnding(addDays(from, at * 7)));

/** The last weeks up to the newest known one, never from before the first: what lies before the record is not missing in it. */
export function newestWeeks(history: History, count: number): readonly WeekEnding[] {
  const [first, last] = [history[0]?.weekEnding, history.at(-1)?.weekEnding];
  if (!first || !last) return [];
  const from = weekEnding(addDays(last, -7 * (count - 1)));
  return weeksFromTo(from > first ? from : first, last);
}

/** Weeks that are gaps, counted by why they are. */
export function gapCautions(weeks: readonly WeekEnding[], { points, heldBack }: ShownWeeks): readonly Message[] {
  const held = weeks.filter((week) => heldBack.has(week)).length;
  const missing = weeks.filter((week) => !points.has(week)).length - held;
  return [
    ...(missing > 0 ? [message('picture-caution-weeks', { count: missing })] : []),
    ...(held > 0 ? [message('picture-caution-weeks-held', { count: held })] : []),
  ];
}
