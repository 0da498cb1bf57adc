import { gapBetween, refusalOf } from '../../src/core/level-feed.ts';
import { type Bar, type LevelRule, type LevelState, takeBar } from '../../src/core/level-machine.ts';
import type { GivenBar } from './level-sequences.ts';

/** When a candle opened, and what it brought about. */
export interface ToldOfLevel {
  readonly at: number;
  readonly what: string;
}

/** What is kept of a level between two processes. */
export interface FollowedLevel {
  readonly state: LevelState;
  readonly last: Bar | undefined;
}

/** How candles are taken in: which count, what each makes of a level, and what is kept when the process dies. */
export interface Machine {
  readonly refusalOf: typeof refusalOf;
  readonly takeBar: typeof takeBar;
  readonly kept: (now: FollowedLevel, before: FollowedLevel) => FollowedLevel;
}

export const MACHINE: Machine = { refusalOf, takeBar, kept: (now) => now };
const UNSEEN: FollowedLevel = { state: { is: 'unseen' }, last: undefined };

/** Takes in candles as they come, with what is told of each. */
export function followBars(machine: Machine, rule: LevelRule, given: readonly GivenBar[], from = UNSEEN) {
  const told: ToldOfLevel[] = [];
  let [now, before] = [from, from];
  for (const { bar, now: moment } of given) {
    if (machine.refusalOf(now.last, bar, moment)) continue;
    const gap = gapBetween(now.last, bar) !== undefined;
    const { state, events } = machine.takeBar(now.state, rule, bar, gap);
    if (gap) told.push({ at: bar.opensAt, what: 'gap' });
    for (const event of events) told.push({ at: event.bar.opensAt, what: event.what });
    [now, before] = [{ state, last: bar }, now];
  }
  return { told, kept: machine.kept(now, before) };
}

export const isSame = (one: readonly ToldOfLevel[], other: readonly ToldOfLevel[]): boolean =>
  one.length === other.length &&
  one.every(({ at, what }, index) => other[index]?.at === at && other[index].what === what);
