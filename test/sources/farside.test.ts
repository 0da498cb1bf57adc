import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EtfDays } from '../../src/core/etf-days.ts';
import type { Fact } from '../../src/core/live.ts';
import { farside } from '../../src/sources/farside.ts';
import { type FarsideRow, type FarsideTable, farsidePage, farsideRoute } from '../doubles/sources/farside.ts';
import { type HostDouble, inTurn, openHost, page, status } from '../doubles/sources/host.ts';
import { allAt, openLive } from '../support/open-live.ts';
import { itIsASource } from '../support/source-contract.ts';

const HOUR = 3_600_000;
/** A Tuesday, seven in the morning in New York. */
const NOW = '2026-01-27T12:00:00Z';
const COLUMNS = ['AAAA', 'BBBB', 'CCC'];
const row = (
  label: string,
  [a, b, c]: readonly string[],
  total: string,
  more: Record<string, string> = {},
): FarsideRow => ({
  ...{ label, total },
  funds: { AAAA: a ?? '-', BBBB: b ?? '-', CCC: c ?? '-', ...more },
});
const LAST = row('23 Jan 2026', ['11.1', '(22.2)', '0.0'], '(11.1)');
const ROWS = [
  row('Seed', ['1,111', '-', '-'], '1,111'),
  row('20 Jan 2026', ['0.0', '0.0', '0.0'], '0.0'),
  row('21 Jan 2026', ['1,111.1', '11.1', '(11.1)'], '1,111.1'),
  row('22 Jan 2026', ['(1,111.1)', '0.0', '0.0'], '(1,111.1)'),
  LAST,
  row('26 Jan 2026', ['-', '-', '-'], '0.0'),
  row('Total', ['1,111', '222', '(333)'], '1,000'),
  row('Average', ['11.1', '22.2', '33.3'], '66.6'),
  row('Maximum', ['11.1', '22.2', '33.3'], '66.6'),
  row('Minimum', ['(11.1)', '(22.2)', '(33.3)'], '(66.6)'),
];
const GIVEN = {
  asset: 'BTC',
  days: [
    { date: '2026-01-20', usd: 0, step: 100_000 },
    { date: '2026-01-21', usd: 1_111_100_000, step: 100_000 },
    { date: '2026-01-22', usd: -1_111_100_000, step: 100_000 },
    { date: '2026-01-23', usd: -11_100_000, step: 100_000 },
  ],
  pending: ['2026-01-26', '2026-01-27'],
  partial: [],
} as unknown as EtfDays;

const TABLE: FarsideTable = { columns: COLUMNS, rows: ROWS };
const played = (more: Partial<FarsideTable> = {}) => ({ '/btc/': farsideRoute({ ...TABLE, ...more }) });
const last = (label: string, funds: readonly string[], total: string) =>
  played({ rows: ROWS.map((each) => (each === LAST ? row(label, funds, total) : each)) });
const html = (change: (text: string) => string) => ({ '/btc/': page(change(farsidePage(TABLE))) });

describe('Farside', () => {
  itIsASource({
    ...{ source: farside, question: 'etf_days', of: 'BTC', now: NOW, happy: played(), gives: GIVEN },
    traps: [
      ['another table is a new layout', played({ tableClass: 'flows' }), 'source_changed'],
      [
        'a second table of its kind is a new layout',
        html((text) => text.replace('class="menu"', 'class="etf"')),
        'source_changed',
      ],
      ['a page without days is a new layout', played({ rows: [] }), 'source_changed'],
      [
        'a heading that is no ticker is a new layout',
        played({ columns: ['AAAA', 'BBBB', 'Fund C'] }),
        'source_changed',
      ],
      ['two columns of one heading are a new layout', played({ columns: ['AAAA', 'AAAA', 'CCC'] }), 'source_changed'],
      ['a total that is gone is a new layout', html((text) => text.replace('>     Total<', '><')), 'source_changed'],
      [
        'two totals are a new layout',
        html((text) => text.replace('<th><img src="/x.jpg" alt="Made Up"></th>', '<th>Total</th>')),
        'source_changed',
      ],
      [
        'a column without a heading is no day shifted by it',
        played({ send: (cells) => ['11.1', ...cells] }),
        'source_changed',
      ],
      ['a cell that is gone is no day shifted by it', played({ send: (cells) => cells.slice(1) }), 'source_changed'],
      [
        'columns that changed places with the total are told by their sum',
        played({ send: ([a, b, c, total]) => [total ?? '', b ?? '', c ?? '', a ?? ''] }),
        'source_changed',
      ],
      [
        'funds that do not add up to their total are a new layout',
        last('23 Jan 2026', ['11.1', '22.2', '33.3'], '66.8'),
        'source_changed',
      ],
      ['a decimal comma is a new layout', last('23 Jan 2026', ['11,1', '0.0', '0.0'], '11.1'), 'source_changed'],
      ['words for a number are a new layout', last('23 Jan 2026', ['n/a', '0.0', '0.0'], '0.0'), 'source_changed'],
      ['1e309 is no number', last('23 Jan 2026', ['1e309', '0.0', '0.0'], '1e309'), 'source_changed'],
      ['NaN is no number', last('23 Jan 2026', ['NaN', '0.0', '0.0'], 'NaN'), 'source_changed'],
      ['a date in another form is a new layout', last('2026-01-23', ['11.1', '0.0', '0.0'], '11.1'), 'source_changed'],
      [
        'a month in another language is a new layout',
        last('23 Ene 2026', ['11.1', '0.0', '0.0'], '11.1'),
        'source_changed',
      ],
      [
        'a date that does not exist is a new layout',
        last('31 Feb 2026', ['11.1', '0.0', '0.0'], '11.1'),
        'source_changed',
      ],
      ['a day ahead is no answer', last('28 Jan 2026', ['11.1', '0.0', '0.0'], '11.1'), 'source_ahead'],
      [
        'where nothing is out there is no answer',
        played({ rows: [row('26 Jan 2026', ['-', '-', '-'], '0.0')] }),
        'source_stale',
      ],
    ],
  });
});

describe('the days of Farside', () => {
  let host: HostDouble;
  beforeEach(async () => {
    host = await openHost({});
  });
  afterEach(() => host.close());
  const open = (now = NOW) =>
    openLive({ sources: [farside], settings: allAt(host.url, 'farside'), now, network: { allow: [], ports: [] } });
  const daysOf = async (more: Partial<FarsideTable>) => {
    host.set('/btc/', farsideRoute({ ...TABLE, ...more }));
    const { value } = (await open().live.ask('etf_days', 'BTC')) as unknown as Fact<EtfDays>;
    return value;
  };
  const withMonday = (funds: readonly string[], total: string) =>
    daysOf({ rows: [...ROWS.filter(({ label }) => label !== '26 Jan 2026'), row('26 Jan 2026', funds, total)] });

  it('are the same wherever the total stands', async () => {
    expect(await daysOf({ columns: ['Total', ...COLUMNS] })).toEqual(GIVEN);
    expect(await daysOf({ columns: ['CCC', 'AAAA', 'Total', 'BBBB'] })).toEqual(GIVEN);
  });

  it('are read where a fund has come, as they add up with it', async () => {
    const rows = [LAST, row('26 Jan 2026', ['11.1', '0.0', '0.0'], '33.3', { DDDD: '22.2' })];
    const { days } = await daysOf({
      columns: [...COLUMNS, 'DDDD'],
      rows: rows.map((each) => ({ ...each, funds: { DDDD: '0.0', ...each.funds } })),
    });
    expect(days.map(({ usd }) => usd)).toEqual([-11_100_000, 33_300_000]);
  });

  it.each([
    ['some funds are out', ['11.1', '-', '0.0'], '11.1'],
    ['one fund is not, though the total adds up', ['11.1', '22.2', ''], '33.3'],
    ['every fund is out and the total is not', ['11.1', '0.0', '0.0'], '-'],
  ])('are partial and without an amount where %s', async (_, funds, total) => {
    expect(await withMonday(funds, total)).toEqual({ ...GIVEN, pending: ['2026-01-27'], partial: ['2026-01-26'] });
  });

  it('are pending where no fund is out, whatever the total says', async () => {
    for (const total of ['0.0', '11.1', '-']) expect(await withMonday(['-', '-', '-'], total)).toEqual(GIVEN);
  });

  it('take a tenth of a million for rounding, and no more', async () => {
    const monday = async (total: string) => (await withMonday(['11.1', '11.1', '11.1'], total)).days.at(-1);
    expect(await monday('33.4')).toMatchObject({ usd: 33_400_000 });
    expect(await monday('33.2')).toMatchObject({ usd: 33_200_000 });
  });

  it('are none of a holiday or a weekend', async () => {
    const rows = ['17', '18', '19'].map((date) => row(`${date} Jan 2026`, ['11.1', '0.0', '0.0'], '11.1'));
    expect(await daysOf({ rows: [...rows, ...ROWS] })).toEqual(GIVEN);
  });

  it('are read in a page of two megabytes', async () => {
    const long = `<body>${'<p>made up</p>'.repeat(130_000)}`;
    host.set('/btc/', page(farsidePage(TABLE).replace('<body>', long)));
    expect(await open().live.ask('etf_days', 'BTC')).toMatchObject({ is: 'fact', value: GIVEN });
  });

  it('are asked for twice a day at most, and six times where nothing comes of it', async () => {
    host.set('/btc/', farsideRoute(TABLE));
    const { live, time } = open('2026-01-27T00:00:00Z');
    for (let hour = 0; hour < 24; hour += 1, time.pass(HOUR)) await live.ask('etf_days', 'BTC');
    expect(host.asked).toHaveLength(2);
    host.asked.length = 0;
    host.set('/btc/', inTurn(status(500), farsideRoute({ ...TABLE, columns: ['Fund'] })));
    for (let hour = 0; hour < 24; hour += 1, time.pass(HOUR)) await live.ask('etf_days', 'BTC');
    expect(host.asked.length).toBeLessThanOrEqual(6);
  });

  it('are left alone for six hours by a page that tells people from programs', async () => {
    host.set('/btc/', status(403, { 'cf-mitigated': 'challenge', 'content-type': 'text/html' }, '<h1>One moment</h1>'));
    const { live, time } = open();
    for (let minute = 0; minute < 350; minute += 50, time.pass(50 * 60_000)) await live.ask('etf_days', 'BTC');
    expect(host.asked).toHaveLength(1);
  });

  it('are not asked for where it has no page, nor at all where nobody switched it on', async () => {
    host.set('/btc/', farsideRoute(TABLE));
    expect(await open().live.ask('etf_days', 'XRP')).toEqual({
      is: 'absent',
      offline: false,
      unheardOf: true,
      missed: [],
    });
    const { live } = openLive({ sources: [farside], settings: { farside: { url: host.url } }, now: NOW });
    expect(await live.ask('etf_days', 'BTC')).toEqual({ is: 'absent', offline: false, missed: [] });
    expect(host.asked).toEqual([]);
  });
});
