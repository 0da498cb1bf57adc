import type { PlaceId } from '../core/place.ts';
import { choiceWords } from '../core/schedule-choices.ts';
import { whenWords } from '../core/when.ts';
import { type ScheduleDraft, targetWord } from './schedule-draft.ts';

/** The line that makes a schedule at a place, typed as it stands. */
export function addLine(draft: ScheduleDraft, place: PlaceId): string {
  const target = targetWord(place, draft.target);
  const words = [whenWords(draft.when), choiceWords(draft), ...(target === undefined ? [] : [`to ${target}`])];
  return `/schedule add ${words.join(' ')} save`;
}
