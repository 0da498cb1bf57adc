import type { Card } from '../cards/card.ts';
import { type LevelSaid, levelCard } from '../cards/level-card.ts';
import {
  assetStepCard,
  claimsCard,
  levelListCard,
  type NewestClose,
  priceStepCard,
  retiredCard,
} from '../cards/level-dialogue-cards.ts';
import { utcDate } from '../cards/level-view.ts';
import { AppError } from '../core/errors.ts';
import { MOST_LEVELS_IN_PLACE } from '../core/following.ts';
import type { KeptLevel } from '../core/happening.ts';
import { isQuoted, type Level, levelSchema } from '../core/level.ts';
import type { LevelAction } from '../core/level-actions.ts';
import { type LevelChoices, levelWords } from '../core/level-words.ts';
import { newestClose } from '../core/price-window.ts';
import type { ReviewBook } from '../core/review-book.ts';
import { type NumberedWords, readNumbered } from '../core/schedule-actions.ts';
import { localDateTime } from '../core/wall-clock.ts';
import type { CandleSource, PlaceBook } from '../ports.ts';
import { priceOf } from './find-prices.ts';
import { levelsMeant, unknownLevel } from './follow-levels.ts';
import { claimNumbered, levelClaimsOf, quotedLevel } from './level-claims.ts';
import { marketOf, newReading, readChoices, wordsFailure } from './level-draft.ts';
import { farFrom } from './level-far.ts';
import { type LevelViewing, levelView, lookingFrom, ownLevels } from './level-views.ts';
import { newId } from './new-id.ts';
import { addLevel, editLevel, type KeptNow, type LevelKeeping, levelNumbered, retireLevel } from './place-levels.ts';
import { reviewAt } from './review-report.ts';
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
type Told = Card | { readonly card: Card; readonly asked: string };

/** Answers one line of the exchange. Nothing of it is kept between lines: each button is a longer line. */
export function answerLevel(talk: LevelTalk, action: LevelAction, typed: string): Promise<Told> {
  return ANSWERS[action](talk, typed);
}

const ANSWERS: Readonly<Record<LevelAction, (talk: LevelTalk, typed: string) => Promise<Told>>> = {
  list,
  add,
  edit,
  async retire(talk, typed) {
    const { number, rest } = await numbered(talk, typed);
    if (rest !== '') throw wordsFailure('words_left', rest);
    const { kept } = await retireLevel(talk.services, talk.by, number);
    const card = kept ? retiredCard({ number, again: againLine(kept) }) : await list(talk);
    return { card, asked: LIST };
  },
  from: fromReview,
};

const LIST = '/level list';

async function list({ services, by }: LevelTalk): Promise<Card> {
  return levelListCard(await ownLevels(services, by.place), await lookingFrom(services, by.place));
}

/** The line that makes it again, with what its place chose of it; whose words it is stands in no line. */
function againLine({ level }: KeptLevel): string | undefined {
  if (isQuoted(level)) return undefined;
  const { asset, price } = level.claim;
  const { placeChose, direction, expiresOn, timeframe, closes, rearmPercent, venue } = level.reading;
  const all = { timeframe, closes, rearmPercent, ...(expiresOn !== undefined && { expiresOn }), venue };
  const chosen = Object.entries(all).filter(([name]) => placeChose.some((each) => each === name));
  // Where the price stands now may suggest another one.
  return `/level add ${levelWords({ asset, price, direction, ...Object.fromEntries(chosen) })}`;
}

async function add(talk: LevelTalk, typed: string): Promise<Told> {
  const { services, by } = talk;
  const now = services.clock.now();
  const choices = readChoices(typed, utcDate(now));
  await checkRoom(talk);
  const { asset, price } = choices;
  if (asset === undefined) return assetStepCard(typed.trim());
  const market = await marketOf(services.candles, asset, choices.venue);
  const newest = await newestOf(talk, asset);
  if (price === undefined) return priceStepCard(asset, `/level add ${levelWords(choices)}`, newest);
  const far = farFrom({ asset, price, choices, newest }, (chosen) => `/level add ${levelWords(chosen)}`);
  if (far) return far;
  const { zone } = await lookingFrom(services, by.place);
  const usually = newest && newest.close.close >= price ? 'lose_below' : 'reclaim_above';
  const level = levelSchema.parse({
    claim: { id: newId(), saidOn: localDateTime(now, zone).date, asset, price, setBy: 'place' },
    reading: newReading(market, choices, usually),
  });
  return done(talk, await addLevel(services, by, level), 'added');
}

async function checkRoom({ services, by }: LevelTalk): Promise<void> {
  const followed = (await services.posts.following.levelsOf(by.place)).filter(
    ({ retiredAt }) => retiredAt === undefined,
  );
  if (followed.length >= MOST_LEVELS_IN_PLACE) throw new AppError({ code: 'levels_full', most: MOST_LEVELS_IN_PLACE });
}

async function newestOf({ services }: LevelTalk, asset: string): Promise<NewestClose | undefined> {
  const fact = await priceOf(services.live, asset);
  if (fact?.is !== 'fact') return undefined;
  const close = newestClose(fact.value);
  return close && { fact, close };
}

/** What is there once something was written; an update that came twice is told what there is. */
async function done(talk: LevelTalk, { is, kept }: KeptNow, said: LevelSaid): Promise<Told> {
  if (!kept || kept.retiredAt !== undefined) return { card: await list(talk), asked: LIST };
  const card = await one(talk, kept.number, is === 'again' ? undefined : said);
  return { card, asked: `/level edit ${kept.number}` };
}

async function one({ services, by }: LevelTalk, number: number, said?: LevelSaid): Promise<Card> {
  const [followed] = (await levelsMeant(services, by.place, String(number))) ?? [];
  if (!followed) throw unknownLevel(String(number), []);
  return levelCard(await levelView(services, by.place, followed, { said, mayChange: true }));
}

async function edit(talk: LevelTalk, typed: string): Promise<Told> {
  const { services, by } = talk;
  const { number, rest } = await numbered(talk, typed);
  const { level } = levelNumbered(await services.posts.following.levelsOf(by.place), number);
  if (rest === '') return one(talk, number);
  const choices = readChoices(rest, utcDate(services.clock.now()));
  checkChange(level, choices, rest);
  const { asset } = level.claim;
  const market = choices.venue === undefined ? undefined : await marketOf(services.candles, asset, choices.venue);
  const { price } = choices;
  const newest = price === undefined ? undefined : await newestOf(talk, asset);
  const line = (chosen: LevelChoices) => `/level edit ${number} ${levelWords(chosen)}`;
  const far = price === undefined ? undefined : farFrom({ asset, price, choices, newest }, line);
  return far ?? done(talk, await editLevel(services, by, { number, choices, market }), 'changed');
}

function checkChange(level: Level, { sure: _, asset, price, ...others }: LevelChoices, typed: string): void {
  if (asset !== undefined && asset !== level.claim.asset) throw wordsFailure('asset_fixed', asset);
  if (price !== undefined && price !== level.claim.price && isQuoted(level)) throw wordsFailure('claim_fixed', typed);
  if (price === undefined && Object.keys(others).length === 0) throw wordsFailure('nothing_new', typed);
}

async function fromReview(talk: LevelTalk, typed: string): Promise<Told> {
  const { services, by, isOperator } = talk;
  if (!isOperator) throw new AppError({ code: 'not_allowed', command: 'level from', role: 'operator' });
  const read = readNumbered(typed);
  if (!read) throw wordsFailure('no_review', typed);
  const review = await reviewAt(services, read.number);
  const claims = levelClaimsOf(review);
  const markets = services.candles;
  const chosen = readNumbered(read.rest);
  if (!chosen && read.rest !== '') throw wordsFailure('words_left', read.rest);
  if (chosen) {
    const claim = claimNumbered(review, claims, chosen.number);
    const choices = readChoices(chosen.rest, utcDate(services.clock.now()));
    if (choices.asset !== undefined || choices.price !== undefined) throw wordsFailure('claim_fixed', chosen.rest);
    const level = quotedLevel(review, claim, await marketOf(markets, claim.asset, choices.venue), choices);
    return done(talk, await addLevel(services, by, level), 'added');
  }
  const offered = claims.map(async (claim, at) => ({
    level: quotedLevel(review, claim, await marketOf(markets, claim.asset, undefined), {}),
    line: `/level from ${review.number} ${at + 1}`,
  }));
  return claimsCard(review.number, await Promise.all(offered));
}

/** The number that was typed; where a place has one level alone, that is the one. */
async function numbered({ services, by }: LevelTalk, typed: string): Promise<NumberedWords> {
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
