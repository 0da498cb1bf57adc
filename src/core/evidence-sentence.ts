/** Ends a sentence where white space or the text's end follows; a Chinese stop ends one wherever it stands. */
const STOP = /[.!?](?=["'”’)]?\s|["'”’)]?$)|[。！？；\n]/gu;

/** How far an end is looked for: no sentence is worth more. */
const FAR = 1_000;

/**
 * The sentence in which something is printed, at most `most` UTF-16 units of it around the print, with an ellipsis where it was
 * cut. `start` and `end` are the print's places; they lie within the text.
 */
export function sentenceAround(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  most = 160,
): string {
  const before = text.slice(Math.max(0, start - FAR), start);
  const after = text.slice(end, end + FAR);
  const begins = start - before.length + lastEnd(before);
  const ends = end + firstEnd(after);
  const room = Math.max(0, most - (end - start));
  const left = Math.max(begins, start - Math.max(Math.floor(room / 2), room - (ends - end)));
  const right = Math.min(ends, end + Math.max(0, room - (start - left)));
  const cut = text.slice(left, Math.max(right, end)).toWellFormed().replaceAll('\ufffd', '').trim();
  return `${left > begins ? '…' : ''}${cut}${right < ends ? '…' : ''}`;
}

const endsIn = (text: string): readonly number[] => [...text.matchAll(STOP)].map(({ index }) => index + 1);

const lastEnd = (text: string): number => endsIn(text).at(-1) ?? 0;

const firstEnd = (text: string): number => endsIn(text)[0] ?? text.length;
