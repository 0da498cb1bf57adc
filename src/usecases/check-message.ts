import { AppError } from '../core/errors.ts';
import { judgeFigure, judgeHeadline, type Said, type Verdict, withoutOwnWeek } from '../core/judgement.ts';
import { figureOf, type Report, totalOf } from '../core/report.ts';
import { type Subject, sameSubject, subjectOf, TOTAL } from '../core/subject.ts';
import { newestDueWeek, type WeekEnding } from '../core/week.ts';
import { readMessage } from '../reader/read-report.ts';
import type { Reading } from '../reader/reading.ts';
import type { Statement } from '../reader/statements.ts';
import { type ReportSources, today } from './find-report.ts';

/** UTF-16 units of a text that a chat may ask about. */
const CHECK_LIMIT = 100_000;

interface Against {
  readonly report: Report;
  /** `named`: the text speaks of this week. `nearest`: of one that is not known. `newest`: of none. */
  readonly why: 'named' | 'nearest' | 'newest';
  readonly spokenOf?: WeekEnding;
}

export interface MessageCheck {
  /** Absent when no report is known. */
  readonly against?: Against;
  readonly verdicts: readonly Verdict[];
  readonly shares: readonly { readonly printed: string; readonly low: number; readonly high: number }[];
  /** Numbers that are no weekly flow: prices, shares, holdings, sums. */
  readonly setAside: number;
  readonly now: number;
}

/** Holds a text's figures against the report of the week it speaks of, or else the newest known one. */
export async function checkMessage(sources: ReportSources, text: string): Promise<MessageCheck> {
  if (text.trim() === '') throw new AppError({ code: 'text_empty' });
  if (text.length > CHECK_LIMIT) throw new AppError({ code: 'text_too_long', limit: CHECK_LIMIT });
  const { reading, statements, week } = readMessage(text, today(sources.clock));
  const headlines = new Set(statements.filter(isHeadline).map(({ start }) => start));
  const against = await reportFor(sources, week ?? undefined);
  return {
    ...(against && { against }),
    verdicts: against ? await verdictsOf(sources, against, reading, statements) : [],
    shares: reading.warnings.filter((warning) => warning.code === 'share_contradicted'),
    setAside: reading.refused.filter(({ reason, start }) => !JUDGED_ANYWAY.includes(reason) && !headlines.has(start))
      .length,
    now: sources.clock.now(),
  };
}

/** Refused as figures of the week, but answered in words of their own. */
const JUDGED_ANYWAY: readonly Statement['refused'][] = ['headline', 'no_direction', 'other_series'];

async function reportFor(
  { reports, clock }: ReportSources,
  week: WeekEnding | undefined,
): Promise<Against | undefined> {
  const known = await reports.weeks(today(clock));
  if (week === undefined) {
    const report = await reports.newest(today(clock));
    return report && { report, why: 'newest' };
  }
  const nearest = known.toSorted((a, b) => apart(a, week) - apart(b, week))[0];
  const report = nearest && (await reports.ofWeek(nearest));
  return report && { report, why: nearest === week ? 'named' : 'nearest', spokenOf: week };
}

const apart = (a: WeekEnding, b: WeekEnding): number => Math.abs(Date.parse(a) - Date.parse(b));

async function verdictsOf(
  { reports, clock }: ReportSources,
  { report, why }: Against,
  reading: Reading,
  statements: readonly Statement[],
): Promise<readonly Verdict[]> {
  const historyOf = (subject: Subject) => reports.history(subject, today(clock));
  const headlines = distinct(statements.filter(isHeadline).map(saidOf));
  const figures = distinct(figuresOf(reading, statements));
  const [total, totals] = [totalOf(report), await historyOf(TOTAL)];
  const histories = await Promise.all(figures.map(({ subject }) => historyOf(subject ?? TOTAL)));
  const verdicts = [
    ...headlines.map((said): Verdict => (total ? judgeHeadline(said, total, totals) : { kind: 'unknown', said })),
    ...figures.map((said, at) => judgeFigure(said, figureOf(report, said.subject ?? TOTAL), histories[at] ?? [])),
    ...statements.flatMap(unjudged),
  ];
  const own = why === 'named' || (why === 'newest' && newestDueWeek(clock.now()) <= report.weekEnding);
  return distinctVerdicts(own ? verdicts : verdicts.map((verdict) => withoutOwnWeek(verdict, why === 'nearest')));
}

/** A headline and the body's total say the same once. */
const distinctVerdicts = (verdicts: readonly Verdict[]): readonly Verdict[] =>
  verdicts.filter(
    (each, at) => verdicts.findIndex((first) => first.kind === each.kind && sameSaid(first, each)) === at,
  );

const sameSaid = ({ said: a }: Verdict, { said: b }: Verdict): boolean =>
  same({ ...a, subject: a.subject ?? TOTAL }, { ...b, subject: b.subject ?? TOTAL });

/** A headline's amount for everything: what a reader takes for the total, whether it says so or not. */
const isHeadline = ({ inHeadline, refused, subject, direction }: Statement): boolean =>
  inHeadline &&
  (refused === 'headline' ||
    (refused === 'ambiguous' && subject === null && direction !== null) ||
    (refused === null && (subject === null || subject.scope === 'total')));

/** A report's lines where the text holds one; otherwise every statement that names what it is for. */
function figuresOf({ report }: Reading, statements: readonly Statement[]): readonly Said[] {
  if (!report) {
    return statements.filter((each) => each.refused === null && each.subject !== null && !isHeadline(each)).map(saidOf);
  }
  return report.lines.map(({ scope, key, usd, step, approx }) => ({
    subject: subjectOf({ scope, key }),
    ...{ usd, step, approx, signed: true },
  }));
}

function unjudged(statement: Statement): readonly Verdict[] {
  const said = saidOf(statement);
  if (statement.refused === 'no_direction' && said.subject) return [{ kind: 'no_direction', said }];
  const other = statement.refused === 'other_series' && said.subject !== null;
  return other && statement.series ? [{ kind: 'other_series', said, series: statement.series }] : [];
}

const saidOf = ({ subject, usd, step, approx, direction }: Statement): Said => ({
  ...{ subject, usd, step, approx },
  signed: direction !== null,
});

const distinct = (all: readonly Said[]): readonly Said[] =>
  all.filter((said, at) => all.findIndex((first) => same(first, said)) === at);

const same = (a: Said, b: Said): boolean =>
  a.usd === b.usd &&
  (a.subject === null || b.subject === null ? a.subject === b.subject : sameSubject(a.subject, b.subject));
