/** Something measured, with what it must keep to. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit?: string;
  readonly digits: number;
  /** Absent for what is worth knowing and promised nowhere. */
  readonly limit?: { readonly atMost: number } | { readonly atLeast: number };
}

/** How often each thing is measured beside its bare twin. */
export const PAIRS = 9;

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Each measure's median over rounds in which they take turns, once all are warm. */
export function alternating(measures: readonly (() => number)[]): readonly number[] {
  const rounds = Array.from({ length: WARM + PAIRS }, () => measures.map((measure) => measure()));
  return measures.map((_, at) => median(rounds.slice(WARM).map((round) => round[at] ?? Number.NaN)));
}

/** Rounds until the engine has compiled all it will. */
const WARM = 9;

/** Prints figures under each other; false when one breaks its limit. */
export function print(figures: readonly Figure[]): boolean {
  const width = Math.max(...figures.map(({ what }) => what.length)) + 1;
  const lines = figures.map((figure) => {
    const { what, value, unit = '', digits } = figure;
    return `${`${what}:`.padEnd(width)} ${value.toFixed(digits)}${unit}${boundOf(figure)}${holds(figure) ? '' : ', broken'}`;
  });
  process.stdout.write(`${lines.join('\n')}\n`);
  return figures.every(holds);
}

function boundOf({ limit, unit = '' }: Figure): string {
  if (!limit) return '';
  return 'atMost' in limit ? ` (at most ${limit.atMost}${unit})` : ` (at least ${limit.atLeast}${unit})`;
}

// NaN, where nothing was measured, holds nothing.
function holds({ value, limit }: Figure): boolean {
  if (!limit) return true;
  return 'atMost' in limit ? value <= limit.atMost : value >= limit.atLeast;
}
