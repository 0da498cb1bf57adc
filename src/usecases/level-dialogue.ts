import type { Card } from '../cards/card.ts';
import { assetStepCard, directionStepCard, priceStepCard, retiredCard } from '../cards/level-dialogue-cards.ts';
import { utcDate } from '../cards/level-view.ts';
import type { KeptLevel } from '../core/happening.ts';
import { isQuoted, type Level, levelSchema } from '../core/level.ts';
import type { LevelAction } from '../core/level-actions.ts';
import { isOldClose } from '../core/level-close.ts';
import { type LevelChoices, levelWords } from '../core/level-words.ts';
import type { Market } from '../core/market.ts';
import { localDateTime } from '../core/wall-clock.ts';
import { changedReading, marketOf, newReading, readChoices, wordsFailure } from './level-draft.ts';
import { farFrom } from './level-far.ts';
import { fromReview } from './level-from-review.ts';
import { newestOf } from './level-newest.ts';
import { done, type LevelTalk, LIST, list, numbered, one, type Told } from './level-talk.ts';
import { lookingFrom } from './level-views.ts';
import { newId } from './new-id.ts';
import { addLevel, checkRoom, editLevel, levelNumbered, retireLevel } from './place-levels.ts';

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
  const kept = await services.posts.following.levelsOf(by.place);
  checkRoom(kept.filter(({ retiredAt }) => retiredAt === undefined));
  const { asset, price } = choices;
  if (asset === undefined) return assetStepCard(typed.trim());
  const market = await marketOf(services.candles, asset, choices.venue);
  const reading = newReading(market, choices, 'reclaim_above');
  const newest = await newestOf(services, asset, reading);
  const looking = await lookingFrom(services, by.place);
  if (price === undefined) return priceStepCard(asset, lineOf(choices), newest, looking);
  const far = farFrom({ asset, price, choices, newest, looking }, lineOf);
  if (far) return far;
  const isKnown = newest !== undefined && !isOldClose(newest.close, now);
  if (choices.direction === undefined && !isKnown)
    return directionStepCard({ asset, price, newest }, (direction) => lineOf({ ...choices, direction }), looking);
  const usually = isKnown && newest.close.price >= price ? 'lose_below' : 'reclaim_above';
  const level = levelSchema.parse({
    claim: { id: newId(), saidOn: localDateTime(now, looking.zone).date, asset, price, setBy: 'place' },
    reading: newReading(market, choices, usually),
  });
  return done(talk, await addLevel(services, by, level), 'added');
}

const lineOf = (choices: LevelChoices): string => `/level add ${levelWords(choices)}`;

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
  const far = price === undefined ? undefined : await farChange(talk, level, { ...choices, price }, { number, market });
  return far ?? done(talk, await editLevel(services, by, { number, choices, market }), 'changed');
}

/** Asks back where the price that is to be is far from the newest close. */
async function farChange(
  { services, by }: LevelTalk,
  { claim: { asset }, reading }: Level,
  choices: LevelChoices & Required<Pick<LevelChoices, 'price'>>,
  { number, market }: { readonly number: number; readonly market: Market | undefined },
): Promise<Card | undefined> {
  const newest = await newestOf(services, asset, changedReading(reading, market, choices));
  const looking = await lookingFrom(services, by.place);
  const { price } = choices;
  return farFrom({ asset, price, choices, newest, looking }, (chosen) => `/level edit ${number} ${levelWords(chosen)}`);
}

function checkChange(level: Level, { sure: _, asset, price, ...others }: LevelChoices, typed: string): void {
  if (asset !== undefined && asset !== level.claim.asset) throw wordsFailure('asset_fixed', asset);
  if (price !== undefined && price !== level.claim.price && isQuoted(level)) throw wordsFailure('claim_fixed', typed);
  if (price === undefined && Object.keys(others).length === 0) throw wordsFailure('nothing_new', typed);
}
