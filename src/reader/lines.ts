import { intervalOf, meet } from '../core/interval.ts';
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
  const taken = statements.filter((each): each is Bound => each.refused === null && each.subject !== null);
  const groups = [...Map.groupBy(taken, ({ subject }) => `${subject.scope}/${subject.key}`).values()];
  const agreed = groups.filter(agree);
  const contradicted = groups.filter((group) => !agree(group)).flat();
  const lines = agreed
    .map((group) => lineOf(group, statements))
    .toSorted((a, b) => ORDER.indexOf(a.scope) - ORDER.indexOf(b.scope));
  const mentioned = (each: Statement) => isMention(each) && lines.some((line) => sameSize(line, each));
  return {
    lines,
    refused: [
      ...statements.flatMap((each) => (each.refused && !mentioned(each) ? [refusedOf(each, each.refused)] : [])),
      ...contradicted.map((each) => refusedOf(each, 'ambiguous')),
    ].toSorted((a, b) => a.start - b.start),
    warnings: groups.filter((group) => !agree(group)).flatMap(tenfold),
  };
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
