import { beforeEach, describe, expect, it } from 'vitest';
import { stoppedClock } from '../../src/clock.ts';
import { combineReports } from '../../src/combined-reports.ts';
import { placeId } from '../../src/core/place.ts';
import { weekEnding } from '../../src/core/week.ts';
import type { PlaceBook } from '../../src/ports.ts';
import { reviewReport } from '../../src/usecases/review-report.ts';
import type { ReviewServices } from '../../src/usecases/review-services.ts';
import { takeInReport } from '../../src/usecases/take-in-report.ts';
import { madeUpStore } from '../support/made-up.ts';
import { createPlaceBookInMemory } from '../support/place-book-in-memory.ts';
import { independent, NOW, RETOLD, WEEK } from '../support/report-texts.ts';

const BY = { person: 'telegram:42', place: placeId('telegram', 42) };
const FRIDAY = weekEnding(WEEK);

let places: ReturnType<typeof createPlaceBookInMemory>;
let services: ReviewServices;
let woken: number;
beforeEach(() => {
  places = createPlaceBookInMemory();
  woken = 0;
  services = {
    ...{ places, reviews: places.reviews, reports: combineReports(madeUpStore([]), places.reports) },
    clock: stoppedClock(Date.parse(NOW)),
    acceptsPublisherPages: false,
    wakeDeliveries: () => {
      woken += 1;
    },
  };
});

const bring = (text: string, update: string) =>
  takeInReport(services, { ...BY, update }, { text, origin: 'paste', fetchedAt: 1_110 });
const accept = (number: number, update: string, given = services) =>
  reviewReport(given, { ...BY, update }, { number }, { do: 'accept' });

/** The disk is full, or the process ends, at the last moment. */
const failingAtTheEnd = (book: PlaceBook): PlaceBook => ({
  ...book,
  once: (update, work) =>
    book.once(update, async (changes) => {
      await work(changes);
      throw new Error('the process ends here');
    }),
});

describe('a review that is accepted', () => {
  it('is whole or as it was, wherever its process ends; the same update then does it', async () => {
    await bring(RETOLD[0], 'telegram:1');
    const cut = { ...services, places: failingAtTheEnd(places) };
    await expect(accept(1, 'telegram:2', cut)).rejects.toThrow('ends here');
    expect(await places.reviews.find(1)).toMatchObject({ version: 1, state: { is: 'open' } });
    expect([await places.reviews.witnesses(FRIDAY), await places.reviews.reports(FRIDAY), woken]).toEqual([[], [], 0]);
    expect(await places.decisions(BY.place, 10)).toEqual([]);
    expect(await accept(1, 'telegram:2')).toMatchObject({
      is: 'done',
      review: { state: { is: 'accepted', vintage: 1 } },
    });
    expect([(await places.reviews.witnesses(FRIDAY)).length, woken]).toEqual([3, 1]);
  });

  it('by two at once is accepted by one of them, and the other is told by whom', async () => {
    await bring(RETOLD[0], 'telegram:1');
    const [first, second] = await Promise.all([accept(1, 'telegram:2'), accept(1, 'discord:3')]);
    expect([first.is, second.is]).toEqual(['done', 'closed']);
    expect(await places.reports.vintage()).toBe('stored 1');
  });

  it('of an independent publisher saves what it prints, and anew what it stands beside, once each', async () => {
    await bring(RETOLD[0], 'telegram:1');
    await accept(1, 'telegram:2');
    await bring(independent('$88.8 million'), 'telegram:3');
    await reviewReport(
      services,
      { ...BY, update: 'telegram:4' },
      { number: 2 },
      { do: 'publisher', publisher: 'Bitwise' },
    );
    await accept(2, 'telegram:5');
    const saved = await places.reviews.reports(FRIDAY);
    expect(saved.map(({ publisher, vintage }) => [publisher, vintage])).toEqual([
      ['Bitwise', 1],
      ['CoinShares', 2],
    ]);
    for (const { publisher, figures } of saved)
      for (const { subject, verification } of figures.filter(({ subject: { key } }) => key !== 'SOL'))
        expect([subject.key, verification]).toEqual([
          subject.key,
          { state: 'agrees', with: publisher === 'Bitwise' ? 'CoinShares' : 'Bitwise' },
        ]);
  });

  it('leaves a publisher’s report as it is where nothing is said of its figures', async () => {
    await bring(RETOLD[0], 'telegram:1');
    await accept(1, 'telegram:2');
    const solana =
      'Weekly note by the method of CoinShares: in the week to 20 November 2026 XRP saw inflows of $22.2 million.';
    await bring(solana, 'telegram:3');
    await reviewReport(
      services,
      { ...BY, update: 'telegram:4' },
      { number: 2 },
      { do: 'publisher', publisher: 'Bitwise' },
    );
    await accept(2, 'telegram:5');
    expect((await places.reviews.reports(FRIDAY)).map(({ vintage }) => vintage)).toEqual([1, 1]);
    expect((await services.reports.ofWeek(FRIDAY))?.publisher).toBe('CoinShares');
  });
});
