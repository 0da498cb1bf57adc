/** A text made plain for reading, and the way back to the places of the original. */
export interface FoldedText {
  readonly text: string;
  /** The original span of a folded one, both in UTF-16 units. */
  readonly origin: (start: number, end: number) => { readonly start: number; readonly end: number };
}

const HIDDEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
const CONTROL = /\p{Cc}/u;
const LINE = /[\n\r\v\f\u0085\u2028\u2029]/u;
const SPACE = /\s/u;
const SAME: Readonly<Record<string, string>> = {
  '\u2212': '-',
  '\uff0d': '-',
  '\ufe63': '-',
  '\u2011': '-',
  '\u3000': ' ',
  '’': "'",
};

/**
 * Full-width signs become ASCII, white space one space or one line end, and marks nobody sees are dropped: '１．７３ 亿'
 * reads as '1.73 亿', '**$107m**' as '$107m'. One pass; each unit remembers its place, so that evidence points at the original.
 */
export function foldText(original: string): FoldedText {
  const units: string[] = [];
  const places = new Uint32Array(original.length + 1);
  for (let at = 0; at < original.length; at += 1) {
    const unit = isMarkup(original, at) ? '' : foldUnit(original[at] as string);
    const last = units.at(-1);
    if (unit === '' || (unit === ' ' && (last === ' ' || last === '\n')) || (unit === '\n' && last === '\n')) continue;
    if (unit === '\n' && last === ' ') units.pop();
    places[units.length] = at;
    units.push(unit);
  }
  return {
    text: units.join(''),
    origin: (start, end) => ({
      start: places[start] ?? original.length,
      end: end > start ? (places[end - 1] ?? 0) + 1 : (places[start] ?? 0),
    }),
  };
}

/** Emphasis and escapes of Markdown: '**$107 million**', 'US\\$1B'. */
const isMarkup = (text: string, at: number): boolean =>
  text[at] === '*' || text[at] === '`' || (text[at] === '\\' && /[$&~_*[\]()#+.!|-]/u.test(text[at + 1] ?? ''));

/** One unit made plain; empty for one that nobody sees. */
function foldUnit(unit: string): string {
  if (LINE.test(unit)) return '\n';
  // A byte order mark counts as white space in a regular expression, yet nobody sees it: hidden marks come first.
  if (HIDDEN.test(unit)) return '';
  if (SPACE.test(unit)) return ' ';
  if (CONTROL.test(unit)) return '';
  const code = unit.charCodeAt(0);
  const wide = code >= 0xff01 && code <= 0xff5e && unit !== '\uff0d' && !'，！：；？（）'.includes(unit);
  return wide ? String.fromCharCode(code - 0xfee0) : (SAME[unit] ?? unit);
}
