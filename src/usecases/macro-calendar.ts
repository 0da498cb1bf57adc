import type { MacroView } from '../cards/macro-view.ts';
import { comingMeetings, type FomcCalendar, type FomcMeeting } from '../core/fomc.ts';
import type { Fact } from '../core/live.ts';
import type { MacroDates } from '../core/macro.ts';
import { isComing, type ListedDate, mergeDates } from '../core/macro-dates.ts';
import type { PlaceId } from '../core/place.ts';
import type { Clock, LiveFacts, PlaceBook } from '../ports.ts';
import { settingsAt } from './settings.ts';

interface Services {
  readonly fomc: () => Promise<FomcCalendar>;
  readonly live: LiveFacts;
  readonly places: Pick<PlaceBook, 'find'>;
  readonly clock: Clock;
}

/**
 * What lies ahead, in the zone of a place: the bundled meetings, and what every source announces, each named. Where no source answers,
 * the newest that was heard before stands in with its age.
 */
export async function macroCalendar(services: Services, place: PlaceId): Promise<MacroView> {
  const { live, clock } = services;
  const now = clock.now();
  const fomc = await services.fomc();
  const { timeZone } = await settingsAt(services, place);
  const rate = await live.ask('policy_rate', 'US');
  const { calendars, ...heard } = await calendarsOf(live);
  const listed = mergeDates(calendars.map(({ publisher, value: dates }) => ({ publisher, dates })));
  const meetings = comingMeetings(fomc, now).map((meeting) => ({ ...meeting, alsoBy: announcersOf(meeting, listed) }));
  const conditions = await live.conditions();
  return {
    ...{ now, rate, calendars, meetings, ...heard },
    zone: { timeZone: timeZone?.value ?? 'UTC', chosen: timeZone !== undefined },
    fomc: { source: fomc.source, writtenOn: fomc.writtenOn },
    fomcUntil: fomc.meetings.at(-1)?.last ?? fomc.writtenOn,
    dates: listed.filter((each) => isComing(each, now) && !meetings.some((meeting) => isOf(meeting, each))),
    needsKey: conditions.some(({ name, state }) => name === 'fred' && state === 'needs_key'),
  };
}

async function calendarsOf(live: LiveFacts): Promise<Pick<MacroView, 'calendars' | 'missed' | 'noDates'>> {
  const heard = await live.everyone('macro_dates', 'US');
  const calendars = heard.flatMap((each): Fact<MacroDates>[] => (each.is === 'fact' ? [each] : []));
  const missed = heard.flatMap((each) => each.missed);
  if (calendars.length > 0) return { calendars, missed };
  const known = await live.ask('macro_dates', 'US');
  return known.is === 'fact'
    ? { calendars: [known], missed: known.missed }
    : { calendars: [], missed: [], noDates: known };
}

/**
 * A source's date of the committee is that of a meeting where it is the meeting's second day, at one of its moments or at none; else it
 * stands for itself: another time is no agreement.
 */
const isOf = ({ last, statementAt, pressConferenceAt }: FomcMeeting, { what, date, at }: ListedDate): boolean =>
  what === 'fomc' && date === last && (at === undefined || at === statementAt || at === pressConferenceAt);

const announcersOf = (meeting: FomcMeeting, listed: readonly ListedDate[]): readonly string[] => [
  ...new Set(
    listed.filter((each) => isOf(meeting, each)).flatMap(({ publishers, dayBy = [] }) => [...publishers, ...dayBy]),
  ),
];
