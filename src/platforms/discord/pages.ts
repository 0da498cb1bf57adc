import { textOf } from './fit.ts';
import type { Line } from './lines.ts';

export interface PageLine extends Line {
  readonly passport?: true;
}

/**
 * Lines of blocks on as many pages as they need, each of at most `room` UTF-16 units. A page ends where a block does; only a block
 * that is too long for a page of its own goes over to the next within, at a line or, where a line is too long, anywhere. Nothing is
 * left out.
 */
export function pagesOf(blocks: readonly (readonly PageLine[])[], room: number): readonly (readonly PageLine[])[] {
  const fits = (lines: readonly PageLine[]) => textOf(lines).length <= room;
  const pages: PageLine[][] = [[]];
  const put = (lines: readonly PageLine[]) => {
    const page = pages.at(-1);
    if (page && (page.length === 0 || fits([...page, ...lines]))) page.push(...lines);
    else pages.push([...lines]);
  };
  for (const block of blocks) {
    if (fits(block)) put(block);
    else for (const line of block.flatMap((long) => cut(long, room))) put([line]);
  }
  return pages;
}

const FENCED_LESS = 8;

/** Never within a character, nor between a backslash and what it makes inert. */
function cut(line: PageLine, room: number): readonly PageLine[] {
  const most = line.fenced ? room - FENCED_LESS : room;
  if (line.text.length <= most) return [line];
  const slice = line.text.slice(0, most);
  const [, whole = slice] = /^(.*?)(?:[\ud800-\udbff]|(?<!\\)(?:\\\\)*\\)?$/su.exec(slice) ?? [];
  const end = whole === '' ? most : whole.length;
  return [{ ...line, text: line.text.slice(0, end) }, ...cut({ ...line, text: line.text.slice(end) }, room)];
}
