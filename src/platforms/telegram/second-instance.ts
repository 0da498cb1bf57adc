import type { Timing } from './timing.ts';
import { codeOf } from './trouble.ts';

/** Another program with our token that backs off comes back within it. */
export const QUIET_MS = 120_000;

/** Told once when another program with our token shows itself, and once when nothing has been seen of it for two minutes. */
export type OnSecondInstance = (is: 'there' | 'gone') => void;

export interface SecondInstance {
  isThere(): boolean;
  /** Passes on what fetching updates gives, or its failure; a conflict is another who fetches. */
  watch<Result>(fetching: Promise<Result>): Promise<Result>;
  /** Telegram posted updates to another address than ours. */
  met(): void;
  /** Nothing was seen of it just now. */
  absent(): void;
}

export function createSecondInstance(tell: OnSecondInstance | undefined, { now }: Pick<Timing, 'now'>): SecondInstance {
  let seenAt: number | undefined;
  const met = () => {
    if (seenAt === undefined) tell?.('there');
    seenAt = now();
  };
  const absent = () => {
    if (seenAt === undefined || now() - seenAt < QUIET_MS) return;
    seenAt = undefined;
    tell?.('gone');
  };
  return {
    isThere: () => seenAt !== undefined,
    met,
    absent,
    async watch(fetching) {
      try {
        const result = await fetching;
        absent();
        return result;
      } catch (error) {
        if (codeOf(error) === 409) met();
        throw error;
      }
    },
  };
}
