import type { Report } from '../core/report.ts';
import { type Contradiction, knownOf, UNSETTLED, type Verdict, WRONG } from '../core/verdict.ts';
import { type IsoDate, type WeekEnding, weeksOld } from '../core/week.ts';
import { day, type Message, message, words } from '../i18n/message.ts';
import { type Card, card, type FoldedBlock, limitsOf, type TextBlock } from './card.ts';
import { type Finding, findingLines, findingsOf } from './check-findings.ts';
import { passportsOf } from './check-passports.ts';
import { summaryLines } from './check-summary.ts';
import { ageMessage, weekMessage } from './passport.ts';
import { plain } from './text-blocks.ts';

export interface CheckView {
  readonly against?: {
    readonly report: Report;
    readonly why: 'named' | 'dated' | 'nearest' | 'fitting' | 'newest';
    readonly spokenOf?: WeekEnding;
    readonly publishedOn?: IsoDate;
  };
  readonly verdicts: readonly Verdict[];
  readonly contradictions: readonly Contradiction[];
  readonly setAside: number;
  readonly now: number;
}

/** Lines that a chat reads under the title; the rest is folded under them. */
const MOST_LINES = 5;
const ORDER: readonly Verdict['kind'][] = [...WRONG, ...UNSETTLED, 'rounded', 'matches'];

/** How the same is asked in five lines, and with every finding and its words. */
export interface CheckLines {
  readonly brief: string;
  readonly whole: string;
}

/** What of a text is wrong, right and neither, in five lines; folded under them each amount with its words and what is known. */
export function checkCard(view: CheckView, lines: CheckLines): Card {
  const { findings, aside, passports, context, title, limits } = partsOf(view);
  const { against, verdicts, contradictions } = view;
  const [only, another] = findings;
  const summary = summaryLines({ verdicts, contradictions }, against?.report, MOST_LINES - context.length);
  const [passport, ...others] = passports;
  return card({
    title,
    blocks: [
      ...context,
      { kind: 'facts', messages: another ? summary : [...summary, ...(only ? [only.passage] : []), ...aside] },
      ...(another ? [foldedOf(findings, [...aside, ...others], lines.whole)] : []),
      ...(passport ? [passport, ...(another ? [] : others)].map(smallPrint) : []),
    ],
    disclaimers: { figures: 'not_advice', limits },
  });
}

/** The same unfolded. */
export function wholeCheckCard(view: CheckView, lines: CheckLines): Card {
  const { findings, aside, passports, context, title, limits } = partsOf(view);
  return card({
    title,
    blocks: [
      ...context,
      { kind: 'facts', messages: [...findingLines(findings), ...aside] },
      ...passports.map(smallPrint),
    ],
    disclaimers: { figures: 'not_advice', limits },
    next: [{ label: message('check-brief'), line: lines.brief }],
  });
}

function partsOf(view: CheckView) {
  const { against, verdicts, contradictions, setAside, now } = view;
  const compared = isCompared(view) ? against : undefined;
  const sorted = verdicts.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  const known = sorted.flatMap(knownOf);
  return {
    title: titleOf(compared),
    context: contextLines(view, compared),
    findings: findingsOf(sorted, contradictions),
    aside: setAside > 0 ? [message('check-not-flows', { count: setAside })] : [],
    passports: passportsOf(compared?.report, known, now),
    limits: limitsOf([...(against?.report.figures ?? []), ...known]),
  };
}

/** They hold whatever this report says. */
const OF_ITSELF: ReadonlySet<Verdict['kind']> = new Set([
  'other_series',
  'no_direction',
  'beyond',
  'fits_week',
] as const);

const isCompared = ({ against, verdicts }: CheckView): boolean =>
  against?.why === 'nearest' ? verdicts.length > 0 : verdicts.some(({ kind }) => !OF_ITSELF.has(kind));

const titleOf = (against: CheckView['against']): Message =>
  against
    ? message('check-title', {
        publisher: words(against.report.publisher),
        week: weekMessage(against.report.weekEnding),
      })
    : message('check-title-alone');

/** What one should know first: that nothing was found or can be compared, or why it is this report that is compared. */
function contextLines(
  { against, verdicts, contradictions, now }: CheckView,
  compared: CheckView['against'],
): readonly TextBlock[] {
  if (!against) return [plain(message('check-no-report'))];
  if (verdicts.length + contradictions.length === 0) return [plain(message('check-nothing'))];
  const why = compared && whyThis(compared, now);
  return why ? [plain(why)] : [];
}

function whyThis(
  { report, why, spokenOf, publishedOn }: NonNullable<CheckView['against']>,
  now: number,
): Message | undefined {
  if (why === 'nearest' && spokenOf) return message('check-nearest', { week: day(spokenOf) });
  if (why === 'dated' && publishedOn) return message('check-dated', { on: day(publishedOn) });
  if (why === 'fitting') return message('check-fitting');
  if (why !== 'newest') return undefined;
  return weeksOld(report.weekEnding, now) === 0
    ? message('check-current')
    : message('check-newest', { age: ageMessage(report.weekEnding, now) });
}

const foldedOf = (findings: readonly Finding[], beside: readonly Message[], line: string): FoldedBlock => ({
  kind: 'folded',
  heading: message('check-details', { count: findings.length }),
  line,
  messages: [...findingLines(findings), ...beside],
});

const smallPrint = (line: Message): TextBlock => ({ kind: 'text', tone: 'passport', message: line });
