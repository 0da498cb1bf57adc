import { beyondHistory, exceedsTotal, headlineMismatch, LARGEST_WEEK } from '../core/checks.ts';
import { distance, intervalOf, sumIntervals } from '../core/interval.ts';
import { outsideTotal, subjectOf } from '../core/subject.ts';
import { apartByPowerOfTen } from '../core/verification.ts';
import type { TextDates } from './dates.ts';
import type { ReadLine, ReadWarning } from './reading.ts';
import type { ReadText, Statement } from './statements.ts';

/** What in a text speaks against its own figures. A warning changes none of them. */
export function warningsOf(read: ReadText, lines: readonly ReadLine[], dates: TextDates): readonly ReadWarning[] {
  return [
    ...headlineWarnings(read, lines),
    ...renderings(read),
    ...oversized(lines),
    ...unequalSums(lines),
    ...beyondAll(lines),
    ...misdated(read, dates),
  ];
}

/** A headline never overrides the body: where it is far from every figure, it is said. */
function headlineWarnings({ statements }: ReadText, lines: readonly ReadLine[]): readonly ReadWarning[] {
  const total = lines.find(({ scope }) => scope === 'total') ?? lines[0];
  const body = lines.map(({ usd }) => usd);
  const wrong = ({ refused, usd }: Statement) => refused === 'headline' && headlineMismatch(usd, body);
  return statements
    .filter(wrong)
    .flatMap(({ start, end, usd, step }) =>
      total ? [{ code: 'headline_mismatch', start, end, printed: { usd, step }, total: amountOf(total) }] : [],
    );
}

/** '17.3亿美元（US$17.3 billion）': the same figure said again, a power of ten away. */
function renderings({ statements }: ReadText): readonly ReadWarning[] {
  return statements.flatMap((each, at): readonly ReadWarning[] => {
    const before = statements[at - 1];
    if (!before || !each.again || !apartByPowerOfTen(intervalOf(before), intervalOf(each))) return [];
    const { start, end } = each;
    return [{ code: 'dual_rendering', start, end, printed: amountOf(each), other: amountOf(before) }];
  });
}

function oversized(lines: readonly ReadLine[]): readonly ReadWarning[] {
  const total = lines.find(({ scope }) => scope === 'total');
  if (!total) return [];
  return partsOf(lines)
    .filter(({ usd }) => exceedsTotal(usd, total.usd))
    .map((part) => ({ code: 'part_over_total', ...part.evidence, part: amountOf(part), total: amountOf(total) }));
}

const partsOf = (lines: readonly ReadLine[]): readonly ReadLine[] =>
  lines.filter(({ scope, key }) => scope !== 'total' && !outsideTotal(subjectOf({ scope, key })));

/** So many parts, the largest among them, come near the whole wherever a text names them all. */
const WHOLES = [
  { scope: 'region', most: ['US'], least: 5 },
  { scope: 'asset', most: ['BTC', 'ETH'], least: 6 },
] as const;
/** Of all that moved: what small parts that are left out may come to. */
const LEFT_OUT = 0.1;

function unequalSums(lines: readonly ReadLine[]): readonly ReadWarning[] {
  const total = lines.find(({ scope }) => scope === 'total');
  if (!total) return [];
  return WHOLES.flatMap(({ scope, most, least }): readonly ReadWarning[] => {
    const parts = partsOf(lines).filter((line) => line.scope === scope);
    const complete = parts.length >= least && most.every((key) => parts.some((part) => part.key === key));
    const sum = sumIntervals(parts.map(intervalOf));
    const moved = parts.reduce((all, { usd }) => all + Math.abs(usd), 0);
    const apart = distance(sum, intervalOf(total)) > LEFT_OUT * moved;
    return complete && apart ? [{ code: 'sum_mismatch', ...total.evidence, sum, total: amountOf(total) }] : [];
  });
}

const beyondAll = (lines: readonly ReadLine[]): readonly ReadWarning[] =>
  lines
    .filter(({ usd }) => beyondHistory(usd))
    .map((line) => ({ code: 'scale_vs_history', ...line.evidence, printed: amountOf(line), largest: LARGEST_WEEK }));

function misdated({ folded }: ReadText, { contradiction }: TextDates): readonly ReadWarning[] {
  if (!contradiction) return [];
  const { start, end, date, expected } = contradiction;
  return [{ code: 'date_mismatch', ...folded.origin(start, end), stated: date, expected }];
}

const amountOf = ({ usd, step }: Pick<ReadLine, 'usd' | 'step'>) => ({ usd, step });
