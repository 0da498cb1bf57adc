import { type ExpressionBuilder, type Kysely, sql } from 'kysely';
import {
  type FactBook,
  type FactKeeper,
  HEARD_AGAIN_MS,
  type KeptFact,
  type NewFact,
  newFactSchema,
} from '../core/fact-book.ts';
import type { IsoDate } from '../core/week.ts';
import { insertAll, ROWS_AT_ONCE } from './insert-all.ts';
import type { FactRow, HeardRow, Tables } from './tables.ts';

export const factOf = ({ day, first_at, last_at, ...row }: FactRow): KeptFact => ({
  ...{ ...row, day: day as IsoDate, firstAt: first_at, lastAt: last_at },
});

export const factRow = ({ firstAt, lastAt, ...fact }: KeptFact): FactRow => ({
  ...{ ...fact, first_at: firstAt, last_at: lastAt },
});

/** When each source was last heard, as its rows have it. */
export function heardRows(rows: readonly Pick<FactRow, 'source' | 'last_at'>[]): readonly HeardRow[] {
  const heard = new Map<string, number>();
  for (const { source, last_at } of rows) heard.set(source, Math.max(heard.get(source) ?? 0, last_at));
  return [...heard].map(([source, at]) => ({ source, at }));
}

/** Reads over a connection that writes nothing. */
export const createFactBook = (db: Kysely<Tables>): FactBook => ({
  async newest(question, subject, { most, until }) {
    const rows = await db
      .selectFrom('facts')
      .selectAll()
      .where('question', '=', question)
      .where('subject', '=', subject)
      .where('day', '<=', until)
      .where('source', '=', ({ selectFrom }) =>
        selectFrom('facts as each')
          .select('each.source')
          .where('each.question', '=', question)
          .where('each.subject', '=', subject)
          .where('each.day', '<=', until)
          .orderBy('each.day', 'desc')
          .orderBy('each.last_at', 'desc')
          .orderBy('each.source', 'desc')
          .limit(1),
      )
      .where('vintage', '=', newestVintage)
      .orderBy('day', 'desc')
      .limit(most)
      .execute();
    return rows.map(factOf).toReversed();
  },
  async vintages(question, subject, { source, from, to }) {
    const rows = await db
      .selectFrom('facts')
      .selectAll()
      .where('question', '=', question)
      .where('subject', '=', subject)
      .where('source', '=', source)
      .where('day', '>=', from)
      .where('day', '<=', to)
      .orderBy('day')
      .orderBy('vintage')
      .execute();
    return rows.map(factOf);
  },
  async lastHeard() {
    const rows = await db.selectFrom('heard').selectAll().orderBy('source').execute();
    return new Map(rows.map(({ source, at }) => [source, at]));
  },
});

/** Writes go through `writer`, one transaction a call: three statements, and three more for each further chunk of very many facts. */
export const createFactKeeper = (writer: Kysely<Tables>, reader: Kysely<Tables>): FactKeeper => ({
  ...createFactBook(reader),
  async keep(facts) {
    // What does not fit is refused: it could be exported, and imported nowhere.
    const checked = facts.map((fact) => newFactSchema.parse(fact));
    if (checked.length === 0) return;
    await writer.transaction().execute((transaction) => keepFacts(transaction, checked));
  },
});

async function keepFacts(db: Kysely<Tables>, facts: readonly NewFact[]): Promise<void> {
  const rows = changedRows(facts, await newestOf(db, facts));
  if (rows.length === 0) return;
  await insertAll(db, 'facts', rows, (insert) =>
    insert.onConflict((conflict) =>
      conflict
        .columns(['question', 'subject', 'source', 'day', 'vintage'])
        .doUpdateSet(({ ref }) => ({ last_at: ref('excluded.last_at') })),
    ),
  );
  await insertAll(db, 'heard', heardRows(rows), (insert) =>
    insert.onConflict((conflict) =>
      conflict
        .column('source')
        .doUpdateSet(({ ref }) => ({ at: ref('excluded.at') }))
        .whereRef('heard.at', '<', sql.ref('excluded.at')),
    ),
  );
}

const keyOf = ({ question, subject, source, day }: Pick<FactRow, 'question' | 'subject' | 'source' | 'day'>): string =>
  JSON.stringify([question, subject, source, day]);

/** The rows that are new, and those that were heard again after a while, as they stand from now on. */
function changedRows(facts: readonly NewFact[], known: readonly FactRow[]): readonly FactRow[] {
  const newest = new Map(known.map((row) => [keyOf(row), row]));
  const changed = new Map<string, FactRow>();
  for (const { at, ...fact } of facts) {
    const before = newest.get(keyOf(fact));
    const same = before?.body === fact.body;
    if (same && at - before.last_at <= HEARD_AGAIN_MS) continue;
    const row = same
      ? { ...before, last_at: at }
      : { ...fact, vintage: (before?.vintage ?? 0) + 1, first_at: at, last_at: at };
    newest.set(keyOf(fact), row);
    changed.set(`${keyOf(fact)} ${row.vintage}`, row);
  }
  return [...changed.values()];
}

/** The newest vintage of each day that is spoken of. */
async function newestOf(db: Kysely<Tables>, facts: readonly NewFact[]): Promise<readonly FactRow[]> {
  const found: FactRow[] = [];
  for (let at = 0; at < facts.length; at += ROWS_AT_ONCE) {
    const keys = facts
      .slice(at, at + ROWS_AT_ONCE)
      .map(({ question, subject, source, day }) => sql`(${question}, ${subject}, ${source}, ${day})`);
    const rows = await db
      .selectFrom('facts')
      .selectAll()
      .where(sql<boolean>`(question, subject, source, day) in (values ${sql.join(keys)})`)
      .where('vintage', '=', newestVintage)
      .execute();
    found.push(...rows);
  }
  return found;
}

const newestVintage = ({ selectFrom }: ExpressionBuilder<Tables, 'facts'>) =>
  selectFrom('facts as each')
    .select(({ fn }) => fn.max('each.vintage').as('vintage'))
    .whereRef('each.question', '=', 'facts.question')
    .whereRef('each.subject', '=', 'facts.subject')
    .whereRef('each.source', '=', 'facts.source')
    .whereRef('each.day', '=', 'facts.day');
