import { DIRECTIONS, TIMEFRAMES } from '../core/level.ts';
import { DIRECTION_WORD } from '../core/level-words.ts';
import { message } from '../i18n/message.ts';
import type { Next } from './card.ts';
import { isOver, type LevelSeen, type Looking, levelRef } from './level-view.ts';

const CLOSES = [1, 2, 3] as const;

/** What may be asked of a level, and where whoever asks may change it, what may be changed. */
export function levelNext(
  seen: LevelSeen,
  { now, mayChange = false }: Pick<Looking, 'now'> & { readonly mayChange?: boolean },
): readonly Next[] {
  const { kept, isOwn } = seen;
  const plain: readonly Next[] = [
    { label: message('level-do-why'), line: `/why level ${levelRef(seen)}` },
    { label: message('level-do-all'), line: '/levels' },
  ];
  if (!mayChange || !kept || !isOwn || isOver(seen, now)) return plain;
  return [...plain, { label: message('level-do-retire'), line: `/level retire ${kept.number}` }, ...changesNext(seen)];
}

function changesNext({ level: { reading }, kept }: LevelSeen): readonly Next[] {
  const line = (words: string) => `/level edit ${kept?.number ?? ''} ${words}`;
  const choice = (
    of: 'timeframe' | 'closes' | 'direction',
    label: Next['label'],
    words: string,
    holds: boolean,
  ): Next => ({
    ...{ label, line: line(words) },
    choice: { of: message(`level-field-${of}`), shown: label, ...(holds && { holds: true as const }) },
  });
  return [
    ...TIMEFRAMES.map((each) => {
      const label = message('level-do-timeframe', { timeframe: message(`timeframe-${each}`) });
      return choice('timeframe', label, each, each === reading.timeframe);
    }),
    ...CLOSES.map((each) =>
      choice('closes', message('level-do-closes', { closes: each }), `closes ${each}`, each === reading.closes),
    ),
    ...DIRECTIONS.map((each) =>
      choice('direction', message(`level-do-${each}`), DIRECTION_WORD[each], each === reading.direction),
    ),
  ];
}

/** Opens a level where it may be changed. */
export const editNext = (seen: LevelSeen): Next => ({
  label: message('level-open', { number: seen.kept?.number ?? 0 }),
  line: `/level edit ${levelRef(seen)}`,
});

export const addNext: Next = { label: message('level-do-add'), line: '/level add' };
