import { describe, expect, it } from 'vitest';
import type { CardPicture } from '../../../src/cards/card-picture.ts';
import { flowsPricePicture } from '../../../src/cards/pictures/flows-price-picture.ts';
import { levelsPicture } from '../../../src/cards/pictures/levels-picture.ts';
import { type MetalDays, metalsPicture } from '../../../src/cards/pictures/metals-picture.ts';
import type { Level } from '../../../src/core/level.ts';
import type { Metal } from '../../../src/core/metal.ts';
import { placeId } from '../../../src/core/place.ts';
import { assetSubject } from '../../../src/core/subject.ts';
import { isoDate, weekEnding } from '../../../src/core/week.ts';
import { M, madeUpFigure } from '../../support/made-up.ts';
import { madeUpLevel } from '../../support/made-up-posts.ts';
import { madeUpCandles } from '../../support/made-up-prices.ts';
import { drawnOf, priceFact, saidBy } from '../../support/seen-picture.ts';

const BTC = assetSubject('BTC');
const linesOf = (said: CardPicture | undefined) => {
  if (!said) throw new Error('nothing to show');
  const picture = drawnOf(said);
  if (picture.body.is !== 'lines') throw new Error(picture.body.is);
  return { picture, body: picture.body };
};

describe('the picture of flows beside a price', () => {
  const history = ['2026-01-02', '2026-01-09', '2026-01-23'].map((week, at) => ({
    weekEnding: weekEnding(week),
    figure: madeUpFigure(BTC, (at - 1) * 111 * M, { week }),
  }));
  const closes = { '2026-01-02': 111_000, '2026-01-09': 99_900, '2026-01-16': 88_800, '2026-01-23': 77_700 };
  const of = (price: Parameters<typeof flowsPricePicture>[0]['price']) =>
    flowsPricePicture({ subject: BTC, history, totals: [], price }, 'wide');

  it('has the closes of the Fridays over the flows of the weeks, and a gap where a week is not known', () => {
    const { picture, body } = linesOf(of(priceFact(madeUpCandles(closes))));
    expect(body.lines).toEqual([
      {
        name: 'Binance BTCUSDT, Friday closes',
        last: '77,700.00 USDT',
        values: [111_000, 99_900, 88_800, 77_700],
      },
    ]);
    expect(body.flows?.values).toEqual([-111 * M, 0, null, 111 * M]);
    expect(picture.caution).toBe('1 week is not known: a gap, not zero.');
    expect(picture.source).toContain('flows Example Research, closes Binance');
  });

  it('says that neither is a reason for the other', () => {
    const said = of(priceFact(madeUpCandles(closes)));
    expect(said && saidBy(said)).toContain(
      'Flows and closes stand beside each other; neither is given as a reason for the other.',
    );
  });

  it('is none without closes, or with one alone', () => {
    expect(of(undefined)).toBeUndefined();
    expect(of({ is: 'absent', offline: true, missed: [] })).toBeUndefined();
    expect(of(priceFact(madeUpCandles({ '2026-01-16': 88_800 })))).toBeUndefined();
  });
});

describe('the picture of levels', () => {
  const price = priceFact(madeUpCandles({ '2026-01-20': 88_800, '2026-01-22': 99_900, '2026-01-23': 91_110 }));
  const levelAt = (dollars: number, more: Partial<Level['reading']> = {}): Level => {
    const { level } = madeUpLevel(`level-${dollars}`, placeId('telegram', -1));
    return {
      claim: { ...level.claim, price: dollars as never },
      reading: { ...level.reading, direction: 'reclaim_above', ...more },
    };
  };

  it('has the daily closes, a gap where a day is not known, and the levels that lie near', () => {
    const said = levelsPicture(
      {
        asset: 'BTC',
        price,
        levels: [levelAt(93_000), levelAt(88_800, { direction: 'lose_below' }), levelAt(999_000)],
      },
      'wide',
    );
    const { picture, body } = linesOf(said);
    expect(body.lines[0]?.values).toEqual([88_800, null, 99_900, 91_110]);
    expect(body.levels).toEqual([
      { at: 93_000, label: '$93,000 reclaim' },
      { at: 88_800, label: '$88,800 lose' },
    ]);
    expect(picture.caution).toBe('1 day’s close is not known: a gap.');
    expect(said && saidBy(said)).toContain('1 more level is not drawn: it lies further away.');
  });

  it('keeps nothing of what a place follows, and nobody’s words', () => {
    const level = levelAt(93_000);
    const said = levelsPicture({ asset: 'BTC', price, levels: [level] }, 'wide');
    expect(said?.ofPlace?.map(({ key }) => key)).toEqual(['picture-levels-said', 'levels-usdt-pairs']);
    const quoted = {
      ...level,
      claim: { ...level.claim, words: 'moon soon', language: 'en', document: 'a letter' },
    } as Level;
    const shown = levelsPicture({ asset: 'BTC', price, levels: [quoted] }, 'wide');
    expect(JSON.stringify([shown, shown && drawnOf(shown)])).not.toContain('moon');
  });

  it('has the closes of Fridays where no two days are known that stand beside each other', () => {
    const fridays = priceFact(madeUpCandles({ '2026-01-09': 88_800, '2026-01-16': 77_700, '2026-01-23': 99_900 }));
    const { picture, body } = linesOf(levelsPicture({ asset: 'BTC', price: fridays, levels: [] }, 'wide'));
    expect(body.lines[0]?.values).toEqual([88_800, 77_700, 99_900]);
    expect(picture.subtitle).toBe('Binance BTCUSDT · Friday closes, UTC · 9 Jan 2026 to 23 Jan 2026');
  });

  it('is none where no close is known', () => {
    expect(levelsPicture({ asset: 'BTC', price: undefined, levels: [levelAt(93_000)] }, 'wide')).toBeUndefined();
  });
});

describe('the picture of metals', () => {
  const metal = (name: Metal, prices: Readonly<Record<string, number>>, more: Partial<MetalDays> = {}): MetalDays => ({
    ...{ metal: name, publisher: 'gold-api.com', ...more },
    prices: new Map(Object.entries(prices).map(([date, price]) => [isoDate(date), price])),
  });
  const bitcoin = priceFact(madeUpCandles({ '2026-01-20': 111_000, '2026-01-21': 99_900, '2026-01-23': 88_800 }));

  it('begins each at 100 on the first day that all are known of', () => {
    const gold = metal('XAU', { '2026-01-21': 1_110, '2026-01-22': 1_111, '2026-01-23': 2_220 });
    const silver = metal('XAG', { '2026-01-20': 11.1, '2026-01-21': 22.2, '2026-01-23': 11.1 }, { proxy: 'KAG' });
    const { picture, body } = linesOf(metalsPicture({ metals: [gold, silver], bitcoin }, 'tall'));
    expect(body.labels).toEqual(['21 Jan', '22 Jan', '23 Jan']);
    const [btc, xau, xag] = body.lines;
    expect([btc?.name, xau?.name, xag?.name]).toEqual(['Binance BTCUSDT', 'Gold', 'KAG']);
    expect([btc?.values[0], xau?.values[0], xag?.values[0]]).toEqual([100, 100, 100]);
    expect([btc?.values[1], xau?.last, xag?.last]).toEqual([null, '200', '50']);
    expect(picture.source).toBe('Source: Binance, gold-api.com, up to 23 Jan 2026. Not investment advice.');
  });

  it('is none where no two days are known of all', () => {
    expect(metalsPicture({ metals: [metal('XAU', { '2026-01-21': 1_110 })], bitcoin }, 'wide')).toBeUndefined();
    expect(metalsPicture({ metals: [], bitcoin }, 'wide')).toBeUndefined();
  });
});
