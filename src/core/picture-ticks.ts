/** Steps that a person counts in. */
const ROUND = [1, 2, 2.5, 5, 10] as const;
const FEWEST = 3;
/** Nobody counts in less. */
const LEAST = 1e-9;

/**
 * Round numbers in even steps, the first at or beneath `low` and the last at or above `high`: 3 to `most` of them (6 at most). Where the two
 * go either way from zero, zero is among them. Whoever shows flows hands in an interval with zero in it.
 */
export function niceTicks(low: number, high: number, most = 6): readonly number[] {
  const [from, to] = widened(Math.min(low, high), Math.max(low, high));
  const count = Math.max(FEWEST, Math.min(6, Math.floor(most)));
  for (const step of stepsFrom((to - from) / 6)) {
    const [first, last] = [Math.floor(from / step), Math.ceil(to / step)];
    if (last - first + 1 > count) continue;
    const short = Math.max(0, FEWEST - (last - first + 1));
    return Array.from({ length: last - first + 1 + short }, (_, at) => exact((first + at) * step));
  }
  return [from, (from + to) / 2, to];
}

/** Something to count over where all is one amount, or so nearly that no round step tells them apart. */
function widened(low: number, high: number): readonly [number, number] {
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (high - low > Math.max(size * 1e-6, LEAST)) return [low, high];
  const around = size <= LEAST ? 1 : size * 0.1;
  return [low - around, high + around];
}

function* stepsFrom(least: number): Generator<number> {
  const power = Math.floor(Math.log10(least));
  for (let at = power; at <= power + 3; at += 1) for (const part of ROUND) yield exact(part * 10 ** at);
}

/** 0.30000000000000004 is 0.3. */
const exact = (amount: number): number => Number(amount.toPrecision(12));
