import type { NumberedNote } from '../core/notes.ts';
import { message } from '../i18n/message.ts';
import type { Block } from './card.ts';
import { noteShort } from './notes-card.ts';
import { plain } from './text-blocks.ts';

export interface RecapNotesView {
  /** Those that had been written by then. */
  readonly notes: readonly NumberedNote[];
}

/** A line a note: its name, its author and its day. What each says and cannot show stands under /notes. */
export const notesSection = ({ notes }: RecapNotesView): readonly Block[] => [
  ...(notes.length === 0
    ? [plain(message('notes-empty'))]
    : [...notes.map((each) => plain(noteShort(each))), plain(message('notes-hint'))]),
];
