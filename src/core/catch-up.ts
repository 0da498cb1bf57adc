import { z } from 'zod';

const MINUTE_MS = 60_000;

/** A run that goes out within it is nobody's business; beyond it the post says that it is late. */
const ON_TIME_MINUTES = 5;

/**
 * What becomes of runs that were missed: the newest is posted late, within some hours; none is posted; or the newest is posted and
 * says in one line which others were missed.
 */
export const catchUpSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('late'), withinHours: z.int().min(1).max(72) }),
  z.strictObject({ is: z.literal('skip') }),
  z.strictObject({ is: z.literal('fold') }),
]);
export type CatchUp = Readonly<z.output<typeof catchUpSchema>>;

/** `late`: nothing is caught up; `too_late`: not by so many hours; `newer_run`: one that is newer goes out in its place. */
export type SkipReason = 'late' | 'too_late' | 'newer_run';

export type RunOutcome =
  | { readonly is: 'post' }
  | { readonly is: 'post_late'; readonly byMinutes: number }
  | { readonly is: 'skip'; readonly reason: SkipReason }
  /** `into` is the moment of the run that says so. */
  | { readonly is: 'folded'; readonly into: number };

export interface DueRun {
  /** When it was to be, UTC milliseconds. */
  readonly at: number;
  readonly outcome: RunOutcome;
}

/**
 * What is to be done about the runs since the last one, at a moment (UTC milliseconds each), oldest first. One post at most comes of
 * them, however many there are. Runs that are still to come, as after a clock was set back, are not among the answers. A run is late
 * from its own moment on, unless another is given for it.
 */
export function dueRuns(
  runs: readonly number[],
  now: number,
  catchUp: CatchUp,
  lateSince: (run: number) => number = (run) => run,
): readonly DueRun[] {
  const due = runs.filter((at) => at <= now).toSorted((a, b) => a - b);
  const newest = due.at(-1);
  if (newest === undefined) return [];
  const outcome = ofNewest(now - lateSince(newest), catchUp);
  return due.map((at) => ({ at, outcome: at === newest ? outcome : ofOlder(newest, outcome, catchUp) }));
}

function ofNewest(lateMs: number, catchUp: CatchUp): RunOutcome {
  if (lateMs <= ON_TIME_MINUTES * MINUTE_MS) return { is: 'post' };
  if (catchUp.is === 'skip') return { is: 'skip', reason: 'late' };
  if (catchUp.is === 'late' && lateMs > catchUp.withinHours * 60 * MINUTE_MS) return { is: 'skip', reason: 'too_late' };
  return { is: 'post_late', byMinutes: Math.floor(lateMs / MINUTE_MS) };
}

function ofOlder(newest: number, outcome: RunOutcome, catchUp: CatchUp): RunOutcome {
  if (catchUp.is === 'fold') return { is: 'folded', into: newest };
  if (catchUp.is === 'skip') return { is: 'skip', reason: 'late' };
  return outcome.is === 'skip' ? outcome : { is: 'skip', reason: 'newer_run' };
}
