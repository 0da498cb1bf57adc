import { KEEPING } from '../core/keeping.ts';
import type { Fact, Gives, Miss, Question } from '../core/live.ts';
import { timesApart } from '../core/times-apart.ts';

/** A number on hold, and whether what was known before is in doubt with it. */
export interface Hold {
  readonly miss: Miss;
  /** Nobody but the source itself was asked: which of its two numbers is wrong cannot be told. */
  readonly neither: boolean;
}

/** What a source alone says for so long is no slip of one day, and nobody else is there to hold it against. */
const HELD_MS = 86_400_000;

interface Judged {
  readonly fetchedAt: number;
  readonly hold: Promise<Hold | undefined>;
  /** UTC milliseconds at which the first number was held that was not shown since. */
  readonly since?: number;
}

/**
 * What was fetched once is judged once: what was known before is not read for everybody who asks. A source that nobody else can be asked
 * beside is believed once it has said the same for a day.
 */
export function createJudging() {
  const judged = new Map<string, Judged>();
  return (
    key: string,
    { fetchedAt = 0 }: Pick<Fact<unknown>, 'fetchedAt'>,
    judge: () => Promise<Hold | undefined>,
  ): Promise<Hold | undefined> => {
    const known = judged.get(key);
    if (known && known.fetchedAt === fetchedAt) return known.hold;
    const since = known?.since ?? fetchedAt;
    const hold = judge().then((held) => {
      const over = held?.neither && fetchedAt - since >= HELD_MS;
      judged.set(key, { fetchedAt, hold, ...(held && !over && { since }) });
      return over ? undefined : held;
    });
    judged.set(key, { fetchedAt, hold, ...(known?.since !== undefined && { since }) });
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
 * where that is so far away; where there is none, what was known before speaks against it.
 */
export async function holdOf<Q extends Question>(
  question: Q,
  first: Fact<Gives<Q>>,
  { before, next }: Beside<Q>,
): Promise<Hold | undefined> {
  const { size } = KEEPING[question];
  const times = (other: Fact<Gives<Q>> | undefined): number | undefined => {
    const [a, b] = [size?.(first.value), other && size?.(other.value)];
    return a === undefined || b === undefined ? undefined : timesApart(a, b);
  };
  if (size?.(first.value) === undefined) return undefined;
  const known = await before();
  if (known && times(known) === undefined) return undefined;
  const second = await next();
  const other = second ?? known;
  const apart = times(other);
  if (!other || apart === undefined) return undefined;
  const { source, publisher } = first;
  return {
    miss: { source, publisher, failure: { code: 'source_held', other: other.publisher, times: apart } },
    neither: !second && other.source === source && other.origin !== 'bundled',
  };
}
