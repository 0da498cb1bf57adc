import { type Message, type Value, words } from '../i18n/message.ts';

/** What was examined. */
export type Examined = 'telegram' | 'discord' | 'process' | 'record' | 'store' | 'sources' | 'clock';

/** `good` works, `note` works and could be better, `bad` does not work until somebody does something. */
export type Grade = 'good' | 'note' | 'bad';

/** One thing that an examination found: a sentence that says what it is and, unless it is good, what to do. */
export interface Finding {
  readonly about: Examined;
  readonly grade: Grade;
  readonly line: Message;
}

/** Findings about one thing: `found.bad(message(…))`. */
export function findings(about: Examined) {
  const graded =
    (grade: Grade) =>
    (line: Message): Finding => ({ about, grade, line });
  return { good: graded('good'), note: graded('note'), bad: graded('bad') };
}

/** Where an address leads: its path often is a secret. */
export const hostOf = (url: string): Value => words(URL.parse(url)?.host ?? '?');
