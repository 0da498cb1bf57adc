import { afterEach, beforeEach, expect, it } from 'vitest';
import { assetSubject, TOTAL } from '../../src/core/subject.ts';
import { isoDate, weekEnding } from '../../src/core/week.ts';
import { madeUpReport } from '../support/made-up.ts';
import { openTemporaryStore, type TemporaryStore } from '../support/temporary-store.ts';

let opened: TemporaryStore;
beforeEach(async () => {
  opened = await openTemporaryStore();
});
afterEach(() => opened.remove());

const WEEK = weekEnding('2026-01-23');
const LATER = isoDate('2026-11-25');
const first = madeUpReport(WEEK, { total: 11.1, SOL: 22.2 });
const corrected = { ...madeUpReport(WEEK, { total: 33.3 }), publishedOn: isoDate('2026-02-02') };

it('a report of the same week is the next vintage, on every figure of it', async () => {
  const { reports } = opened.store;
  expect((await reports.save(first)).vintage).toBe(1);
  const second = await reports.save(corrected);
  expect([second.vintage, second.figures.map(({ vintage }) => vintage)]).toEqual([2, [2]]);
  expect(await reports.ofWeek(WEEK)).toEqual(second);
});

it('a vintage counts for its own publisher and week alone', async () => {
  const { reports } = opened.store;
  await reports.save(first);
  expect((await reports.save(madeUpReport('2026-01-16', { total: 44.4 }))).vintage).toBe(1);
  expect((await reports.save({ ...first, publisher: 'Another Example' })).vintage).toBe(1);
});

it('who asks from before a correction was published sees what was known then', async () => {
  const { reports } = opened.store;
  const [before] = [await reports.save(first), await reports.save(corrected)];
  const then = isoDate('2026-01-30');
  expect(await reports.newest(then)).toEqual(before);
  expect((await reports.history(TOTAL, then)).map(({ figure }) => figure.usd)).toEqual([11_100_000]);
  expect((await reports.history(TOTAL, LATER)).map(({ figure }) => figure.usd)).toEqual([33_300_000]);
});

it('what a correction no longer names is in no history', async () => {
  const { reports } = opened.store;
  await reports.save(first);
  await reports.save(corrected);
  expect(await reports.history(assetSubject('SOL'), LATER)).toEqual([]);
  expect(await reports.subjects(LATER)).toEqual([TOTAL]);
});

it('nothing is overwritten: every vintage is still there', async () => {
  const { reports } = opened.store;
  await reports.save(first);
  await reports.save(corrected);
  const kept = JSON.parse(await opened.store.export()) as { reports: { vintage: number; publishedOn: string }[] };
  expect(kept.reports.map(({ vintage, publishedOn }) => [vintage, publishedOn])).toEqual([
    [1, '2026-01-26'],
    [2, '2026-02-02'],
  ]);
});

it('answers are shared anew after every report that is kept', async () => {
  const { reports } = opened.store;
  const before = await reports.vintage();
  await reports.save(first);
  expect(await reports.vintage()).not.toBe(before);
});
