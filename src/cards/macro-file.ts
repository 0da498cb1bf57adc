import type { ListedDate } from '../core/macro-dates.ts';
import { day, message, words } from '../i18n/message.ts';
import type { CardEvent, CardFile } from './card.ts';
import type { ListedMeeting, MacroView } from './macro-view.ts';
import { announcers, tentativeMessage, whatMessage } from './macro-words.ts';

/** Every meeting and every data date that is known to come, each as an event of its own. */
export function macroFile({ meetings, dates, fomc, now }: MacroView): CardFile {
  const names = dates.map(nameOf);
  return {
    ...{ name: 'tidemark-macro.ics', type: 'text/calendar', writtenAt: now },
    events: [
      ...meetings.flatMap((meeting) => meetingEvents(meeting, fomc)),
      ...dates.map((each, at) => {
        const name = nameOf(each);
        // Two sources may name two moments for one release: the first has its name.
        return dateEvent(each, names.indexOf(name) === at ? name : `${name}-${each.at}`);
      }),
    ],
  };
}

/** What has no name of ours is told from others of its day by its title. Who announces it may change, its name does not. */
const nameOf = ({ what, date, title = '' }: ListedDate): string =>
  [what, date, ...(what === 'other' ? [encodeURIComponent(title)] : [])].join('-');

function meetingEvents(meeting: ListedMeeting, { source, writtenOn }: MacroView['fomc']): readonly CardEvent[] {
  const { last, tentative, statementAt, pressConferenceAt } = meeting;
  const shared = {
    description: tentativeMessage(message('macro-event-fomc', { on: day(writtenOn), page: words(source) }), tentative),
    url: source,
    ...(tentative && { tentative: true as const }),
  };
  return [
    {
      ...{ uid: `fomc-statement-${last}@tidemark`, when: { at: statementAt } },
      ...{ summary: message('macro-event-statement'), ...shared },
    },
    {
      ...{ uid: `fomc-press-conference-${last}@tidemark`, when: { at: pressConferenceAt } },
      ...{ summary: message('macro-event-press'), ...shared },
    },
  ];
}

const dateEvent = (each: ListedDate, name: string): CardEvent => ({
  uid: `${name}@tidemark`,
  when: each.at === undefined ? { date: each.date } : { at: each.at },
  summary: whatMessage(each),
  description: message('macro-event-date', { sources: announcers(each) }),
});
