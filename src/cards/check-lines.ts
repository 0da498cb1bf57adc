import { unreachable } from '../core/errors.ts';
import type { PrintedFigure } from '../core/figure.ts';
import type { Contradiction, Said, Verdict } from '../core/verdict.ts';
import type { WeekEnding } from '../core/week.ts';
import { day, figureValue, type Message, message, subjectValue, type Value, words } from '../i18n/message.ts';
import { inOneLine } from './one-line.ts';
import { weekMessage } from './passport.ts';

/** What is held against one amount, in one sentence with both amounts. */
export function verdictLine(verdict: Verdict): Message {
  const { said: it } = verdict;
  const [subject, said] = [subjectOfSaid(it), saidValue(it)];
  switch (verdict.kind) {
    case 'matches':
    case 'rounded':
    case 'opposite':
    case 'differs':
      return message(`check-${verdict.kind}`, { subject, said, known: figureValue(verdict.known) });
    case 'tenfold':
      return tenfoldLine(verdict);
    case 'headline':
      return headlineLine(verdict);
    case 'another_week': {
      const other = day(verdict.other.period.end);
      return verdict.known
        ? message('check-another-week', { subject, said, other, known: figureValue(verdict.known) })
        : message('check-another-week-only', { subject, said, other });
    }
    case 'beyond':
      return beyondLine(verdict);
    case 'other_series':
      return message('check-other-series', { subject, said, ...bothSeries(verdict) });
    case 'fits_week':
      return message('check-fits-week', { subject, said, other: day(verdict.other.period.end) });
    case 'open':
    case 'unknown':
    case 'no_direction':
      return message(ALONE[verdict.kind], { subject, said });
    default:
      return unreachable(verdict);
  }
}

const ALONE = { open: 'check-open', unknown: 'check-unknown', no_direction: 'check-no-direction' } as const;

export const bothSeries = ({ series }: Extract<Verdict, { kind: 'other_series' }>) => ({
  series: message(`series-${series}`),
  ours: message('series-global_etps_weekly'),
});

export function contradictionLine(contradiction: Contradiction): Message {
  const printed = words(contradiction.printed);
  return contradiction.code === 'share_contradicted'
    ? message('check-share', { printed, share: { is: 'share', share: contradiction.share } })
    : message(`check-warning-${contradiction.code}`, { printed });
}

export const passageLine = ({ passage }: { readonly passage: string }): Message =>
  message('check-passage', { passage: words(passage) });

export const subjectOfSaid = ({ subject }: Said): Value =>
  subject ? subjectValue(subject) : message('check-no-subject');

const saidValue = (said: Said): Value => ({
  is: said.signed ? 'amount' : 'unsigned',
  amount: said,
  approx: said.approx,
});

function headlineLine({ said, known, nowhere, largest }: Extract<Verdict, { kind: 'headline' }>): Message {
  const line = message('check-headline', { said: saidValue(said), known: figureValue(known) });
  if (!nowhere) return line;
  const near = largest
    ? message('check-headline-nowhere', { largest: figureValue(largest), week: weekOf(largest) })
    : message('check-headline-nowhere-at-all');
  return inOneLine([line, near]);
}

function tenfoldLine({ said, known, factor }: Extract<Verdict, { kind: 'tenfold' }>): Message {
  const ratio = Math.abs(said.usd / known.usd);
  const more = ratio > 1;
  // One printed digit may lie a tenth off: −$10B is 90 times −$111M.
  const times = Number((more ? ratio : 1 / ratio).toPrecision(2));
  const values = {
    subject: subjectOfSaid(said),
    said: saidValue(said),
    known: figureValue(known),
    times: message(`check-times-${more ? 'more' : 'less'}${times === factor ? '' : '-about'}`, { factor: times }),
  };
  const slip = slipOf(factor);
  return slip ? message('check-tenfold', { ...values, slip }) : message('check-tenfold-bare', values);
}

function beyondLine({ said, largest, tenth }: Extract<Verdict, { kind: 'beyond' }>): Message {
  const values = { subject: subjectOfSaid(said), said: saidValue(said) };
  const slip = tenth && slipOf(10 ** Math.round(Math.log10(Math.abs(said.usd / tenth.usd))));
  return tenth && slip
    ? message('check-beyond-tenth', { ...values, known: figureValue(tenth), week: weekOf(tenth), slip })
    : message('check-beyond', { ...values, largest: figureValue(largest), week: weekOf(largest) });
}

/** Which units were taken for each other, where so many times tells. */
function slipOf(factor: number): Message | undefined {
  if (factor === 10) return message('check-slip-10');
  return factor === 1_000 ? message('check-slip-1000') : undefined;
}

const weekOf = ({ period }: PrintedFigure): Message => weekMessage(period.end as WeekEnding);
