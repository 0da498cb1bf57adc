import { DIRECTIONS, type Price, priceSchema } from '../../src/core/level.ts';
import type { Bar, LevelRule } from '../../src/core/level-machine.ts';
import { chance } from './chance.ts';

/** A candle as a source gives it, and when: UTC milliseconds. */
export interface GivenBar {
  readonly bar: Bar;
  readonly now: number;
  /** Whether it is one that had closed, and can be. */
  readonly isSound: boolean;
}

/** Candles of one feed as they come, and where the process that follows them dies and takes them up again. */
export interface Sequence {
  readonly rule: LevelRule;
  readonly given: readonly GivenBar[];
  /** Dies before this one, and is then given all from `from` on. */
  readonly cut: number;
  readonly from: number;
}

type Shape = Pick<Bar, 'open' | 'high' | 'low' | 'close'>;

const HOUR = 3_600_000;
const LEVEL = 111;
const MOST_BARS = 14;
const BANDS = [0, 1, 5] as const;
/** Far and near, on the level and on the edges of its bands. */
const AMOUNTS = [99, 104, 105.45, 109, 109.89, 110, 110.9, LEVEL, 111.1, 112, 112.11, 113, 116.55, 118, 123];
const WICKS = [0, 0, 0.9, 1, 6];

const price = (amount: number): Price => priceSchema.parse(amount);
/** All candles that there are, but for their hours. */
const SHAPES: readonly Shape[] = AMOUNTS.flatMap((open) =>
  AMOUNTS.flatMap((close) =>
    WICKS.flatMap((up) =>
      WICKS.map((down) => ({
        ...{ open: price(open), close: price(close) },
        ...{ high: price(Math.max(open, close) + up), low: price(Math.min(open, close) - down) },
      })),
    ),
  ),
);
const LEVEL_PRICE = price(LEVEL);
/** Of many levels at once. */
const PRICES = [...AMOUNTS, 101, 107, 114, 121].map(price);

interface Chance {
  below(most: number): number;
  pick<Item>(items: readonly Item[]): Item;
}

function createChance(seed: number): Chance {
  const random = chance(seed);
  const below = (most: number): number => Math.floor(random(most));
  return {
    below,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new TypeError('nothing to choose from');
      return item;
    },
  };
}

/** The same for the same seed: some three to fourteen candles, and one level. */
export function sequenceOf(seed: number): Sequence {
  const by = createChance(seed);
  const rule = ruleOf(by, LEVEL_PRICE);
  return { rule, ...barsBy(by) };
}

/** The same for many levels of one feed. */
export function crowdedSequenceOf(seed: number, levels: number): Omit<Sequence, 'rule'> & { rules: LevelRule[] } {
  const by = createChance(seed);
  const rules = Array.from({ length: levels }, () => ruleOf(by, by.pick(PRICES)));
  return { rules, ...barsBy(by) };
}

const ruleOf = (by: Chance, at: Price): LevelRule => ({
  price: at,
  direction: by.pick(DIRECTIONS),
  closes: 1 + by.below(3),
  rearmPercent: by.pick(BANDS),
});

function barsBy(by: Chance): Omit<Sequence, 'rule'> {
  const length = 3 + by.below(MOST_BARS - 2);
  const row = new Row(by);
  while (row.given.length < length) row.grow();
  const cut = by.below(row.given.length + 1);
  return { given: row.given, cut, from: by.below(cut + 1) };
}

/** What a source may do to a row of candles; most are as they should be. */
class Row {
  readonly given: GivenBar[] = [];
  readonly #by: Chance;
  #hour = 0;

  constructor(by: Chance) {
    this.#by = by;
  }

  grow(): void {
    const kind = this.#by.below(20);
    if (kind === 0) this.#gap();
    else if (kind === 1) this.#again();
    else if (kind === 2) this.#corrected();
    else if (kind === 3) this.#late();
    else if (kind === 4) this.#burst();
    else if (kind === 5) this.#notClosed();
    else if (kind === 6) this.#impossible();
    else this.#give(this.#hour++);
  }

  #give(hour: number): void {
    const bar = barOf(hour, this.#by.pick(SHAPES));
    this.given.push({ bar, now: bar.closesAt + this.#by.below(HOUR), isSound: true });
  }

  #gap(): void {
    this.#hour += 1 + this.#by.below(4);
    this.#give(this.#hour++);
  }

  #again(): void {
    if (this.given.length > 0) this.given.push(this.#by.pick(this.given));
  }

  #corrected(): void {
    this.#give(Math.max(0, this.#hour - 1 - this.#by.below(2)));
  }

  #late(): void {
    this.#give(this.#by.below(this.#hour + 1));
  }

  /** Several at once, the newest first or as they closed. */
  #burst(): void {
    const hours = Array.from({ length: 2 + this.#by.below(3) }, () => this.#hour++);
    for (const hour of this.#by.below(2) === 0 ? hours : hours.toReversed()) this.#give(hour);
  }

  /** As it stands while it goes on; it comes again once it has closed. */
  #notClosed(): void {
    const bar = barOf(this.#hour, this.#by.pick(SHAPES));
    this.given.push({ bar, now: bar.closesAt - 1 - this.#by.below(HOUR - 1), isSound: false });
  }

  #impossible(): void {
    const bar = barOf(this.#hour, this.#by.pick(SHAPES));
    const { open, close, opensAt } = bar;
    const wrong = this.#by.pick([
      { high: price(Math.max(open, close) - 0.111) },
      { low: price(Math.min(open, close) + 0.111) },
      { closesAt: opensAt },
    ]);
    this.given.push({ bar: { ...bar, ...wrong }, now: bar.closesAt, isSound: false });
  }
}

const barOf = (hour: number, shape: Shape): Bar => ({ opensAt: hour * HOUR, closesAt: (hour + 1) * HOUR, ...shape });
