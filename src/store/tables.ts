import type { FollowingTables } from './following-tables.ts';

/**
 * The columns as SQL keeps them, portable between SQLite and PostgreSQL: moments are UTC milliseconds, structures are JSON as text.
 * Places are compared by their bytes (`subtree.ts` counts on it), as SQLite does by default.
 */
export interface Tables extends FollowingTables {
  readonly places: PlaceRow;
  readonly decisions: DecisionRow;
  readonly updates: WorkedUpdateRow;
  readonly inbox: InboxRow;
  /** Which bot each platform was spoken as last. */
  readonly bots: { readonly platform: string; readonly bot: string };
  readonly reports: ReportRow;
  readonly figures: FigureRow;
  readonly schedules: ScheduleRow;
  readonly deliveries: DeliveryRow;
  readonly events: EventRow;
  readonly pinned: PinnedRow;
  readonly reviews: ReviewRow;
  readonly witnesses: WitnessRow;
  readonly facts: FactRow;
  readonly heard: HeardRow;
  readonly pictures: PictureRow;
}

/** A row is there only where something is set or the place is suspended. */
export interface PlaceRow {
  readonly id: string;
  readonly settings: string;
  readonly suspended_reason: string | null;
  readonly suspended_since: number | null;
}

export interface DecisionRow {
  /** Grows with each decision. */
  readonly seq: number;
  readonly place: string;
  readonly by: string;
  readonly at: number;
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** An update that was worked. */
interface WorkedUpdateRow {
  readonly key: string;
  readonly at: number;
}

/** An update that was taken and is not worked yet. `seq` grows with each. */
export interface InboxRow {
  readonly seq: number;
  readonly key: string;
  /** As the platform gave it. */
  readonly update: string;
  readonly tries: number;
}

/** One vintage. `seq` grows with each that is accepted. */
export interface ReportRow {
  readonly seq: number;
  readonly publisher: string;
  readonly series: string;
  readonly week_ending: string;
  readonly published_on: string;
  readonly vintage: number;
  readonly conflicts: string;
}

export interface FigureRow {
  readonly report: number;
  /** Its place in the report, from 0. */
  readonly position: number;
  readonly scope: string;
  readonly subject: string;
  readonly figure: string;
}

/** `body` holds the schedule but for its columns. */
export interface ScheduleRow {
  readonly id: string;
  readonly place: string;
  readonly number: number;
  readonly target: string;
  readonly next_at: number | null;
  readonly version: number;
  readonly body: string;
}

/** `state` is the name of its state, all of which stands in `body`; `platform` is that of its place. */
export interface DeliveryRow {
  readonly id: string;
  readonly platform: string;
  readonly schedule: string;
  readonly place: string;
  readonly week: string;
  readonly occasion: string;
  readonly due_at: number;
  readonly state: string;
  readonly next_at: number | null;
  readonly fence: number;
  readonly body: string;
  readonly draft: string | null;
}

export interface EventRow {
  /** Grows with each event. */
  readonly seq: number;
  readonly place: string;
  readonly about: string;
  readonly at: number;
  readonly what: string;
  readonly detail: string;
  /** What happens once for its key happens no second time. */
  readonly once: string | null;
}

/** `state` holds the platform's id of its message and the digest of what it shows, where one stands; `platform` is that of its place. */
export interface PinnedRow {
  readonly place: string;
  readonly platform: string;
  readonly since: number;
  readonly by: string;
  readonly state: string;
  readonly failures: number;
  readonly next_at: number | null;
  readonly looked_at: number | null;
  readonly version: number;
}

/** `body` holds the review but for its number and version; `state` is the name of its state. */
export interface ReviewRow {
  readonly number: number;
  readonly version: number;
  readonly digest: string;
  /** Where its text was read; null where it was handed over. */
  readonly address: string | null;
  readonly state: string;
  readonly body: string;
}

/** One figure of an accepted text: its place in the text's review, from 0. */
export interface WitnessRow {
  readonly review: number;
  readonly position: number;
  readonly week_ending: string;
  readonly body: string;
}

/** What a source of live figures said of one day, in one vintage: `body` is its part of the answer. */
export interface FactRow {
  readonly question: string;
  readonly subject: string;
  readonly source: string;
  readonly day: string;
  readonly vintage: number;
  readonly body: string;
  readonly first_at: number;
  readonly last_at: number;
}

/** The latest `last_at` of all that a source said. */
export interface HeardRow {
  readonly source: string;
  readonly at: number;
}

/** `body` holds all that it said but for its code. */
export interface PictureRow {
  readonly code: string;
  readonly body: string;
}
