import { type Bar, crossesUp, type LevelEvent, type LevelRule, type LevelState, takeBar } from './level-machine.ts';
import { SortedBatches } from './sorted-batches.ts';

/** A level of one feed, by its id. */
export interface IndexedLevel {
  readonly id: string;
  readonly rule: LevelRule;
  readonly state: LevelState;
}

/** A level that a candle changed, with what happened. */
export interface ChangedLevel extends IndexedLevel {
  readonly events: readonly LevelEvent[];
}

/**
 * All levels of one venue, pair and timeframe, so that a closed candle touches those alone that it can change: those between its extremes and where
 * price was, those that wait for another close, and those that a close lets be armed again. A million levels elsewhere cost a search.
 */
export class LevelIndex {
  readonly #up = new Side('up');
  readonly #down = new Side('down');

  add(levels: readonly IndexedLevel[]): void {
    const { up = [], down = [] } = Object.groupBy(levels, ({ rule }) => (crossesUp(rule.direction) ? 'up' : 'down'));
    this.#up.put(up.map((level) => ({ ...level })));
    this.#down.put(down.map((level) => ({ ...level })));
  }

  /** Takes in the next candle; whether it may decide anything is asked before. `gap`: candles before it are not known. */
  take(bar: Bar, gap = false): readonly ChangedLevel[] {
    const changes: ChangedLevel[] = [];
    this.#up.take(bar, gap, changes);
    this.#down.take(bar, gap, changes);
    return changes;
  }
}

/** Of the index's own, so that it needs none anew where a candle changes it. */
type Kept = Omit<IndexedLevel, 'state'> & { state: LevelState };

/** Levels that price has to cross the same way. Those to be crossed downwards stand under their price with its sign turned. */
class Side {
  readonly #sign: 1 | -1;
  /** Any candle may change them. */
  #busy: Kept[] = [];
  /** The nearest at the end, as in the others. */
  readonly #armed: SortedBatches<Kept>;
  readonly #crossed: SortedBatches<Kept>;
  /** By the close from which on they are armed. */
  readonly #resting: SortedBatches<Kept>;

  constructor(way: 'up' | 'down') {
    const sign = way === 'up' ? 1 : -1;
    this.#sign = sign;
    this.#armed = new SortedBatches(({ rule }) => -sign * rule.price);
    this.#crossed = new SortedBatches(({ rule }) => sign * rule.price);
    this.#resting = new SortedBatches(({ rule }) => sign * rule.price - (rule.price * rule.rearmPercent) / 100);
  }

  put(levels: readonly Kept[]): void {
    const busy = this.#busy;
    const armed: Kept[] = [];
    const crossed: Kept[] = [];
    const resting: Kept[] = [];
    for (const level of levels) {
      const { state } = level;
      switch (state.is) {
        case 'unseen':
        case 'closing':
          busy.push(level);
          break;
        case 'armed':
          (state.touched ? busy : armed).push(level);
          break;
        case 'crossed':
          crossed.push(level);
          break;
        case 'unarmed':
        case 'failed':
          resting.push(level);
          break;
        case 'expired':
          break;
      }
    }
    this.#armed.put(armed);
    this.#crossed.put(crossed);
    this.#resting.put(resting);
  }

  /** Adds what changed to `changes`. */
  take(bar: Bar, gap: boolean, changes: ChangedLevel[]): void {
    const [extreme, close] = [this.#sign * (this.#sign > 0 ? bar.high : bar.low), this.#sign * bar.close];
    const reached = this.#busy.concat(
      this.#armed.takeFrom(-extreme),
      this.#crossed.takeFrom(close),
      this.#resting.takeFrom(close),
    );
    this.#busy = [];
    for (const level of reached) {
      const { state, events } = takeBar(level.state, level.rule, bar, gap);
      if (state === level.state) continue;
      level.state = state;
      changes.push({ id: level.id, rule: level.rule, state, events });
    }
    this.put(reached);
  }
}
