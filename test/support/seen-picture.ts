import type { CardPicture } from '../../src/cards/card-picture.ts';
import { altOf, pictureOf } from '../../src/cards/picture-words.ts';
import type { DailyCandles } from '../../src/core/candle.ts';
import { type Picture, pictureSchema, USUAL_LOOK } from '../../src/core/picture.ts';
import type { PriceFact } from '../../src/core/prices.ts';
import { isoDate } from '../../src/core/week.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';

/** A picture as it is handed to whoever draws it. Throws where it could not be drawn. */
export const drawnOf = (said: CardPicture, locale: Locale = 'en'): Picture =>
  pictureSchema.parse(pictureOf(said, rendererFor(locale), USUAL_LOOK, '/verify 7k3q0v1x'));

/** What it says to whoever cannot see it. */
export const saidBy = (said: CardPicture, locale: Locale = 'en'): readonly string[] => altOf(said, rendererFor(locale));

/** Candles as a venue's answer. */
export const priceFact = (value: DailyCandles): PriceFact & { readonly is: 'fact' } => ({
  ...{ is: 'fact', id: 'binance/candles/BTC/2026-01-26', value, source: 'binance', publisher: 'Binance' },
  ...{ asOf: { date: value.closed.at(-1)?.date ?? isoDate('2026-01-26') }, fetchedAt: 1_110_000 },
  ...{ coverage: 'spot_pair', status: 'published', origin: 'live', missed: [] },
});
