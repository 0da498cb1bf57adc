import type { PlaceId, Settings, Suspension } from '../core/place.ts';
import { rightsAt } from './schedule-checks.ts';
import type { ScheduleServices } from './schedule-services.ts';
import { settingsAt } from './settings.ts';

/** What stands around the runs of a schedule. Moments are UTC milliseconds. */
export interface Surroundings {
  readonly now: number;
  readonly quiet?: { readonly hours: NonNullable<Settings['quietHours']>; readonly timeZone: string };
  readonly rights: Suspension | 'yes' | 'unseen' | undefined;
}

/** The target of a schedule as it is now: what it may, and when it is quiet there. */
export async function surroundingsOf(
  services: ScheduleServices,
  place: PlaceId,
  { target, when }: { readonly target: PlaceId; readonly when: { readonly timeZone: string } },
): Promise<Surroundings> {
  const { quietHours, timeZone } = await settingsAt(services, target);
  const rights = await rightsAt(services, place, target);
  return {
    ...{ now: services.clock.now(), rights },
    ...(quietHours && { quiet: { hours: quietHours.value, timeZone: timeZone?.value ?? when.timeZone } }),
  };
}
