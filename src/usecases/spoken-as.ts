import type { Clock, PlaceBook, PlatformName } from '../ports.ts';

/**
 * Keeps which bot a platform is spoken as. Another one than before is in none of the places that are kept, as far as is known: each
 * is suspended until that bot is heard to be in it. Gives how many are; undefined where it is the same bot, or the first.
 */
export async function keepSpokenAs(
  { places, clock }: { readonly places: PlaceBook; readonly clock: Clock },
  platform: PlatformName,
  bot: string,
): Promise<number | undefined> {
  const done = await places.once(undefined, async (changes) => {
    const before = await changes.findBot(platform);
    if (before === bot) return {};
    await changes.saveBot(platform, bot);
    if (before === undefined) return {};
    return { suspended: await changes.suspendAll(platform, { reason: 'token_changed', since: clock.now() }) };
  });
  return done?.suspended;
}
