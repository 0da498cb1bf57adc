import { z } from 'zod';
import { type IsoDate, isoDateSchema } from './week.ts';

/** Observations on how the market is built, in the order they are read. What each says stands with the other sentences of a language. */
const NOTE_IDS = ['ai_in_trading', 'levered_sovereigns', 'thin_depth', 'risk_off_high_beta'] as const;

/** Where an observation comes from. `words`: one short sentence of its author, in the language it was written in. */
export const noteSchema = z
  .object({
    id: z.enum(NOTE_IDS),
    author: z.string().min(1),
    document: z.string().min(1),
    url: z.url(),
    on: isoDateSchema,
    /** `retold`: its own day is not known; that day somebody wrote of it. */
    onIs: z.enum(['published', 'retold']),
    words: z.string().min(1).max(200),
  })
  .readonly();
export type Note = z.output<typeof noteSchema>;

/** A note with the number that it is asked for by. */
export interface NumberedNote {
  readonly note: Note;
  readonly number: number;
}

/** Those that had been written by a day. Each keeps its number. */
export const notesKnownOn = (notes: readonly Note[], today: IsoDate): readonly NumberedNote[] =>
  notes.map((note, at) => ({ note, number: at + 1 })).filter(({ note }) => note.on <= today);
