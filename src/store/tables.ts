/**
 * The columns as SQL keeps them, portable between SQLite and PostgreSQL: moments are UTC milliseconds, structures are JSON as text.
 * Places are compared by their bytes (`subtree.ts` counts on it), as SQLite does by default.
 */
export interface Tables {
  readonly places: PlaceRow;
  readonly decisions: DecisionRow;
  readonly updates: WorkedUpdateRow;
  readonly inbox: InboxRow;
  /** Which bot each platform was spoken as last. */
  readonly bots: { readonly platform: string; readonly bot: string };
  readonly reports: ReportRow;
  readonly figures: FigureRow;
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
