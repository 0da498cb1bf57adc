import type { Hold } from './checks.ts';
import type { PrintedFigure } from './figure.ts';
import { type Report, totalOf } from './report.ts';
import { type Subject, sameSubject } from './subject.ts';
import type { WeekEnding } from './week.ts';

type Subjects = readonly [Subject, ...Subject[]];

/** What keeps a post back. */
export type ClosingReason =
  /** `newest`: the newest known week before it; absent where none is known. */
  | { readonly why: 'missing'; readonly week: WeekEnding; readonly newest?: WeekEnding }
  | { readonly why: 'no_total'; readonly week: WeekEnding }
  | { readonly why: 'on_hold' | 'withdrawn'; readonly subjects: Subjects };

/**
 * What a post must say and does not wait for. `conflict`: texts print other amounts, one is believed; `unresolved`: none is;
 * `differs`: an independent publisher prints another amount for the same quantity.
 */
export interface CaveatReason {
  readonly why: 'conflict' | 'unresolved' | 'differs';
  readonly subjects: Subjects;
}

export type GateReason = ClosingReason | CaveatReason;

/** Only an open gate hands a report on, and only that of the week that is due. */
export type DataVerdict =
  | { readonly state: 'open'; readonly report: Report }
  | {
      readonly state: 'caveat';
      readonly report: Report;
      readonly reasons: readonly [CaveatReason, ...CaveatReason[]];
    }
  | { readonly state: 'closed'; readonly reasons: readonly [ClosingReason, ...GateReason[]] };

/** What is known at the moment of a post. `due` is the week that should be out for it. */
export interface DataAtHand {
  readonly due: WeekEnding;
  readonly report?: Report;
  readonly newest?: WeekEnding;
  readonly holds: readonly Hold[];
}

/** Whether the figures of the week that is due may go out. A report of any other week is as good as none. */
export function judgeData({ due, report, newest, holds }: DataAtHand): DataVerdict {
  if (report?.weekEnding !== due) {
    return { state: 'closed', reasons: [{ why: 'missing', week: due, ...(newest && { newest }) }] };
  }
  const [first, ...others] = closingReasons(report, holds);
  const [caveat, ...caveats] = caveatReasons(report);
  if (first) return { state: 'closed', reasons: [first, ...others, ...(caveat ? [caveat, ...caveats] : [])] };
  return caveat ? { state: 'caveat', report, reasons: [caveat, ...caveats] } : { state: 'open', report };
}

export const reasonsOf = (verdict: DataVerdict): readonly GateReason[] =>
  verdict.state === 'open' ? [] : verdict.reasons;

/** A report as it may be shown, and whose figures were taken out of it. */
export interface FitReport {
  readonly report: Report;
  readonly withheld: readonly Subject[];
}

/** Takes out what waits for a person or was withdrawn: neither is shown, whatever a post may otherwise go out with. */
export function withoutUnfit(report: Report, holds: readonly Hold[]): FitReport {
  const held = new Set(holds.map(({ figure }) => figure.id));
  const unfit = (figure: PrintedFigure) => held.has(figure.id) || isWithdrawn(figure);
  return {
    report: { ...report, figures: report.figures.filter((figure) => !unfit(figure)) },
    withheld: report.figures.filter(unfit).map(({ subject }) => subject),
  };
}

function closingReasons(report: Report, holds: readonly Hold[]): readonly ClosingReason[] {
  const held = distinct(holds.map(({ figure }) => figure.subject));
  const withdrawn = distinct(report.figures.filter(isWithdrawn).map(({ subject }) => subject));
  return [
    ...(totalOf(report) ? [] : [{ why: 'no_total', week: report.weekEnding } as const]),
    ...(held ? [{ why: 'on_hold', subjects: held } as const] : []),
    ...(withdrawn ? [{ why: 'withdrawn', subjects: withdrawn } as const] : []),
  ];
}

function caveatReasons({ figures, conflicts }: Report): readonly CaveatReason[] {
  const about = {
    conflict: conflicts.filter(({ believed }) => believed !== null),
    unresolved: conflicts.filter(({ believed }) => believed === null),
    differs: figures.filter(({ verification }) => verification.state === 'differs'),
  };
  return (['conflict', 'unresolved', 'differs'] as const).flatMap((why) => {
    const subjects = distinct(about[why].map(({ subject }) => subject));
    return subjects ? [{ why, subjects }] : [];
  });
}

const isWithdrawn = ({ verification }: PrintedFigure): boolean => verification.state === 'withdrawn';

/** Each once, in order; undefined where there is none. */
function distinct(subjects: readonly Subject[]): Subjects | undefined {
  const [first, ...others] = subjects.filter(
    (subject, at) => subjects.findIndex((earlier) => sameSubject(earlier, subject)) === at,
  );
  return first && [first, ...others];
}
