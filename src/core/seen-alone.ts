import { type PlaceId, platformOf } from './place.ts';

/**
 * How somebody may be shown what nobody else may read: in the answer itself where that is theirs alone, by a private message where the answer
 * stands for all, as in a group on Telegram, or not at all where they speak as the chat itself.
 */
export function seenAlone(place: PlaceId, person: string): 'answer' | 'message' | 'nobody' {
  // An answer for whoever asked is shown to them alone on Discord, and a terminal has nobody else.
  if (platformOf(place) !== 'telegram') return 'answer';
  if (!/^telegram:[1-9]\d*$/u.test(person)) return 'nobody';
  return person === place ? 'answer' : 'message';
}
