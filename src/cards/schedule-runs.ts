import { comingRuns, isBeforeReport, shiftedRuns } from '../core/coming-runs.ts';
import type { Settings, Suspension } from '../core/place.ts';
import { isQuiet } from '../core/quiet-hours.ts';
import { lateSince } from '../core/schedule-times.ts';
import { localDateTime } from '../core/wall-clock.ts';
import type { When } from '../core/when.ts';
import { day, type Message, message, words } from '../i18n/message.ts';
import type { TextBlock } from './card.ts';
import { momentMessage } from './moment-message.ts';
import type { ShownSchedule } from './schedule-words.ts';
import { caution, heading, plain } from './text-blocks.ts';

const SHOWN_RUNS = 3;

/** What stands around the runs of a schedule. Moments are UTC milliseconds. */
export interface RunsView {
  readonly now: number;
  /** Quiet hours where it posts, and the zone they are meant in. */
  readonly quiet?: { readonly hours: NonNullable<Settings['quietHours']>; readonly timeZone: string };
  /** Whether something may be posted there; undefined where nobody can tell. */
  readonly rights: Suspension | 'yes' | 'unseen' | undefined;
}

/** The next runs in the time of their zone, and what is to be known before they are waited for. */
export function runsBlocks(schedule: ShownSchedule, view: RunsView): readonly TextBlock[] {
  const { when, gate } = schedule;
  const runs = comingRuns(when, view.now, SHOWN_RUNS);
  const isEarly = when.is === 'weekly' && runs.some((at) => isBeforeReport(at, when.timeZone));
  return [
    heading(message('schedule-runs')),
    ...runs.map((at) => plain(runMessage(when, at))),
    ...(isEarly ? [caution(message(`schedule-early-${gate}`))] : []),
    ...shiftedRuns(when, view.now).map(({ shifted, date, at }) =>
      caution(shiftedMessage(when, { shifted, date: day(date), at })),
    ),
    ...quietBlocks(when, runs, view),
    rightsBlock(view.rights),
  ];
}

function runMessage(when: When, at: number): Message {
  if (when.is === 'weekly') return momentMessage(at, when.timeZone);
  const latest = momentMessage(lateSince(when, at), when.timeZone);
  return message('schedule-run-published', { from: day(localDateTime(at, when.timeZone).date), latest });
}

function shiftedMessage(
  when: When,
  {
    shifted,
    date,
    at,
  }: { readonly shifted: 'gap' | 'repeated'; readonly date: ReturnType<typeof day>; readonly at: number },
): Message {
  const time = words(when.is === 'weekly' ? when.time : when.latest.time);
  return shifted === 'gap'
    ? message('schedule-gap', { date, time, runs: words(localDateTime(at, when.timeZone).time) })
    : message('schedule-repeated', { date, time });
}

/** Its own hour goes before quiet hours: whoever chose it is told, not overruled. */
function quietBlocks(when: When, runs: readonly number[], { quiet }: RunsView): readonly TextBlock[] {
  if (!quiet) return [];
  const { hours, timeZone } = quiet;
  const may = when.is === 'published' || runs.some((at) => isQuiet(at, hours, timeZone));
  return may ? [caution(message('schedule-quiet', { from: words(hours.from), to: words(hours.to) }))] : [];
}

const rightsBlock = (rights: RunsView['rights']): TextBlock => {
  if (rights === 'yes') return plain(message('schedule-rights-yes'));
  return rights === undefined
    ? plain(message('schedule-rights-unknown'))
    : caution(message(`failure-schedule_target-${rights}`));
};
