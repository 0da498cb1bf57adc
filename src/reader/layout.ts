/** Where sentences and lines end, in order of place. */
export interface Layout {
  readonly sentences: readonly number[];
  readonly lines: readonly number[];
}

/** No word governs an amount from further away; it also keeps a text without any full stop from costing its square. */
const MOST_UNITS = 800;

const END = /[。！？!?\n।؟]|\.(?=[\s"”»)\]]|$)/gu;
/** A dot behind these ends a sentence only where a capital letter follows. */
const SHORTENED =
  /(?<!\p{L})(?:approx|vs|no|etc|inc|ltd|jan|feb|mar|apr|aug|sept?|oct|nov|dec|долл|млн|млрд|тыс|г|rp|rs|tỷ|mil|mdd?)$/iu;
/** Behind these it never does: a capital letter begins the name of what is counted. */
const MEASURE = /(?<!\p{L})(?:mio|mrd|bzw|ca|nr|st)$/iu;
/** 'U.S.' and '19.' go on, '$5m.' does not. */
const LETTER = /(?<![\p{L}\d])(?:\p{L}|UU)$/u;
const ORDINAL = /(?<![\p{L}\d.,])\d{1,2}$/u;
const LOOK = 10;

export function layOut(text: string): Layout {
  const ends = [...text.matchAll(END)].flatMap(({ index, 0: sign }) =>
    (sign === '.' && goesOn(text, index)) || (sign === '\n' && isWrapped(text, index)) ? [] : [index + sign.length],
  );
  return { sentences: cutLong(ends, text), lines: [...text.matchAll(/\n/gu)].map(({ index }) => index + 1) };
}

/** A line that is only too long for its column: it ends without a sign, and the next begins with a small letter, or an amount it leads to. */
function isWrapped(text: string, end: number): boolean {
  const [before, after] = [text.slice(Math.max(0, end - LOOK), end), text.slice(end + 1, end + 3)];
  if (/^\s?\p{Ll}/u.test(after)) return /[\p{L}\d,]\s?$/u.test(before);
  return /^\s?[$\d]/u.test(after) && LEADING.test(before);
}

const LEADING = /(?:,|(?<!\p{L})(?:of|to|at|by|with|and|reaching|totall?ing|just|about|around|nearly|de|di|von))\s?$/iu;

/** Whether a dot is only part of what stands before it. */
function goesOn(text: string, dot: number): boolean {
  const before = text.slice(Math.max(0, dot - LOOK), dot);
  const next = /\S/u.exec(text.slice(dot + 1, dot + 1 + LOOK))?.[0] ?? '';
  if (MEASURE.test(before) || (/\p{L}$/u.test(before) && /^\p{Ll}/u.test(next) && text[dot + 1] === ' ')) return true;
  if (LETTER.test(before)) return !/\n/u.test(text[dot + 1] ?? '') && next !== '';
  if (SHORTENED.test(before)) return !/\p{Lu}/u.test(next);
  return ORDINAL.test(before) && /[\p{Ll}(]/u.test(next);
}

function cutLong(ends: readonly number[], text: string): readonly number[] {
  const cut: number[] = [];
  let last = 0;
  for (const end of [...ends, text.length]) {
    while (end - last > MOST_UNITS) {
      // Within what is left alone: a text without spaces would be searched whole each time.
      const space = text.slice(last, last + MOST_UNITS + 1).lastIndexOf(' ');
      last += space > 0 ? space + 1 : MOST_UNITS;
      cut.push(last);
    }
    if (end < text.length) cut.push(end);
    last = end;
  }
  return cut;
}

/** Index of the first number above `at` in a sorted list. */
export function firstAfter(sorted: readonly number[], at: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
