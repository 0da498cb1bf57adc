import { AppError } from '../core/errors.ts';
import type { Schedule } from '../core/schedule.ts';
import { type Choices, type NamedLanguage, readChoices } from '../core/schedule-choices.ts';
import type { Span } from '../core/typed-words.ts';
import { type ParsedWhen, parseWhen, type When, type WhenFault, whenWords } from '../core/when.ts';

/** What is still to be said before a schedule can run, in the order it is asked. */
export type Lack = 'day' | 'time' | 'zone';

/** A schedule as typed: whole, or with what it lacks and what was said so far. */
export type TypedSchedule =
  | { readonly is: 'whole'; readonly when: When; readonly choices: Choices }
  | { readonly is: 'lacks'; readonly what: Lack };

/** As much as stands for what is asked next, so that what was said already is held against it. */
const FILLED: Readonly<Record<'no_day' | 'no_time', readonly string[]>> = {
  no_day: ['mon', 'mon 09:00'],
  no_time: ['09:00'],
};

/** Reads the words of a new schedule; what cannot be understood is refused, with the words that are meant. */
export function readNew(typed: string, languages: readonly NamedLanguage[], fallbackZone?: string): TypedSchedule {
  const { choices, left } = choicesOf(typed, languages);
  if (left.trim() === '') return { is: 'lacks', what: 'day' };
  const read = parseWhen(left, fallbackZone);
  if ('when' in read) return { is: 'whole', when: read.when, choices };
  const { fault } = read;
  if (fault.code === 'no_zone') return { is: 'lacks', what: 'zone' };
  if (fault.code !== 'no_day' && fault.code !== 'no_time') throw refusalOf(typed, fault);
  const filled = FILLED[fault.code].map((words) => parseWhen(`${left} ${words}`, fallbackZone ?? 'UTC'));
  if (!filled.some((each) => 'when' in each)) {
    // Where nothing else is wrong but that it says nothing, the day is what is missed.
    const telling = worst(filled);
    throw refusalOf(typed, telling.code === 'words_left' ? fault : telling);
  }
  return { is: 'lacks', what: fault.code === 'no_day' ? 'day' : 'time' };
}

/** Reads what is to be changed of a schedule: of its day, its time and its zone what is not said stays. */
export function readChange(
  typed: string,
  languages: readonly NamedLanguage[],
  { when }: Pick<Schedule, 'when'>,
): { readonly when: When; readonly choices: Choices } {
  const { choices, left } = choicesOf(typed, languages);
  if (left.trim() === '') return { when, choices };
  const [day = '', time = ''] = whenWords(when).replace('published by ', '').split(' ');
  const kept = whenWords(when).replace(` ${when.timeZone}`, '');
  const tries = [left, `${left} ${day}`, `${left} ${time}`, `${left} ${kept}`].map((each) =>
    parseWhen(each, when.timeZone),
  );
  const read = tries.find((each) => 'when' in each);
  if (read && 'when' in read) return { when: read.when, choices };
  throw refusalOf(typed, worst(tries));
}

/** What is said of something that is there rather than of something that is not. */
function worst(tries: readonly ParsedWhen[]): WhenFault {
  const faults = tries.flatMap((each) => ('fault' in each ? [each.fault] : []));
  const telling = faults.find(({ code }) => code !== 'no_day' && code !== 'no_time') ?? faults[0];
  if (!telling) throw new TypeError('nothing is wrong with it');
  return telling;
}

function choicesOf(typed: string, languages: readonly NamedLanguage[]) {
  const read = readChoices(typed, languages);
  if ('fault' in read) throw refusalOf(typed, read.fault);
  return read;
}

type Faulty = Span & { readonly code: Extract<AppError['failure'], { code: 'schedule_words' }>['why'] };

const MOST_REPEATED = 80;

function refusalOf(typed: string, fault: Faulty & { readonly nearest?: readonly string[] }): AppError {
  const { code: why, from, to, nearest = [] } = fault;
  return new AppError({
    ...{ code: 'schedule_words', why, nearest },
    typed: typed.slice(from, to).trim().slice(0, MOST_REPEATED) || typed.slice(0, MOST_REPEATED),
  });
}
