import { AppError } from '../core/errors.ts';
import { isExpired, type Level, type LevelReading } from '../core/level.ts';
import type { LevelFailure } from '../core/level-failure.ts';
import { type LevelChoices, type LevelFault, readLevelWords } from '../core/level-words.ts';
import type { Market } from '../core/market.ts';
import { didYouMean } from '../core/nearest.ts';
import { ASSET_NAMES } from '../core/subject.ts';
import type { CandleSource } from '../ports.ts';
import { tickerOf } from './find-asset.ts';

const MOST_REPEATED = 80;
const MOST_NEAREST = 3;

type Why = Extract<LevelFailure, { code: 'level_words' }>['why'];

export const wordsFailure = (why: Why, typed: string): AppError =>
  new AppError({ code: 'level_words', why, typed: typed.trim().slice(0, MOST_REPEATED) });

/** What was typed of a level; fails with the words that are not understood. `today`: an end before it is none. */
export function readChoices(typed: string, today: string): LevelChoices {
  const read = readLevelWords(typed);
  if ('fault' in read) throw faultFailure(read.fault, typed);
  const { expiresOn } = read.choices;
  if (typeof expiresOn === 'string' && expiresOn < today) throw wordsFailure('past_date', expiresOn);
  return read.choices;
}

const faultFailure = ({ code, from, to }: LevelFault, typed: string): AppError =>
  wordsFailure(code, typed.slice(from, to));

/** The market that is meant, the usual one where none is; fails with what is near. */
export async function marketOf(candles: CandleSource, asset: string, venue: string | undefined): Promise<Market> {
  const markets = await candles.markets(asset);
  const [usual] = markets;
  if (!usual) throw await noMarket(candles, asset);
  if (venue === undefined) return usual;
  const named = markets.find((market) => market.venue.toLowerCase() === venue.toLowerCase());
  const known = markets.map((market) => market.venue);
  if (!named) throw new AppError({ code: 'level_venue', typed: venue.slice(0, MOST_REPEATED), asset, known });
  return named;
}

async function noMarket(candles: CandleSource, asset: string): Promise<AppError> {
  if (Object.hasOwn(ASSET_NAMES, asset)) return new AppError({ code: 'level_no_market', asset });
  const names = Object.entries(ASSET_NAMES).flatMap(([key, others]) => [key, ...others]);
  const near = [...new Set(didYouMean(asset, names, 2 * MOST_NEAREST).map(tickerOf))];
  const traded = await Promise.all(near.map(async (key) => (await candles.markets(key)).length > 0));
  const nearest = near.filter((_, at) => traded[at]).slice(0, MOST_NEAREST);
  return new AppError({ code: 'level_asset', typed: asset.slice(0, MOST_REPEATED), nearest });
}

/** What we choose where a place does not. */
const UNLESS_CHOSEN = { timeframe: '1d', closes: 1, rearmPercent: 1 } as const;

type Chosen = LevelReading['placeChose'][number];
const chosenIn = ({
  venue,
  direction,
  timeframe,
  closes,
  rearmPercent,
  expiresOn,
}: LevelChoices): readonly Chosen[] => [
  ...(venue === undefined ? [] : (['venue'] as const)),
  ...(direction === undefined ? [] : (['direction'] as const)),
  ...(timeframe === undefined ? [] : (['timeframe'] as const)),
  ...(closes === undefined ? [] : (['closes'] as const)),
  ...(rearmPercent === undefined ? [] : (['rearmPercent'] as const)),
  ...(typeof expiresOn === 'string' ? (['expiresOn'] as const) : []),
];

/**
 * How a new level is judged: as chosen, else as we do. `usually`: the direction where none is chosen, by where the newest close stands or by
 * what is claimed.
 */
export function newReading(market: Market, choices: LevelChoices, usually: LevelReading['direction']): LevelReading {
  const { direction = usually, timeframe, closes, rearmPercent, expiresOn } = choices;
  const { venue, pair, quote } = market;
  return {
    ...{ venue, pair, quote, direction },
    timeframe: timeframe ?? UNLESS_CHOSEN.timeframe,
    closes: closes ?? UNLESS_CHOSEN.closes,
    rearmPercent: rearmPercent ?? UNLESS_CHOSEN.rearmPercent,
    ...(typeof expiresOn === 'string' && { expiresOn }),
    placeChose: chosenIn(choices),
  };
}

/** How a kept level is judged once something of it was chosen anew. */
export function changedReading(reading: LevelReading, market: Market | undefined, choices: LevelChoices): LevelReading {
  const { expiresOn: before, placeChose, ...kept } = reading;
  const { direction, timeframe, closes, rearmPercent, expiresOn } = choices;
  const end = expiresOn === undefined ? before : (expiresOn ?? undefined);
  const chose = new Set([...placeChose, ...chosenIn(choices)]);
  if (expiresOn === null) chose.delete('expiresOn');
  return {
    ...kept,
    ...(market && { venue: market.venue, pair: market.pair, quote: market.quote }),
    ...(direction && { direction }),
    ...(timeframe && { timeframe }),
    ...(closes !== undefined && { closes }),
    ...(rearmPercent !== undefined && { rearmPercent }),
    ...(end !== undefined && { expiresOn: end }),
    placeChose: [...chose],
  };
}

/** Whether two are judged alike: asset, price, direction, candles and venue. */
export const sameLevel = (a: Level, b: Level): boolean =>
  a.claim.asset === b.claim.asset &&
  a.claim.price === b.claim.price &&
  a.reading.direction === b.reading.direction &&
  a.reading.timeframe === b.reading.timeframe &&
  a.reading.venue === b.reading.venue;

/** Whether it counts on a day. */
export const isFollowed = (level: Level, retiredAt: number | undefined, today: string): boolean =>
  retiredAt === undefined && !isExpired(level, today);
