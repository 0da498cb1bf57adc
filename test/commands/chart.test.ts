import { describe, expect, it } from 'vitest';
import { CHART_KINDS, readChartWords } from '../../src/core/chart-words.ts';

import { openTidemark } from '../support/ask.ts';
import { madeUpReport } from '../support/made-up.ts';
import { drawnOf } from '../support/seen-picture.ts';

const REPORTS = [
  madeUpReport('2026-01-16', { total: 222, BTC: 111, ETH: 88.8 }),
  madeUpReport('2026-01-23', { total: -111, BTC: -88.8, ETH: -33.3, MULTI: 11.1, US: -122.1 }),
];
const ask = openTidemark({ now: '2026-01-27T12:00:00Z', reports: REPORTS });
const late = openTidemark({ now: '2026-02-10T12:00:00Z', reports: REPORTS });

describe('/chart', () => {
  it('is the newest week as a picture, with the same in sentences, its passport and its disclaimers', async () => {
    const { card: shown, lines } = await ask('/chart');
    expect(shown.picture && drawnOf(shown.picture)).toMatchObject({ size: 'wide', title: 'Weekly fund flows' });
    expect(lines.slice(0, 2)).toEqual([
      'Weekly fund flows · Example Research · global digital asset products · week to 23 Jan 2026',
      'Total −$111.0M (net outflow), BTC −$88.8M (net outflow), ETH −$33.3M (net outflow), Multi-asset +$11.1M (net inflow).',
    ]);
    expect(lines.join(' ')).toContain('published 26 Jan 2026 (derived: the Monday after)');
    expect(lines.slice(-2)).toEqual([
      'Information only, not investment advice.',
      'Single source, not cross-checked: read the direction, not the digits.',
    ]);
  });

  it('says where an older week stands for the one that is due, on its face and in words', async () => {
    const { card: shown, lines } = await late('/chart');
    const caution = 'The week to 6 Feb 2026 is missing: this is an earlier one.';
    expect(shown.picture && drawnOf(shown.picture).caution).toBe(caution);
    expect(lines).toContain(caution);
    expect((await late('/chart recap 2026-01-23')).text).not.toContain('is missing');
  });

  it.each([
    ['/chart recap 2026-01-16 tall', 'recap', 'tall', 'week to 16 Jan 2026'],
    ['/chart 2026-01-16', 'recap', 'wide', 'week to 16 Jan 2026'],
    ['/chart assets', 'bars', 'wide', 'week to 23 Jan 2026'],
    ['/chart regions 2026/1/23', 'bars', 'wide', 'week to 23 Jan 2026'],
    ['/chart history', 'weeks', 'wide', '2 weeks'],
    ['/chart history 1', 'weeks', 'wide', 'the week to 23 Jan 2026'],
    ['/chart history BTC 8 tall', 'weeks', 'tall', '2 weeks'],
    ['/chart history 8 bitcoin', 'weeks', 'wide', '2 weeks'],
    ['/chart 资产 竖版', 'bars', 'tall', 'week to 23 Jan 2026'],
  ])('%s', async (line, is, size, says) => {
    const { picture } = (await ask(line)).card;
    expect([picture?.body.is, picture?.size]).toEqual([is, size]);
    expect(picture && drawnOf(picture).subtitle).toContain(says);
  });

  it.each([
    ['/chart recpa', 'chart_unknown', 'recap'],
    ['/chart zzzzzz', 'chart_unknown', CHART_KINDS.join(', ')],
    ['/chart recap 2026-01-22', 'week_not_friday', '2026-01-23'],
    ['/chart recap 2026-01-23 2026-01-16', 'too_many_words', '2026-01-16'],
    ['/chart metals now', 'too_many_words', 'now'],
    ['/chart history 0', 'bad_option', '0'],
    ['/chart history 121', 'bad_option', '121'],
    ['/chart history dogge', 'asset_unknown', 'dogge'],
    ['/chart flows', 'missing_option', 'details'],
    ['/chart flows MULTI', 'chart_empty', '/asset MULTI'],
    ['/chart levels MULTI', 'chart_empty', '/levels MULTI'],
    ['/chart bridge', 'chart_empty', '/etf BTC'],
    ['/chart metals', 'chart_empty', '/metals'],
    ['/chart regions 2026-01-16', 'chart_empty', '/regions'],
  ])('refuses %s: %s', async (line, code, says) => {
    const { failure, text, card: refusal } = await ask(line);
    expect([failure?.code, refusal.picture]).toEqual([code, undefined]);
    expect(text).toContain(says);
  });

  it('leads on to the week in words and to its other pictures', async () => {
    expect((await ask('/chart assets')).next.map(({ line }) => line)).toEqual([
      '/flows 2026-01-23',
      '/chart recap 2026-01-23',
      '/chart regions 2026-01-23',
      '/chart assets 2026-01-23 tall',
      '/chart assets',
    ]);
  });

  it('is led to from the answers that it is a picture of', async () => {
    for (const [line, chart] of [
      ['/recap', '/chart recap 2026-01-23'],
      ['/regions', '/chart regions 2026-01-23'],
      ['/history BTC 3', '/chart history BTC 3'],
      ['/history', '/chart history total 12'],
    ] as const)
      expect((await ask(line)).next.map((next) => next.line)).toContain(chart);
    expect((await ask('/asset MULTI')).next.map((next) => next.line)).not.toContain('/chart flows MULTI');
    expect((await ask('/chart history total 12')).failure).toBeUndefined();
  });

  it('shows nothing of what is on hold, and says that it is left out', async () => {
    const held = openTidemark({
      now: '2026-01-27',
      reports: [madeUpReport('2026-01-23', { total: -11.1, BTC: -888, ETH: -11.1 })],
    });
    const { text, card: shown } = await held('/chart');
    expect(text).toContain('On hold and left out: BTC.');
    expect(JSON.stringify(shown)).not.toContain('888000000');
    expect(JSON.stringify((await held('/chart history BTC')).failure)).toContain('chart_empty');
  });
});

describe('what is typed behind /chart', () => {
  const isWeek = (word: string) => /^\d{4}-/u.test(word);
  it.each([
    ['', 'recap', 'wide', ''],
    ['tall', 'recap', 'tall', ''],
    ['Flow ETH', 'flows', 'wide', 'ETH'],
    ['桥 btc', 'bridge', 'wide', 'btc'],
    ['tall 黄金', 'metals', 'tall', ''],
    ['history  binance   coin 3', 'history', 'wide', 'binance coin 3'],
  ])('%s', (typed, kind, size, rest) => {
    const read = readChartWords(typed, isWeek);
    expect('unknown' in read ? read : [read.kind, read.size, read.rest.join(' ')]).toEqual([kind, size, rest]);
  });
});
