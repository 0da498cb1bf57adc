/** How far one size is from an earlier one, in percent of that one. Both are above zero, of one source and one unit. */
export const changePercent = (before: number, now: number): number => (now / before - 1) * 100;
