import { ABBREVIATIONS, CITY_NAMES } from './city-names.ts';
import { didYouMean } from './nearest.ts';
import { findTimeZone, timeZonesLike } from './time-zone.ts';
import { type Span, spanOf, type TypedPart, type TypedPiece, wholePiece } from './typed-words.ts';

/** More words than any zone has: 'North Dakota/New Salem' has three. */
const MOST_WORDS = 4;
/** What is held against all names at most: no city has more letters, and each is compared with those of 440 names. */
const MOST_COMPARED = 3;
const MOST_LETTERS = 20;

export type ZoneFault = Span &
  ({ readonly code: 'words_left' } | { readonly code: 'bad_zone'; readonly nearest: readonly string[] });

/**
 * The zone in what is left of the typed words; undefined where nothing is left. What stands after the day and the time, which end at
 * `after`, was meant for a zone, and so was what is near to one.
 */
export function readZone(
  pieces: readonly TypedPiece[],
  after: number,
): { readonly timeZone: string } | ZoneFault | undefined {
  for (const [at, piece] of pieces.entries()) {
    const found = zoneWithin(piece);
    const left = found && (found.left ?? pieces[at === 0 ? 1 : 0]?.[0]);
    if (found) return left ? { code: 'words_left', ...spanOf(left) } : found;
  }
  for (const piece of pieces.slice(0, MOST_COMPARED)) {
    const whole = wholePiece(piece);
    const nearest = nearestZones(whole.text);
    if (nearest.length > 0 || whole.from >= after) return { code: 'bad_zone', nearest, ...spanOf(whole) };
  }
  return pieces[0] && { code: 'words_left', ...spanOf(pieces[0][0]) };
}

/** The longest run of its words that is a zone, and the first word beside it. */
function zoneWithin(
  words: TypedPiece,
): { readonly timeZone: string; readonly left: TypedPart | undefined } | undefined {
  for (let length = Math.min(words.length, MOST_WORDS); length > 0; length -= 1) {
    for (let first = 0; first + length <= words.length; first += 1) {
      const run = words.slice(first, first + length);
      const timeZone = findTimeZone(run.map(({ text }) => text).join(' '));
      if (timeZone) return { timeZone, left: words[first === 0 ? length : 0] };
    }
  }
  return undefined;
}

/** Zones that may have been meant, best first. */
function nearestZones(typed: string): readonly string[] {
  const meant = ABBREVIATIONS.get(typed);
  if (meant) return meant;
  // One or two letters stand in half of all names.
  const like = typed.length > 2 ? timeZonesLike(typed, 3) : [];
  if (like.length > 0 || typed.length > MOST_LETTERS) return like;
  return [...new Set(didYouMean(typed, cities()).flatMap((city) => findTimeZone(city) ?? []))];
}

let named: readonly string[] | undefined;

/** Names that find a zone by themselves. */
function cities(): readonly string[] {
  named ??= [
    ...Intl.supportedValuesOf('timeZone').map((zone) => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')),
    ...CITY_NAMES.map(([name]) => name),
  ];
  return named;
}
