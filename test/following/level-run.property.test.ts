import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIRECTIONS, type Level } from '../../src/core/level.ts';
import { gapBetween, refusalOf } from '../../src/core/level-feed.ts';
import { type Bar, type LevelState, takeBar } from '../../src/core/level-machine.ts';
import {
  createFollowingHouse,
  DAY,
  GROUP,
  kept,
  madeUpFollowing,
  ownLevel,
  SOL_DAY,
} from '../support/following-house.ts';
import { barAt, type Prices } from '../support/made-up-bars.ts';
import { createPlaceBookInMemory } from '../support/place-book-in-memory.ts';
import { createVirtualTime } from '../support/virtual-time.ts';

const START = Date.UTC(2026, 0, 26);

/** Between 100 and 122 dollars, in steps of which some lie on levels. */
const someClose = fc.integer({ min: 0, max: 20 }).map((step) => 100 + step * 1.11);
const somePrices = fc
  .tuple(someClose, someClose, fc.constantFrom(0, 0.5, 5), fc.constantFrom(0, 0.5, 5))
  .map(([open, close, up, down]): Prices => [open, Math.max(open, close) + up, Math.min(open, close) - down, close]);
const someLevel = fc.record({
  price: someClose,
  direction: fc.constantFrom(...DIRECTIONS),
  closes: fc.integer({ min: 1, max: 3 }),
  rearmPercent: fc.constantFrom(0, 1.11, 5.55),
  /** Days after the start on which it is added, some hours past midnight. */
  added: fc.integer({ min: -3, max: 12 }),
});

/** Candle by candle, as the rules say: it begins with the one just before it was added, and nothing that closed before is told. */
function tellSlowly(level: Level, from: number, bars: readonly Bar[]): readonly string[] {
  let state: LevelState = { is: 'unseen' };
  let last: Bar | undefined;
  const told: string[] = [];
  for (const bar of bars) {
    if (refusalOf(last, bar, Number.MAX_SAFE_INTEGER)) continue;
    const rule = { price: level.claim.price, ...level.reading };
    if (bar.closesAt <= from) {
      const first = takeBar({ is: 'unseen' }, rule, bar).state;
      const near: LevelState = first.is === 'armed' ? { ...first, touched: false } : first;
      state = bar.closesAt + DAY > from ? near : { is: 'unseen' };
    } else {
      const moved = takeBar(state, rule, bar, gapBetween(last, bar) !== undefined);
      state = moved.state;
      told.push(...moved.events.map(({ what }) => `${(bar.closesAt - START) / DAY} ${what}`));
    }
    last = bar;
  }
  return told;
}

describe('levels and candles of any kind', () => {
  it('come to what they come to one by one, whenever each was added and however often nobody looked', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(someLevel, { minLength: 1, maxLength: 6 }),
        fc.array(fc.option(somePrices, { freq: 6 }), { minLength: 4, maxLength: 16 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 15 }), { maxLength: 4 }),
        fc.integer({ min: 1, max: 5 }),
        async (levels, prices, looks, most) => {
          const book = createPlaceBookInMemory();
          const time = createVirtualTime(START - 4 * DAY);
          const house = createFollowingHouse(time, book.posts, { most });
          const bars = prices.flatMap((each, day) => (each ? [barAt(START + (day - 4) * DAY, '1d', each)] : []));
          house.venue.list(SOL_DAY, bars);
          await house.follow(madeUpFollowing(1, GROUP));
          const all = levels.map(({ added, ...choices }, at) => ({
            level: ownLevel(`level-${at}`, choices),
            from: START + added * DAY + 3_600_000 * (at + 1),
          }));
          for (let day = -3; day <= 16; day += 1) {
            await house.rest(DAY);
            const known = all.filter(({ from }) => Math.floor((from - START) / DAY) === day - 1);
            for (const { level, from } of known) await house.save(kept(level, GROUP, from));
            if (looks.includes(day) || day === 16) {
              house.begin();
              await time.pass(10_000);
            }
          }
          for (const { level, from } of all) {
            expect(await house.story(level.claim.id, START)).toEqual(inStoryOrder(tellSlowly(level, from, bars)));
          }
          await house.end();
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** Of one candle they are told by their names. */
const inStoryOrder = (told: readonly string[]) =>
  told.toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1));
