import type { PlaceId, Suspension } from '../core/place.ts';
import type { Clock, PlaceBook } from '../ports.ts';
import type { PostBook } from '../post-ports.ts';

/** What schedules are made and changed with. */
export interface ScheduleServices {
  readonly places: PlaceBook;
  readonly posts: PostBook;
  readonly clock: Clock;
  readonly mayPost: (place: PlaceId) => Promise<Suspension | 'yes' | undefined>;
  readonly wakeDeliveries: () => void;
}

/** Who decides, where, and by which update. */
export interface Decider {
  readonly person: string;
  readonly place: PlaceId;
  readonly update?: string;
}
