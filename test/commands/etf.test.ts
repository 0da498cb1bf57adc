import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/core/errors.ts';
import type { EtfDays } from '../../src/core/etf-days.ts';
import type { FactBook, KeptFact } from '../../src/core/fact-book.ts';
import type { Report } from '../../src/core/report.ts';
import { isoDate } from '../../src/core/week.ts';
import { NOTHING_HEARD } from '../../src/nothing-kept.ts';
import { openBundled } from '../../src/sources/bundled.ts';
import { defineSource } from '../../src/sources/define-source.ts';
import { openTidemark } from '../support/ask.ts';
import { createFactsInMemory } from '../support/facts-in-memory.ts';
import { madeUpReport } from '../support/made-up.ts';
import { madeUpDays } from '../support/made-up-etf.ts';
import { openLive } from '../support/open-live.ts';

const record = openBundled();

/** What a tracker says of an asset, or that it is down. */
type Says = Readonly<Record<string, EtfDays>> | 'down';

const tracker = (name: 'cryptoetf' | 'sosovalue', publisher: string, says: Says) =>
  defineSource({
    ...{ name, publisher, site: 'https://tracker.example.org', attribution: `Data by ${publisher}` },
    ...{ terms: 'credit', termsUrl: 'https://tracker.example.org/terms' },
    answers: {
      etf_days: {
        coverage: 'us_spot_etfs',
        async ask({ now }, asset) {
          if (says === 'down')
            throw new AppError({ code: 'fetch_failed', host: 'tracker.example.org', why: 'timed_out' });
          const value = says[asset];
          const newest = value?.days.at(-1)?.date;
          return value && newest && { value, asOf: { date: newest }, fetchedAt: now() };
        },
      },
    },
  });

interface Setting {
  readonly now: string;
  readonly first: Says;
  readonly second?: Says;
  readonly facts?: FactBook;
  readonly reports?: readonly Report[];
  /** What ships with the bot is known beside it. */
  readonly shipped?: true;
}

/** The bot over made-up trackers, of which the first is asked first. */
function open({ now, first, second, facts = NOTHING_HEARD, reports, shipped }: Setting) {
  const sources = [
    tracker('cryptoetf', 'First Tracker', first),
    ...(second ? [tracker('sosovalue', 'Second Tracker', second)] : []),
  ];
  const { live } = openLive({ sources, settings: { sosovalue: { key: 'a-made-up-key' } }, now, book: facts });
  const bundled = { ...record, etfRecord: { days: async () => undefined, sum: async () => undefined } };
  return openTidemark({ now, live, facts, bundled: shipped ? record : bundled, ...(reports && { reports }) });
}

const FULL = { '2026-01-26': -11.1, '2026-01-27': -222, '2026-01-28': 33.3, '2026-01-29': -444, '2026-01-30': -55.5 };
const AFTER = '2026-02-02T15:00:00Z';
const REPORT = madeUpReport('2026-01-30', { total: -888, US: -999, BTC: -777, SHORT_BTC: 2.2, CA: 111 });
const whole = { BTC: madeUpDays(FULL) };

describe('/etf of a week that is out', () => {
  const ask = open({ now: AFTER, first: whole, reports: [REPORT] });

  it.each([
    'ETF days · BTC · US spot ETFs · week to 30 Jan 2026',
    '5 of 5 trading days are out: the whole week.',
    '▼ Mon 26 Jan −$11.1M net outflow',
    '▲ Wed 28 Jan +$33.3M net inflow',
    '▼ Sum of the week’s 5 trading days −$699.55M to −$699.05M (derived) net outflow',
    'First Tracker · US spot ETFs, daily · of 30 Jan 2026 · published · fetched less than a minute ago · Data by First Tracker',
    'Beside it: the weekly report of Example Research',
    '▼ Example Research, BTC, all products worldwide −$777.0M net outflow',
    'Directionally consistent with US spot ETF data (different coverage).',
    'Gap, Example Research minus the sum: −$78.0M to −$77.4M (derived), about 10.0% of the larger.',
    'Outside the US, all assets together: +$110.9M to +$111.1M (derived); how much of it is BTC is not printed. Left of the gap after it: −$189.1M to −$188.3M (derived).',
    'Short products, counted apart by Example Research: +$2.2M.',
    'Information only, not investment advice.',
    'Single source, not cross-checked: read the direction, not the digits.',
  ])('says in English: %s', async (line) => {
    expect((await ask('/etf')).lines).toContain(line);
  });

  it.each([
    'ETF 日数据 · BTC · 美国现货 ETF · 截至 2026-01-30 当周',
    '5 个交易日已公布 5 个：整周齐全。',
    '▼ 01-26 周一 −1,110万美元 净流出',
    '▲ 01-28 周三 +3,330万美元 净流入',
    '并列：Example Research 周报',
    '▼ Example Research · BTC · 全球全部产品 −7.770亿美元 净流出',
    '与美国现货 ETF 数据方向一致（统计范围不同）。',
    '两种口径：周报统计全球产品，周六至周五；这些日数据只统计美国现货 ETF。两者从不相加、平均或合并。',
    '仅供参考，不构成投资建议。',
  ])('says in Chinese: %s', async (line) => {
    expect((await ask('/etf btc 2026-01-30', { locale: 'zh-CN' })).lines).toContain(line);
  });

  it('has both passports, and calls neither confirmed', async () => {
    const { text } = await ask('/etf');
    expect(text).toContain('Single source, not cross-checked\nFirst Tracker ·');
    expect(text).toMatch(
      /Single source, retold by 2 texts, not cross-checked · Example Research · published 2 Feb 2026/u,
    );
    expect(text).not.toMatch(/confirm/iu);
  });

  it('can be asked for by the week alone, by a name, and in any order of what is next', async () => {
    const [first, ...others] = await Promise.all(
      ['/etf', '/etf 2026-01-30', '/etf Bitcoin', '/etf $btc 2026/1/30'].map((line) => ask(line)),
    );
    for (const other of others) expect(other.lines).toEqual(first?.lines);
    const lines = first?.next.map(({ line }) => line);
    expect(lines).toEqual([
      ...['/flows 2026-01-30', '/chart bridge BTC 2026-01-30', '/etf all 2026-01-30'],
      ...['/etf BTC 2026-01-23', '/etf BTC 2026-02-06'],
      ...['/etf ETH 2026-01-30', '/etf SOL 2026-01-30', '/etf XRP 2026-01-30', '/etf'],
    ]);
  });

  it.each([
    ['/etf BTC someday', 'week_malformed'],
    ['/etf BTC 2026-01-29', 'week_not_friday'],
    ['/etf BTC 2026-02-13', 'week_ahead'],
    ['/etf 比特', 'asset_unknown'],
  ])('refuses %s: %s', async (line, code) => {
    expect((await ask(line)).failure?.code).toBe(code);
  });

  it('in brief keeps the figures, the verdict of a gap too large, and that there are two definitions', async () => {
    const { briefCard } = await import('../../src/cards/brief-card.ts');
    const far = madeUpReport('2026-01-30', { total: -888, BTC: -1221 });
    const { card } = await open({ now: AFTER, first: whole, reports: [far] })('/etf');
    const kept = JSON.stringify(briefCard(card).blocks);
    for (const key of ['etf-sum-week', 'etf-theirs', 'etf-bridge-diverges-same', 'etf-two-definitions'])
      expect(kept).toContain(key);
    expect(kept).not.toContain('etf-bridge-gap');
  });
});

describe('/etf of a week that is not whole', () => {
  it('while it runs says of how many days, what is not out, and stands beside nothing', async () => {
    const days = madeUpDays({ '2026-01-26': -11.1, '2026-01-27': 22.2 }, { pending: ['2026-01-28'] });
    const ask = open({ now: '2026-01-29T15:00:00Z', first: { BTC: days }, reports: [] });
    const { lines, text } = await ask('/etf');
    expect(lines).toContain('2 of 5 days are out, and the week is not over: this is no sum of the week.');
    expect(lines).toContain('Wed 28 Jan: not yet published');
    expect(lines).toContain('Thu 29 Jan: still to come');
    expect(lines).toContain('▲ Sum of 2 of 5 days +$11.0M to +$11.2M (derived) net inflow');
    expect(lines).toContain('Beside no weekly figure: 2 of 5 days are out.');
    expect(text).not.toMatch(/\$0|Sum of the week|Beside it/u);
    expect((await ask('/etf', { locale: 'zh-CN' })).lines).toEqual(
      expect.arrayContaining([
        '5 个交易日已公布 2 个，本周尚未结束：不是全周合计。',
        '01-28 周三：尚未公布',
        '01-29 周四：还没到',
      ]),
    );
  });

  it('that is over with a day missing is bridged with nothing, though its report is known', async () => {
    const { '2026-01-30': _, ...four } = FULL;
    const days = madeUpDays(four, { partial: ['2026-01-30'] });
    const { lines, text } = await open({ now: AFTER, first: { BTC: days }, reports: [REPORT] })('/etf');
    expect(lines).toContain('4 of 5 days are out: this is no sum of the week.');
    expect(lines).toContain('Fri 30 Jan: published for some funds only, so not counted');
    expect(lines).toContain('Beside no weekly figure: 4 of 5 days are out.');
    expect(text).toContain('partly published');
    expect(text).not.toContain('777');
  });

  it('of Thanksgiving names the holiday and the half day, and is whole with four', async () => {
    const days = madeUpDays({ '2026-11-23': 11.1, '2026-11-24': 22.2, '2026-11-25': 33.3, '2026-11-27': 44.4 });
    const ask = open({ now: '2026-11-30T15:00:00Z', first: { BTC: days } });
    const { lines } = await ask('/etf');
    expect(lines).toContain('4 of 4 trading days are out: the whole week.');
    expect(lines).toContain('Thu 26 Nov: Thanksgiving, no trading');
    expect(lines).toContain('▲ Fri 27 Nov (half day) +$44.4M net inflow');
    expect(lines).toContain('Beside no weekly figure: no report of this week is known.');
    const chinese = (await ask('/etf', { locale: 'zh-CN' })).lines;
    expect(chinese).toContain('11-26 周四：感恩节，休市');
    expect(chinese).toContain('▲ 11-27 周五（半日） +4,440万美元 净流入');
  });

  it('without a report of it offers no flows of it', async () => {
    const days = madeUpDays({ '2026-11-23': 11.1 });
    const { next } = await open({ now: '2026-11-24T15:00:00Z', first: { BTC: days } })('/etf');
    expect(next.some(({ line }) => line.startsWith('/flows'))).toBe(false);
  });
});

describe('/etf of a day that was revised', () => {
  const kept = (millions: number, vintage: number, firstAt: string): KeptFact => ({
    ...{ question: 'etf_days', subject: 'BTC', source: 'cryptoetf', day: isoDate('2026-01-28'), vintage },
    body: JSON.stringify({ asset: 'BTC', day: madeUpDays({ '2026-01-28': millions }).days[0] }),
    ...{ firstAt: Date.parse(firstAt), lastAt: Date.parse(firstAt) },
  });
  const book = (...rows: readonly KeptFact[]): FactBook => ({
    ...NOTHING_HEARD,
    vintages: async (question, subject, { source, from, to }) =>
      rows.filter(
        (row) =>
          row.question === question &&
          row.subject === subject &&
          row.source === source &&
          from <= row.day &&
          row.day <= to,
      ),
  });

  it('says what it said before, and since when', async () => {
    const facts = book(kept(22.2, 1, '2026-01-29T12:00:00Z'), kept(33.3, 2, '2026-01-30T12:00:00Z'));
    const ask = open({ now: AFTER, first: whole, facts });
    const { lines, text } = await ask('/etf');
    expect(lines).toContain('Wed 28 Jan: Restated on 30 Jan 2026: +$22.2M before, +$33.3M now');
    expect(text).toContain('· of 30 Jan 2026 · revised ·');
    expect((await ask('/etf', { locale: 'zh-CN' })).text).toContain('已修订');
  });

  it('by a power of ten waits for a person, and neither amount is shown', async () => {
    const { lines, text } = await open({ now: AFTER, first: whole, facts: book(kept(333, 1, '2026-01-29T12:00:00Z')) })(
      '/etf',
    );
    expect(lines).toContain(
      'Wed 28 Jan: on hold until a person has looked, and not shown. What First Tracker says now and said before is 10 times apart.',
    );
    expect(text).not.toMatch(/33\.3M|333/u);
    expect(lines).toContain('4 of 5 days are out: this is no sum of the week.');
  });
});

describe('/etf by two trackers of the same quantity', () => {
  const beside = (flows: Readonly<Record<string, number>>) =>
    open({ now: AFTER, first: whole, second: { BTC: madeUpDays({ ...FULL, ...flows }) }, reports: [] });

  it('says that they agree, and is cross-checked', async () => {
    const { lines, card } = await beside({ '2026-01-27': -222.3 })('/etf');
    expect(lines).toContain('Agrees with Second Tracker');
    expect(card.disclaimers.limits).toBe('cross_checked');
  });

  it('prints both where they differ, and averages nothing', async () => {
    const { lines, text } = await beside({ '2026-01-28': 55.5 })('/etf');
    expect(lines).toContain('▲ Wed 28 Jan +$33.3M net inflow');
    expect(lines).toContain('Wed 28 Jan: Second Tracker prints +$55.5M for the same quantity');
    expect(text).not.toContain('44.4M');
  });

  it.each([
    ['tenfold', -2220, 'First Tracker and Second Tracker are 10 times apart.'],
    ['of the opposite direction', 222, 'First Tracker and Second Tracker print opposite directions.'],
  ])('withholds a day that one prints %s, with both named', async (_, millions, sentence) => {
    const { lines, text } = await beside({ '2026-01-27': millions })('/etf');
    expect(lines).toContain(`Tue 27 Jan: on hold until a person has looked, and not shown. ${sentence}`);
    expect(text).not.toContain('222');
    expect(lines).toContain('4 of 5 days are out: this is no sum of the week.');
  });

  it('takes the second where the first is down, and says so', async () => {
    const { text } = await open({ now: AFTER, first: 'down', second: whole, reports: [] })('/etf');
    expect(text).toContain('Second Tracker · US spot ETFs, daily');
    expect(text).toContain('Asked first: First Tracker (no answer in time).');
  });
});

describe('/etf of one tracker that lies tenfold', () => {
  const tenfold = madeUpDays(Object.fromEntries(Object.entries(FULL).map(([date, flow]) => [date, flow * 10])));

  it('waits for a person beside the weekly figure, and shows no amount of either', async () => {
    const ask = open({ now: AFTER, first: { BTC: tenfold }, reports: [REPORT] });
    const { lines, text } = await ask('/etf');
    expect(lines).toContain(
      'On hold until a person has looked: the week of Example Research and the sum of these days are about 10 times apart. Neither is shown here.',
    );
    expect(text).not.toContain('$');
    expect((await ask('/etf', { locale: 'zh-CN' })).text).toContain('相差约 10 倍，这里都不显示');
    expect((await ask('/etf all')).text).toContain('BTC: on hold until a person has looked, and not shown');
    expect((await ask('/etf all')).text).not.toContain('$');
    expect((await ask('/etf all')).text).toContain('of BTC, ETH, SOL, XRP not every day is out, or it is on hold.');
  });
});

describe('/etf beside a figure that is too far away', () => {
  it('prints both, says how far, and not who is right', async () => {
    const far = madeUpReport('2026-01-30', { BTC: -1221 });
    const { lines } = await open({ now: AFTER, first: whole, reports: [far] })('/etf');
    expect(lines).toContain(
      'Same direction, and further apart than usual. Both are printed, and no verdict says who is right.',
    );
    expect(lines).toContain('▼ Example Research, BTC, all products worldwide −$1.2210B net outflow');
    expect(lines).toContain('What of the gap lies outside the US is not printed.');
  });
});

describe('/etf all', () => {
  const all = Object.fromEntries(['BTC', 'ETH', 'SOL'].map((asset) => [asset, madeUpDays(FULL, { asset })]));
  const xrp = madeUpDays({ '2026-01-26': 1.1, '2026-01-27': 2.2 }, { asset: 'XRP' });
  const report = madeUpReport('2026-01-30', { total: -888, US: -999, BTC: -777, ETH: -1221, SOL: -666 });

  it('has a sum and a bridge for each, with what is missing and why', async () => {
    const ask = open({ now: AFTER, first: { ...all, XRP: xrp }, reports: [report] });
    const { lines } = await ask('/etf all');
    for (const line of [
      'ETF days · US spot ETFs · week to 30 Jan 2026',
      '▼ BTC, 5 of 5 trading days −$699.55M to −$699.05M (derived) net outflow',
      '▲ XRP, 2 of 5 days +$3.2M to +$3.4M (derived) net inflow',
      'BTC beside the week of Example Research: directionally consistent (different coverage), gap about 10.0% of the larger',
      'ETH beside the week of Example Research: directionally consistent (different coverage), gap 42.7–42.8% of the larger',
      'SOL beside the week of Example Research: same direction, further apart than usual, gap 4.7–4.8% of the larger',
      'XRP: Beside no weekly figure: 2 of 5 days are out.',
      'The US of the weekly report stands beside nothing: of XRP not every day is out, or it is on hold.',
    ])
      expect(lines).toContain(line);
  });

  it('puts the US beside all of them once all are out', async () => {
    const first = { ...all, XRP: madeUpDays(FULL, { asset: 'XRP' }) };
    const { lines } = await open({ now: AFTER, first, reports: [report] })('/etf all 2026-01-30', { locale: 'zh-CN' });
    expect(lines).toContain('美国 与 Example Research 周数据并列：方向相同，差距大于往常，差额占较大者的 64.2–64.3%');
  });

  it('says of an asset nobody answers for that it is not known, which is not zero', async () => {
    const { lines, text } = await open({ now: AFTER, first: all, reports: [] })('/etf all');
    expect(lines).toContain('XRP: not known here, which is not zero');
    expect(lines.filter((line) => line === 'Beside no weekly figure: no report of this week is known.')).toHaveLength(
      1,
    );
    expect(text).not.toContain('$0');
  });
});

describe('/etf where nobody is asked', () => {
  const ask = openTidemark();

  it('shows the newest days that ship with the bot, says how old they are, and stands beside the week’s report', async () => {
    const { lines, text } = await ask('/etf');
    expect(lines[1]).toBe('Newest days known here: week to 30 Jan 2026, 42 weeks old.');
    expect(text).toContain('cryptoetf.today · US spot ETFs, daily · of 30 Jan 2026 · published · ships with this bot');
    expect(text).toContain('Data by cryptoetf.today');
    expect(lines).toContain('Directionally consistent with US spot ETF data (different coverage).');
  });

  it('shows the week of a holiday with its four days', async () => {
    const { lines } = await ask('/etf BTC 2026-01-23');
    expect(lines).toContain('4 of 4 trading days are out: the whole week.');
    expect(lines).toContain('Mon 19 Jan: Martin Luther King Jr. Day, no trading');
  });

  it('of a week of which the sum alone ships with it says so, from whom and where it was read', async () => {
    const { lines, text } = await ask('/etf BTC 2024-10-18');
    expect(lines).toContain('Of this week the sum of its 5 trading days ships with this bot, and no single day.');
    expect(lines).toContain('Daily rows read from: ciyberpunk/farside-etf.');
    expect(text).toContain('Farside · US spot ETFs, daily · of 18 Oct 2024');
    expect(lines).toContain('Directionally consistent with US spot ETF data (different coverage).');
    expect((await ask('/etf BTC 2024-10-18', { locale: 'zh-CN' })).text).toContain(
      '这一周只随本机器人附带 5 个交易日的合计',
    );
  });

  it('of a week with a day missing says which, and that it is not zero', async () => {
    const { lines } = await ask('/etf SOL 2026-01-09');
    expect(lines).toContain('4 of 5 days are out: this is no sum of the week.');
    expect(lines).toContain('Fri 9 Jan: not known here, which is not zero');
  });

  it('of a week of which nothing is known says that, and shows no number', async () => {
    for (const locale of ['en', 'zh-CN'] as const) {
      const { text, failure } = await ask('/etf ETH 2024-10-18', { locale });
      expect(failure).toBeUndefined();
      expect(text).toContain(locale === 'en' ? 'That is not zero.' : '这不等于零。');
      expect(text).not.toMatch(/[$]|美元/u);
    }
  });

  it('of an asset without US spot ETFs names those that it knows', async () => {
    const { lines, text } = await ask('/etf DOGE');
    expect(lines).toContain('No US spot ETF on DOGE is known here.');
    expect(lines).toContain('Days are known of: BTC, ETH, SOL, XRP.');
    expect(text).not.toContain('$');
    expect((await ask('/etf DOGE', { locale: 'zh-CN' })).lines).toContain('有日数据的资产：BTC、ETH、SOL、XRP。');
  });

  it('knew on a day only what was out by it', async () => {
    const then = openTidemark({ now: '2026-01-23T20:00:00Z' });
    const { lines, text } = await then('/etf');
    expect(lines[1]).toBe('3 of 4 days are out, and the week is not over: this is no sum of the week.');
    expect(text).not.toContain('103.5');
    expect((await openTidemark({ now: '2026-01-05T12:00:00Z' })('/etf')).text).toContain(
      'This bot asks nobody (OFFLINE)',
    );
  });
});

describe('/etf where every tracker is down', () => {
  const down = (facts: FactBook = NOTHING_HEARD) =>
    open({ now: AFTER, first: 'down', second: 'down', facts, shipped: true });

  it('says of a week that ships with the bot what is known, and who did not answer', async () => {
    const { text } = await down()('/etf BTC 2026-01-23');
    expect(text).toContain('ships with this bot');
    expect(text).toContain('Asked first: First Tracker (no answer in time), Second Tracker (no answer in time).');
  });

  it('of the newest week says that nothing is known now', async () => {
    const { lines, text } = await down()('/etf');
    expect(lines).toContain('Not known now: the days of US spot ETFs on BTC.');
    expect(text).not.toContain('$');
  });

  it('shows what was stored of a week, with its age', async () => {
    const rows = madeUpDays(FULL).days.map(
      (day): KeptFact => ({
        ...{ question: 'etf_days', subject: 'BTC', source: 'cryptoetf', day: day.date, vintage: 1 },
        body: JSON.stringify({ asset: 'BTC', day }),
        ...{ firstAt: Date.parse('2026-01-31T15:00:00Z'), lastAt: Date.parse('2026-02-01T15:00:00Z') },
      }),
    );
    const facts: FactBook = {
      ...NOTHING_HEARD,
      newest: async (_, subject, { until }) => rows.filter((row) => row.subject === subject && row.day <= until),
      vintages: async () => rows,
    };
    const { lines, text } = await down(facts)('/etf BTC 2026-01-30');
    expect(lines).toContain('▼ Sum of the week’s 5 trading days −$699.55M to −$699.05M (derived) net outflow');
    expect(text).toContain('stored here, fetched 24 h ago');
    // Another week is not in the window of a tracker that answers: what was stored of it is still known.
    const later = open({ now: '2026-03-02T15:00:00Z', first: { BTC: madeUpDays({ '2026-02-27': 11.1 }) }, facts });
    expect((await later('/etf BTC 2026-01-30')).text).toContain(
      'First Tracker · US spot ETFs, daily · of 30 Jan 2026 · published · stored here',
    );
  });

  /** What a tracker was heard to say of days of a week that ships with the bot. */
  const heard = async (flows: Readonly<Record<string, number>>, at = '2026-01-31T12:00:00Z'): Promise<FactBook> => {
    const book = createFactsInMemory();
    const about = { question: 'etf_days', subject: 'BTC', source: 'cryptoetf', at: Date.parse(at) };
    await book.keep(
      madeUpDays(flows).days.map((day) => ({ ...about, day: day.date, body: JSON.stringify({ asset: 'BTC', day }) })),
    );
    return book;
  };

  it('prefers what was heard of a week to what ships with the bot, though that knows more days of it', async () => {
    const facts = await heard({ '2026-01-22': -99.9 });
    for (const now of ['2026-02-05T15:00:00Z', '2026-02-09T15:00:00Z']) {
      const ask = open({ now, first: 'down', second: 'down', facts, shipped: true });
      const { lines, text } = await ask('/etf BTC 2026-01-23');
      expect(lines).toContain('▼ Thu 22 Jan −$99.9M net outflow');
      expect(lines).toContain('Fri 23 Jan: not known here, which is not zero');
      expect(lines).toContain('1 of 4 days are out: this is no sum of the week.');
      expect(text).not.toMatch(/Restated|32\.2|ships with this bot/u);
    }
  });

  it('shows no day after now of what was heard later', async () => {
    const facts = await heard(FULL);
    const ask = open({ now: '2026-01-27T12:00:00Z', first: 'down', second: 'down', facts, shipped: true });
    for (const line of ['/etf BTC 2026-01-30', '/etf BTC', '/etf all']) {
      const { text } = await ask(line);
      expect(text).not.toMatch(/33\.3|444|55\.5/u);
      expect(text).not.toMatch(/week to 6 Feb/u);
    }
    expect((await ask('/etf BTC 2026-01-30')).lines).toContain('Wed 28 Jan: still to come');
  });
});
