import type { Schedule } from '../core/schedule.ts';
import { WEEKDAYS } from '../core/wall-clock.ts';
import { dayWord } from '../core/when.ts';
import { message, words } from '../i18n/message.ts';
import type { Next } from './card.ts';
import { weekdayMessage } from './moment-message.ts';
import type { Shown } from './schedule-words.ts';

export const addNext: Next = { label: message('schedule-add'), line: '/schedule add' };

export const openNext = ({ number }: Schedule): Next => ({
  label: message('schedule-open', { number }),
  line: `/schedule edit ${number}`,
});

/** All that can be done with a schedule; what changes it does so to the version that is shown, and to no other. */
export function changeNext(schedule: Schedule, shown: Shown): readonly Next[] {
  const { number, version, pausedSince } = schedule;
  const act = (what: 'preview' | 'test' | 'pause' | 'resume' | 'remove'): Next => ({
    label: message(`schedule-do-${what}`),
    line: `/schedule ${what} ${number}`,
  });
  const edit = (label: Next['label'], to: string): Next => ({
    label,
    line: `/schedule edit ${number} v${version} ${to}`,
  });
  return [
    ...(['preview', 'test', pausedSince === undefined ? 'pause' : 'resume', 'remove'] as const).map(act),
    ...choicesNext(schedule, shown, edit),
  ];
}

type Edit = (label: Next['label'], to: string) => Next;

function choicesNext(
  { when, silent, locale, catchUp, gate, picture }: Schedule,
  { languages }: Shown,
  edit: Edit,
): readonly Next[] {
  const { weekday } = when.is === 'weekly' ? when : when.latest;
  return [
    ...WEEKDAYS.filter((each) => each !== weekday).map((each) => edit(weekdayMessage(each), dayWord(each))),
    edit(message('schedule-other-hour'), 'hour'),
    edit(message('schedule-other-zone'), 'zone'),
    edit(message(silent ? 'schedule-aloud' : 'schedule-silent'), silent ? 'aloud' : 'silent'),
    ...languages
      .filter(({ tag }) => tag !== locale)
      .map(({ tag, name }) => edit(message('schedule-in-language', { name: words(name) }), tag)),
    ...(['late', 'skip', 'fold'] as const)
      .filter((each) => each !== catchUp.is)
      .map((each) => edit(message(`schedule-do-${each}`), each)),
    gate === 'wait' ? edit(message('schedule-do-caveat'), 'caveat') : edit(message('schedule-do-wait'), 'wait'),
    picture ? edit(message('schedule-do-no-picture'), 'no picture') : edit(message('schedule-do-picture'), 'picture'),
  ];
}
