import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/report.ts';
import type { ReviewBook } from '../../src/core/review-book.ts';
import { isoDate, weekEnding } from '../../src/core/week.ts';
import type { PlaceBook, PlaceChanges, ReportStore } from '../../src/ports.ts';
import { madeUpReport } from '../support/made-up.ts';
import { madeUpReview, madeUpWitness } from '../support/made-up-reviews.ts';
import { createPlaceBookInMemory } from '../support/place-book-in-memory.ts';
import { openTemporaryStore } from '../support/temporary-store.ts';

interface Opened {
  readonly places: PlaceBook;
  readonly reviews: ReviewBook;
  readonly reports: ReportStore;
  readonly remove: () => Promise<void>;
}

const BOOKS = {
  'in a store on disk': async () => {
    const { store, remove } = await openTemporaryStore();
    const { places, reviews, reports } = store;
    return { places, reviews, reports, remove };
  },
  'in memory': async () => {
    const places = createPlaceBookInMemory();
    return { places, reviews: places.reviews, reports: places.reports, remove: async () => undefined };
  },
} satisfies Record<string, () => Promise<Opened>>;

const WEEK = weekEnding('2026-01-23');
const FIRST = madeUpReview({ total: -111, BTC: -88.8 });

const by = (report: Report, publisher: string): Report => ({
  ...report,
  publisher,
  figures: report.figures.map((figure) => ({ ...figure, publisher })),
});

describe.each(Object.entries(BOOKS))('reviews kept %s', (_, open) => {
  let opened: Opened;
  beforeEach(async () => {
    opened = await open();
  });
  afterEach(() => opened.remove());

  const change = <Result extends object>(work: (changes: PlaceChanges) => Promise<Result>) =>
    opened.places.once(undefined, work) as Promise<Result>;
  const add = (review = FIRST) => change(({ reviews }) => reviews.add(review));

  it('are numbered as they come, and found by their numbers as they were brought', async () => {
    expect([(await add()).number, (await add()).number]).toEqual([1, 2]);
    expect(await opened.reviews.find(2)).toEqual({ ...FIRST, number: 2, version: 1 });
    expect(await opened.reviews.find(3)).toBeUndefined();
  });

  it('are open until they are decided, the oldest first', async () => {
    const first = await add();
    await add();
    await add();
    await change(async ({ reviews }) => ({
      saved: await reviews.save({ ...first, state: { is: 'refused', by: 'telegram:42', at: 1 } }),
    }));
    expect((await opened.reviews.open(10)).map(({ number }) => number)).toEqual([2, 3]);
    expect((await opened.reviews.open(1)).map(({ number }) => number)).toEqual([2]);
  });

  it('are changed as the version that was seen alone, and only once', async () => {
    const seen = await add();
    const next = { ...seen, publisher: 'Example Two' };
    const saved = await change(async ({ reviews }) => ({
      is: await reviews.save(next),
      again: await reviews.save(next),
    }));
    expect(saved).toEqual({ is: { ...next, version: 2 }, again: undefined });
    expect(await opened.reviews.find(1)).toEqual({ ...next, version: 2 });
  });

  it('are known again by their text and by where it stood, whatever became of them, the newest first', async () => {
    const of = (mark: { readonly digest: string } | { readonly address: string }) =>
      change(async ({ reviews }) => ({
        is: await ('digest' in mark ? reviews.ofDigest(mark.digest) : reviews.ofAddress(mark.address)),
      }));
    const address = 'https://example.org/flows';
    const first = await add({ ...FIRST, found: { ...FIRST.found, address } });
    expect((await of({ digest: 'aa11' })).is).toEqual(first);
    expect((await of({ address })).is).toEqual(first);
    expect((await of({ digest: 'bb22' })).is).toBeUndefined();
    expect((await of({ address: `${address}/2` })).is).toBeUndefined();
    const second = await add();
    const saved = await change(async ({ reviews }) => ({
      is: await reviews.save({ ...second, state: { is: 'refused', by: 'console', at: 1 } }),
    }));
    expect((await of({ digest: 'aa11' })).is).toEqual(saved.is);
    expect((await of({ address })).is).toEqual(first);
  });

  it('have what their texts print found by the week, in order', async () => {
    await add();
    await add();
    const all = [madeUpWitness(2, 'BTC'), madeUpWitness(2, 'total'), madeUpWitness(1, 'BTC')];
    const other = madeUpWitness(1, 'SOL', { weekEnding: weekEnding('2026-01-16') });
    await change(async ({ reviews }) => ({ done: await reviews.addWitnesses([...all, other]) }));
    expect(await opened.reviews.witnesses(WEEK)).toEqual([all[2], all[0], all[1]]);
  });

  it('and what came of them are kept together or not at all', async () => {
    const failing = change(async ({ reviews, reports }) => {
      const { number } = await reviews.add(FIRST);
      await reviews.addWitnesses([madeUpWitness(number, 'BTC')]);
      await reports.save(madeUpReport(WEEK, { total: 11.1 }));
      throw new Error('the process ends here');
    });
    await expect(failing).rejects.toThrow('ends here');
    expect(await opened.reviews.find(1)).toBeUndefined();
    expect([await opened.reviews.witnesses(WEEK), await opened.reports.ofWeek(WEEK)]).toEqual([[], undefined]);
    expect(await opened.reports.vintage()).toBe('stored 0');
  });

  it('are brought once by one update', async () => {
    const bring = () => opened.places.once('telegram:1', ({ reviews }) => reviews.add(FIRST));
    expect([(await bring())?.number, await bring()]).toEqual([1, undefined]);
    expect(await opened.reviews.open(10)).toHaveLength(1);
  });

  it('give reports of a week by their publishers, each in its newest vintage; the one that leads is shown', async () => {
    const report = (millions: number, publisher: string) => by(madeUpReport(WEEK, { total: millions }), publisher);
    await change(async ({ reports }) => {
      for (const each of [report(11.1, 'Example Two'), report(22.2, 'CoinShares'), report(33.3, 'Example Two')])
        await reports.save(each);
      return {};
    });
    expect((await opened.reviews.reports(WEEK)).map(({ publisher, vintage }) => [publisher, vintage])).toEqual([
      ['CoinShares', 1],
      ['Example Two', 2],
    ]);
    expect(await opened.reports.ofWeek(WEEK)).toMatchObject({ publisher: 'CoinShares' });
    const points = await opened.reports.history({ scope: 'total', key: 'total' }, isoDate('2026-01-31'));
    expect(points.map(({ figure }) => figure.usd)).toEqual([22_200_000]);
  });

  it('that do not fit are refused', async () => {
    const twice = { ...FIRST, lines: [...FIRST.lines, ...FIRST.lines] };
    await expect(add(twice)).rejects.toThrow();
    await expect(add({ ...FIRST, lines: [] })).rejects.toThrow();
  });
});
