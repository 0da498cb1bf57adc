import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { combineReports } from '../../src/combined-reports.ts';
import { LEADING_PUBLISHER, type Report } from '../../src/core/report.ts';
import { assetSubject, TOTAL } from '../../src/core/subject.ts';
import { isoDate, weekEnding } from '../../src/core/week.ts';
import { NOTHING_ACCEPTED } from '../../src/nothing-kept.ts';
import type { ReportStore } from '../../src/ports.ts';
import { openBundled } from '../../src/sources/bundled.ts';
import { madeUpReport, madeUpStore, PUBLISHER } from '../support/made-up.ts';
import { openTemporaryStore } from '../support/temporary-store.ts';

/** Three weeks with a gap before the last; SOL is named in the first alone. */
const REPORTS = [
  madeUpReport('2026-01-02', { total: 11.1, SOL: 22.2 }),
  madeUpReport('2026-01-09', { total: -33.3 }),
  madeUpReport('2026-01-23', { total: -44.4, BTC: -55.5 }),
];

function openRecord(reports = REPORTS): ReportStore {
  const folder = mkdtempSync(join(tmpdir(), 'tidemark-record-'));
  const weeks = reports.map((report) => ({
    weekEnding: report.weekEnding,
    publisher: PUBLISHER,
    publishedOn: report.publishedOn,
    publishedOnIs: 'derived: the Monday after',
    figures: report.figures.map(({ subject, usd, step }) => ({ ...subject, usd, step })),
    via: ['https://example.test/a', 'https://example.test/b'],
  }));
  writeFileSync(join(folder, 'weekly-flows.json'), JSON.stringify({ about: 'made up', weeks }));
  return openBundled(pathToFileURL(`${folder}/`)).reports;
}

/** Saved newest week first: the order of weeks is not that in which they came. */
async function openSaved(): Promise<Opened> {
  const { store, remove } = await openTemporaryStore();
  for (const report of REPORTS.toReversed()) await store.reports.save(report);
  return { store: store.reports, remove };
}

/** The last week was accepted, the first is bundled, and what is bundled of the one between was accepted anew. */
async function openBoth(): Promise<Opened> {
  const { store, remove } = await openTemporaryStore();
  const between = madeUpReport('2026-01-09', { total: -11.1 });
  for (const report of REPORTS.slice(1)) await store.reports.save(report);
  return { store: combineReports(openRecord([...REPORTS.slice(0, 1), between]), store.reports), remove };
}

interface Opened {
  readonly store: ReportStore;
  readonly remove?: () => Promise<void>;
}

const STORES: readonly (readonly [string, () => Promise<Opened>])[] = [
  ['a bundled record', async () => ({ store: openRecord() })],
  ['made-up reports in memory', async () => ({ store: madeUpStore(REPORTS) })],
  ['a store on disk', openSaved],
  [
    'a bundled record to which nothing was accepted',
    async () => ({ store: combineReports(openRecord(), NOTHING_ACCEPTED) }),
  ],
  ['a bundled record and a store on disk', openBoth],
];

/** What every answer to the port promises; the made-up one that commands are tested with cannot drift from the real one. */
describe.each(STORES)('the reports of %s', (_, open) => {
  let store: ReportStore;
  let remove: Opened['remove'];
  beforeAll(async () => {
    ({ store, remove } = await open());
  });
  afterAll(() => remove?.());
  const [later, between] = [isoDate('2026-11-25'), isoDate('2026-01-25')];

  it('are given in order of their weeks, without those that are not known', async () => {
    expect(await store.weeks(later)).toEqual(['2026-01-02', '2026-01-09', '2026-01-23']);
    expect(await store.ofWeek(weekEnding('2026-01-16'))).toBeUndefined();
  });

  it('are the same to the last field', async () => {
    expect(await store.ofWeek(weekEnding('2026-01-09'))).toEqual(REPORTS[1]);
    expect(await store.newest(later)).toEqual(REPORTS[2]);
  });

  it('published later are not known yet', async () => {
    expect(await store.weeks(between)).toEqual(['2026-01-02', '2026-01-09']);
    expect((await store.newest(between))?.weekEnding).toBe('2026-01-09');
    expect(await store.history(assetSubject('BTC'), between)).toEqual([]);
    expect(await store.subjects(between)).toEqual([TOTAL, assetSubject('SOL')]);
  });

  it('of a time before the first are none', async () => {
    const early = isoDate('2020-01-01');
    expect([await store.weeks(early), await store.newest(early), await store.subjects(early)]).toEqual([
      [],
      undefined,
      [],
    ]);
  });

  it('give a history with one entry for each week that names the subject, oldest first', async () => {
    const total = await store.history(TOTAL, later);
    expect(total.map((point) => [point.weekEnding, point.figure.usd])).toEqual([
      ['2026-01-02', 11_100_000],
      ['2026-01-09', -33_300_000],
      ['2026-01-23', -44_400_000],
    ]);
    expect((await store.history(assetSubject('SOL'), later)).map((point) => point.weekEnding)).toEqual(['2026-01-02']);
    expect(await store.history(assetSubject('NONE'), later)).toEqual([]);
  });
});

describe('a bundled record and what was accepted, as one', () => {
  let opened: Awaited<ReturnType<typeof openTemporaryStore>>;
  beforeAll(async () => {
    opened = await openTemporaryStore();
  });
  afterAll(() => opened.remove());
  const later = isoDate('2026-11-25');
  const by = (report: Report, publisher: string): Report => ({
    ...report,
    publisher,
    figures: report.figures.map((figure) => ({ ...figure, publisher })),
  });

  it('changes with what is accepted, and is asked anew then', async () => {
    const { reports } = opened.store;
    const both = combineReports(openRecord(), reports);
    const before = await both.vintage();
    expect((await both.newest(later))?.weekEnding).toBe('2026-01-23');
    await reports.save(madeUpReport('2026-01-30', { total: 11.1 }));
    expect(await both.vintage()).not.toBe(before);
    expect((await both.newest(later))?.weekEnding).toBe('2026-01-30');
  });

  it('shows another publisher’s report of a week behind the one that leads, in histories as well', async () => {
    const { reports } = opened.store;
    const leads = { ...openRecord() };
    const led: ReportStore = {
      ...leads,
      ofWeek: async (week) => {
        const report = await leads.ofWeek(week);
        return report && by(report, LEADING_PUBLISHER);
      },
      history: async (subject, asOf) =>
        (await leads.history(subject, asOf)).map((point) => ({
          ...point,
          figure: { ...point.figure, publisher: LEADING_PUBLISHER },
        })),
    };
    await reports.save(by(madeUpReport('2026-01-23', { total: -77.7, SOL: 99.9 }), 'Example Two'));
    const both = combineReports(led, reports);
    expect(await both.ofWeek(weekEnding('2026-01-23'))).toMatchObject({ publisher: LEADING_PUBLISHER });
    const total = await both.history(TOTAL, later);
    expect(total.find((point) => point.weekEnding === '2026-01-23')?.figure.usd).toBe(-44_400_000);
    const solana = await both.history(assetSubject('SOL'), later);
    expect(solana.some((point) => point.weekEnding === '2026-01-23')).toBe(false);
  });
});
