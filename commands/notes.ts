import { z } from 'zod';
import { noNoteCard, noteCard, noteEntry, notesCard } from '../src/cards/notes-card.ts';
import { defineCommand, type Suggest } from '../src/command.ts';
import { notesKnownOn } from '../src/core/notes.ts';
import { today } from '../src/usecases/find-report.ts';

/** As typed, also in full-width digits. */
const numberSchema = z
  .string()
  .trim()
  .max(8)
  .transform((typed) => typed.normalize('NFKC'))
  .pipe(z.string().regex(/^\d{1,2}$/u))
  .transform(Number)
  .optional();

const suggestsNotes: Suggest = async (typed, { notes, clock }) =>
  notesKnownOn(await notes.notes(), today(clock))
    .filter(({ number }) => String(number).startsWith(typed.trim()))
    .map((each) => ({ word: String(each.number), shown: noteEntry(each) }));

export const notes = defineCommand({
  name: 'notes',
  summary: 'command-notes',
  options: { number: { schema: numberSchema, help: 'option-note', suggest: suggestsNotes } },
  async run({ options: { number } }, services) {
    const known = notesKnownOn(await services.notes.notes(), today(services.clock));
    if (number === undefined) return notesCard(known);
    const wanted = known.find((each) => each.number === number);
    return wanted ? noteCard(wanted) : noNoteCard(number, known);
  },
});
