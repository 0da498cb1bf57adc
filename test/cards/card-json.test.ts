import { describe, expect, it } from 'vitest';
import { figuresOfJson, openTidemark } from '../support/ask.ts';
import { madeUpReport } from '../support/made-up.ts';

const ask = openTidemark();
const PRINTED = [
  'id',
  'subject',
  'usd',
  'step',
  'low',
  'high',
  'derived',
  'period',
  'publisher',
  'publishedOn',
  'state',
  'vintage',
];
const DERIVED = PRINTED.filter((name) => name !== 'usd' && name !== 'step');

const LINES = [
  '/flows 2026-01-23',
  '/regions 2026-01-23',
  '/rotation 2026-01-23',
  '/recap 2026-01-23',
  '/sol',
  '/history 12',
  '/compare 2026-01-16 2026-01-23',
  '/source sol 2026-01-23',
  '/check CoinShares weekly report, week to 23 January 2026: Bitcoin saw outflows of $1.09 billion.',
];

describe('a figure in a card’s JSON', () => {
  it.each(LINES)('carries its whole passport in the answer to %s', async (line) => {
    const figures = figuresOfJson((await ask(line)).json);
    expect(figures.length).toBeGreaterThan(0);
    for (const figure of figures) {
      expect(Object.keys(figure)).toEqual(expect.arrayContaining(figure['derived'] === true ? DERIVED : PRINTED));
      expect(figure['subject']).toEqual({ scope: expect.any(String), key: expect.any(String) });
      expect(figure['period']).toEqual({ start: expect.any(String), end: expect.any(String) });
    }
  });

  it('that was printed is a point with its step and the interval it stands for', async () => {
    const [figure] = figuresOfJson((await ask('/source sol 2026-01-23')).json);
    expect(figure).toMatchObject({
      id: 'coinshares/2026-01-23/asset/SOL',
      subject: { scope: 'asset', key: 'SOL' },
      usd: 17_100_000,
      step: 100_000,
      low: 17_050_000,
      high: 17_150_000,
      derived: false,
      period: { start: '2026-01-17', end: '2026-01-23' },
      publisher: 'CoinShares',
      publishedOn: '2026-01-26',
      state: 'repeated',
      stateDetail: { texts: 13 },
      vintage: 1,
    });
  });

  it('that was computed has both ends, what it was computed from, and no point', async () => {
    const figures = figuresOfJson((await ask('/flows 2026-01-23')).json);
    const rest = figures.find((figure) => figure['id'] === 'coinshares/2026-01-23/rest_of_world/REST_OF_WORLD');
    expect(rest).toMatchObject({
      derived: true,
      low: 15_000_000,
      high: 125_000_000,
      from: ['coinshares/2026-01-23/total', 'coinshares/2026-01-23/region/US'],
      state: 'repeated',
    });
    expect(rest).not.toHaveProperty('usd');
  });

  it('is absent where nothing is known, not null and not zero', async () => {
    const place = openTidemark({ reports: [madeUpReport('2026-01-23', { BTC: -88.8 })] });
    const figures = figuresOfJson((await place('/flows')).json);
    expect(figures.map(({ id }) => id)).toEqual(['example research/2026-01-23/asset/BTC']);
  });

  it('is the same in every language: words are not in it', async () => {
    const english = await ask('/flows 2026-01-23');
    const chinese = await ask('/flows 2026-01-23', { locale: 'zh-CN' });
    expect(chinese.json).toEqual(english.json);
  });
});

describe('a refusal’s JSON', () => {
  it.each(['/flws', '/flows 2026-01-22', '/asset DOGE'])(
    'holds a sentence’s key and values and no figure: %s',
    async (line) => {
      const { json } = await ask(line);
      expect(json).toMatchObject({ title: { key: 'failure-title' }, disclaimers: {} });
      expect(figuresOfJson(json)).toEqual([]);
    },
  );
});
