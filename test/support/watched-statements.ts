import type { Kysely, KyselyPlugin } from 'kysely';
import type { Tables } from '../../src/store/tables.ts';

export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** The same connection, and every statement that goes through it from now on. Those that open and close transactions are left out. */
export function watchStatements(db: Kysely<Tables>) {
  const statements: Statement[] = [];
  const plugin: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      statements.push(db.getExecutor().compileQuery(node, queryId));
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return { db: db.withPlugin(plugin), statements };
}
