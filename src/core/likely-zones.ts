/**
 * Zones that somebody may well mean, at most `most`: the one that holds, UTC, and those of the countries of language tags, as 'en-GB'
 * or 'zh'. Parts of states with a clock of their own, as America/Indiana/Knox, are left to be typed.
 */
export function likelyTimeZones(current: string, tags: readonly string[], most: number): readonly string[] {
  const ofCountries = tags.flatMap(zonesOfTag).filter((zone) => zone.split('/').length === 2);
  return [...new Set([current, 'UTC', ...ofCountries])].slice(0, most);
}

function zonesOfTag(tag: string): readonly string[] {
  try {
    return new Intl.Locale(tag).maximize().getTimeZones() ?? [];
  } catch (error) {
    // What a platform gives for a language may be none; then it has no country.
    if (error instanceof RangeError) return [];
    throw error;
  }
}
