import type { Alert } from './alert.ts';
import type { Level } from './level.ts';
import type { LevelHappened } from './level-story.ts';

/** Once in a place: by its level, its moment and what it was. */
export const levelAlertKey = ({ level, at, what }: Pick<LevelHappened, 'level' | 'at' | 'what'>): string =>
  `level/${level}/${at}/${what}`;

/** What a place is to be told of a level. */
export function levelAlert(place: Alert['place'], level: Level, happened: LevelHappened): Alert {
  const { level: id, what, at, seenAt } = happened;
  return {
    ...{ place, key: levelAlertKey(happened), about: `level:${id}`, what, at, seenAt },
    ...{ body: { is: 'level', level, happened }, outcome: { is: 'waiting' } },
  };
}
