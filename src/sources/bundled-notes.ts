import { z } from 'zod';
import { type Note, noteSchema } from '../core/notes.ts';
import { readDataFile } from './data-file.ts';

const notesSchema = z.object({ about: z.string(), notes: z.array(noteSchema) });

export const readNotes = (folder: URL): readonly Note[] => readDataFile(folder, 'notes.json', notesSchema).notes;
