import { createBounded } from './bounded.ts';
import { CITY_NAMES } from './city-names.ts';

let zones: ReadonlyMap<string, string> | undefined;

/** IANA's names by their lower case, by their city alone where only one zone has it, and what people call a few of them. */
function known(): ReadonlyMap<string, string> {
  if (zones) return zones;
  const byName = new Map<string, string>([['utc', 'UTC'], ...CITY_NAMES]);
  const byCity = new Map<string, string[]>();
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    byName.set(zone.toLowerCase(), zone);
    const city = zone.slice(zone.lastIndexOf('/') + 1).toLowerCase();
    byCity.set(city, [...(byCity.get(city) ?? []), zone]);
  }
  for (const [city, all] of byCity) if (all.length === 1 && all[0] && !byName.has(city)) byName.set(city, all[0]);
  zones = byName;
  return zones;
}

/** 'asia/shanghai', 'Shanghai', '上海', 'New York' → the zone's own name. Offsets are no zones: they know no summer. */
export function findTimeZone(typed: string): string | undefined {
  const name = typed.trim().toLowerCase().replaceAll(' ', '_');
  const zone = known().get(name);
  if (zone || !/^[a-z_]+\/[a-z_/+-]+$/u.test(name)) return zone;
  // Older names, as Asia/Calcutta, are not listed and hold all the same.
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** Zones whose name holds what was typed, those whose city begins with it first; at most `most`. */
export function timeZonesLike(typed: string, most: number): readonly string[] {
  const part = typed.trim().toLowerCase().replaceAll(' ', '_');
  const holding = [...new Set(known().values())].filter((zone) => zone.toLowerCase().includes(part));
  const begins = (zone: string) =>
    zone
      .slice(zone.lastIndexOf('/') + 1)
      .toLowerCase()
      .startsWith(part);
  return holding.toSorted((a, b) => Number(begins(b)) - Number(begins(a))).slice(0, most);
}

/** Making one takes longer than using it a hundred times. */
const MOST_CLOCKS = 100;
const clocks = createBounded<Intl.DateTimeFormat>(MOST_CLOCKS);

/** '14:05' in a zone at a moment (UTC milliseconds). */
export function wallTime(at: number, timeZone: string): string {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    clocks.set(timeZone, clock);
  }
  return clock.format(at);
}
