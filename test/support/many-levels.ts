import { gapBetween, refusalOf } from '../../src/core/level-feed.ts';
import type { IndexedLevel, LevelIndex } from '../../src/core/level-index.ts';
import type { Bar, LevelRule } from '../../src/core/level-machine.ts';
import type { ToldOfLevel } from './level-machines.ts';
import type { GivenBar } from './level-sequences.ts';

/** What is kept of all levels of a feed between two processes: each as the last candle that changed it left it. */
export interface FollowedLevels {
  readonly levels: readonly IndexedLevel[];
  readonly last: Bar | undefined;
}

export const unseenLevels = (rules: readonly LevelRule[]): FollowedLevels => ({
  levels: rules.map((rule, id) => ({ id: String(id), rule, state: { is: 'unseen' } })),
  last: undefined,
});

/** Takes candles into an index of all levels, with what is told of each level by its id. */
export function followMany(index: Pick<LevelIndex, 'add' | 'take'>, given: readonly GivenBar[], from: FollowedLevels) {
  const told = new Map(from.levels.map(({ id }): [string, ToldOfLevel[]] => [id, []]));
  const kept = new Map(from.levels.map((level) => [level.id, level]));
  index.add(from.levels);
  let { last } = from;
  for (const { bar, now } of given) {
    if (refusalOf(last, bar, now)) continue;
    for (const { events, ...level } of index.take(bar, gapBetween(last, bar) !== undefined)) {
      kept.set(level.id, level);
      told.get(level.id)?.push(...events.map((event) => ({ at: event.bar.opensAt, what: event.what })));
    }
    last = bar;
  }
  return { told, kept: { levels: [...kept.values()], last } };
}
