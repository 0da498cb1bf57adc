import type { GateReason } from '../core/data-gate.ts';
import type { WeekEnding } from '../core/week.ts';
import { day, list, type Message, message, subjectValue } from '../i18n/message.ts';
import { ageMessage } from './passport.ts';

/** Why a post waits, for those who can do something about it. */
export function reasonMessage(reason: GateReason): Message {
  switch (reason.why) {
    case 'missing': {
      const due = day(reason.week);
      return reason.newest
        ? message('gate-missing', { due, newest: day(reason.newest) })
        : message('gate-missing-all', { due });
    }
    case 'no_total':
      return message('gate-no_total', { week: day(reason.week) });
    default:
      return message(`gate-${reason.why}`, { subjects: list(reason.subjects.map(subjectValue)) });
  }
}

/** The same for those who read the post, which shows the week to `shown`. `now` in UTC milliseconds. */
export function caveatMessage(reason: GateReason, shown: WeekEnding, now: number): Message {
  switch (reason.why) {
    case 'missing':
      return message('recap-missing', { week: day(shown), age: ageMessage(shown, now), due: day(reason.week) });
    case 'no_total':
      return message('flows-no-total');
    case 'on_hold':
    case 'withdrawn':
      return message(`recap-${reason.why}`, { subjects: list(reason.subjects.map(subjectValue)) });
    default:
      return reasonMessage(reason);
  }
}
