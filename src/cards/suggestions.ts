import type { Topic } from '../core/live-subjects.ts';
import type { Subject } from '../core/subject.ts';
import type { WeekEnding } from '../core/week.ts';
import { day, type Message, message, subjectValue, words } from '../i18n/message.ts';
import { topicMessage } from './source-words.ts';

/** A word that fits an option, and how it is offered while somebody types. */
export interface Suggestion {
  readonly word: string;
  readonly shown: Message;
}

export const weekSuggestion = (week: WeekEnding): Suggestion => ({
  word: week,
  shown: message('week', { end: day(week) }),
});

/** The ticker, with its name where a language has one. */
export const subjectSuggestion = (subject: Subject): Suggestion => ({
  word: subject.key,
  shown: message('suggestion-subject', { key: words(subject.key), subject: subjectValue(subject) }),
});

/** How a live fact is typed, with what it is. */
export const topicSuggestion = ([word, topic]: readonly [words: string, topic: Topic]): Suggestion => ({
  word,
  shown: message('suggestion-subject', { key: words(word), subject: topicMessage(topic) }),
});

/** What stands for itself: a zone, a name. */
export const wordSuggestion = (word: string, shown = word): Suggestion => ({
  word,
  shown: message('text', { text: words(shown) }),
});
