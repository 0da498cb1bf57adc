import type { Alert } from './alert.ts';
import type { Level } from './level.ts';
import type { LevelHappened } from './level-story.ts';

/** What a place is to be told of a level, once: by its level, its moment and what it was. */
export function levelAlert(place: Alert['place'], level: Level, happened: LevelHappened): Alert {
  const { level: id, what, at, seenAt } = happened;
  return {
    ...{ place, key: `level/${id}/${at}/${what}`, about: `level:${id}`, what, at, seenAt },
    ...{ body: { is: 'level', level, happened }, outcome: { is: 'waiting' } },
  };
}
