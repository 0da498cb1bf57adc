/**
 * Items in the order of a number of theirs, from which runs at an end are taken and into which batches are put: each costs what it holds, a search,
 * and one move of what stands behind.
 */
export class SortedBatches<Item> {
  readonly #keyOf: (item: Item) => number;
  #items: Item[] = [];

  constructor(keyOf: (item: Item) => number) {
    this.#keyOf = keyOf;
  }

  get size(): number {
    return this.#items.length;
  }

  /** Those whose number is at most this, in their order. */
  takeUpTo(most: number): readonly Item[] {
    return this.#items.splice(0, this.#after(most));
  }

  /** Those whose number is at least this, in their order. */
  takeFrom(least: number): readonly Item[] {
    return this.#items.splice(this.#before(least));
  }

  /** Puts all of them in; they need be in no order. */
  put(batch: readonly Item[]): void {
    if (batch.length === 0) return;
    const sorted = batch.toSorted((a, b) => this.#keyOf(a) - this.#keyOf(b));
    const at = this.#after(this.#keyOf(sorted[0] as Item));
    const next = this.#items[at];
    // Mostly a batch comes from one run, and stands in one again.
    if (next === undefined || this.#keyOf(sorted.at(-1) as Item) <= this.#keyOf(next)) {
      this.#items = at === this.#items.length ? this.#items.concat(sorted) : this.#items.toSpliced(at, 0, ...sorted);
    } else this.#items = merged(this.#items, sorted, this.#keyOf);
  }

  /** Where the first one stands whose number is more. */
  #after(key: number): number {
    return this.#search((item) => this.#keyOf(item) > key);
  }

  #before(key: number): number {
    return this.#search((item) => this.#keyOf(item) >= key);
  }

  #search(isBehind: (item: Item) => boolean): number {
    let [low, high] = [0, this.#items.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBehind(this.#items[middle] as Item)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function merged<Item>(a: readonly Item[], b: readonly Item[], keyOf: (item: Item) => number): Item[] {
  const all: Item[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    const takesLeft = right === undefined || (left !== undefined && keyOf(left) <= keyOf(right));
    all.push((takesLeft ? left : right) as Item);
    if (takesLeft) i += 1;
    else j += 1;
  }
  return all;
}
