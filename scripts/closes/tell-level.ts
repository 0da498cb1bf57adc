import type { LevelRule, LevelState } from '../../src/core/level-machine.ts';
import { dateOfClose, eventSentence, price, refusalSentence, stateSentence } from './level-sentences.ts';
import { barOf, type DayClose } from './read-closes.ts';
import { type Judged, runLevel } from './run-level.ts';

/** Days in a row that brought nothing about. */
interface Quiet {
  readonly closes: DayClose[];
  readonly state: LevelState;
}

const DATES = '2026-01-01 to 2026-01-01'.length;
const line = (when: string, close: string, words: string): string =>
  `${when.padEnd(DATES)}  ${close.padStart(10)}  ${words}`;

/** What happened to a level by closes as they come, a line a day or for days of which there is nothing to tell, and where it stands at the end. */
export function tellLevel(rule: LevelRule, closes: readonly DayClose[], now: number): readonly string[] {
  const judged = runLevel(rule, closes.map(barOf), now);
  const lines: string[] = [];
  let quiet: Quiet | undefined;
  const endQuiet = () => {
    if (quiet) lines.push(quietLine(quiet, rule));
    quiet = undefined;
  };
  for (const [at, day] of closes.entries()) {
    const each = judged[at];
    if (!each) continue;
    const before = noticesOf(each, day, closes[at - 1]);
    const told = toldOf(each, day, rule, at === 0);
    if (before.length + told.length > 0) endQuiet();
    lines.push(...before, ...told);
    if (told.length > 0 || each.refused) continue;
    quiet ??= { closes: [], state: each.state };
    quiet.closes.push(day);
  }
  endQuiet();
  return [...lines, endLine(judged, rule)];
}

/** What is said before a day: that days are missing, or that the closes are those of another market. */
function noticesOf(judged: Judged, { date, venue }: DayClose, before: DayClose | undefined): readonly string[] {
  const gap = judged.refused ? undefined : judged.gap;
  return [
    ...(gap ? [line(span(gap.from, gap.to), '', 'not known: nothing is judged by it')] : []),
    ...(before && before.venue !== venue
      ? [line(date, '', `from here on ${venue}: another market, another price`)]
      : []),
  ];
}

/** What a day brought about; nothing where nothing happened. */
function toldOf(judged: Judged, { date, close }: DayClose, rule: LevelRule, isFirst: boolean): readonly string[] {
  const say = (words: string) => line(date, price(close), words);
  if (judged.refused) return [say(refusalSentence(judged.refused))];
  const { events, state } = judged;
  if (events.length > 0) return events.map((event) => say(eventSentence(event, rule)));
  return isFirst ? [say(`first judged: ${stateSentence(state, rule)}`)] : [];
}

/** From the day that opens at the one moment to that which closes at the other. */
function span(from: number, to: number): string {
  const [first, last] = [dateOfClose(from + 86_400_000), dateOfClose(to)];
  return first === last ? first : `${first} to ${last}`;
}

function quietLine({ closes, state }: Quiet, rule: LevelRule): string {
  const [first, last] = [closes[0], closes.at(-1)];
  if (!first || !last) return '';
  const prices = closes.map(({ close }) => close);
  const words = stateSentence(state, rule);
  if (closes.length === 1) return line(first.date, price(first.close), words);
  const range = `${closes.length} closes between ${price(Math.min(...prices))} and ${price(Math.max(...prices))}`;
  return line(`${first.date} to ${last.date}`, price(last.close), `${words} (${range})`);
}

function endLine(judged: readonly Judged[], rule: LevelRule): string {
  const taken = judged.filter((each) => each.refused === undefined);
  const last = taken.at(-1);
  if (!last) return `At the end: ${stateSentence({ is: 'unseen' }, rule)}.`;
  const { bar, state } = last;
  return `At the end, ${dateOfClose(bar.closesAt)} at ${price(bar.close)}: ${stateSentence(state, rule)}.`;
}
