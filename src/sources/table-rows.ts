import { Parser } from 'htmlparser2';

/** One row: what its cells say, from left to right, in single spaces. */
export interface TableRow {
  readonly isHead: boolean;
  readonly cells: readonly string[];
}

/**
 * The rows of each table of a class, in the order of the page. Linear in its length and without a tree, which for half a megabyte costs the
 * better part of a second; forgiving of cells that are not closed. A table within a cell is text of that cell.
 */
export function tablesOf(html: string, className: string): readonly (readonly TableRow[])[] {
  const tables: TableRow[][] = [];
  let [depth, isHead, text] = [0, false, ''];
  let row: string[] | undefined;
  let cell = false;
  const endCell = () => {
    if (cell) row?.push(text.replaceAll(/\s+/gu, ' ').trim());
    [cell, text] = [false, ''];
  };
  const endRow = () => {
    endCell();
    if (row) tables.at(-1)?.push({ isHead, cells: row });
    row = undefined;
  };
  const openTable = (classes = '') => {
    if (depth > 0) depth += 1;
    else if (classes.split(/\s+/u).includes(className)) {
      depth = 1;
      tables.push([]);
    }
  };
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (name === 'table') openTable(attributes['class']);
    if (depth !== 1) return;
    if (name === 'thead') isHead = true;
    if (name === 'tr') row = [];
    if (name === 'td' || name === 'th') [cell, text] = [true, ''];
  };
  const close = (name: string) => {
    if (name === 'table' && depth > 0) depth -= 1;
    if (name === 'table' && depth === 0) endRow();
    if (depth !== 1) return;
    if (name === 'td' || name === 'th') endCell();
    if (name === 'tr') endRow();
    if (name === 'thead') isHead = false;
  };
  const add = (piece: string) => {
    if (cell) text += piece;
  };
  const parser = new Parser({ onopentag: open, onclosetag: close, ontext: add }, { decodeEntities: true });
  parser.end(html);
  return tables;
}
