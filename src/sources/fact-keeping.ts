import { AppError, kindOf } from '../core/errors.ts';
import { type FactBook, type FactKeeper, HEARD_AGAIN_MS, heardBy } from '../core/fact-book.ts';
import { KEEPING, readKept } from '../core/keeping.ts';
import { dayOf, type Fact, type Gives, type Miss, type Of, type Question } from '../core/live.ts';
import { addDays, type IsoDate } from '../core/week.ts';
import type { Answering, SourceDefinition } from './define-source.ts';
import { factOf } from './hearing.ts';
import type { SourceLog } from './source-log.ts';

/** What ships with the bot, by question. What speaks of a day after `until` is not yet known. */
export type BundledFacts = {
  readonly [Q in Question]?: (
    of: Of<Q>,
    until: IsoDate,
  ) => Omit<Fact<Gives<Q>>, 'missed' | 'status' | 'origin'> | undefined;
};

export interface KeepingSettings {
  /** Where it can only be read, nothing is kept. */
  readonly book: Pick<FactBook, 'newest'> & Partial<Pick<FactKeeper, 'keep'>>;
  readonly bundled: BundledFacts;
  /** UTC milliseconds. */
  readonly now: () => number;
  readonly log: SourceLog;
  readonly sources: readonly SourceDefinition[];
}

/** As many days of one answer are read from the book: a year and a half of closes. */
const MOST_DAYS = 550;

/** Keeps what was heard, once a time that it was fetched, and knows what was heard before or ships with the bot. */
export function createFactKeeping({ book, bundled, now, log, sources }: KeepingSettings) {
  const kept = new Map<string, { readonly at: number; readonly said: string }>();
  const writing = new Set<Promise<void>>();
  const stored = async <Q extends Question>(question: Q, of: Of<Q>, until: IsoDate) => {
    const rows = heardBy(await book.newest(question, of, { most: MOST_DAYS, until }), now());
    const newest = rows.at(-1);
    const source = newest && sources.find(({ name }) => name === newest.source);
    const answers = source?.answers[question] as Answering<Q> | undefined;
    if (!newest || !source || !answers) return undefined;
    const value = readKept(question, rows);
    if (value === undefined) {
      log.warn('kept fact unreadable', { source: source.name, question });
      return undefined;
    }
    const asOf = KEEPING[question].asOf?.(value) ?? { date: newest.day };
    const answer = { value, asOf, fetchedAt: newest.lastAt };
    return factOf(question, of, { source, answers, answer });
  };
  return {
    /** Nobody waits for it; what it fails with is a line of the log. */
    keep<Q extends Question>(question: Q, of: Of<Q>, { source, value, asOf, fetchedAt = 0 }: Fact<Gives<Q>>): void {
      const key = [source, question, of].join('/');
      const before = kept.get(key);
      if (!book.keep || before?.at === fetchedAt) return;
      const { moment, rows: rowsOf } = KEEPING[question];
      const lately = before !== undefined && fetchedAt - before.at < HEARD_AGAIN_MS;
      // What speaks of a moment says another thing each time: not every look is worth a row.
      if (lately && moment) return;
      const rows = rowsOf(value, dayOf(asOf));
      const said = rows.map(({ day, body }) => day + body).join();
      // A year of closes is fetched each minute, and says the same.
      if (lately && before.said === said) return;
      kept.set(key, { at: fetchedAt, said });
      const written = book
        .keep(rows.map((row) => ({ question, subject: of, source, ...row, at: fetchedAt })))
        .catch((error: unknown) => {
          kept.delete(key);
          const failure = error instanceof AppError ? error.failure.code : kindOf(error).kind;
          log.warn('fact not kept', { source, failure });
        })
        .finally(() => writing.delete(written));
      writing.add(written);
    },
    /** The newest that was kept, and what ships with the bot: nothing later than now. */
    async before<Q extends Question>(question: Q, of: Of<Q>): Promise<readonly Fact<Gives<Q>>[]> {
      const until = new Date(now()).toISOString().slice(0, 10) as IsoDate;
      const known = await stored(question, of, KEEPING[question].closed ? addDays(until, -1) : until);
      const shipped = bundled[question]?.(of, until);
      return [
        ...(known ? [{ ...known, status: 'stale' as const, origin: 'stored' as const }] : []),
        ...(shipped
          ? [{ ...shipped, status: 'stale' as const, origin: 'bundled' as const, missed: [] as readonly Miss[] }]
          : []),
      ];
    },
    /** Resolves once nothing is being written. */
    async settled(): Promise<void> {
      while (writing.size > 0) await Promise.all(writing);
    },
  };
}
