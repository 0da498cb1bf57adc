import type { Group, Line, Span } from './lines.ts';

/** UTF-16 units of a message once its entities are parsed: https://core.telegram.org/bots/api#sendmessage */
const MOST_UNITS = 4096;

/** Entities beyond these are dropped by Telegram without a word: https://core.telegram.org/api/entities */
const MOST_ENTITIES = 100;

/** Room for ' (12/12)' and a line break, in a part's first line. */
const NUMBER_ROOM = 16;

const MOST_IN_PART = MOST_UNITS - NUMBER_ROOM;

export interface Drawn {
  readonly title: Line;
  readonly groups: readonly Group[];
  readonly passports: readonly Line[];
  readonly disclaimers: readonly Line[];
}

/** A card's lines as the HTML of as few messages as hold them; the disclaimers stand together in the last. */
export function partsOf({ title, groups, passports, disclaimers }: Drawn): readonly string[] {
  const parts = fill([
    ...atomsOf({ lines: [title] }),
    ...groups.flatMap(atomsOf),
    ...passports.flatMap((line) => atomsOf({ frame: 'small', lines: [line] })),
    // Together and in no frame: a disclaimer that is torn off is lost, and apps fold all but three lines of small print.
    ...(disclaimers.length > 0 ? [{ lines: disclaimers }] : []),
  ]);
  if (parts.length <= 1) return [htmlOf(parts[0] ?? [], '')];
  return parts.map((part, at) => htmlOf(part, `(${at + 1}/${parts.length})`));
}

/** What goes into a part whole: a line, or a quotation with its author. */
function atomsOf(group: Group): readonly Group[] {
  const lines = group.lines.filter(({ spans }) => spans.some(({ text }) => text.trim() !== '')).flatMap(fitting);
  const whole = { ...group, lines };
  if (group.frame === 'quote' && sizeOf(whole) <= MOST_IN_PART) return lines.length > 0 ? [whole] : [];
  return lines.map((line) => ({ ...group, lines: [line] }));
}

function fill(atoms: readonly Group[]): readonly (readonly Group[])[] {
  const parts: Group[][] = [];
  let [units, entities] = [Number.POSITIVE_INFINITY, 0];
  for (const atom of atoms) {
    const [more, marks] = [sizeOf(atom) + 1, entitiesOf(atom)];
    if (units + more > MOST_IN_PART || entities + marks > MOST_ENTITIES) {
      parts.push([]);
      [units, entities] = [0, 0];
    }
    parts.at(-1)?.push(atom);
    units += more;
    entities += marks;
  }
  return parts;
}

const textOf = ({ spans }: Line): string => spans.map(({ text }) => text).join('');
const lengthOf = ({ spans }: Line): number => spans.reduce((sum, { text }) => sum + text.length, 0);
const sizeOf = ({ lines, apart }: Group): number =>
  lines.reduce((sum, line) => sum + lengthOf(line), Math.max(0, lines.length - 1) + (apart ? 1 : 0));
const entitiesOf = ({ frame, lines }: Group): number =>
  lines.reduce((sum, { spans }) => sum + spans.reduce((tags, { tag }) => tags + (tag ? 1 : 0), 0), frame ? 1 : 0);

/** A line that no part could hold: cut with an ellipsis, or broken between its figures when it holds some. */
function fitting(line: Line): readonly Line[] {
  if (lengthOf(line) <= MOST_IN_PART) return [line];
  const text = textOf(line);
  const figures = line.figures();
  const plain = (piece: string): Line => ({ spans: [{ text: piece }], figures: () => figures });
  if (figures.length > 0) return breakBetweenFigures(text, figures).map(plain);
  const cut = text
    .slice(0, MOST_IN_PART - 1)
    .toWellFormed()
    .replace(/\ufffd$/u, '');
  return [plain(`${cut}…`)];
}

function breakBetweenFigures(text: string, figures: readonly string[]): readonly string[] {
  const pieces: string[] = [];
  const kept = figures.flatMap((figure) => placesOf(text, figure));
  const free = (at: number) => !kept.some(([start, end]) => at > start && at < end);
  let start = 0;
  while (text.length - start > MOST_IN_PART) {
    let end = start + MOST_IN_PART;
    while (end > start + 1 && !(/\s/u.test(text[end - 1] ?? '') && free(end))) end -= 1;
    // No space anywhere: between two characters then, still outside every figure.
    if (end <= start + 1) for (end = start + MOST_IN_PART; end > start + 1 && !free(end); ) end -= 1;
    pieces.push(text.slice(start, end).trimEnd());
    start = end;
  }
  return [...pieces, text.slice(start)];
}

function placesOf(text: string, figure: string): readonly (readonly [number, number])[] {
  const places: (readonly [number, number])[] = [];
  for (let at = text.indexOf(figure); at >= 0 && figure !== ''; at = text.indexOf(figure, at + figure.length)) {
    places.push([at, at + figure.length]);
  }
  return places;
}

const FRAMES = {
  quote: ['<blockquote>', '</blockquote>'],
  small: ['<blockquote expandable>', '</blockquote>'],
} as const;

/** Small print is one frame; each quotation is its own. */
function htmlOf(part: readonly Group[], number: string): string {
  const framed: { readonly frame: Group['frame']; readonly lines: string[] }[] = [];
  for (const { frame, lines, apart } of part) {
    const last = framed.at(-1);
    const drawn = [...(apart && last ? [''] : []), ...lines.map(lineHtml)];
    if (frame === 'small' && last?.frame === 'small') last.lines.push(...drawn);
    else framed.push({ frame, lines: [...drawn] });
  }
  const body = framed.map(({ frame, lines }) => {
    const [open, close] = frame ? FRAMES[frame] : ['', ''];
    return `${open}${lines.join('\n')}${close}`;
  });
  if (number === '') return body.join('\n');
  // Under the title in the first part, in front of everything in the others.
  return number.startsWith('(1/')
    ? [`${body[0]} ${number}`, ...body.slice(1)].join('\n')
    : [number, ...body].join('\n');
}

const lineHtml = ({ spans }: Line): string => spans.map(spanHtml).join('');

const spanHtml = ({ text, tag }: Span): string => (tag ? `<${tag}>${escapeHtml(text)}</${tag}>` : escapeHtml(text));

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Telegram knows these four entities by name: https://core.telegram.org/bots/api#html-style */
export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign);
