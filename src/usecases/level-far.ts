import type { Card } from '../cards/card.ts';
import { farPriceCard, type NewestClose } from '../cards/level-dialogue-cards.ts';
import type { Looking } from '../cards/level-view.ts';
import { type Price, priceSchema } from '../core/level.ts';
import { isFar, likelierPrice } from '../core/level-close.ts';
import type { LevelChoices } from '../core/level-words.ts';

interface Typed {
  readonly asset: string;
  readonly price: Price;
  readonly choices: LevelChoices;
  readonly newest: NewestClose | undefined;
  readonly looking: Looking;
}

/** Asks back where a price is three times away from the newest known close, or more, and nobody said that it is meant. */
export function farFrom(
  { asset, price, choices, newest, looking }: Typed,
  lineOf: (choices: LevelChoices) => string,
): Card | undefined {
  if (choices.sure || !newest || !isFar(price, newest.close.price)) return undefined;
  const { price: close } = newest.close;
  const times = Math.round((price > close ? price / close : close / price) * 10) / 10;
  const moved = likelierPrice(price, close);
  const likelier = moved === undefined ? undefined : priceSchema.parse(moved);
  return farPriceCard({
    ...{ asset, price, times, close: newest, looking, sure: lineOf({ ...choices, sure: true }) },
    ...(likelier !== undefined && { likelier: { price: likelier, line: lineOf({ ...choices, price: likelier }) } }),
  });
}
