import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { usdSchema } from '../core/money.ts';
import { stepSchema } from '../core/printed.ts';
import { type Review, reviewSchema } from '../core/review.ts';
import type { KeptWitness, ReviewBook, ReviewChanges } from '../core/review-book.ts';
import { subjectSchema } from '../core/subject.ts';
import { type WeekEnding, weekEndingSchema } from '../core/week.ts';
import { insertAll } from './insert-all.ts';
import { newestReports } from './report-archive.ts';
import { seriesSchema } from './stored-report.ts';
import type { ReviewRow, Tables, WitnessRow } from './tables.ts';

export const witnessSchema: z.ZodType<KeptWitness> = z.strictObject({
  review: z.int().positive(),
  weekEnding: weekEndingSchema,
  subject: subjectSchema,
  series: seriesSchema,
  publisher: z.string(),
  ...{ usd: usdSchema, step: stepSchema },
  approx: z.exactOptional(z.boolean()),
  document: z.string(),
  digest: z.string(),
  address: z.exactOptional(z.string()),
});

export const reviewOf = ({ number, version, body }: ReviewRow): Review =>
  ({ ...(JSON.parse(body) as Review), number, version }) as Review;

export function reviewRow(review: Review): ReviewRow {
  const { number, version, ...body } = review;
  const { digest, address = null } = body.found;
  return { number, version, digest, address, state: body.state.is, body: JSON.stringify(body) };
}

export const witnessOf = ({ body }: WitnessRow): KeptWitness => JSON.parse(body) as KeptWitness;

const witnessRow = (witness: KeptWitness, position: number): WitnessRow => ({
  ...{ review: witness.review, position, week_ending: witness.weekEnding },
  body: JSON.stringify(witness),
});

/** Rows as they are inserted: each figure has its place within its review, from 0. */
export function witnessRows(witnesses: readonly KeptWitness[]): readonly WitnessRow[] {
  const placed = new Map<number, number>();
  return witnesses.map((witness) => {
    const position = placed.get(witness.review) ?? 0;
    placed.set(witness.review, position + 1);
    return witnessRow(witness, position);
  });
}

async function findReview(db: Kysely<Tables>, number: number): Promise<Review | undefined> {
  const row = await db.selectFrom('reviews').selectAll().where('number', '=', number).executeTakeFirst();
  return row && reviewOf(row);
}

async function newestReview(db: Kysely<Tables>, by: 'digest' | 'address', value: string): Promise<Review | undefined> {
  const those = db.selectFrom('reviews').selectAll().where(by, '=', value);
  const row = await those.orderBy('number', 'desc').limit(1).executeTakeFirst();
  return row && reviewOf(row);
}

async function witnessesOf(db: Kysely<Tables>, week: WeekEnding): Promise<readonly KeptWitness[]> {
  const rows = await db
    .selectFrom('witnesses')
    .selectAll()
    .where('week_ending', '=', week)
    .orderBy('review')
    .orderBy('position')
    .execute();
  return rows.map(witnessOf);
}

/** Reads over a connection that writes nothing. */
export const createReviewBook = (db: Kysely<Tables>): ReviewBook => ({
  async open(most) {
    const open = db.selectFrom('reviews').selectAll().where('state', '=', 'open');
    return (await open.orderBy('number').limit(most).execute()).map(reviewOf);
  },
  find: (number) => findReview(db, number),
  witnesses: (week) => witnessesOf(db, week),
  reports: (week) => newestReports(db, week),
});

/** The writes of one transaction. What does not fit is refused: it could be exported, and imported nowhere. */
export const reviewChangesIn = (db: Kysely<Tables>): ReviewChanges => ({
  find: (number) => findReview(db, number),
  witnesses: (week) => witnessesOf(db, week),
  reports: (week) => newestReports(db, week),
  ofDigest: (digest) => newestReview(db, 'digest', digest),
  ofAddress: (address) => newestReview(db, 'address', address),
  async add(review) {
    const row = await db
      .insertInto('reviews')
      .values({
        ...reviewRow(reviewSchema.parse({ ...review, number: 1, version: 1 })),
        number: sql<number>`(select coalesce(max(number), 0) + 1 from reviews)`,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    return reviewOf(row);
  },
  async save(review) {
    const { number, version, ...row } = reviewRow(reviewSchema.parse(review));
    const saved = await db
      .updateTable('reviews')
      .set({ ...row, version: version + 1 })
      .where('number', '=', number)
      .where('version', '=', version)
      .returningAll()
      .executeTakeFirst();
    return saved && reviewOf(saved);
  },
  addWitnesses: (witnesses) =>
    insertAll(db, 'witnesses', witnessRows(witnesses.map((each) => witnessSchema.parse(each)))),
});
