import { type Message, message } from '../i18n/message.ts';

/** Sentences one behind the other, as a language sets them. */
export const inOneLine = (sentences: readonly Message[]): Message =>
  sentences.length === 0
    ? message('nothing')
    : sentences.reduce((first, second) => message('sentences', { first, second }));
