import type { AlertHook, HookKind } from '../core/alert-hook.ts';
import { AppError } from '../core/errors.ts';
import { MOST_HOOKS } from '../core/following.ts';
import type { PlaceId } from '../core/place.ts';
import type { Clock, PlaceBook, PlaceChanges } from '../ports.ts';
import type { PostBook } from '../post-ports.ts';
import { newKey } from './hook-key.ts';
import { newId } from './new-id.ts';
import { soundNow } from './schedule-checks.ts';
import type { Decider } from './schedule-services.ts';
import { sha256 } from './sha256.ts';

export interface HookKeeping {
  readonly places: PlaceBook;
  readonly posts: Pick<PostBook, 'following'>;
  readonly clock: Clock;
}

/** A hook with its key, which is kept nowhere: whoever has it shows it now or never. */
export interface NewHook {
  readonly hook: AlertHook;
  readonly key: string;
}

/** Those of a place that were not removed, by their numbers. */
export const hooksAt = ({ posts }: Pick<HookKeeping, 'posts'>, place: PlaceId): Promise<readonly AlertHook[]> =>
  posts.following.hooks(place);

/** Undefined where the update came twice: there is a hook of it, and its key was shown or never will be. */
export async function addHook(services: HookKeeping, by: Decider, kind: HookKind): Promise<NewHook | undefined> {
  const now = soundNow(services);
  const key = newKey();
  const digest = await sha256(key);
  return services.places.once(by.update, async (changes) => {
    if ((await changes.following.hooks(by.place)).length >= MOST_HOOKS)
      throw new AppError({ code: 'hooks_full', most: MOST_HOOKS });
    const made = { id: newId(), place: by.place, kind, digest, by: by.person, since: now };
    const hook = await changes.following.addHook(made);
    await decide(changes, by, { at: now, what: 'hook.added', hook });
    return { hook, key };
  });
}

/** Its key opens nothing from then on. Undefined where the update came twice. */
export async function removeHook(
  { places, clock }: HookKeeping,
  by: Decider,
  number: number | string,
): Promise<AlertHook | undefined> {
  return places.once(by.update, async (changes) => {
    const hooks = await changes.following.hooks(by.place);
    const hook = hooks.find((each) => each.number === number);
    if (!hook)
      throw new AppError({ code: 'hook_unknown', typed: String(number), known: hooks.map((each) => each.number) });
    await changes.following.removeHook(hook.id);
    await decide(changes, by, { at: clock.now(), what: 'hook.removed', hook });
    return hook;
  });
}

interface Decided {
  readonly at: number;
  readonly what: 'hook.added' | 'hook.removed';
  readonly hook: AlertHook;
}

/** Neither the key nor its digest is anybody's to read there. */
const decide = (changes: PlaceChanges, { person, place }: Decider, { at, what, hook: { number, kind } }: Decided) => {
  const said = JSON.stringify({ number, kind });
  return changes.record({
    by: person,
    at,
    place,
    what,
    ...(what === 'hook.added' ? { after: said } : { before: said }),
  });
};
