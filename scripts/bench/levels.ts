import { DIRECTIONS, type Price, priceSchema } from '../../src/core/level.ts';
import { type IndexedLevel, LevelIndex } from '../../src/core/level-index.ts';
import type { Bar } from '../../src/core/level-machine.ts';
import { chance } from '../../test/support/chance.ts';
import { alternating, type Figure } from './figure.ts';
import { PlainLevels } from './plain-levels.ts';

const LEVELS = 100_000;
const FEW_LEVELS = 10_000;
const ASSETS = 50;
const MOST_TIMES_PLAIN = 2;
const MOST_TIMES_FEW = 1.5;
/** Candles of each asset in a round; price is at its end where it was at its beginning. */
const CANDLES = 200;
const START = 111;
/** Price stays within so many per cent of where it began. */
const SWING = 11.1;
const HOUR = 3_600_000;
const SEED = 111;

const price = (amount: number): Price => priceSchema.parse(amount);

/** What a closed candle costs, beside what anybody would write first, and beside few levels elsewhere. */
export function measureLevels(): readonly Figure[] {
  return [...besidePlain(), ...growth()];
}

function besidePlain(): readonly Figure[] {
  const feeds = Array.from({ length: ASSETS }, (_, asset) => ({
    bars: barsOf(SEED + asset),
    levels: levelsIn(SEED + asset, LEVELS / ASSETS, 50),
  }));
  const own = feeds.map(({ levels, bars }) => runOf(indexOf(levels), bars));
  const plain = feeds.map(({ levels, bars }) => runOf(new PlainLevels(levels), bars));
  const [ownMs = Number.NaN, plainMs = Number.NaN] = alternating([() => timeOf(own), () => timeOf(plain)]);
  const [events, expected] = [own, plain].map((runs) => runs.reduce((sum, run) => sum + run.events(), 0));
  if (events !== expected || !events)
    throw new Error(`the same candles told ${events} events, and ${expected} plainly`);
  const what = `a candle among ${LEVELS} levels of ${ASSETS} assets`;
  return [
    { what: `${what} ÷ a plain scan`, value: ownMs / plainMs, digits: 2, limit: { atMost: MOST_TIMES_PLAIN } },
    { what, value: (1_000 * ownMs) / (ASSETS * CANDLES), unit: ' µs', digits: 2 },
  ];
}

/** The same levels where price goes, and all others where it does not. */
function growth(): readonly Figure[] {
  const near = levelsIn(SEED, FEW_LEVELS / 10, SWING);
  const bars = barsOf(SEED);
  const runs = [LEVELS, FEW_LEVELS].map((count) => [
    runOf(indexOf([...near, ...levelsFar(count - near.length)]), bars),
  ]);
  const [many = Number.NaN, few = Number.NaN] = alternating(runs.map((run) => () => timeOf(repeated(run))));
  const what = `a candle of one asset, ${LEVELS} levels ÷ ${FEW_LEVELS}, as many of them reached`;
  return [{ what, value: many / few, digits: 2, limit: { atMost: MOST_TIMES_FEW } }];
}

interface Run {
  /** Milliseconds of one round of all candles. */
  round(): number;
  events(): number;
}

function runOf(index: Pick<LevelIndex, 'take'>, bars: readonly Bar[]): Run {
  let events = 0;
  return {
    round() {
      const start = performance.now();
      for (const bar of bars) for (const changed of index.take(bar)) events += changed.events.length;
      return performance.now() - start;
    },
    events: () => events,
  };
}

/** One index takes too short for a clock. */
const repeated = (runs: readonly Run[]): readonly Run[] => Array.from({ length: ASSETS }, () => runs).flat();

const timeOf = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + run.round(), 0);

function indexOf(levels: readonly IndexedLevel[]): LevelIndex {
  const index = new LevelIndex();
  index.add(levels);
  return index;
}

/** Spread evenly about where price began, so many per cent of it to either side. */
function levelsIn(seed: number, count: number, percent: number): readonly IndexedLevel[] {
  const random = chance(seed);
  return Array.from({ length: count }, (_, number) =>
    levelAt(`near-${number}`, number, START * (1 + (random(2 * percent) - percent) / 100)),
  );
}

/** Half of them at less than half of where price is, the others at more than twice that. */
function levelsFar(count: number): readonly IndexedLevel[] {
  return Array.from({ length: count }, (_, number) =>
    levelAt(`far-${number}`, number >> 1, START * (number % 2 === 0 ? 0.4 - number / 1e6 : 2.2 + number / 1e6)),
  );
}

const levelAt = (id: string, number: number, at: number): IndexedLevel => ({
  id,
  rule: {
    price: price(at),
    direction: DIRECTIONS[number % DIRECTIONS.length] ?? DIRECTIONS[0],
    closes: 1 + (number % 2),
    rearmPercent: 0.5,
  },
  state: { is: 'unseen' },
});

/** Up and down within its swing, with candles of half a per cent or so. */
function barsOf(seed: number): readonly Bar[] {
  const random = chance(seed);
  const closeAt = (number: number): number =>
    START * (1 + (SWING / 100) * 0.9 * Math.sin((2 * Math.PI * number * 3) / CANDLES)) * (0.998 + random(0.004));
  const closes = Array.from({ length: CANDLES }, (_, number) => closeAt(number));
  return closes.map((close, number) => {
    const open = closes.at(number - 1) ?? close;
    return {
      ...{ opensAt: number * HOUR, closesAt: (number + 1) * HOUR, open: price(open), close: price(close) },
      high: price(Math.max(open, close) * (1 + random(0.002))),
      low: price(Math.min(open, close) * (1 - random(0.002))),
    };
  });
}
