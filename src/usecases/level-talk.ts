import type { Card } from '../cards/card.ts';
import { type LevelSaid, levelCard } from '../cards/level-card.ts';
import { levelListCard } from '../cards/level-dialogue-cards.ts';
import type { ReviewBook } from '../core/review-book.ts';
import { type NumberedWords, readNumbered } from '../core/schedule-actions.ts';
import type { CandleSource, PlaceBook } from '../ports.ts';
import { levelsMeant, unknownLevel } from './follow-levels.ts';
import { type LevelViewing, levelView, lookingFrom, ownLevels } from './level-views.ts';
import type { KeptNow, LevelKeeping } from './place-levels.ts';
import type { Decider } from './schedule-services.ts';

/** What the exchange about levels is held with. */
export interface LevelTalk {
  readonly services: LevelKeeping &
    LevelViewing & { readonly places: PlaceBook; readonly candles: CandleSource; readonly reviews: ReviewBook };
  readonly by: Decider;
  /** Reviews are for those who run the bot alone. */
  readonly isOperator: boolean;
}

/** A card, and where something was done the line that shows what there is now: asking the same would do it once more. */
export type Told = Card | { readonly card: Card; readonly asked: string };

export const LIST = '/level list';

/** The levels that the place keeps itself. */
export async function list({ services, by }: LevelTalk): Promise<Card> {
  return levelListCard(await ownLevels(services, by.place), await lookingFrom(services, by.place));
}

/** What is there once something was written; an update that came twice is told what there is. */
export async function done(talk: LevelTalk, { is, kept }: KeptNow, said: LevelSaid): Promise<Told> {
  if (!kept || kept.retiredAt !== undefined) return { card: await list(talk), asked: LIST };
  const card = await one(talk, kept.number, is === 'done' ? said : undefined);
  return { card, asked: `/level edit ${kept.number}` };
}

/** One level whole, with what may be changed of it. */
export async function one({ services, by }: LevelTalk, number: number, said?: LevelSaid): Promise<Card> {
  const [followed] = (await levelsMeant(services, by.place, String(number))) ?? [];
  if (!followed) throw unknownLevel(String(number), []);
  return levelCard(await levelView(services, by.place, followed, { said, mayChange: true }));
}

/** The number that was typed; where a place has one level alone, that is the one. */
export async function numbered({ services, by }: LevelTalk, typed: string): Promise<NumberedWords> {
  const read = readNumbered(typed);
  if (read) return read;
  const own = await ownLevels(services, by.place);
  const [only, ...others] = own.flatMap(({ kept }) => (kept ? [kept] : []));
  if (only && others.length === 0) return { number: only.number, rest: typed.trim() };
  throw unknownLevel(
    typed,
    own.flatMap(({ kept }) => (kept ? [kept] : [])),
  );
}
