import type { History } from '../core/history.ts';
import { judgeFigure, judgeHeadline, withoutOwnWeek } from '../core/judgement.ts';
import { passageAround } from '../core/passage.ts';
import { figureOf, totalOf } from '../core/report.ts';
import { TOTAL } from '../core/subject.ts';
import { type Contradiction, isWrong, type Said, type Verdict } from '../core/verdict.ts';
import { readMessage } from '../reader/read-report.ts';
import type { ReadWarning } from '../reader/reading.ts';
import { type Against, chooseReport, isOwnWeek } from './choose-report.ts';
import { type ReportSources, today } from './find-report.ts';
import { findText, type LinkSources } from './find-text.ts';
import { distinct, firstOfEach, gatherSaid, nameOf, type SaidInText, sizeOf } from './gather-said.ts';

export interface MessageCheck {
  /** Absent when no report is known. */
  readonly against?: Against;
  readonly verdicts: readonly Verdict[];
  readonly contradictions: readonly Contradiction[];
  /** Numbers that are no weekly flow: prices, shares, holdings, sums. */
  readonly setAside: number;
  readonly now: number;
}

/**
 * Holds a text's figures, or those of the page that it links to, against the report of the week it speaks of, or else of the one it
 * fits, or the newest known one. Fails for no text, too long a text, and a link that is not read.
 */
export async function checkMessage(sources: ReportSources & LinkSources, given: string): Promise<MessageCheck> {
  const day = today(sources.clock);
  const saysSomething = (text: string) => readMessage(text, day).statements.length > 0;
  const { text, publishedOn } = await findText(sources, given, saysSomething);
  const { reading, statements, week } = readMessage(text, publishedOn ?? day);
  const said = gatherSaid(text, reading, statements);
  const histories = await historiesOf(sources, [...said.headlines, ...said.figures]);
  const historyOf = ({ subject }: Said) => histories.get(nameOf(subject ?? TOTAL)) ?? [];
  const against = await chooseReport(sources, {
    week,
    publishedOn: reading.report ? publishedOn : undefined,
    figures: distinct([...said.headlines, ...said.figures]),
    historyOf,
  });
  const now = sources.clock.now();
  const verdicts = against ? verdictsOf(said, against, historyOf, now) : [];
  const blamed = new Set(verdicts.filter(isWrong).map(({ said: { start } }) => start));
  return {
    ...(against && { against }),
    verdicts,
    // One place is blamed once, and what is known says more than what the text says elsewhere.
    contradictions: reading.warnings
      .filter(({ start }) => !blamed.has(start))
      .map((warning) => contradictionOf(warning, text)),
    setAside: reading.refused.filter(({ start }) => !said.starts.has(start)).length,
    now,
  };
}

async function historiesOf(
  { reports, clock }: ReportSources,
  said: readonly Said[],
): Promise<ReadonlyMap<string, History>> {
  const subjects = new Map(said.map(({ subject }) => [nameOf(subject ?? TOTAL), subject ?? TOTAL]));
  const known = [...subjects].map(
    async ([name, subject]) => [name, await reports.history(subject, today(clock))] as const,
  );
  return new Map(await Promise.all(known));
}

function verdictsOf(
  { headlines, figures, beside }: SaidInText,
  against: Against,
  historyOf: (said: Said) => History,
  now: number,
): readonly Verdict[] {
  const { report, why } = against;
  const total = totalOf(report);
  const verdicts = [
    ...headlines.map(
      (said): Verdict => (total ? judgeHeadline(said, total, historyOf(said)) : { kind: 'unknown', said }),
    ),
    ...figures.map((said) => judgeFigure(said, figureOf(report, said.subject ?? TOTAL), historyOf(said))),
    ...beside,
  ];
  const settled = isOwnWeek(against, now)
    ? verdicts
    : verdicts.map((verdict) => withoutOwnWeek(verdict, why === 'nearest', historyOf(verdict.said)));
  return firstOfEach(settled, ({ kind, said }) => `${kind} ${sizeOf(said)}`);
}

function contradictionOf(warning: ReadWarning, text: string): Contradiction {
  const passage = passageAround(text, warning);
  const printed = text.slice(warning.start, warning.end);
  if (warning.code !== 'share_contradicted') return { code: warning.code, printed, passage };
  const { code, low, high } = warning;
  return { code, printed: warning.printed, share: { low, high }, passage };
}
