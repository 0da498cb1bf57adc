/** What places follow, as columns; portable as those of `tables.ts`. */
export interface FollowingTables {
  readonly levels: LevelRow;
  /** How often something was counted: 'levels' by their changes. */
  readonly counts: { readonly of: string; readonly value: number };
  readonly followings: FollowingRow;
  readonly level_standings: StandingRow;
  readonly level_events: LevelEventRow;
  readonly feeds: FeedRow;
  readonly feed_gaps: GapRow;
  readonly alerts: AlertRow;
  readonly hooks: HookRow;
}

export interface LevelRow {
  readonly id: string;
  readonly place: string;
  readonly number: number;
  /** Of its last change among those of all levels. */
  readonly seq: number;
  readonly by: string;
  readonly since: number;
  readonly body: string;
  readonly retired_at: number | null;
}

/** `rules`: how many rules about flows it has, which stand in `body`. */
export interface FollowingRow {
  readonly id: string;
  readonly place: string;
  readonly version: number;
  readonly levels: string;
  readonly rules: number;
  readonly paused_since: number | null;
  readonly body: string;
}

export interface StandingRow {
  readonly level: string;
  readonly body: string;
}

export interface LevelEventRow {
  readonly level: string;
  readonly at: number;
  readonly what: string;
  readonly seen_at: number;
  readonly body: string;
}

export interface FeedRow {
  readonly key: string;
  readonly body: string;
}

/** `feed` is its key. */
export interface GapRow {
  readonly feed: string;
  readonly begins: number;
  readonly ends: number;
  readonly body: string;
}

/** `state` is the name of its outcome; `why` stands where it was left out, `delivery` where it was posted. */
export interface AlertRow {
  readonly place: string;
  readonly key: string;
  readonly about: string;
  readonly what: string;
  readonly at: number;
  readonly seen_at: number;
  readonly state: string;
  readonly why: string | null;
  readonly delivery: string | null;
  readonly body: string;
}

/** One that was removed has no digest any more; it stays for its number, which nobody else is given. */
export interface HookRow {
  readonly id: string;
  readonly place: string;
  readonly number: number;
  readonly digest: string | null;
  readonly body: string;
}
