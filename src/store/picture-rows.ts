import type { Kysely } from 'kysely';
import type { PictureBook, PictureKeeper } from '../core/said-picture.ts';
import { type SaidPicture, saidPictureSchema } from '../core/said-picture.ts';
import type { PictureRow, Tables } from './tables.ts';

export const saidPictureOf = ({ code, body }: PictureRow): SaidPicture =>
  saidPictureSchema.parse({ ...JSON.parse(body), code });

export const pictureRow = ({ code, ...said }: SaidPicture): PictureRow => ({ code, body: JSON.stringify(said) });

/** Reads over a connection that writes nothing. */
export const createPictureBook = (db: Kysely<Tables>): PictureBook => ({
  async find(code) {
    const row = await db.selectFrom('pictures').selectAll().where('code', '=', code).executeTakeFirst();
    return row && saidPictureOf(row);
  },
});

/** Writes go through `writer`. What does not fit is refused: it could be exported, and imported nowhere. */
export const createPictureKeeper = (writer: Kysely<Tables>, reader: Kysely<Tables>): PictureKeeper => ({
  ...createPictureBook(reader),
  async keep(said) {
    await writer
      .insertInto('pictures')
      .values(pictureRow(saidPictureSchema.parse(said)))
      .onConflict((conflict) => conflict.column('code').doNothing())
      .execute();
  },
});
