import type { Preview } from '../cards/preview-card.ts';
import { periodOf } from '../core/occurrence.ts';
import type { Schedule } from '../core/schedule.ts';
import { beginsBetween } from '../core/schedule-times.ts';
import { gateOf } from './post.ts';
import { type RecapSources, recapOf } from './recap.ts';
import { rightsAt } from './schedule-checks.ts';
import type { ScheduleServices } from './schedule-services.ts';

const WEEK_MS = 7 * 86_400_000;
/** Posts of a place among which the one of a week is looked for: a place that has more has had that week long ago. */
const MOST_LOOKED_AT = 100;

/** What would become of a post of a schedule at this moment. */
export async function previewSchedule(
  services: RecapSources & Pick<ScheduleServices, 'posts' | 'mayPost'>,
  schedule: Schedule,
): Promise<Preview> {
  const { posts, clock } = services;
  const now = clock.now();
  const week = periodOf(now, schedule.when.timeZone);
  const [dueAt = now] = beginsBetween(schedule.when, now - WEEK_MS, now, 1);
  const gate = gateOf({ occasion: 'run', dueAt }, schedule, now);
  const { verdict } = await recapOf(services, { period: week, sections: schedule.sections });
  const made = await posts.deliveries(schedule.target, MOST_LOOKED_AT);
  const posted = made.find((each) => each.schedule === schedule.id && each.week === week && each.occasion === 'run');
  const rights = await rightsAt(services, schedule.place, schedule.target);
  return { schedule, week, verdict, gate, rights, ...(posted && { posted }) };
}
