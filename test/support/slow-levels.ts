import type { Level } from '../../src/core/level.ts';
import type { Bar } from '../../src/core/level-machine.ts';

type Rule = Pick<Level['claim'], 'price'> & Pick<Level['reading'], 'direction' | 'closes' | 'rearmPercent'>;

interface Told {
  /** When the candle opened. */
  readonly at: number;
  readonly what: string;
}

/**
 * What candles say of a level, worked out from the whole row of them each time: which count is asked first, and of each one the question is put
 * anew to all before it. Slow, and so plain that it can be read.
 */
export function judgeSlowly(given: readonly Bar[], rule: Rule): readonly Told[] {
  const counted: Bar[] = [];
  for (const bar of given) {
    const last = counted.at(-1);
    if (!last || bar.opensAt > last.opensAt) counted.push(bar);
  }
  return counted.flatMap((_, at) => toldOf(counted.slice(0, at + 1), rule));
}

function toldOf(bars: readonly Bar[], rule: Rule): readonly Told[] {
  const bar = bars.at(-1) as Bar;
  const before = bars.at(-2);
  const gap = before !== undefined && before.closesAt < bar.opensAt;
  const was = before ? standsAfter(bars.slice(0, -1), rule) : 'unseen';
  const is = standsAfter(bars, rule);
  const own = is === 'armed' && was !== 'crossed' ? toldWhileNear(bars, rule, { was, gap }) : toldOfCloses(was, is);
  return [...(gap ? ['gap'] : []), ...own].map((what) => ({ at: bar.opensAt, what }));
}

type Stands = ReturnType<typeof standsAfter>;

function toldOfCloses(was: Stands | 'unseen', is: Stands): readonly string[] {
  if (is === 'crossed') return was === 'crossed' ? [] : ['crossed'];
  if (was === 'crossed') return ['failed'];
  return typeof is === 'number' ? ['closed_beyond'] : [];
}

function toldWhileNear(
  bars: readonly Bar[],
  rule: Rule,
  { was, gap }: { readonly was: Stands | 'unseen'; readonly gap: boolean },
): readonly string[] {
  const [before, bar] = [bars.at(-2), bars.at(-1) as Bar];
  // Closes before a gap counted no more already.
  if (typeof was === 'number' && !gap) return ['fell_back'];
  const running = was === 'armed' && before !== undefined && touches(before, rule);
  const touched = touches(bar, rule) && !running;
  return [...(was === 'resting' ? ['armed'] : []), ...(touched ? ['touched'] : [])];
}

/** Where it stands after a row of candles: how many closes of those needed are there, where some are. */
function standsAfter(bars: readonly Bar[], rule: Rule): 'resting' | 'armed' | 'crossed' | number {
  const start = bars.findLastIndex((bar, at) => isArmedBy(bars.slice(0, at), bar, rule));
  if (start < 0) return 'resting';
  const since = bars.slice(start);
  const met = since.findIndex((_, at) => closesBefore(since.slice(0, at + 1), rule) >= rule.closes);
  if (met >= 0) return since.slice(met).every((bar) => isBeyond(bar, rule)) ? 'crossed' : 'resting';
  return closesBefore(since, rule) || 'armed';
}

/** How many of the last candles closed beyond in a row, without a gap between them. */
function closesBefore(bars: readonly Bar[], rule: Rule): number {
  let count = 0;
  for (let at = bars.length - 1; at >= 0; at -= 1) {
    if (!isBeyond(bars[at] as Bar, rule)) return count;
    count += 1;
    if (at > 0 && (bars[at - 1] as Bar).closesAt < (bars[at] as Bar).opensAt) return count;
  }
  return count;
}

/** The first candle of all arms by being near; later ones where nothing is armed and price is outside of the band. */
function isArmedBy(before: readonly Bar[], bar: Bar, rule: Rule): boolean {
  if (isBeyond(bar, rule)) return false;
  if (before.length === 0) return true;
  return standsAfter(before, rule) === 'resting' && isOutside(bar, rule);
}

const isUp = ({ direction }: Rule): boolean => direction === 'reclaim_above' || direction === 'reject_below';
const isBeyond = ({ close }: Bar, rule: Rule): boolean => (isUp(rule) ? close > rule.price : close < rule.price);
const touches = ({ high, low }: Bar, rule: Rule): boolean => (isUp(rule) ? high >= rule.price : low <= rule.price);
const isOutside = ({ close }: Bar, rule: Rule): boolean => {
  const band = (rule.price * rule.rearmPercent) / 100;
  return isUp(rule) ? close <= rule.price - band : close >= rule.price + band;
};
