import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { usd } from '../../src/core/money.ts';
import { isoDate } from '../../src/core/week.ts';
import { edgar } from '../../src/sources/edgar.ts';
import { wholeDollars } from '../../src/sources/edgar-table.ts';
import { atBase } from '../../src/sources/mirror.ts';
import {
  edgarRoutes,
  folderOf,
  MSTR,
  OTHER,
  type PlayedFiling,
  type Row,
  SUBMISSIONS,
  submissions,
  undeclared,
} from '../doubles/sources/edgar.ts';
import { answer, type HostDouble, json, openHost, page } from '../doubles/sources/host.ts';
import { createFastTime } from '../support/fast-time.ts';
import { openDoor } from '../support/open-door.ts';
import { allAt, openLive } from '../support/open-live.ts';
import { slowDoor } from '../support/slow-door.ts';
import { itIsASource } from '../support/source-contract.ts';

const NOW = '2026-02-22T12:00:00Z';
const own = (more: Partial<Row> = {}): Row => ({ cusip: MSTR, value: 111_000, shares: 1_110, ...more });
const first: PlayedFiling = {
  ...{ accession: '0001475365-26-000011', period: '2025-12-31', filedOn: '2026-02-11', rows: [OTHER, own()] },
};
const filing = (more: Partial<PlayedFiling> = {}): PlayedFiling => ({ ...first, ...more });
const amendment = (more: Partial<PlayedFiling>): PlayedFiling =>
  filing({ accession: '0001475365-26-000022', form: '13F-HR/A', filedOn: '2026-02-20', ...more });
/** The filing of the contract, as it stands in its folder, in another state. */
const raw = (more: Partial<PlayedFiling>) => edgarRoutes([filing(more)]);
const table = `${folderOf(first)}/form13fInfoTable.xml`;

describe('the quarterly filing at the SEC', () => {
  itIsASource({
    ...{ source: edgar, question: 'manager_position', of: 'MSTR', now: NOW },
    happy: edgarRoutes([filing()]),
    gives: {
      ...{ manager: 'Example Trust Group, Inc.', issuer: 'MSTR', shares: 1_110, value: usd(111_000) },
      ...{ period: isoDate('2025-12-31'), filedOn: isoDate('2026-02-11'), accession: '0001475365-26-000011' },
    },
    traps: [
      ['whoever is no declared tool is refused', { [SUBMISSIONS]: undeclared }, 'fetch_status'],
      ['the same page with the status of success is no list', { [SUBMISSIONS]: page('<h1>x</h1>') }, 'fetch_failed'],
      [
        'lists side by side of unequal length are none',
        {
          [SUBMISSIONS]: json({
            ...submissions([first]),
            filings: { recent: { ...submissions([first]).filings.recent, form: ['13F-HR'] } },
          }),
        },
        'source_changed',
      ],
      [
        'another company’s list is none',
        { [SUBMISSIONS]: json({ ...submissions([first]), cik: '1111111' }) },
        'source_changed',
      ],
      ['a list without a quarterly report is too old', { [SUBMISSIONS]: json(submissions([])) }, 'source_stale'],
      ['a quarter that has no date is no quarter', raw({ period: '2025-13-31' }), 'source_changed'],
      ['a quarter that has not ended is ahead', raw({ period: '2026-03-31' }), 'source_ahead'],
      ['a cover of another quarter is another report’s', raw({ coverPeriod: '2025-09-30' }), 'source_changed'],
      ['a cover of another filer is another report’s', raw({ coverCik: '0001111111' }), 'source_changed'],
      ['fewer rows than the cover counts are half a table', raw({ entries: 3 }), 'source_changed'],
      [
        'a table that breaks off is half a table',
        { [table]: answer('text/xml', '<informationTable>') },
        'source_changed',
      ],
      ['a row without a number is a new layout', raw({ rows: [OTHER, own({ shares: '' })] }), 'source_changed'],
      ['NaN shares are no shares', raw({ rows: [OTHER, own({ shares: 'NaN' })] }), 'source_changed'],
      ['1e309 shares are no shares', raw({ rows: [OTHER, own({ shares: '1e309' })] }), 'source_changed'],
      [
        'more shares than can be counted are none',
        raw({ rows: Array.from({ length: 11 }, () => own({ shares: '9'.repeat(15) })) }),
        'source_changed',
      ],
      [
        'as many for other managers are none',
        raw({ rows: Array.from({ length: 11 }, () => own({ shares: '9'.repeat(15), otherManager: '11' })) }),
        'source_changed',
      ],
      [
        'more dollars than can be counted are none',
        raw({ rows: [own({ shares: '9'.repeat(15), value: '9'.repeat(15) })] }),
        'source_changed',
      ],
      [
        'thousands of dollars that come to more are none',
        raw({ rows: [own({ shares: '9'.repeat(13), value: '9'.repeat(15) })] }),
        'source_changed',
      ],
      ['fewer than no shares are no shares', raw({ rows: [OTHER, own({ shares: '-1110' })] }), 'source_changed'],
      [
        'a CUSIP that lost its zeros is a new layout',
        raw({ rows: [{ ...OTHER, cusip: '287' }, own()] }),
        'source_changed',
      ],
      [
        'a column under another name is a new layout, not a table without the share',
        { [table]: answer('text/xml', '<t><infoTable><cusipNo>594972408</cusipNo></infoTable><infoTable/></t>') },
        'source_changed',
      ],
      [
        'a folder without a table is a new layout',
        { [`${folderOf(first)}/index.json`]: json({ directory: { item: [{ name: 'primary_doc.xml' }] } }) },
        'source_changed',
      ],
      [
        'a name that leads out of the folder is none',
        { [`${folderOf(first)}/index.json`]: json({ directory: { item: [{ name: '../../table.xml' }] } }) },
        'source_changed',
      ],
    ],
  });
});

describe('the position in a filing', () => {
  let host: HostDouble;
  beforeEach(async () => {
    host = await openHost({});
  });
  afterEach(() => host.close());

  const ask = async (...filings: readonly PlayedFiling[]) => {
    for (const [path, route] of Object.entries(edgarRoutes(filings))) host.set(path, route);
    const { live } = openLive({ sources: [edgar], settings: allAt(host.url, 'edgar'), now: NOW });
    const answered = await live.ask('manager_position', 'MSTR');
    return answered.is === 'fact' ? { ...answered.value, status: answered.status } : answered.missed[0]?.failure;
  };
  const given = (...rows: readonly Row[]) => ask(filing({ rows }));

  it.each<readonly [string, readonly Row[], object]>([
    [
      'is the sum of its rows',
      [own(), OTHER, own({ shares: 2_220, value: 222_000 })],
      { shares: 3_330, value: 333_000 },
    ],
    [
      'leaves options out',
      [own(), own({ putCall: 'Call' }), own({ putCall: 'Put' })],
      { shares: 1_110, value: 111_000 },
    ],
    ['leaves amounts of bonds out', [own(), own({ type: 'PRN' })], { shares: 1_110, value: 111_000 }],
    ['is of one share class alone', [own({ cusip: '594972BF5' }), own()], { shares: 1_110, value: 111_000 }],
    ['is in whole dollars where a share comes to a price', [own({ value: 222_000 })], { value: 222_000 }],
    ['is in thousands where only that gives a price', [own({ value: 222 })], { value: 222_000 }],
  ])('%s', async (_, rows, expected) => {
    expect(await given(...rows)).toMatchObject(expected);
  });

  it('has no value where neither unit gives a price', async () => {
    expect(await given(own({ value: 111_000_000_000 }))).not.toHaveProperty('value');
    expect(await given(own({ value: 1 }))).not.toHaveProperty('value');
  });

  it('is read from one row as from many, and under any prefix', async () => {
    expect(await ask(filing({ rows: [own()], prefix: 'n1', table: '13F_example.xml' }))).toMatchObject({
      shares: 1_110,
    });
  });

  it('is 0 where the whole table has no row of it, and says so of options too', async () => {
    expect(await given(OTHER)).toMatchObject({ shares: 0, status: 'published' });
    expect(await given(OTHER, own({ putCall: 'Call' }))).toMatchObject({ shares: 0 });
    expect(await given(OTHER)).not.toHaveProperty('value');
  });

  it('is known in part where some of the table is kept from the public', async () => {
    expect(await ask(filing({ rows: [OTHER], withheld: true }))).toMatchObject({ shares: 0, status: 'partial' });
  });

  it.each<readonly [string, string, object]>([
    ['named by number', '2', { shares: 1_110, others: 2_220 }],
    ['named beside the filer', '1,2', { shares: 1_110, others: 2_220 }],
    ['that is on no list', '9', { shares: 1_110, others: 2_220 }],
    ['that is the filer itself', '01', { shares: 3_330 }],
    ['that is nobody', '0', { shares: 3_330 }],
  ])('keeps rows of a manager apart %s', async (_, otherManager, expected) => {
    const managers = [
      ['1', '0001475365'],
      ['2', '0002222222'],
    ] as const;
    const rows = [own(), own({ shares: 2_220, value: 222_000, otherManager })];
    const read = await ask(filing({ rows, managers }));
    expect(read).toMatchObject(expected);
    if (!('others' in expected)) expect(read).not.toHaveProperty('others');
  });

  it('is of the newest quarter, whatever was filed last', async () => {
    const older = amendment({ period: '2025-09-30', amends: 'RESTATEMENT', rows: [own({ shares: 9_990 })] });
    expect(await ask(older, first)).toMatchObject({ shares: 1_110, period: '2025-12-31' });
  });

  it('is replaced by a restatement, and nothing of what was filed before is asked for', async () => {
    const restated = amendment({ amends: 'RESTATEMENT', rows: [own({ shares: 2_220, value: 222_000 })] });
    expect(await ask(restated, first)).toMatchObject({
      ...{ shares: 2_220, value: 222_000, filedOn: '2026-02-20', accession: '0001475365-26-000022' },
    });
    expect(host.paths().filter((path) => path.startsWith(folderOf(first)))).toEqual([]);
  });

  it('grows by an amendment that adds, each table in its own unit', async () => {
    const added = amendment({ amends: 'NEW HOLDINGS', rows: [own({ shares: 2_220, value: 222 })] });
    expect(await ask(added, first)).toMatchObject({ shares: 3_330, value: 333_000, filedOn: '2026-02-20' });
  });

  it('is as it was where an amendment adds other shares alone', async () => {
    expect(await ask(amendment({ amends: 'NEW HOLDINGS', rows: [OTHER] }), first)).toMatchObject({
      ...{ shares: 1_110, value: 111_000 },
    });
  });

  it.each([
    ['that does not say what it does', amendment({}), [first]],
    ['that does something else', amendment({ amends: 'SOMETHING ELSE' }), [first]],
    ['that adds to nothing', amendment({ amends: 'NEW HOLDINGS' }), []],
  ])('is not guessed from an amendment %s', async (_, amended, before) => {
    expect(await ask(amended, ...before)).toMatchObject({ code: 'source_changed' });
  });

  it('is too old half a year after its quarter, and shown with its age', async () => {
    for (const [path, route] of Object.entries(edgarRoutes([first]))) host.set(path, route);
    const { live } = openLive({ sources: [edgar], settings: allAt(host.url, 'edgar'), now: '2026-08-11' });
    const answered = await live.ask('manager_position', 'MSTR');
    expect(answered).toMatchObject({ is: 'fact', status: 'stale', value: { shares: 1_110 } });
    expect(answered.missed.map(({ failure }) => failure.code)).toEqual(['source_stale']);
  });

  it('is asked for by a name, in four requests, and the filing not again within a week', async () => {
    for (const [path, route] of Object.entries(edgarRoutes([first]))) host.set(path, route);
    const { live, time } = openLive({ sources: [edgar], settings: allAt(host.url, 'edgar'), now: NOW });
    await live.ask('manager_position', 'MSTR');
    expect(host.asked.map(({ headers }) => headers['user-agent'])).toEqual(
      Array.from({ length: 4 }, () => 'Tidemark/0.0.0 (somebody@example.org)'),
    );
    time.pass(25 * 3_600_000);
    await live.ask('manager_position', 'MSTR');
    expect(host.paths().slice(4)).toEqual([SUBMISSIONS]);
  });

  it('is not asked for where nobody can be named', async () => {
    for (const [path, route] of Object.entries(edgarRoutes([first]))) host.set(path, route);
    const settings = allAt(host.url, 'edgar');
    const { live } = openLive({ sources: [edgar], settings, now: NOW, hasContact: false });
    expect(await live.ask('manager_position', 'MSTR')).toMatchObject({ is: 'absent', missed: [] });
    expect(await live.conditions()).toMatchObject([{ name: 'edgar', state: 'needs_contact' }]);
    expect(host.asked).toEqual([]);
  });

  it('leaves the SEC alone for hours once it took us for an undeclared tool', async () => {
    host.set(SUBMISSIONS, undeclared);
    const { live, time } = openLive({ sources: [edgar], settings: allAt(host.url, 'edgar'), now: NOW });
    await live.ask('manager_position', 'MSTR');
    time.pass(5 * 3_600_000);
    const answered = await live.ask('manager_position', 'MSTR');
    expect(answered.missed[0]?.failure).toMatchObject({ code: 'fetch_resting', host: '127.0.0.1' });
    expect(host.asked).toHaveLength(1);
  });
});

describe('the unit of a table', () => {
  const shares = fc.integer({ min: 1, max: 10_000_000 });
  const price = fc.integer({ min: 11, max: 9_999 });

  it('is found whichever it is', () => {
    fc.assert(
      fc.property(shares, price, (count, each) => {
        expect(wholeDollars(count * each, count)).toBe(count * each);
        expect(wholeDollars((count * each) / 1_000, count)).toBeCloseTo(count * each, 3);
      }),
    );
  });

  it('is never told where a share would cost what none does', () => {
    fc.assert(
      fc.property(shares, price, (count, each) => {
        expect(wholeDollars(count * each * 1_000, count)).toBeUndefined();
        expect(wholeDollars((count * each) / 1_000_000, count)).toBeUndefined();
      }),
    );
  });
});

describe('an answer of the SEC', () => {
  it('is waited for for twenty seconds in all, however many files it takes', async () => {
    const restated = amendment({ amends: 'NEW HOLDINGS', rows: [own({ shares: 2_220, value: 222_000 })] });
    const host = await openHost(edgarRoutes([restated, first]));
    const { door, time } = openDoor({ time: createFastTime(Date.parse(NOW)), contact: 'somebody@example.org' });
    const { slow, ends } = slowDoor(door, time, 3_000);
    const at = (url: string) => atBase(new URL(url, edgar.site), host.url);
    await edgar.answers.manager_position.ask({ door: slow, now: time.now, at });
    await host.close();
    expect(host.asked).toHaveLength(7);
    expect(ends).toEqual([8_000, 11_000, 14_000, 17_000, 20_000, 20_000, 20_000]);
  });
});
