import type { PlaceId, Suspension } from './place.ts';

/** What became of a place, whichever platform it is on. `by`: who did it, as 'telegram:42', where that is said. */
export type PlaceEvent =
  /** It has another id from now on, and so has everything in it. */
  | { readonly is: 'moved'; readonly from: PlaceId; readonly to: PlaceId }
  /** Nothing can be posted there. */
  | { readonly is: 'lost'; readonly place: PlaceId; readonly reason: Suspension; readonly by?: string }
  /** None of these reasons stands in the way of it and of what it lies in any more. */
  | { readonly is: 'regained'; readonly place: PlaceId; readonly over: readonly Suspension[]; readonly by?: string }
  /** The bot went by itself, which it does only where it was asked to. */
  | { readonly is: 'left'; readonly place: PlaceId };

/** What came of it. `nothing`: it was so before, or nothing is kept of the place. */
export type PlaceOutcome = 'moved' | 'suspended' | 'resumed' | 'forgotten' | 'nothing';

/** Gets the id of the bot that a platform is spoken as; gives how many places are suspended where it is another one than before. */
export type OnBot = (bot: string) => Promise<number | undefined>;

/** Gets each event; `update` is the key of the update that told of it, where it was one of its own. */
export type OnPlace = (event: PlaceEvent, update?: string) => Promise<PlaceOutcome>;
