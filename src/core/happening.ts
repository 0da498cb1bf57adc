import type { Level } from './level.ts';
import type { PlaceId } from './place.ts';

/** What happened to a delivery, a level, a schedule: `about` is its kind and id, as 'delivery:0123abcd'. Written once, never changed. */
export interface Happening {
  readonly place: PlaceId;
  readonly about: string;
  readonly at: number;
  readonly what: string;
  /** As JSON. */
  readonly detail: string;
}

/** A level that a place keeps for itself. */
export interface KeptLevel {
  readonly id: string;
  readonly place: PlaceId;
  /** What people of the place call it: counted from 1, never given twice. */
  readonly number: number;
  readonly level: Level;
  /** Who added it, and when: UTC milliseconds. */
  readonly by: string;
  readonly since: number;
  /** UTC milliseconds; absent while it is followed. */
  readonly retiredAt?: number;
}

/** UTC milliseconds. What is put off beyond `tooFar` was so by a clock that ran ahead. */
export interface DueMoment {
  readonly now: number;
  readonly tooFar: number;
}
