import type { CatchUp } from '../core/catch-up.ts';
import { type PlaceId, platformOf } from '../core/place.ts';
import { isUsual } from '../core/recap.ts';
import type { Schedule } from '../core/schedule.ts';
import type { When } from '../core/when.ts';
import { list, type Message, message, type Value, words } from '../i18n/message.ts';
import type { TermsBlock } from './card.ts';
import { weekdayMessage } from './moment-message.ts';

/** What a schedule is, whether it is kept already or not. */
export type ShownSchedule = Pick<
  Schedule,
  'target' | 'when' | 'locale' | 'silent' | 'mention' | 'catchUp' | 'gate' | 'sections' | 'picture'
>;

/** Where it is shown, and the languages by their names. */
export interface Shown {
  readonly place: PlaceId;
  readonly languages: readonly { readonly tag: string; readonly name: string }[];
}

export function whenMessage(when: When): Message {
  const { weekday, time } = when.is === 'weekly' ? when : when.latest;
  const values = { weekday: weekdayMessage(weekday), time: words(time), zone: words(when.timeZone) };
  return message(when.is === 'weekly' ? 'schedule-weekly' : 'schedule-published', values);
}

/** All that is chosen of a schedule, each under what it is called. */
export const scheduleTerms = (schedule: ShownSchedule, shown: Shown): TermsBlock['terms'] => [
  { term: message('schedule-when'), detail: whenMessage(schedule.when) },
  { term: message('schedule-where'), detail: targetMessage(schedule, shown.place) },
  { term: message('schedule-language'), detail: languageValue(schedule, shown) },
  { term: message('schedule-sound'), detail: message(schedule.silent ? 'schedule-silent' : 'schedule-aloud') },
  ...(schedule.mention === undefined
    ? []
    : [{ term: message('schedule-ping'), detail: message('schedule-role', { role: words(schedule.mention) }) }]),
  { term: message('schedule-sections'), detail: sectionsMessage(schedule) },
  {
    term: message('schedule-picture'),
    detail: message(schedule.picture ? 'schedule-with-picture' : 'schedule-no-picture'),
  },
  { term: message('schedule-missed'), detail: catchUpMessage(schedule.catchUp) },
  { term: message('schedule-gate'), detail: message(`schedule-gate-${schedule.gate}`) },
];

/** What is not as it is unless chosen, for one line of a list. */
export const choiceValues = (schedule: ShownSchedule, shown: Shown): readonly Value[] => [
  ...(schedule.target === shown.place ? [] : [targetMessage(schedule, shown.place)]),
  ...(schedule.locale === undefined ? [] : [languageValue(schedule, shown)]),
  ...(schedule.silent ? [message('schedule-silent')] : []),
  ...(schedule.mention === undefined ? [] : [message('schedule-role', { role: words(schedule.mention) })]),
  ...(isUsual(schedule.sections) ? [] : [sectionsMessage(schedule)]),
  ...(schedule.picture ? [message('schedule-with-picture')] : []),
  ...(schedule.gate === 'wait' ? [] : [message('schedule-gate-caveat')]),
];

function targetMessage({ target }: Pick<ShownSchedule, 'target'>, place: PlaceId): Message {
  if (target === place) return message('schedule-here');
  const id = words(target.slice(target.lastIndexOf(':') + 1));
  return message(platformOf(target) === 'telegram' ? 'schedule-topic' : 'schedule-channel', { id });
}

const languageValue = ({ locale }: ShownSchedule, { languages }: Shown): Value =>
  locale === undefined
    ? message('schedule-language-place')
    : words(languages.find(({ tag }) => tag === locale)?.name ?? locale);

const sectionsMessage = ({ sections }: Pick<ShownSchedule, 'sections'>): Message =>
  isUsual(sections)
    ? message('schedule-sections-all')
    : message('schedule-sections-some', { names: list(sections.map(words)) });

const catchUpMessage = (catchUp: CatchUp): Message =>
  catchUp.is === 'late'
    ? message('schedule-missed-late', { hours: catchUp.withinHours })
    : message(`schedule-missed-${catchUp.is}`);
