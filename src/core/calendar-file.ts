import type { IsoDate } from './week.ts';

/** An entry of a calendar, in the words of one language. */
export interface CalendarEntry {
  /** The same for the same event whenever it is written, so that a calendar that knows it changes it. */
  readonly uid: string;
  /** UTC milliseconds, or a day without a time. */
  readonly when: { readonly at: number } | { readonly date: IsoDate };
  readonly summary: string;
  readonly description: string;
  readonly url?: string;
  readonly tentative: boolean;
}

interface CalendarFile {
  /** UTC milliseconds. */
  readonly writtenAt: number;
  readonly entries: readonly CalendarEntry[];
}

/** Octets of a line, without its end: https://www.rfc-editor.org/rfc/rfc5545#section-3.1 */
const MOST_OCTETS = 75;
const END = '\r\n';

/**
 * A calendar as calendar programs read it (RFC 5545): lines folded at 75 octets and never within a character, moments in UTC, texts
 * escaped. What has a moment has no length, as nobody announced one; nothing of it makes anybody busy.
 */
export function writeCalendar({ writtenAt, entries }: CalendarFile): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tidemark//Macro calendar//EN',
    'CALSCALE:GREGORIAN',
    ...entries.flatMap((entry) => entryLines(entry, writtenAt)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => fold(line) + END).join('');
}

const entryLines = (entry: CalendarEntry, writtenAt: number): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${escapeText(entry.uid)}`,
  `DTSTAMP:${moment(writtenAt)}`,
  'at' in entry.when ? `DTSTART:${moment(entry.when.at)}` : `DTSTART;VALUE=DATE:${entry.when.date.replaceAll('-', '')}`,
  `SUMMARY:${escapeText(entry.summary)}`,
  `DESCRIPTION:${escapeText(entry.description)}`,
  ...(entry.url === undefined ? [] : [`URL:${entry.url}`]),
  `STATUS:${entry.tentative ? 'TENTATIVE' : 'CONFIRMED'}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

/** '20261209T190000Z' */
const moment = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/gu, '')}Z`;

/** A text may hold a tab and, as \n, a line's end; no other control character. */
const escapeText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[\\;,]/gu, '\\$&')
    .replaceAll('\n', '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replaceAll(/[\u0000-\u0008\u000a-\u001f\u007f]/gu, '');

function fold(line: string): string {
  let [folded, octets] = ['', 0];
  for (const character of line) {
    const more = octetsOf(character);
    if (octets + more > MOST_OCTETS) {
      folded += `${END} `;
      octets = 1;
    }
    folded += character;
    octets += more;
  }
  return folded;
}

/** Octets of one character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_00_00 ? 3 : 4;
}
