import { outsideText } from './outside-text.ts';

/** UTF-16 units to each side that are looked at: room for marks that nobody sees and addresses that are left out. */
const LOOK = 400;
const LINE_ENDS = /[\n\r\v\f\u0085\u2028\u2029]/u;
/** Where a sentence ends; a point within a number ends none. */
const SENTENCE_END = /[。！？；!?;](?=.)|\.\s/gu;

/** Addresses, hosts and handles: whatever a text says, nobody is led anywhere by it. */
const LEADS_AWAY =
  /[a-z][a-z0-9+.-]{1,20}:\/\/\S+|(?:(?=[\d-]*[a-z])[a-z0-9-]+\.)+[a-z]{2,24}(?![a-z])(?:\/\S*)?|[@＠][\w.]+/giu;

/**
 * The words around a place of a text, of one line and where it fits of one sentence, at most `most` UTF-16 units: what one reads to
 * find the place again. Nothing hidden stands in it, no address and no handle; what was left out beside the place is '…'.
 */
export function passageAround(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  most = 80,
): string {
  const before =
    text
      .slice(Math.max(0, start - LOOK), start)
      .split(LINE_ENDS)
      .at(-1) ?? '';
  const after = text.slice(end, end + LOOK).split(LINE_ENDS)[0] ?? '';
  const upTo = outsideText(unled(before) + text.slice(start, end), 2 * LOOK);
  const whole = outsideText(unled(before) + text.slice(start, end) + unled(after), 4 * LOOK);
  const place = outsideText(text.slice(start, end), most);
  const [left, right] = [upTo.slice(0, Math.max(0, upTo.length - place.length)), whole.slice(upTo.length)];
  const room = Math.max(0, (isWide(whole) ? most / 2 : most) - place.length);
  const head = sentenceBefore(left);
  const tail = sentenceAfter(right);
  const forHead = Math.min(head.length, Math.max(Math.floor(room / 2), room - tail.length));
  return `${lastOf(head, forHead)}${place}${firstOf(tail, room - forHead)}`.trim();
}

/** Signs of Chinese, Japanese and Korean take the room of two letters and say as much. */
const WIDE = /[\u2e80-\ud7ff\uff00-\uffef]/gu;

const isWide = (text: string): boolean => 3 * (text.match(WIDE)?.length ?? 0) > text.length;

const unled = (text: string): string => text.replaceAll(LEADS_AWAY, '…');

function sentenceBefore(text: string): string {
  const ends = [...text.matchAll(SENTENCE_END)].map(({ index, 0: sign }) => index + sign.length);
  return text.slice(ends.at(-1) ?? 0);
}

function sentenceAfter(text: string): string {
  const [first] = [...text.matchAll(SENTENCE_END)];
  return first ? text.slice(0, first.index + 1) : text;
}

/** Cut where a word begins, if one begins nearby. */
function lastOf(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = whole(text.slice(text.length - Math.max(0, most - 1)));
  const word = kept.search(/\s\S/u);
  return `…${word >= 0 && word < kept.length / 2 ? kept.slice(word + 1) : kept}`;
}

function firstOf(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = whole(text.slice(0, Math.max(0, most - 1)));
  const word = kept.search(/\s\S*$/u);
  return `${word > kept.length / 2 ? kept.slice(0, word) : kept}…`;
}

/** Without half a character at its ends. */
const whole = (text: string): string => text.toWellFormed().replaceAll(/^\ufffd|\ufffd$/gu, '');
