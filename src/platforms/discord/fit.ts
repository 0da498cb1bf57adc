import type { Line } from './lines.ts';

const FENCE = '```';
/** Two fences with their line breaks. */
const FENCES = 2 * FENCE.length + 2;
/** Of the room for lines, what the first ones may take; the rest is for the last ones. */
const HEAD_SHARE = 0.75;
const NOTE_ROOM = 100;

/** Lines as one text of at most `room` UTF-16 units: whole lines of the middle give way to `note`, which says how many. */
export function fitLines(lines: readonly Line[], room: number, note: (dropped: number) => string): string {
  const whole = textOf(lines);
  if (whole.length <= room) return whole;
  // The note may stand within a table and so part it in two.
  const left = room - NOTE_ROOM - FENCES;
  const head = take(lines, left * HEAD_SHARE);
  const rest = lines.slice(head.length).toReversed();
  const tail = take(rest, left - textOf(head).length).toReversed();
  const dropped = lines.length - head.length - tail.length;
  return textOf([...head, { text: note(dropped) }, ...tail]);
}

function take(lines: readonly Line[], room: number): readonly Line[] {
  let used = 0;
  const end = lines.findIndex((line, at) => {
    const opens = line.fenced && !lines[at - 1]?.fenced;
    used += line.text.length + 1 + (opens ? FENCES : 0);
    return used > room;
  });
  return end === -1 ? lines : lines.slice(0, end);
}

/** Lines as one text, those that are fenced between fences. */
export function textOf(lines: readonly Line[]): string {
  return lines
    .map(({ text, fenced }, at) => {
      const open = fenced && !lines[at - 1]?.fenced ? `${FENCE}\n` : '';
      const close = fenced && !lines[at + 1]?.fenced ? `\n${FENCE}` : '';
      return open + text + close;
    })
    .join('\n');
}
