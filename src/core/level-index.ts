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
    const up = levels.filter(({ rule }) => crossesUp(rule.direction));
    this.#up.put(up);
    this.#down.put(levels.filter(({ rule }) => !crossesUp(rule.direction)));
  }

  /** Takes in the next candle; whether it may decide anything is asked before. `gap`: candles before it are not known. */
  take(bar: Bar, gap = false): readonly ChangedLevel[] {
    return [...this.#up.take(bar, gap), ...this.#down.take(bar, gap)];
  }
}

/** Levels that price has to cross the same way. Those to be crossed downwards stand under their price with its sign turned. */
class Side {
  readonly #sign: 1 | -1;
  /** Any candle may change them. */
  #busy: IndexedLevel[] = [];
  readonly #armed: SortedBatches<IndexedLevel>;
  readonly #crossed: SortedBatches<IndexedLevel>;
  /** By the close from which on they are armed. */
  readonly #resting: SortedBatches<IndexedLevel>;

  constructor(way: 'up' | 'down') {
    this.#sign = way === 'up' ? 1 : -1;
    const price = ({ rule }: IndexedLevel): number => this.#sign * rule.price;
    this.#armed = new SortedBatches(price);
    this.#crossed = new SortedBatches(price);
    this.#resting = new SortedBatches((level) => price(level) - (level.rule.price * level.rule.rearmPercent) / 100);
  }

  put(levels: readonly IndexedLevel[]): void {
    const groups = Map.groupBy(levels, ({ state }) => groupOf(state));
    this.#busy = [...this.#busy, ...(groups.get('busy') ?? [])];
    this.#armed.put(groups.get('armed') ?? []);
    this.#crossed.put(groups.get('crossed') ?? []);
    this.#resting.put(groups.get('resting') ?? []);
  }

  take(bar: Bar, gap: boolean): readonly ChangedLevel[] {
    const [extreme, close] = [this.#sign * (this.#sign > 0 ? bar.high : bar.low), this.#sign * bar.close];
    const reached = [
      ...this.#busy.splice(0),
      ...this.#armed.takeUpTo(extreme),
      ...this.#crossed.takeFrom(close),
      ...this.#resting.takeFrom(close),
    ];
    const moved = reached.map((level) => ({
      before: level.state,
      ...level,
      ...takeBar(level.state, level.rule, bar, gap),
    }));
    this.put(moved.map(({ id, rule, state }) => ({ id, rule, state })));
    return moved
      .filter(({ before, state }) => before !== state)
      .map(({ id, rule, state, events }) => ({ id, rule, state, events }));
  }
}

function groupOf(state: LevelState): 'busy' | 'armed' | 'crossed' | 'resting' | 'over' {
  switch (state.is) {
    case 'unseen':
    case 'closing':
      return 'busy';
    case 'armed':
      return state.touched ? 'busy' : 'armed';
    case 'crossed':
      return 'crossed';
    case 'unarmed':
    case 'failed':
      return 'resting';
    case 'expired':
      return 'over';
  }
}
