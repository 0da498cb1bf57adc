import type { Cell } from './cell.ts';
import type { Drawn } from './chart.ts';
import type { Sheet } from './frame.ts';
import { hatch } from './hatch.ts';

/** Hatches the places of a plot where nothing is known, as what is not there looks like zero. */
export function drawGaps(sheet: Sheet, known: readonly boolean[], { drawn, plot }: { drawn: Drawn; plot: Cell }): void {
  const step = plot.width / Math.max(1, known.length);
  const width = Math.max(4, step * 0.78);
  known.forEach((isKnown, at) => {
    if (isKnown) return;
    const x = Math.min(Math.max(drawn.xOf(at) - width / 2, plot.x), plot.x + plot.width - width);
    hatch(sheet, { ...plot, x, width }, sheet.palette.rule);
  });
}

interface Values {
  readonly values: readonly (number | null)[];
}

/** For each label whether any of the series knows it. */
export const knownOf = (labels: readonly string[], series: readonly Values[]): readonly boolean[] =>
  labels.map((_, at) => series.some(({ values }) => isAmount(values[at])));

export const isAmount = (value: number | null | undefined): value is number => value !== null && value !== undefined;
