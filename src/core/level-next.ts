import { isExpired, type Level } from './level.ts';
import type { LevelState } from './level-machine.ts';
import { closeAfter, TIMEFRAME_MS } from './market.ts';

/** The earliest close that may decide: what it can do to the level, and when (UTC milliseconds). */
export interface NextClose {
  readonly at: number;
  /** `begins`: it is looked at for the first time. `decides`: the level can be met by it. `arms`: it can be watched again from then on. `undoes`: what was met can fail. */
  readonly can: 'begins' | 'decides' | 'arms' | 'undoes';
}

/** Undefined where no close will: it is expired, or will be by then. */
export function nextDecisive(level: Level, state: LevelState, now: number): NextClose | undefined {
  const { timeframe, closes } = level.reading;
  const next = closeAfter(timeframe, now);
  const more = (count: number): number => next + (count - 1) * TIMEFRAME_MS[timeframe];
  const found = ((): NextClose | undefined => {
    switch (state.is) {
      case 'unseen':
        return { at: next, can: 'begins' };
      case 'armed':
        return { at: more(closes), can: 'decides' };
      case 'closing':
        return { at: more(Math.max(1, closes - state.closes)), can: 'decides' };
      case 'unarmed':
      case 'failed':
        return { at: next, can: 'arms' };
      case 'crossed':
        return { at: next, can: 'undoes' };
      case 'expired':
        return undefined;
    }
  })();
  return found && isExpired(level, dateOf(found.at - 1)) ? undefined : found;
}

const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
