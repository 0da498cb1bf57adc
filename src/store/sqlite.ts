import { accessSync, constants, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
  sql,
} from 'kysely';
import { createBounded } from '../core/bounded.ts';
import { explaining } from './sqlite-failures.ts';
import type { Tables } from './tables.ts';

export type StoreMode = 'read' | 'write';

/** How long one process waits for another's transaction; each is a few statements long. */
const WAIT_MS = 5_000;

/** More than are written in this room, so that each is prepared once. */
const STATEMENTS_KEPT = 200;

/** One connection to a file. Two transactions of one connection go one after the other; other connections read on meanwhile. */
export async function openSqlite(file: string, mode: StoreMode): Promise<Kysely<Tables>> {
  const database = explaining(file, () => connect(file, mode));
  const db = new Kysely<Tables>({ dialect: new StoreDialect(database, file, mode) });
  // Kysely closes only what it has once asked something.
  await sql`select 1`.execute(db);
  return db;
}

/** As read-only as SQLite can be: nothing of the file itself is changed, also where it is damaged. */
export const openUntouched = (file: string): Database.Database =>
  new Database(file, { readonly: true, fileMustExist: true, timeout: WAIT_MS });

function connect(file: string, mode: StoreMode): Database.Database {
  if (mode === 'read') return openUntouched(file);
  mkdirSync(dirname(file), { recursive: true });
  const database = new Database(file, { timeout: WAIT_MS });
  try {
    // SQLite opens what it may not write to read alone, and would say so only at the first write.
    accessSync(file, constants.W_OK);
    database.pragma('journal_mode = WAL');
    // What is acknowledged is on disk, not on its way there.
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    // What is forgotten is overwritten, not only let go of.
    database.pragma('secure_delete = ON');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

class StoreDialect extends SqliteDialect {
  readonly #driver: () => SqliteDriver;

  constructor(database: Database.Database, file: string, mode: StoreMode) {
    super({ database });
    this.#driver = () => new StoreDriver(database, file, mode);
  }

  override createDriver(): SqliteDriver {
    return this.#driver();
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

/** SQLite keeps or undoes changes of the schema with everything else, so that a migration is whole or absent. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class StoreDriver extends SqliteDriver {
  readonly #database: Database.Database;
  readonly #begin: string;

  constructor(database: Database.Database, file: string, mode: StoreMode) {
    super({ database: explainedDatabase(database, file) });
    this.#database = database;
    // A plain `begin` takes the right to write only with its first write, too late to trust what was read before it.
    this.#begin = mode === 'write' ? 'begin immediate' : 'begin';
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(this.#begin));
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // A full disk has SQLite undo the transaction by itself; undoing it again would hide why.
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

function explainedDatabase(database: Database.Database, file: string): SqliteDatabase {
  const prepared = createBounded<SqliteStatement>(STATEMENTS_KEPT);
  const prepare = (sql: string): SqliteStatement => {
    const statement = database.prepare(sql);
    return {
      reader: statement.reader,
      all: (parameters) => explaining(file, () => statement.all(...parameters)),
      run: (parameters) => explaining(file, () => statement.run(...parameters)),
      iterate: (parameters) => explaining(file, () => statement.iterate(...parameters)),
    };
  };
  return {
    close: () => void database.close(),
    prepare(sql) {
      const kept = prepared.get(sql);
      if (kept) return kept;
      const statement = explaining(file, () => prepare(sql));
      prepared.set(sql, statement);
      return statement;
    },
  };
}
