import type { ChangedLevel, IndexedLevel } from '../../src/core/level-index.ts';
import { type Bar, takeBar } from '../../src/core/level-machine.ts';

/** What anybody would write first: levels in the order of their prices, of which all are asked that this candle or the one before came near. */
export class PlainLevels {
  readonly #levels: { readonly id: string; readonly rule: IndexedLevel['rule']; state: IndexedLevel['state'] }[];
  readonly #mostPercent: number;
  /** From where to where the candle before went, from the close before it on. */
  #last: { readonly low: number; readonly high: number; readonly close: number } | undefined;

  constructor(levels: readonly IndexedLevel[]) {
    this.#levels = levels.toSorted((a, b) => a.rule.price - b.rule.price).map((level) => ({ ...level }));
    this.#mostPercent = Math.max(...levels.map(({ rule }) => rule.rearmPercent));
  }

  take(bar: Bar): readonly ChangedLevel[] {
    const changes: ChangedLevel[] = [];
    const near = 1 + (2 * this.#mostPercent) / 100;
    const last = this.#last ?? { low: 0, high: Number.POSITIVE_INFINITY, close: bar.close };
    this.#last = { low: Math.min(bar.low, last.close), high: Math.max(bar.high, last.close), close: bar.close };
    const most = Math.max(this.#last.high, last.high) * near;
    for (let at = this.#from(Math.min(this.#last.low, last.low) / near); at < this.#levels.length; at += 1) {
      const level = this.#levels[at];
      if (level === undefined || level.rule.price > most) break;
      const { state, events } = takeBar(level.state, level.rule, bar);
      if (state === level.state) continue;
      level.state = state;
      changes.push({ id: level.id, rule: level.rule, state, events });
    }
    return changes;
  }

  #from(price: number): number {
    let [low, high] = [0, this.#levels.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#levels[middle]?.rule.price ?? Number.POSITIVE_INFINITY) >= price) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
