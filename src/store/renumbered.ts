import type { PlaceId } from '../core/place.ts';

interface Numbered {
  readonly place: string;
  readonly number: number;
}

/** Rows where they go: what has a number there keeps it, and those that join are counted on. */
export function renumbered<Row extends Numbered>(
  joining: readonly Row[],
  standing: readonly Numbered[],
  goes: (place: PlaceId) => PlaceId,
): readonly Row[] {
  const highest = new Map<string, number>();
  for (const { place, number } of standing) highest.set(place, Math.max(number, highest.get(place) ?? 0));
  return joining.map((row) => {
    const place = goes(row.place as PlaceId);
    return { ...row, place, number: row.number + (highest.get(place) ?? 0) };
  });
}
