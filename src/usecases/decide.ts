import type { PlaceChanges } from '../ports.ts';
import type { Decider } from './schedule-services.ts';

/** What was decided, as it was and as it is now; `at` in UTC milliseconds. */
interface Decided<Thing> {
  readonly at: number;
  readonly what: string;
  readonly before?: Thing | undefined;
  readonly after: Thing;
}

/** Writes down who decided it, in the writes that do it. */
export const decide = <Thing extends object>(
  { record }: Pick<PlaceChanges, 'record'>,
  { person, place }: Decider,
  { at, what, before, after }: Decided<Thing>,
): Promise<void> =>
  record({
    ...{ by: person, at, place, what },
    ...(before && { before: JSON.stringify(before) }),
    after: JSON.stringify(after),
  });
