import { unreachable } from '../core/errors.ts';
import type { Verdict } from '../core/judgement.ts';
import type { Report } from '../core/report.ts';
import type { WeekEnding } from '../core/week.ts';
import { day, figureValue, type Message, message, subjectValue, type Value, words } from '../i18n/message.ts';
import { type Card, card, limitsOf } from './card.ts';
import { passportLines } from './flows-card.ts';
import { ageMessage, weekMessage } from './passport.ts';
import { plain } from './text-blocks.ts';

export interface CheckView {
  readonly against?: {
    readonly report: Report;
    readonly why: 'named' | 'nearest' | 'newest';
    readonly spokenOf?: WeekEnding;
  };
  readonly verdicts: readonly Verdict[];
  readonly shares: readonly { readonly printed: string; readonly low: number; readonly high: number }[];
  readonly setAside: number;
  readonly now: number;
}

/** Lines a chat can take in; wrong figures come first, so what is left out is the least of it. */
const MOST_LINES = 10;

const ORDER: readonly Verdict['kind'][] = [
  'headline',
  'tenfold',
  'opposite',
  'another_week',
  'differs',
  'fits_week',
  'open',
  'other_series',
  'no_direction',
  'unknown',
  'rounded',
  'matches',
];

/** What is right, wrong and unknown in a pasted text, each verdict with both amounts. */
export function checkCard({ against, verdicts, shares, setAside, now }: CheckView): Card {
  const lines = [
    ...verdicts.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)).flatMap(verdictLines),
    ...shares.map(({ printed, low, high }) =>
      message('check-share', { printed: words(printed), share: { is: 'share', share: { low, high } } }),
    ),
  ];
  const more = lines.length - MOST_LINES;
  return card({
    title: message('check-title'),
    blocks: [
      plain(against ? againstLine(against, now) : message('check-no-report')),
      ...(lines.length === 0 ? [plain(message('check-nothing'))] : []),
      { kind: 'facts', messages: lines.slice(0, MOST_LINES) },
      ...(more > 0 ? [plain(message('check-more', { count: more }))] : []),
      ...(setAside > 0 ? [plain(message('check-not-flows', { count: setAside }))] : []),
      ...(against ? passportLines(against.report, now) : []),
    ],
    disclaimers: { figures: 'not_advice', limits: limitsOf(against?.report.figures ?? []) },
  });
}

function againstLine({ report, why, spokenOf }: NonNullable<CheckView['against']>, now: number): Message {
  const [publisher, week] = [words(report.publisher), weekMessage(report.weekEnding)];
  if (why === 'newest')
    return message('check-against-newest', { publisher, week, age: ageMessage(report.weekEnding, now) });
  if (why === 'named' || !spokenOf) return message('check-against-named', { publisher, week });
  return message('check-against-unknown-week', { publisher, known: week, week: day(spokenOf) });
}

function verdictLines(verdict: Verdict): readonly Message[] {
  const said: Value = {
    is: verdict.said.signed ? 'amount' : 'unsigned',
    amount: verdict.said,
    approx: verdict.said.approx,
  };
  const subject = verdict.said.subject ? subjectValue(verdict.said.subject) : message('check-no-subject');
  switch (verdict.kind) {
    case 'matches':
    case 'rounded':
    case 'tenfold':
    case 'opposite':
    case 'differs':
      return [message(`check-${verdict.kind}`, { subject, said, known: figureValue(verdict.known) })];
    case 'headline': {
      const line = message('check-headline-mismatch', { said, known: figureValue(verdict.known) });
      return verdict.nowhere ? [line, message('check-headline-nowhere')] : [line];
    }
    case 'another_week': {
      const other = day(verdict.other);
      return verdict.known
        ? [message('check-another-week', { subject, said, other, known: figureValue(verdict.known) })]
        : [message('check-another-week-only', { subject, said, other })];
    }
    case 'other_series':
      return [message('check-other-series', { subject, said, series: message(`series-${verdict.series}`) })];
    case 'fits_week':
      return [message('check-fits-week', { subject, said, other: day(verdict.other) })];
    case 'open':
      return [message('check-open', { subject, said })];
    case 'unknown':
    case 'no_direction':
      return [message(verdict.kind === 'unknown' ? 'check-unknown' : 'check-no-direction', { subject, said })];
    default:
      return unreachable(verdict);
  }
}
