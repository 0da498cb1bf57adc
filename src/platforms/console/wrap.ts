import { eastAsianWidth } from 'get-east-asian-width';

/** Marks that must not begin a line in Chinese or English type. */
const CLOSING = /^[，。、；：！？）》」』”’…,.;:!?)\]%]/u;

/** Signs that must not end a line: a minus without its amount is another amount. */
const OPENING = /[−+$(（“「《‘/]$/u;
/** A unit that belongs to the digits before it. */
const UNIT = /^(?:[万亿萬億]|美元|[KMBT]\b)/u;

const ASCII = /^[ -~]*$/u;
const MARK = /^\p{M}$/u;

let segmenter: Intl.Segmenter | undefined;

/** Columns of a terminal that a text without control characters takes: a CJK character two, a combining mark none. */
export function widthOf(text: string): number {
  if (ASCII.test(text)) return text.length;
  let columns = 0;
  for (const sign of text) columns += MARK.test(sign) ? 0 : eastAsianWidth(sign.codePointAt(0) ?? 0);
  return columns;
}

/**
 * Breaks a line at word borders so that each part fits into `width` columns, later parts indented. Chinese breaks between
 * words too; a closing mark stays with what it closes; a word wider than the line is cut. One pass.
 */
export function wrap(text: string, width: number, indent = ''): readonly string[] {
  if (widthOf(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const part of partsOf(text, Math.max(1, width - indent.length))) {
    const size = widthOf(part);
    const room = width - (lines.length > 0 ? indent.length : 0);
    if (used > 0 && used + size > room) {
      lines.push(line.trimEnd());
      [line, used] = ['', 0];
    }
    const added = used === 0 && lines.length > 0 ? part.trimStart() : part;
    line += added;
    used += widthOf(added);
  }
  lines.push(line.trimEnd());
  return lines.map((each, at) => (at === 0 ? each : indent + each));
}

/** Words with the closing marks behind them, cut where one alone is wider than a line. */
function partsOf(text: string, width: number): readonly string[] {
  const parts: string[] = [];
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  for (const { segment } of segmenter.segment(text)) {
    const last = parts.at(-1);
    if (last !== undefined && belongTogether(last, segment) && widthOf(last + segment) <= width)
      parts[parts.length - 1] = last + segment;
    else if (widthOf(segment) > width) parts.push(...segment);
    else parts.push(segment);
  }
  return parts;
}

const belongTogether = (before: string, segment: string): boolean =>
  CLOSING.test(segment) ||
  (OPENING.test(before) && !/^\s/u.test(segment)) ||
  (/[\d万亿萬億]$/u.test(before) && UNIT.test(segment));

/** Pads with spaces to a number of columns. */
export const pad = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - widthOf(text)));
