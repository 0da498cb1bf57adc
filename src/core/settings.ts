import type { PlaceId, PlaceRecord, SettingName, Settings } from './place.ts';
import { SETTING_NAMES } from './place.ts';

/** What holds at a place, each with the place it was set at; what is set nowhere is absent. */
export type Settled = {
  readonly [Name in SettingName]?: { readonly value: NonNullable<Settings[Name]>; readonly from: PlaceId };
};

/** Records of a place and all it lies in, outermost first: what is set further in goes before. */
export function settle(records: readonly Pick<PlaceRecord, 'id' | 'settings'>[]): Settled {
  const settled: Record<string, { readonly value: unknown; readonly from: PlaceId }> = {};
  for (const { id, settings } of records) {
    for (const name of SETTING_NAMES) {
      const value = settings[name];
      if (value !== undefined) settled[name] = { value, from: id };
    }
  }
  return settled as Settled;
}

/** Settings with one of them changed; undefined takes it away, so that it is inherited again. */
export function withSetting(settings: Settings, name: SettingName, value: Settings[SettingName] | undefined): Settings {
  const { [name]: _, ...rest } = settings;
  return value === undefined ? rest : { ...rest, [name]: value };
}
