import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Price, priceSchema } from '../../src/core/level.ts';
import { gapBetween, refusalOf } from '../../src/core/level-feed.ts';
import { LevelIndex } from '../../src/core/level-index.ts';
import { type Bar, type LevelEvent, type LevelRule, type LevelState, takeBar } from '../../src/core/level-machine.ts';
import { judgeSlowly } from '../support/slow-levels.ts';

const HOUR = 3_600_000;
const price = (amount: number): Price => priceSchema.parse(amount);
const RULE = { price: price(111), direction: 'reclaim_above', closes: 1, rearmPercent: 1 } as const;
type Rule = LevelRule;

/** An hour's candle: its number, then open, high, low and close. */
const bar = (hour: number, [open, high, low, close]: readonly [number, number, number, number]): Bar => ({
  ...{ opensAt: hour * HOUR, closesAt: (hour + 1) * HOUR },
  ...{ open: price(open), high: price(high), low: price(low), close: price(close) },
});
/** A candle that opens and closes within a dollar. */
const flat = (hour: number, close: number) => bar(hour, [close, close + 0.5, close - 0.5, close]);

interface Following {
  readonly state: LevelState;
  readonly last?: Bar;
}

/** Takes in candles one after the other as they come, with what is told of each. */
function follow(bars: readonly Bar[], rule: Rule = RULE, now = Number.MAX_SAFE_INTEGER, from: Following = UNSEEN) {
  let { state, last }: Following = from;
  const events: (LevelEvent | { readonly what: 'gap'; readonly bar: Bar })[] = [];
  const refused: (string | undefined)[] = [];
  for (const each of bars) {
    const refusal = refusalOf(last, each, now);
    refused.push(refusal);
    if (refusal) continue;
    const gap = gapBetween(last, each) !== undefined;
    const moved = takeBar(state, rule, each, gap);
    events.push(...(gap ? [{ what: 'gap', bar: each } as const] : []), ...moved.events);
    [state, last] = [moved.state, each];
  }
  const told = events.map((event) => `${event.bar.opensAt / HOUR} ${event.what}`);
  const followed: Following = { state, ...(last && { last }) };
  return { followed, events, told, refused, is: state.is };
}

const UNSEEN: Following = { state: { is: 'unseen' } };

describe('a level to be reclaimed', () => {
  it('that is only touched is not reclaimed, however far the wick goes', () => {
    const { told, is } = follow([flat(0, 100), bar(1, [105, 999, 104, 110.9]), flat(2, 105)]);
    expect([told, is]).toEqual([['1 touched'], 'armed']);
  });

  it('is reclaimed with the close above it, once', () => {
    const { told, is } = follow([flat(0, 100), flat(1, 111.1), flat(2, 122.2), flat(3, 133.3)]);
    expect([told, is]).toEqual([['1 crossed'], 'crossed']);
  });

  it('a close on the level itself is a touch', () => {
    expect(follow([flat(0, 100), bar(1, [105, 111, 104, 111])]).told).toEqual(['1 touched']);
  });

  it('that takes two closes is not reclaimed by one, nor by two with one below between', () => {
    const twice = { ...RULE, closes: 2 };
    const { told } = follow([flat(0, 100), flat(1, 112), flat(2, 105), flat(3, 112), flat(4, 113)], twice);
    expect(told).toEqual(['1 closed_beyond', '2 fell_back', '3 closed_beyond', '4 crossed']);
  });

  it('fails with a close below, and fires again only once price was outside the band', () => {
    const { told } = follow([flat(0, 100), flat(1, 112), flat(2, 110.5), flat(3, 112), flat(4, 109), flat(5, 112)]);
    expect(told).toEqual(['1 crossed', '2 failed', '4 armed', '5 crossed']);
  });

  it('that price is above already is armed only once it was below', () => {
    const { told } = follow([flat(0, 122), flat(1, 133), flat(2, 100), flat(3, 112)]);
    expect(told).toEqual(['2 armed', '3 crossed']);
  });

  it('a run of touches is told once, and again after a candle without', () => {
    const touch = (hour: number) => bar(hour, [105, 112, 104, 105]);
    expect(follow([flat(0, 100), touch(1), touch(2), flat(3, 100), touch(4)]).told).toEqual(['1 touched', '4 touched']);
  });
});

describe('the other readings', () => {
  it.each([
    ['hold_above', [flat(0, 122), bar(1, [122, 123, 110, 112]), flat(2, 110)], ['1 touched', '2 crossed']],
    ['lose_below', [flat(0, 122), bar(1, [122, 123, 110, 112]), flat(2, 110)], ['1 touched', '2 crossed']],
    ['reject_below', [flat(0, 100), bar(1, [100, 112, 99, 105]), flat(2, 112)], ['1 touched', '2 crossed']],
  ] as const)('%s is the same the other way round', (direction, bars, told) => {
    expect(follow(bars, { ...RULE, direction }).told).toEqual(told);
  });
});

describe('candles that are not as they should be', () => {
  it.each([
    ['the same again', [flat(0, 100), flat(1, 112), flat(1, 112)], 'again'],
    ['corrected since', [flat(0, 100), flat(1, 112), flat(1, 105)], 'corrected'],
    ['out of order', [flat(0, 100), flat(2, 112), flat(1, 100)], 'out_of_order'],
    ['higher than its own high', [flat(0, 100), { ...flat(1, 112), high: price(105) }], 'impossible'],
    ['that ends before it begins', [flat(0, 100), { ...flat(1, 112), closesAt: 0 }], 'impossible'],
  ] as const)('%s decides nothing', (_, bars, refused) => {
    const all = follow(bars);
    expect(all.refused.at(-1)).toBe(refused);
    expect(all.followed).toEqual(follow(bars.slice(0, -1)).followed);
  });

  it('that has not closed decides nothing', () => {
    expect(follow([flat(0, 100), flat(1, 112)], RULE, 2 * HOUR - 1)).toMatchObject({ told: [], is: 'armed' });
  });

  it('a gap is told and never bridged: closes before it count no more', () => {
    const twice = { ...RULE, closes: 2 };
    expect(follow([flat(0, 100), flat(1, 112), flat(3, 112), flat(4, 112)], twice).told).toEqual([
      ...['1 closed_beyond', '3 gap', '3 closed_beyond', '4 crossed'],
    ]);
  });

  it('of an expired level decide nothing', () => {
    const expired = { is: 'expired', since: HOUR } as const;
    expect(takeBar(expired, RULE, flat(1, 112))).toEqual({ state: expired, events: [] });
  });
});

describe('a slow and obvious judge', () => {
  const amount = fc.integer({ min: 95, max: 127 });
  const shape = fc.record({
    hour: fc.integer({ min: 0, max: 40 }),
    open: amount,
    close: amount,
    up: fc.nat(9),
    down: fc.nat(9),
  });
  const bars = fc.array(
    shape.map(({ hour, open, close, up, down }) =>
      bar(hour, [open, Math.max(open, close) + up, Math.min(open, close) - down, close]),
    ),
    { maxLength: 60 },
  );
  const rules = fc.record({
    price: fc.constant(price(111)),
    direction: fc.constantFrom('reclaim_above', 'hold_above', 'lose_below', 'reject_below'),
    closes: fc.integer({ min: 1, max: 3 }),
    rearmPercent: fc.constantFrom(0, 1, 5),
  });

  it('tells the same of any candles: in order or not, doubled, corrected, with gaps', () => {
    fc.assert(
      fc.property(rules, bars, fc.boolean(), (rule, given, inOrder) => {
        const fed = inOrder ? given.toSorted((a, b) => a.opensAt - b.opensAt) : given;
        expect(follow(fed, rule).told).toEqual(judgeSlowly(fed, rule).map(({ at, what }) => `${at / HOUR} ${what}`));
      }),
      { numRuns: 2_000 },
    );
  });

  it('a replay from any point tells the rest, and nothing twice', () => {
    fc.assert(
      fc.property(rules, bars, fc.nat(60), (rule, given, cut) => {
        const whole = follow(given, rule);
        const first = follow(given.slice(0, cut), rule);
        const rest = follow(given.slice(Math.max(0, cut - 1)), rule, Number.MAX_SAFE_INTEGER, first.followed);
        expect([...first.events, ...rest.events]).toEqual(whole.events);
      }),
    );
  });

  it('many levels of one feed are told what each alone would be', () => {
    const many = fc.array(fc.record({ rule: rules, at: fc.integer({ min: 90, max: 130 }) }), { maxLength: 30 });
    fc.assert(
      fc.property(many, bars, (given, unordered) => {
        const levels = given.map(({ rule, at }, id) => ({ id: String(id), rule: { ...rule, price: price(at) } }));
        const fed = unordered.toSorted((a, b) => a.opensAt - b.opensAt);
        const index = new LevelIndex();
        index.add(levels.map((level) => ({ ...level, state: { is: 'unseen' } })));
        const told = new Map(levels.map(({ id }): [string, string[]] => [id, []]));
        let last: Bar | undefined;
        for (const each of fed) {
          if (refusalOf(last, each, Number.MAX_SAFE_INTEGER)) continue;
          const changes = index.take(each, gapBetween(last, each) !== undefined);
          last = each;
          for (const { id, events } of changes)
            told.get(id)?.push(...events.map(({ what, bar: { opensAt } }) => `${opensAt / HOUR} ${what}`));
        }
        for (const { id, rule } of levels)
          expect(told.get(id)).toEqual(follow(fed, rule).told.filter((each) => !each.endsWith(' gap')));
      }),
      { numRuns: 500 },
    );
  });
});
