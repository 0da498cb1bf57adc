import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findHolds } from '../../src/core/checks.ts';
import { AppError } from '../../src/core/errors.ts';
import { isoDate, weekday, weekEnding } from '../../src/core/week.ts';
import { openBundled } from '../../src/sources/bundled.ts';
import { HOUSE } from '../support/copy-of-house.ts';

const TODAY = isoDate('2026-11-25');
const { reports, levels, sources } = openBundled();
const every = async () =>
  Promise.all((await reports.weeks(TODAY)).map((week) => reports.ofWeek(week))).then((all) =>
    all.filter((report) => report !== undefined),
  );

describe('the bundled record', () => {
  it('holds 118 weeks with 723 figures, each week named by its Friday', async () => {
    const all = await every();
    expect(all).toHaveLength(118);
    expect(all.flatMap(({ figures }) => figures)).toHaveLength(723);
    expect(all.filter((report) => weekday(report.weekEnding) !== 5)).toEqual([]);
  });

  it('leaves gaps where no text was found', async () => {
    expect(await reports.ofWeek(weekEnding('2026-05-29'))).toBeUndefined();
    const btc = await reports.history({ scope: 'asset', key: 'BTC' }, TODAY);
    expect(btc.map((point) => point.weekEnding)).not.toContain('2026-01-16');
  });

  it('uses no figure that was judged wrong', async () => {
    const btc = (await reports.ofWeek(weekEnding('2026-01-30')))?.figures.filter(
      ({ subject }) => subject.key === 'BTC',
    );
    expect(btc?.map(({ usd }) => usd)).not.toContain(-1_500_000_000);
    const us = (await reports.ofWeek(weekEnding('2024-09-06')))?.figures.filter(({ subject }) => subject.key === 'US');
    expect(us).toEqual([]);
  });

  it('keeps what texts contradict each other on, also where none is believed', async () => {
    const week = await reports.ofWeek(weekEnding('2023-04-07'));
    expect(week?.conflicts).toMatchObject([
      { subject: { key: 'BTC' }, printed: [{ usd: 45_000_000 }], believed: null },
    ]);
    const all = await every();
    expect(all.filter(({ conflicts }) => conflicts.length > 0)).toHaveLength(18);
  });

  it('says of no figure what it does not know', async () => {
    const figures = (await every()).flatMap((report) => report.figures);
    expect(figures.filter(({ asPrinted }) => asPrinted !== undefined)).toHaveLength(109);
    expect(figures.filter(({ approx }) => approx !== undefined)).toHaveLength(21);
    expect(figures.filter(({ fetchedAt, document }) => fetchedAt !== undefined || document !== undefined)).toEqual([]);
    expect(new Set(figures.map(({ publishedOnIs }) => publishedOnIs))).toEqual(new Set(['derived']));
  });

  it('calls no figure checked: texts that retell the publisher are echoes', async () => {
    const figures = (await every()).flatMap((report) => report.figures);
    expect(new Set(figures.map(({ verification }) => verification.state))).toEqual(
      new Set(['single_source', 'repeated']),
    );
  });

  it('gives each figure an id of its own and an interval around its amount', async () => {
    const figures = (await every()).flatMap((report) => report.figures);
    expect(new Set(figures.map(({ id }) => id)).size).toBe(723);
    expect(figures.filter(({ interval, usd }) => interval.low >= usd || interval.high <= usd)).toEqual([]);
  });

  it('holds the article’s week as the article has it', async () => {
    const report = await reports.ofWeek(weekEnding('2026-01-23'));
    const amounts = report?.figures.map(({ subject, usd, step }) => [subject.key, usd, step]);
    expect(amounts).toEqual(
      expect.arrayContaining([
        ['total', -1_730_000_000, 10_000_000],
        ['US', -1_800_000_000, 100_000_000],
        ['BTC', -1_090_000_000, 10_000_000],
        ['ETH', -630_000_000, 10_000_000],
        ['SOL', 17_100_000, 100_000],
      ]),
    );
  });

  it('holds no part that is too large for its total, as a slip of print would be', async () => {
    const held = (await every()).flatMap((report) => findHolds(report).map(({ figure }) => figure.id));
    expect(held).toEqual([]);
  });

  it('describes its source and its levels', async () => {
    expect(await sources.describe()).toEqual([
      expect.objectContaining({
        publisher: 'CoinShares',
        weeks: 118,
        figures: 723,
        first: '2021-03-19',
        last: '2026-05-22',
      }),
    ]);
    expect((await levels.levels()).map(({ claim }) => [claim.asset, claim.price])).toEqual([['BTC', 93_000]]);
  });
});

describe('a damaged data file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tidemark-data-'));
  const whole = readFileSync(join(HOUSE, 'data/weekly-flows.json'), 'utf8');
  const figure = '"scope": "total", "key": "total", "usd": -1730000000';
  beforeAll(() => writeFileSync(join(folder, 'levels.json'), readFileSync(join(HOUSE, 'data/levels.json'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['cut off in the middle', whole.slice(0, whole.length / 2), 'JSON'],
    ['empty', '', 'JSON'],
    ['of another kind', '[]', 'top'],
    ['with an amount in cents', whole.replace(figure, `${figure}.5`), 'weeks[104].figures[0].usd'],
    [
      'with an amount as text',
      whole.replace(figure, figure.replace('-1730000000', '"1.73bn"')),
      'weeks[104].figures[0].usd',
    ],
    ['with an amount finer than its step', whole.replace(figure, `${figure.slice(0, -1)}1`), 'weeks[104].figures[0]'],
    [
      'with a figure twice',
      whole.replace('"key": "SOL", "usd": 17100000', '"key": "BTC", "usd": 17100000'),
      'weeks[104]',
    ],
    [
      'with a figure marked not to be used',
      whole.replace('"doNotUse": {"BTC": 45000000}', '"doNotUse": {"total": 57000000}'),
      'weeks',
    ],
    [
      'with a week named by another day',
      whole.replace('"weekEnding": "2026-01-23"', '"weekEnding": "2026-01-24"'),
      'weeks[104].weekEnding',
    ],
    ['with weeks out of order', whole.replace('"weekEnding": "2026-01-23"', '"weekEnding": "2026-01-16"'), 'weeks'],
    [
      'with a country nobody knows',
      whole.replace('"scope": "region", "key": "US"', '"scope": "region", "key": "USA"'),
      'weeks',
    ],
  ])('%s is named, refused, and nothing of it is used', async (_, text, where) => {
    expect(text).not.toBe(whole);
    writeFileSync(join(folder, 'weekly-flows.json'), text);
    const { reports: broken } = openBundled(pathToFileURL(`${folder}/`));
    const failure = await broken.weeks(TODAY).catch((error: unknown) => error instanceof AppError && error.failure);
    expect(failure).toMatchObject({ code: 'data_damaged', file: 'weekly-flows.json' });
    expect(failure).toMatchObject({ where: expect.stringContaining(where) });
    await expect(broken.ofWeek(weekEnding('2026-01-23'))).rejects.toThrow(AppError);
  });

  it('that is missing is named too', async () => {
    const { levels: gone } = openBundled(pathToFileURL(join(folder, 'nowhere/')));
    await expect(gone.levels()).rejects.toMatchObject({ failure: { file: 'levels.json', where: 'file' } });
  });
});
