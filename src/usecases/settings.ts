import { type PlaceId, placePath, type SettingName, type Settings } from '../core/place.ts';
import { type Settled, settle, withSetting } from '../core/settings.ts';
import type { Clock, PlaceBook } from '../ports.ts';

/** What holds at a place and where it comes from: one question to the store. */
export async function settingsAt(
  { places }: { readonly places: Pick<PlaceBook, 'find'> },
  place: PlaceId,
): Promise<Settled> {
  return settle(await places.find(placePath(place)));
}

/** Nothing of the place and of what lies in it is kept from then on, who decided what included. */
export async function forgetPlace(
  { places }: { readonly places: PlaceBook },
  { place, update }: { readonly place: PlaceId; readonly update?: string },
): Promise<void> {
  await places.once(update, async (changes) => {
    await changes.forget(place);
    return {};
  });
}

/** One setting of one place, as somebody who may decides it; without a value it is inherited again. */
export interface SettingChange<Name extends SettingName = SettingName> {
  readonly place: PlaceId;
  readonly by: string;
  /** The platform's key of what asked for it: the same one changes nothing twice. */
  readonly update?: string;
  readonly name: Name;
  readonly value: Settings[Name] | undefined;
}

/** Makes the change with its decision, both or neither, and gives what holds then. */
export async function changeSetting(
  services: { readonly places: PlaceBook; readonly clock: Clock },
  { place, by, update, name, value }: SettingChange,
): Promise<Settled> {
  const { places, clock } = services;
  await places.once(update, async (changes) => {
    const [own] = await changes.find([place]);
    const before = own?.settings ?? {};
    const after = withSetting(before, name, value);
    if (JSON.stringify(before[name]) === JSON.stringify(value)) return {};
    await changes.saveSettings(place, after);
    // What stands pinned there shows it.
    await changes.pinned.wake(place, clock.now());
    await changes.record({
      ...{ by, at: clock.now(), place, what: `settings.${name}` },
      ...(before[name] !== undefined && { before: JSON.stringify(before[name]) }),
      ...(value !== undefined && { after: JSON.stringify(value) }),
    });
    return {};
  });
  return settingsAt(services, place);
}
