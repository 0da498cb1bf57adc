import { AppError } from '../core/errors.ts';
import type { PlaceId } from '../core/place.ts';
import type { Schedule } from '../core/schedule.ts';
import { nextBegin } from '../core/schedule-times.ts';
import type { PlaceChanges } from '../ports.ts';
import { decide } from './decide.ts';
import { newId } from './new-id.ts';
import { cancelOpen, moveOpen, planDue } from './open-deliveries.ts';
import { checkRoom, checkTarget, soundNow } from './schedule-checks.ts';
import type { ScheduleDraft } from './schedule-draft.ts';
import type { Decider, ScheduleServices } from './schedule-services.ts';

/** What became of a change. `meanwhile`: somebody else changed it since it was seen, and nothing was. `again`: the update came twice. */
export type Written =
  | { readonly is: 'done' | 'meanwhile'; readonly schedule: Schedule }
  | { readonly is: 'again'; readonly schedule?: Schedule };

/** Schedules of a place that were not removed, by their numbers. */
export const schedulesAt = async ({ posts }: Pick<ScheduleServices, 'posts'>, place: PlaceId) =>
  (await posts.schedules(place)).filter(({ removedAt }) => removedAt === undefined);

/** The schedule of a number at a place. */
export async function scheduleAt(
  { posts }: Pick<ScheduleServices, 'posts'>,
  place: PlaceId,
  number: number,
): Promise<Schedule> {
  return found(await posts.schedules(place), number);
}

function found(schedules: readonly Schedule[], number: number): Schedule {
  const schedule = schedules.find((each) => each.number === number);
  const known = schedules.filter(({ removedAt }) => removedAt === undefined).map((each) => each.number);
  if (!schedule) throw new AppError({ code: 'schedule_unknown', typed: String(number), known });
  if (schedule.removedAt !== undefined) throw new AppError({ code: 'schedule_removed', number });
  return schedule;
}

export async function addSchedule(services: ScheduleServices, by: Decider, draft: ScheduleDraft): Promise<Written> {
  const now = soundNow(services);
  await checkTarget(services, by.place, draft.target);
  const written = await services.places.once(by.update, async (changes): Promise<Written> => {
    checkRoom(await changes.schedules.ofPlace(by.place));
    const made = { id: newId(), place: by.place, by: by.person, since: now, nextAt: nextBegin(draft.when, now) };
    const schedule = await changes.schedules.add({ ...draft, ...made });
    await decide(changes, by, { at: now, what: 'schedule.added', after: schedule });
    return { is: 'done', schedule };
  });
  if (written) services.wakeDeliveries();
  return written ?? { is: 'again' };
}

/** What is to be changed: by its number, and as which version it was seen where that matters. */
export interface Meant {
  readonly number: number;
  readonly version?: number | undefined;
}

/** Everything of it as in the draft, which was made of that version. What is planned for this week goes out at the new hour. */
export async function editSchedule(
  services: ScheduleServices,
  by: Decider,
  meant: Meant & { readonly version: number },
  draft: ScheduleDraft,
): Promise<Written> {
  const now = soundNow(services);
  await checkTarget(services, by.place, draft.target);
  return change(services, { by, meant, now, what: 'schedule.changed' }, async (changes, kept) => {
    const { locale: _, mention: __, picture: ___, nextAt: ____, ...rest } = kept;
    const next = { ...rest, ...draft };
    await planDue(changes, kept, now);
    await moveOpen(changes, { from: kept, to: next, now });
    return kept.pausedSince === undefined ? { ...next, nextAt: nextOf(kept, next, now) } : next;
  });
}

function nextOf({ when, nextAt }: Schedule, changed: ScheduleDraft, now: number): number {
  const isSame = JSON.stringify(when) === JSON.stringify(changed.when);
  return isSame && nextAt !== undefined && nextAt > now ? nextAt : nextBegin(changed.when, now);
}

/** Nothing more of it is posted until it is resumed, and what was planned is cancelled. */
export async function pauseSchedule(services: ScheduleServices, by: Decider, meant: Meant): Promise<Written> {
  const now = soundNow(services);
  return change(services, { by, meant, now, what: 'schedule.paused' }, async (changes, kept) => {
    if (kept.pausedSince !== undefined) return undefined;
    await cancelOpen(changes, kept, { by: by.person, now });
    const { nextAt: _, ...rests } = kept;
    return { ...rests, pausedSince: now };
  });
}

/** From its next hour on; what was missed while it rested is not caught up. */
export async function resumeSchedule(services: ScheduleServices, by: Decider, meant: Meant): Promise<Written> {
  const now = soundNow(services);
  return change(services, { by, meant, now, what: 'schedule.resumed' }, async (_, kept) => {
    if (kept.pausedSince === undefined) return undefined;
    const { pausedSince: __, ...goes } = kept;
    return { ...goes, nextAt: nextBegin(kept.when, now) };
  });
}

/** Its row stays, so that what it posted can still be told of and its number is not given again. */
export async function removeSchedule(services: ScheduleServices, by: Decider, meant: Meant): Promise<Written> {
  const now = services.clock.now();
  return change(services, { by, meant, now, what: 'schedule.removed' }, async (changes, kept) => {
    await cancelOpen(changes, kept, { by: by.person, now });
    const { nextAt: _, ...rests } = kept;
    return { ...rests, removedAt: now };
  });
}

interface Change {
  readonly by: Decider;
  readonly meant: Meant;
  readonly now: number;
  readonly what: string;
}

/** `work` gives the schedule as it is to be; undefined where it is so already. */
async function change(
  { places, posts, wakeDeliveries }: ScheduleServices,
  { by, meant: { number, version }, now, what }: Change,
  work: (changes: PlaceChanges, kept: Schedule) => Promise<Schedule | undefined>,
): Promise<Written> {
  const written = await places.once(by.update, async (changes): Promise<Written> => {
    const kept = found(await changes.schedules.ofPlace(by.place), number);
    if (version !== undefined && version !== kept.version) return { is: 'meanwhile', schedule: kept };
    const next = await work(changes, kept);
    if (!next) return { is: 'done', schedule: kept };
    const saved = await changes.schedules.save(next);
    if (!saved) throw new TypeError('a schedule changed within the writes that hold it');
    await decide(changes, by, { at: now, what, before: kept, after: saved });
    return { is: 'done', schedule: saved };
  });
  if (written) wakeDeliveries();
  if (written) return written;
  const schedule = (await posts.schedules(by.place)).find((each) => each.number === number);
  return { is: 'again', ...(schedule && { schedule }) };
}
