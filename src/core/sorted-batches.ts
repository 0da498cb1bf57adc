/**
 * Items in the order of a number of theirs, from whose end runs are taken, and into which batches are put. Either costs what it holds, a search,
 * and a move of what stands behind it: little where batches go in near the end, however much stands before.
 */
export class SortedBatches<Item> {
  readonly #keyOf: (item: Item) => number;
  readonly #items: Item[] = [];
  /** Those of the items, so that a search looks at nothing else. */
  readonly #keys: number[] = [];

  constructor(keyOf: (item: Item) => number) {
    this.#keyOf = keyOf;
  }

  /** Those whose number is at least this, in their order. */
  takeFrom(least: number): readonly Item[] {
    const at = this.#before(least);
    if (at === this.#keys.length) return [];
    this.#keys.length = at;
    return this.#items.splice(at);
  }

  /** Puts all of them in; they need be in no order. */
  put(batch: readonly Item[]): void {
    // Mostly they come in their order, and belong at the end.
    let inOrder = 0;
    for (const item of batch) {
      const key = this.#keyOf(item);
      if (key < (this.#keys.at(-1) ?? key)) break;
      this.#push(item, key);
      inOrder += 1;
    }
    if (inOrder < batch.length) this.#merge(batch.slice(inOrder));
  }

  #merge(batch: readonly Item[]): void {
    const keyOf = this.#keyOf;
    const sorted = batch.toSorted((a, b) => keyOf(a) - keyOf(b));
    const behind = this.takeFrom(keyOf(sorted[0] as Item));
    let at = 0;
    for (const item of sorted) {
      const key = keyOf(item);
      for (let next = behind[at]; next !== undefined && keyOf(next) <= key; next = behind[at]) {
        this.#push(next, keyOf(next));
        at += 1;
      }
      this.#push(item, key);
    }
    for (const item of behind.slice(at)) this.#push(item, keyOf(item));
  }

  #push(item: Item, key: number): void {
    this.#items.push(item);
    this.#keys.push(key);
  }

  /** Where the first one stands whose number is at least this. */
  #before(least: number): number {
    let [low, high] = [0, this.#keys.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#keys[middle] ?? least) >= least) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
