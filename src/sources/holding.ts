import { KEEPING } from '../core/keeping.ts';
import type { Fact, Gives, Miss, Question } from '../core/live.ts';
import { timesApart } from '../core/times-apart.ts';

/** What was fetched once is judged once: what was known before is not read for everybody who asks. */
export function createJudging() {
  const judged = new Map<
    string,
    { readonly fetchedAt: number | undefined; readonly hold: Promise<Miss | undefined> }
  >();
  return (
    key: string,
    { fetchedAt }: Pick<Fact<unknown>, 'fetchedAt'>,
    judge: () => Promise<Miss | undefined>,
  ): Promise<Miss | undefined> => {
    const known = judged.get(key);
    if (known && known.fetchedAt === fetchedAt) return known.hold;
    const hold = judge();
    judged.set(key, { fetchedAt, hold });
    hold.catch(() => judged.delete(key));
    return hold;
  };
}

interface Beside<Q extends Question> {
  /** What was known before. */
  readonly before: () => Promise<Fact<Gives<Q>> | undefined>;
  /** Asks the next source. */
  readonly next: () => Promise<Fact<Gives<Q>> | undefined>;
}

/**
 * Why what one source prints may not be shown: another is a power of ten away. Another one is asked only where nothing was known before, or
 * where that is so far away; where there is none, what was known before speaks for itself.
 */
export async function holdOf<Q extends Question>(
  question: Q,
  first: Fact<Gives<Q>>,
  { before, next }: Beside<Q>,
): Promise<Miss | undefined> {
  const { size } = KEEPING[question];
  const times = (other: Fact<Gives<Q>> | undefined): number | undefined => {
    const [a, b] = [size?.(first.value), other && size?.(other.value)];
    return a === undefined || b === undefined ? undefined : timesApart(a, b);
  };
  if (size?.(first.value) === undefined) return undefined;
  const known = await before();
  if (known && times(known) === undefined) return undefined;
  const other = (await next()) ?? known;
  const apart = times(other);
  if (!other || apart === undefined) return undefined;
  const { source, publisher } = first;
  return { source, publisher, failure: { code: 'source_held', other: other.publisher, times: apart } };
}
