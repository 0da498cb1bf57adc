import type { PictureBar, PictureSize } from './picture.ts';

type WithBars = 'recap' | 'bars';

/** Rows of bars that have room beside the longest header and footer that are drawn. */
const ROWS: Readonly<Record<PictureSize, Readonly<Record<WithBars, number>>>> = {
  wide: { recap: 6, bars: 6 },
  tall: { recap: 12, bars: 16 },
};

/** How many rows of bars have room on a picture, whatever its words; the row that says how many more there are is one of them. */
export const barsThatFit = (size: PictureSize, is: WithBars): number => ROWS[size][is];

/** The first bars, as many as have room, and how many are left for whoever writes `more`. */
export function shownBars(
  bars: readonly PictureBar[],
  { size, is }: { readonly size: PictureSize; readonly is: WithBars },
): { readonly shown: readonly PictureBar[]; readonly left: number } {
  const rows = barsThatFit(size, is);
  if (bars.length <= rows) return { shown: bars, left: 0 };
  return { shown: bars.slice(0, rows - 1), left: bars.length - rows + 1 };
}
