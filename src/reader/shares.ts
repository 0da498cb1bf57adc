import { intervalOf, meet, shareOf, sumIntervals } from '../core/interval.ts';
import { usd } from '../core/money.ts';
import { phrases } from './phrases.ts';
import type { ReadClaim, ReadLine, ReadWarning } from './reading.ts';
import type { ReadText } from './statements.ts';

const SHARES = phrases(({ shares }) => shares);
const SHARE_OF = phrases(({ shareOf: words }) => words, 'iu');
const TENTHS = '零一二三四五六七八九十';
const PARTS_PER_TEN_THOUSAND = 10_000;

export interface Shares {
  readonly warnings: readonly ReadWarning[];
  readonly claims: readonly ReadClaim[];
}

/** Shares of the total that a text states of named assets, held against its own figures. */
export function findShares(original: string, { folded, found }: ReadText, lines: readonly ReadLine[]): Shares {
  const warnings: ReadWarning[] = [];
  const claims: ReadClaim[] = [];
  const total = lines.find(({ scope }) => scope === 'total');
  for (const match of found.text.matchAll(SHARES)) {
    const clause = found.layout.clause(match.index);
    if (!SHARE_OF.test(found.text.slice(clause.start, clause.end))) continue;
    const named = new Set(
      found.marks.subjects
        .within(clause)
        .filter(({ is }) => is.scope === 'asset')
        .map(({ is }) => is.key),
    );
    const members = lines.filter(({ scope, key }) => scope === 'asset' && named.has(key));
    if (!total || members.length === 0 || members.length !== named.size) continue;
    const computed = shareOf(sumIntervals(members.map(intervalOf)), intervalOf(total));
    const printed = printedShare(match[0]);
    if (!computed || !printed) continue;
    const evidence = folded.origin(match.index, match.index + match[0].length);
    const text = original.slice(evidence.start, evidence.end);
    const scaled = (share: number) => usd(Math.round(share * PARTS_PER_TEN_THOUSAND));
    const agrees = meet(
      { low: scaled(printed.low), high: scaled(printed.high) },
      { low: scaled(computed.low), high: scaled(computed.high) },
    );
    if (agrees) claims.push({ kind: 'share', assets: [...named], printed: text, words: text, evidence });
    else warnings.push({ code: 'share_contradicted', ...evidence, printed: text, ...computed });
  }
  return { warnings, claims };
}

/** '九成' is 85 to 95 per cent, '90%' is 89.5 to 90.5: half of the last place printed to each side. */
function printedShare(text: string): { readonly low: number; readonly high: number } | undefined {
  const tenth = /([零一二三四五六七八九十]|\d(?:\.\d)?)成/u.exec(text)?.[1];
  if (tenth !== undefined) {
    const value = TENTHS.includes(tenth) ? TENTHS.indexOf(tenth) / 10 : Number(tenth) / 10;
    return { low: value - 0.05, high: value + 0.05 };
  }
  const percent = /\d{1,3}(?:\.\d)?/u.exec(text)?.[0];
  if (percent === undefined) return undefined;
  const half = percent.includes('.') ? 0.0005 : 0.005;
  return { low: Number(percent) / 100 - half, high: Number(percent) / 100 + half };
}
