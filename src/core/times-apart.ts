/** A price may move by half between two looks, and is then no power of ten away. */
const NEAR = 0.2;

/** How many times the larger of two sizes is the smaller, where that is a power of ten or close to one; undefined where it is not. */
export function timesApart(a: number, b: number): number | undefined {
  if (!(a > 0 && b > 0)) return undefined;
  const power = Math.abs(Math.log10(a / b));
  const whole = Math.round(power);
  return whole > 0 && Math.abs(power - whole) < NEAR ? 10 ** whole : undefined;
}
