import type { NumberedNote } from '../core/notes.ts';
import { day, type Message, message, words } from '../i18n/message.ts';
import { type Card, card, type Next } from './card.ts';
import { caution, plain } from './text-blocks.ts';

/** All notes in short, each with the number that shows it whole. */
export function notesCard(notes: readonly NumberedNote[]): Card {
  const title = message('notes-title');
  if (notes.length === 0) return card({ title, blocks: [caution(message('notes-empty'))], disclaimers: {} });
  return card({
    title,
    blocks: [
      { kind: 'terms', terms: notes.map((each) => ({ term: noteEntry(each), detail: noteBy(each) })) },
      plain(message('notes-hint')),
    ],
    disclaimers: {},
    next: notes.map(nextOf),
  });
}

/** One note whole: a sentence of its author, what it says in our words, what it speaks of and what it cannot show. */
export function noteCard(numbered: NumberedNote): Card {
  const { id, words: said, url } = numbered.note;
  return card({
    title: noteEntry(numbered),
    blocks: [
      { kind: 'quote', words: message('levels-quote', { words: words(said) }), by: noteBy(numbered) },
      {
        kind: 'terms',
        terms: [
          { term: message('notes-statement'), detail: message(`note-${id}-statement`) },
          { term: message('notes-scope'), detail: message(`note-${id}-scope`) },
          { term: message('notes-cannot'), detail: message(`note-${id}-cannot`) },
          { term: message('notes-address'), detail: words(url) },
        ],
      },
    ],
    disclaimers: { opinion: 'authors_view' },
    next: [{ label: message('notes-all'), line: '/notes' }],
  });
}

/** No note has that number. */
export const noNoteCard = (number: number, notes: readonly NumberedNote[]): Card =>
  card({
    title: message('notes-title'),
    blocks: [caution(message('notes-none', { number }))],
    disclaimers: {},
    next: notes.map(nextOf),
  });

/** '2. Sovereign holders with debt'. */
export const noteEntry = ({ note, number }: NumberedNote): Message =>
  message('notes-entry', { number, title: message(`note-${note.id}-title`) });

/** In one line, with its author and day. */
export const noteShort = (numbered: NumberedNote): Message =>
  message('notes-short', {
    entry: noteEntry(numbered),
    author: words(numbered.note.author),
    on: day(numbered.note.on),
  });

/** Who wrote it, where and when. */
const noteBy = ({ note: { author, document, on, onIs } }: NumberedNote): Message =>
  message(onIs === 'retold' ? 'notes-by-retold' : 'levels-by', {
    author: words(author),
    document: words(document),
    on: day(on),
  });

const nextOf = (numbered: NumberedNote): Next => ({ label: noteEntry(numbered), line: `/notes ${numbered.number}` });
