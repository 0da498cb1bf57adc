import type { Report } from '../core/report.ts';
import { type Contradiction, UNSETTLED, type Verdict, WRONG } from '../core/verdict.ts';
import { day, list, type Message, message, type Value } from '../i18n/message.ts';
import { bothSeries, contradictionLine, subjectOfSaid, verdictLine } from './check-lines.ts';
import { weekMessage } from './passport.ts';

type OfWeek = Extract<Verdict, { kind: 'another_week' | 'fits_week' }>;

interface Checked {
  readonly verdicts: readonly Verdict[];
  readonly contradictions: readonly Contradiction[];
}

/**
 * What a chat can take in, in at most `most` lines: what is wrong, the gravest first, then in one line what is right, then what
 * is neither. Wrong ones that have no room are counted, never dropped.
 */
export function summaryLines(
  { verdicts, contradictions }: Checked,
  report: Report | undefined,
  most: number,
): readonly Message[] {
  const wrong = [...WRONG.flatMap((kind) => wrongLines(kind, verdicts)), ...contradictions.map(contradictionLine)];
  const right = report ? rightLines(verdicts, report) : [];
  const unsettled = UNSETTLED.flatMap((kind) => unsettledLines(kind, verdicts));
  const room = most - right.length - Math.min(1, unsettled.length);
  const shown = wrong.length > room ? wrong.slice(0, room - 1) : wrong;
  const more = wrong.length - shown.length;
  const first = [...shown, ...(more > 0 ? [message('check-more-wrong', { count: more })] : []), ...right];
  return [...first, ...unsettled.slice(0, most - first.length)];
}

function wrongLines(kind: (typeof WRONG)[number], verdicts: readonly Verdict[]): readonly Message[] {
  if (kind !== 'another_week') return verdicts.filter((verdict) => verdict.kind === kind).map(verdictLine);
  return byWeek(verdicts, 'another_week').map(({ first, values }) =>
    values.count === 1 ? verdictLine(first) : message('check-another-weeks', values),
  );
}

function unsettledLines(kind: (typeof UNSETTLED)[number], verdicts: readonly Verdict[]): readonly Message[] {
  if (kind === 'fits_week') {
    return byWeek(verdicts, 'fits_week').map(({ first, values }) =>
      values.count === 1 ? verdictLine(first) : message('check-fits-weeks', values),
    );
  }
  const all = verdicts.filter((verdict) => verdict.kind === kind);
  const [first, another] = all;
  if (!first) return [];
  if (!another) return [verdictLine(first)];
  const values = { count: all.length, subjects: subjectsOf(all) };
  if (first.kind === 'other_series') return [message('check-other-series-many', { ...values, ...bothSeries(first) })];
  return kind === 'other_series' ? [] : [message(MANY[kind], values)];
}

const MANY = { open: 'check-opens', unknown: 'check-unknowns', no_direction: 'check-no-directions' } as const;

function rightLines(verdicts: readonly Verdict[], { weekEnding }: Report): readonly Message[] {
  const right = verdicts.filter(({ kind }) => kind === 'matches' || kind === 'rounded');
  const [first, another] = right;
  if (!first) return [];
  if (!another) return [verdictLine(first)];
  return [message('check-right', { count: right.length, week: weekMessage(weekEnding) })];
}

/** Verdicts that name another week, by that week. */
function byWeek(verdicts: readonly Verdict[], kind: OfWeek['kind']) {
  const all = verdicts.filter((verdict): verdict is OfWeek => verdict.kind === kind);
  return [...Map.groupBy(all, ({ other }) => other.period.end)].flatMap(([end, those]) => {
    const [first] = those;
    const values = { count: those.length, subjects: subjectsOf(those), other: day(end) };
    return first ? [{ first, values }] : [];
  });
}

/** As many as a line holds. */
const MOST_NAMED = 4;

function subjectsOf(verdicts: readonly Verdict[]): Value {
  const named = new Map(verdicts.map(({ said }) => [said.subject?.key, subjectOfSaid(said)]));
  const shown = [...named.values()].slice(0, MOST_NAMED);
  return list(named.size > shown.length ? [...shown, message('check-and-more')] : shown);
}
