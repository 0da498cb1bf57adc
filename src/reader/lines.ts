import { intervalOf, meet } from '../core/interval.ts';
import { negateUsd, type Usd } from '../core/money.ts';
import type { PrintedAmount } from '../core/printed.ts';
import type { Subject } from '../core/subject.ts';
import { apartByPowerOfTen } from '../core/verification.ts';
import type { ReadLine, ReadWarning, Refused } from './reading.ts';
import type { Statement } from './statements.ts';

type Bound = Statement & { readonly subject: Subject };

export interface Lines {
  readonly lines: readonly ReadLine[];
  readonly refused: readonly Refused[];
  readonly warnings: readonly ReadWarning[];
}

const ORDER: readonly Subject['scope'][] = ['total', 'region', 'group', 'asset'];

/** Mentions folded to one line a subject; what a text contradicts itself on is refused, never chosen. */
export function foldLines(statements: readonly Statement[]): Lines {
  const sums = statements.filter(({ refused, inHeadline }) => refused === 'other_window' && !inHeadline);
  const isSum = (each: Statement) => each.sure < 2 && sums.some((sum) => sameSize(sum, each));
  const bound = statements.filter((each): each is Bound => each.refused === null && each.subject !== null);
  const [taken, told] = [bound.filter((each) => !isSum(each)), bound.filter(isSum)];
  const mentions = [...Map.groupBy(taken, ({ subject }) => `${subject.scope}/${subject.key}`).values()];
  const groups = mentions.map(surest);
  const outdone = mentions.flatMap((group, at) => group.filter((each) => !groups[at]?.includes(each)));
  const agreed = groups.filter(agree);
  const contradicted = [...groups.filter((group) => !agree(group)).flat(), ...outdone];
  const lines = agreed
    .map((group) => lineOf([...group, ...finerPrints(group, statements)], statements))
    .toSorted((a, b) => ORDER.indexOf(a.scope) - ORDER.indexOf(b.scope));
  const mentioned = (each: Statement) => isMention(each) && lines.some((line) => sameSize(line, each));
  return {
    lines,
    refused: [
      ...statements.flatMap((each) => (each.refused && !mentioned(each) ? [refusedOf(each, each.refused)] : [])),
      ...contradicted.map((each) => refusedOf(each, 'ambiguous')),
      // What is a sum of weeks where the text says more of it is no week's where it says less.
      ...told.map((each) => refusedOf(each, 'other_window')),
    ].toSorted((a, b) => a.start - b.start),
    warnings: groups.filter((group) => !agree(group)).flatMap(tenfold),
  };
}

/** 'Outflows of $423m ... overall, $422.8m': the same amount more finely, without its direction. */
function finerPrints([first]: readonly Bound[], statements: readonly Statement[]): readonly Bound[] {
  if (first?.subject.scope !== 'total') return [];
  const finer = ({ refused, subject, usd, step }: Statement) =>
    refused === 'no_direction' &&
    subject?.scope === 'total' &&
    step < first.step &&
    meet(intervalOf({ usd: sized(usd, first.usd), step }), intervalOf(first));
  return statements
    .filter(finer)
    .map((each) => ({ ...each, usd: sized(each.usd, first.usd), subject: first.subject, refused: null }));
}

/** The size of one with the sign of another. */
const sized = (size: Usd, sign: Usd): Usd => (Math.sign(size) === Math.sign(sign) ? size : negateUsd(size));

/** The mentions that say most themselves, and all that agree with them. */
function surest(group: readonly Bound[]): readonly Bound[] {
  const most = group.reduce((most, { sure }) => Math.max(most, sure), 0);
  const surely = group.filter(({ sure }) => sure === most);
  return group.filter((each) => each.sure === most || agree([each, ...surely]));
}

/** Every pair of mentions rounds to the same: intervals meet, signs included. */
function agree([first, ...others]: readonly Bound[]): boolean {
  return first !== undefined && others.every((each) => meet(intervalOf(each), intervalOf(first)));
}

/** The finest print among mentions that agree; approximate only when every mention, also a bare one, says so. */
function lineOf(bound: readonly Bound[], statements: readonly Statement[]): ReadLine {
  const finest = bound.toSorted((a, b) => a.step - b.step || a.start - b.start)[0] as Bound;
  const bare = statements.filter((each) => isMention(each) && sameSize(finest, each));
  return {
    ...{ scope: finest.subject.scope, key: finest.subject.key, usd: finest.usd, step: finest.step },
    approx: [...bound, ...bare].every(({ approx }) => approx),
    asPrinted: finest.asPrinted,
    evidence: { start: finest.start, end: finest.end },
  };
}

/** An amount that the text repeats without saying again whose it is or where it went. */
const isMention = ({ refused }: Statement): boolean =>
  refused === 'no_direction' || refused === 'ambiguous' || refused === 'headline';

const sameSize = (a: PrintedAmount, b: PrintedAmount): boolean =>
  Math.abs(a.usd) === Math.abs(b.usd) && a.step === b.step;

function refusedOf({ asPrinted, start, end }: Statement, reason: Refused['reason']): Refused {
  return { text: asPrinted, start, end, reason };
}

/** The same figure printed twice a power of ten apart: 亿 carried over as billion. */
function tenfold([first, ...others]: readonly Bound[]): readonly ReadWarning[] {
  return others.flatMap((each) =>
    first && apartByPowerOfTen(intervalOf(first), intervalOf(each))
      ? [{ code: 'dual_rendering', start: each.start, end: each.end, printed: amountOf(each), other: amountOf(first) }]
      : [],
  );
}

const amountOf = ({ usd, step }: Statement) => ({ usd, step });
