import { z } from 'zod';
import { usdSchema } from './money.ts';
import { type ShortId, shortIdSchema } from './short-id.ts';

/** A figure as it was shown: its vintage grows with whatever is accepted for its week, so that its amount says whether it still stands. */
const shownFigureSchema = z.strictObject({
  id: z.string().max(200),
  vintage: z.int().positive(),
  /** US dollars: between these. Absent in what was kept before amounts were. */
  low: z.exactOptional(usdSchema),
  high: z.exactOptional(usdSchema),
});
export type ShownFigure = Readonly<z.output<typeof shownFigureSchema>>;

/** What a picture that we made said, by the code on its face: kept so that whoever meets it anywhere can ask. */
export const saidPictureSchema = z.strictObject({
  code: shortIdSchema,
  /** UTC milliseconds at which it was made first. */
  madeAt: z.int(),
  locale: z.string().max(35),
  /** As it stood on its face. */
  title: z.string().max(400),
  subtitle: z.string().max(400),
  /** What it said, in sentences. */
  said: z.array(z.string().max(600)).max(80),
  figures: z.array(shownFigureSchema).max(800),
});
export type SaidPicture = Readonly<z.output<typeof saidPictureSchema>>;

/** What pictures said, by the codes on their faces. */
export interface PictureBook {
  find(code: ShortId): Promise<SaidPicture | undefined>;
}

export interface PictureKeeper extends PictureBook {
  /** Once for its code: what was kept first stays. */
  keep(said: SaidPicture): Promise<void>;
}
