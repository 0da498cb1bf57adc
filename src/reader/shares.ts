import { type Interval, intervalOf, meet, type Share, shareOf, sumIntervals } from '../core/interval.ts';
import { usd } from '../core/money.ts';
import { type Event, isGlue, type Sentence, wayOf } from './event.ts';
import type { ReadClaim, ReadLine, ReadWarning, Span } from './reading.ts';
import type { ReadText } from './statements.ts';

const TENTHS = '零一二三四五六七八九十';
const TENTH =
  /(?<![\p{N}])(?<tenth>[一二三四五六七八九十]|\d(?:\.\d)?)成(?!交|立|[为為]|本|果|功|[长長]|[员員]|份|熟|型)/gu;
const PERCENT = /(?<percent>\d{1,3}(?:[.,]\d)?)\s?(?:%|％|per\s?cent|pct)/iu;
const PARTS_PER_TEN_THOUSAND = 10_000;
/** What may stand between a share and the word that says whose share it is. */
const NEAR = 4;

export interface Shares {
  readonly warnings: readonly ReadWarning[];
  readonly claims: readonly ReadClaim[];
}

interface PrintedShare extends Span {
  /** From 0 to 1. */
  readonly low: number;
  readonly high: number;
}

/** Shares of the total that a text states of named assets, held against its own figures. */
export function findShares(original: string, read: ReadText, lines: readonly ReadLine[]): Shares {
  const total = lines.find(({ scope }) => scope === 'total');
  const found = total
    ? read.sentences.flatMap((sentence) => sharesIn(sentence, read).map((share) => ({ share, sentence })))
    : [];
  const warnings: ReadWarning[] = [];
  const claims: ReadClaim[] = [];
  for (const { share, sentence } of found) {
    const named = whoseShare(share, sentence);
    const computed = total && shareOfTotal(named, total, lines);
    if (!computed) continue;
    const evidence = read.folded.origin(share.start, share.end);
    const printed = original.slice(evidence.start, evidence.end);
    if (meet(scaled(share), scaled(computed)))
      claims.push({ kind: 'share', assets: [...named], printed, words: printed, evidence });
    else warnings.push({ code: 'share_contradicted', ...evidence, printed, ...computed });
  }
  return { warnings, claims };
}

/** Undefined where the text does not print all of them. */
function shareOfTotal(named: ReadonlySet<string>, total: ReadLine, lines: readonly ReadLine[]): Share | undefined {
  const members = lines.filter(({ scope, key }) => scope === 'asset' && named.has(key));
  if (members.length === 0 || members.length < named.size) return undefined;
  return shareOf(sumIntervals(members.map(intervalOf)), intervalOf(total));
}

const scaled = ({ low, high }: { readonly low: number; readonly high: number }): Interval => ({
  low: usd(Math.round(low * PARTS_PER_TEN_THOUSAND)),
  high: usd(Math.round(Math.min(high, 9) * PARTS_PER_TEN_THOUSAND)),
});

/** Shares that a sentence says are of the flow: '90% of the outflows', '占比近九成'. */
function sharesIn({ events, start, end }: Sentence, { folded }: ReadText): readonly PrintedShare[] {
  const percents = events.flatMap((event, at): readonly PrintedShare[] => {
    if (event.is !== 'aside' || !isOfFlow(at, events)) return [];
    const printed = PERCENT.exec(folded.text.slice(event.start, event.end))?.groups?.['percent'];
    if (printed === undefined) return [];
    const value = Number(printed.replace(',', '.')) / 100;
    const half = printed.length > 2 && /[.,]/u.test(printed) ? 0.0005 : 0.005;
    return [{ start: event.start, end: event.end, ...around(value, half, at, events) }];
  });
  const spoken = folded.text.slice(start, end);
  const tenths = [...spoken.matchAll(TENTH)].flatMap((match): readonly PrintedShare[] => {
    const [tenth, from] = [match.groups?.['tenth'] ?? '', start + match.index];
    const at = events.findIndex((event) => event.end > from);
    if (!events.slice(Math.max(0, at - NEAR), at + 1).some(({ is }) => is === 'share_of' || is === 'part')) return [];
    const value = TENTHS.includes(tenth) ? TENTHS.indexOf(tenth) / 10 : Number(tenth) / 10;
    const word = /[近约約]$/u.test(folded.text.slice(0, from)) ? 1 : 0;
    return [{ start: from - word, end: from + match[0].length, ...around(value, 0.05, at, events) }];
  });
  return [...percents, ...tenths];
}

/** 'About' widens a share by a twentieth, 'more than' opens it upwards. */
function around(
  value: number,
  half: number,
  at: number,
  events: readonly Event[],
): { readonly low: number; readonly high: number } {
  const before = events.slice(Math.max(0, at - 2), at).map(({ is }) => is);
  if (before.includes('bound')) return { low: value, high: Number.POSITIVE_INFINITY };
  const slack = before.includes('approx') ? Math.max(half, 0.025) : half;
  return { low: value - slack, high: value + slack };
}

/** A word of the flow, or of the whole, stands near behind it; one of assets held makes it a share of those. */
function isOfFlow(at: number, events: readonly Event[]): boolean {
  const behind = events.slice(at + 1, at + 1 + NEAR);
  if (behind.some(({ is }) => is === 'holding' || is === 'volume')) return false;
  const of = behind.find((event) => !isGlue(event));
  const led = of?.is === 'towards' || of?.is === 'share_of' || of?.is === 'fraction';
  const flow = behind.some((event) => wayOf(event) !== undefined || event.is === 'whole' || event.is === 'share_of');
  const before = events.slice(Math.max(0, at - NEAR), at).some(({ is }) => is === 'share_of');
  return (led && flow) || before;
}

/** The assets of the nearest piece that names any. */
function whoseShare(share: Span, { events }: Sentence): ReadonlySet<string> {
  const named = new Set<string>();
  for (const event of events.filter(({ end }) => end <= share.start).toReversed()) {
    if (named.size > 0 && (event.is === 'stop' || event.is === 'contrast')) break;
    if (named.size > 0 && event.is === 'comma') break;
    if (event.name?.startsWith('asset')) named.add(event.name.slice('asset '.length));
    else if (event.is === 'subject' && event.name !== 'total') return new Set();
  }
  return named;
}
