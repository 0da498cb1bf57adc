import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FactKeeper, HEARD_AGAIN_MS, type KeptFact, type NewFact } from '../../src/core/fact-book.ts';
import { addDays, isoDate } from '../../src/core/week.ts';
import { FACT_BOOKS, madeUpNewFact } from '../support/fact-books.ts';

const FIRST = isoDate('2026-01-20');
const LAST = isoDate('2026-01-29');
const all = { most: 100, until: LAST };
const said = (facts: readonly KeptFact[]) =>
  facts.map(({ source, day, vintage, body }) => [source, day, vintage, body]);
const value = (of: number) => JSON.stringify({ value: of });

describe.each(FACT_BOOKS)('facts kept %s', (_, open) => {
  let facts: FactKeeper;
  let remove: () => Promise<void>;
  beforeEach(async () => {
    ({ facts, remove } = await open());
  });
  afterEach(() => remove());

  const newest = (limits: Parameters<FactKeeper['newest']>[2] = all) => facts.newest('candles', 'BTC', limits);
  const vintages = (source = 'kraken') => facts.vintages('candles', 'BTC', { source, from: FIRST, to: LAST });

  it('are none before anything was heard', async () => {
    expect([await newest(), await vintages(), await facts.lastHeard()]).toEqual([[], [], new Map()]);
  });

  it('come back day by day, oldest first, as many as are wanted and none of later than asked', async () => {
    const days = ['2026-01-22', '2026-01-20', '2026-01-21'];
    await facts.keep(days.map((day) => madeUpNewFact(day, 11.1)));
    expect((await newest()).map(({ day }) => day)).toEqual(days.toSorted());
    expect((await newest({ ...all, most: 2 })).map(({ day }) => day)).toEqual(['2026-01-21', '2026-01-22']);
    expect((await newest({ ...all, until: isoDate('2026-01-21') })).at(-1)?.day).toBe('2026-01-21');
    expect(await facts.newest('candles', 'ETH', all)).toEqual([]);
    expect(await facts.newest('etf_days', 'BTC', all)).toEqual([]);
  });

  it('that say another thing of a day are its next vintage, and what it said before stays', async () => {
    await facts.keep([madeUpNewFact('2026-01-22', 11.1), madeUpNewFact('2026-01-23', 11.1)]);
    await facts.keep([madeUpNewFact('2026-01-23', 22.2, { at: 2_220_000 })]);
    expect(said(await newest())).toEqual([
      ['kraken', '2026-01-22', 1, value(11.1)],
      ['kraken', '2026-01-23', 2, value(22.2)],
    ]);
    expect(await vintages()).toEqual([
      expect.objectContaining({ day: '2026-01-22', vintage: 1 }),
      expect.objectContaining({
        day: '2026-01-23',
        vintage: 1,
        body: value(11.1),
        firstAt: 1_110_000,
        lastAt: 1_110_000,
      }),
      expect.objectContaining({
        day: '2026-01-23',
        vintage: 2,
        body: value(22.2),
        firstAt: 2_220_000,
        lastAt: 2_220_000,
      }),
    ]);
    await facts.keep([madeUpNewFact('2026-01-23', 11.1, { at: 3_330_000 })]);
    expect((await newest()).at(-1)).toMatchObject({ vintage: 3, body: value(11.1) });
  });

  it('that say the same again are heard again, though not more often than is worth a write', async () => {
    const hear = (at: number) => facts.keep([madeUpNewFact('2026-01-23', 11.1, { at })]);
    await hear(1_110_000);
    await hear(1_110_000 + HEARD_AGAIN_MS);
    expect(await newest()).toEqual([expect.objectContaining({ vintage: 1, lastAt: 1_110_000 })]);
    await hear(1_110_001 + HEARD_AGAIN_MS);
    await hear(1_110_000);
    const again = { vintage: 1, firstAt: 1_110_000, lastAt: 1_110_001 + HEARD_AGAIN_MS };
    expect(await newest()).toEqual([expect.objectContaining(again)]);
    expect(await facts.lastHeard()).toEqual(new Map([['kraken', again.lastAt]]));
  });

  it('of two sources never mix: those of the one that knows the newest day are given', async () => {
    const other = { source: 'okx' };
    await facts.keep([madeUpNewFact('2026-01-21', 11.1), madeUpNewFact('2026-01-22', 11.1)]);
    await facts.keep([madeUpNewFact('2026-01-20', 22.2, other), madeUpNewFact('2026-01-23', 22.2, other)]);
    expect((await newest()).map(({ source, day }) => [source, day])).toEqual([
      ['okx', '2026-01-20'],
      ['okx', '2026-01-23'],
    ]);
    expect((await newest({ ...all, until: isoDate('2026-01-22') })).map(({ source }) => source)).toEqual([
      'kraken',
      'kraken',
    ]);
    expect((await vintages('okx')).map(({ day }) => day)).toEqual(['2026-01-20', '2026-01-23']);
  });

  it('of two sources that know the same day are those of whoever was heard last', async () => {
    await facts.keep([madeUpNewFact('2026-01-23', 11.1, { source: 'okx', at: 2_220_000 })]);
    await facts.keep([madeUpNewFact('2026-01-23', 22.2, { source: 'binance', at: 3_330_000 })]);
    await facts.keep([madeUpNewFact('2026-01-23', 33.3, { at: 1_110_000 })]);
    expect((await newest())[0]?.source).toBe('binance');
    const last = new Map([
      ['binance', 3_330_000],
      ['kraken', 1_110_000],
      ['okx', 2_220_000],
    ]);
    expect(await facts.lastHeard()).toEqual(last);
  });

  it('are kept all or none', async () => {
    const broken = { ...madeUpNewFact('2026-01-23', 11.1), body: '{"value":' };
    await expect(facts.keep([madeUpNewFact('2026-01-22', 11.1), broken])).rejects.toThrow();
    await expect(facts.keep([{ ...broken, body: '1', day: 'some day' } as unknown as NewFact])).rejects.toThrow();
    expect([await newest(), await facts.lastHeard()]).toEqual([[], new Map()]);
  });

  it('of a year and a half are kept at once', async () => {
    const days = Array.from({ length: 600 }, (_, at) => madeUpNewFact(addDays(FIRST, -at), 11.1 * at));
    await facts.keep(days);
    await facts.keep(days.map((fact) => ({ ...fact, at: 9_990_000 })));
    const kept = await facts.newest('candles', 'BTC', { most: 1_000, until: LAST });
    expect(kept).toHaveLength(600);
    expect(new Set(kept.map(({ vintage, lastAt }) => `${vintage} ${lastAt}`))).toEqual(new Set(['1 9990000']));
  });

  it('may say two things of a day at once: the later one stands', async () => {
    await facts.keep([madeUpNewFact('2026-01-23', 11.1), madeUpNewFact('2026-01-23', 22.2)]);
    expect(said(await newest())).toEqual([['kraken', '2026-01-23', 2, value(22.2)]]);
    expect(await vintages()).toHaveLength(2);
  });
});

const facts: fc.Arbitrary<NewFact> = fc
  .record({
    source: fc.constantFrom('kraken', 'okx', 'binance'),
    day: fc.integer({ min: 0, max: 4 }),
    times: fc.integer({ min: 1, max: 3 }),
    at: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ source, day, times, at }) =>
    madeUpNewFact(addDays(FIRST, day), 11.1 * times, { source, at: at * 1_110_000 }),
  );

type Told = readonly [newest: readonly KeptFact[], lastHeard: ReadonlyMap<string, number>, ...(readonly KeptFact[][])];
const tell = async (book: FactKeeper): Promise<Told> => {
  const of = (source: string) => book.vintages('candles', 'BTC', { source, from: FIRST, to: LAST });
  const kept = await Promise.all(['kraken', 'okx', 'binance'].map(of));
  return [await book.newest('candles', 'BTC', all), await book.lastHeard(), ...kept.map((each) => [...each])];
};

const doubled = (states: readonly KeptFact[]) =>
  states.filter((state, at) => {
    const next = states[at + 1];
    return next && next.source === state.source && next.day === state.day && next.body === state.body;
  });

describe('whatever is heard', () => {
  it('vintages only grow, the newest is what was said last, and disk and memory say the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(facts, { maxLength: 6 }), { maxLength: 6 }), async (calls) => {
        const opened = await Promise.all(FACT_BOOKS.map(([, open]) => open()));
        const last = new Map<string, string>();
        let before: readonly KeptFact[] = [];
        for (const call of calls) {
          for (const each of opened) await each.facts.keep(call);
          for (const { source, day, body } of call) last.set(`${source} ${day}`, body);
          const [disk = [[], new Map()], memory] = await Promise.all(opened.map((each) => tell(each.facts)));
          expect(disk).toEqual(memory);
          const [newest, , ...kept] = disk as Told;
          const states = kept.flat();
          expect(states).toEqual(
            expect.arrayContaining(before.map(({ lastAt: _, ...state }) => expect.objectContaining(state))),
          );
          expect(newest.map(({ body }) => body)).toEqual(newest.map(({ source, day }) => last.get(`${source} ${day}`)));
          expect(new Set(newest.map(({ source }) => source)).size).toBeLessThan(2);
          // Whoever says the same twice makes no vintage.
          expect(doubled(states)).toEqual([]);
          before = states;
        }
        await Promise.all(opened.map(({ remove }) => remove()));
      }),
      { numRuns: 30 },
    );
  });
});
