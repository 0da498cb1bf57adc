import { z } from 'zod';
import { instantOf, wallTimeSchema } from './wall-clock.ts';
import { addDays, isoDateSchema, NEW_YORK } from './week.ts';

/** The dates of the committee that sets the US policy rate, as the Federal Reserve publishes them; its times are New York's. */
export const fomcCalendarSchema = z.object({
  about: z.string(),
  /** The page they stand on. */
  source: z.url(),
  /** When they were written down here. */
  writtenOn: isoDateSchema,
  statement: wallTimeSchema,
  pressConference: wallTimeSchema,
  meetings: z
    .array(
      z
        .strictObject({ first: isoDateSchema, last: isoDateSchema, tentative: z.literal(true).optional() })
        .refine(({ first, last }) => addDays(first, 1) === last, 'a meeting takes two days'),
    )
    .min(1)
    .refine(
      (meetings) => meetings.every(({ first }, at) => at === 0 || first > (meetings[at - 1]?.last ?? first)),
      'meetings in order',
    ),
});
export type FomcCalendar = z.output<typeof fomcCalendarSchema>;

/** A meeting with its moments, in UTC milliseconds. `tentative`: the Federal Reserve has not confirmed it yet. */
export interface FomcMeeting {
  readonly first: FomcCalendar['meetings'][number]['first'];
  readonly last: FomcCalendar['meetings'][number]['last'];
  readonly tentative: boolean;
  readonly statementAt: number;
  readonly pressConferenceAt: number;
}

/** The meetings whose press conference has not begun, soonest first. */
export function comingMeetings(calendar: FomcCalendar, now: number): readonly FomcMeeting[] {
  const { statement, pressConference, meetings } = calendar;
  return meetings
    .map(({ first, last, tentative = false }) => ({
      ...{ first, last, tentative },
      statementAt: instantOf(last, statement, NEW_YORK).at,
      pressConferenceAt: instantOf(last, pressConference, NEW_YORK).at,
    }))
    .filter(({ pressConferenceAt }) => pressConferenceAt > now);
}
