import Database from 'better-sqlite3';
import type { Statement } from './watched-statements.ts';

/** How SQLite goes about each of these statements. */
export function plansOf(file: string, statements: readonly Statement[]): readonly string[] {
  const plain = new Database(file, { readonly: true });
  const steps = statements.flatMap(({ sql, parameters }) =>
    plain.prepare<unknown[], { detail: string }>(`explain query plan ${sql}`).all(...parameters),
  );
  plain.close();
  return steps.map(({ detail }) => detail);
}

/** A table is read from end to end: neither rows of the statement itself, nor an index that holds those alone that are asked for. */
export const readsAll = (step: string): boolean =>
  /^SCAN (?!asked$|.*USING (?:COVERING )?INDEX|\d+-ROW VALUES|(?:\d+ )?CONSTANT ROW)/u.test(step);
