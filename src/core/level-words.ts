import { type LevelReading, type Price, priceSchema } from './level.ts';
import {
  ASSET,
  BAD_BAND,
  BAD_CLOSES,
  BAD_PRICE,
  BAD_TIMEFRAME,
  BAD_UNTIL,
  BAND,
  CLOSES,
  DIRECTION_WORDS,
  FILLERS,
  HAN_COUNTS,
  NO_END,
  OTHER_VENUE,
  PRICE,
  SIDE_WORDS,
  SURE,
  TICKERS,
  TIMEFRAME_WORDS,
  UNITS,
  UNTIL,
  VENUE,
  VENUE_NAMES,
} from './level-patterns.ts';
import { createTypedWords, type Span, spanOf, type TakenPart, type TypedWords, wholePiece } from './typed-words.ts';
import { type IsoDate, isoDateSchema } from './week.ts';

type Reading = Pick<LevelReading, 'direction' | 'timeframe' | 'closes' | 'rearmPercent'>;

/** What was typed of a level; what is absent was not. */
export interface LevelChoices extends Partial<Reading> {
  /** A ticker, or a word that is none of those we know. */
  readonly asset?: string;
  readonly price?: Price;
  /** `null` takes the end back. */
  readonly expiresOn?: IsoDate | null;
  /** As people call it, or as typed. */
  readonly venue?: string;
  /** A price far away from the market is meant as it is. */
  readonly sure?: true;
}

export interface LevelFault extends Span {
  readonly code:
    | 'words_left'
    | 'twice'
    | 'bad_price'
    | 'not_positive'
    | 'too_large'
    | 'bad_timeframe'
    | 'bad_closes'
    | 'bad_band'
    | 'bad_date';
}

export type ReadLevelWords = { readonly choices: LevelChoices } | { readonly fault: LevelFault };

/** Beyond it nothing is traded for dollars. */
const MOST_PRICE = 1e9;
const MOST_BAND = 50;

type Take = TypedWords['take'];
type Read = LevelChoices | LevelFault;

/** Reads what is typed for a level, words in any order. Nothing is passed over: what is not understood is a fault with its place. */
export function readLevelWords(typed: string): ReadLevelWords {
  const words = createTypedWords(typed);
  let choices: LevelChoices = {};
  // A date holds numbers, a name may hold words: what is surest is taken first.
  for (const read of [untilOf, sureOf, assetOf, closesOf, bandOf, timeframeOf, venueOf, directionOf, priceOf]) {
    const part: Read = read(words.take);
    if ('code' in part) return { fault: part };
    choices = { ...choices, ...part };
  }
  while (words.take(FILLERS));
  const [piece, ...others] = words.rest();
  if (!piece) return { choices };
  const [first, second] = piece;
  const left = second ?? others[0]?.[0];
  if (choices.asset !== undefined) return { fault: { code: 'words_left', ...spanOf(wholePiece(piece)) } };
  if (left) return { fault: { code: 'words_left', ...spanOf(left) } };
  return { choices: { ...choices, asset: first.text } };
}

const fault = (code: LevelFault['code'], part: Span): LevelFault => ({ code, ...spanOf(part) });

function untilOf(take: Take): Read {
  const part = take(UNTIL);
  if (!part) {
    if (take(NO_END)) return { expiresOn: null };
    const bad = take(BAD_UNTIL);
    return bad ? fault('bad_date', bad) : {};
  }
  const { year = '', month = '', day = '' } = part.groups;
  const date = isoDateSchema.safeParse([year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'));
  return date.success ? { expiresOn: date.data } : fault('bad_date', part);
}

const sureOf = (take: Take): Read => (take(SURE) ? { sure: true } : {});

function assetOf(take: Take): Read {
  const named = (part: TakenPart | undefined) =>
    part && TICKERS.get(part.groups['latin'] ?? part.groups['han'] ?? part.text);
  const asset = named(take(ASSET));
  if (asset === undefined) return {};
  for (let again = take(ASSET); again; again = take(ASSET)) {
    if (named(again) !== asset) return fault('twice', again);
  }
  return { asset };
}

function venueOf(take: Take): Read {
  const part = take(VENUE) ?? take(OTHER_VENUE);
  if (!part) return {};
  const again = take(VENUE) ?? take(OTHER_VENUE);
  if (again) return fault('twice', again);
  const name = part.groups['name'] ?? part.groups['han'] ?? part.text;
  return { venue: VENUE_NAMES[name] ?? name };
}

function closesOf(take: Take): Read {
  for (const pattern of CLOSES) {
    const count = take(pattern)?.groups['count'];
    if (count !== undefined) return { closes: countOf(count) };
  }
  for (const pattern of BAD_CLOSES) {
    const bad = take(pattern);
    if (bad) return fault('bad_closes', bad);
  }
  return {};
}

function countOf(typed: string): number {
  if (/\d/u.test(typed)) return Number(typed);
  return HAN_COUNTS.indexOf(typed.replace(/[两兩]/u, '二')) + 1;
}

function bandOf(take: Take): Read {
  const part = take(BAND);
  if (!part) {
    const bad = take(BAD_BAND);
    return bad ? fault('bad_band', bad) : {};
  }
  const rearmPercent = Number(part.groups['percent']);
  return rearmPercent <= MOST_BAND ? { rearmPercent } : fault('bad_band', part);
}

function timeframeOf(take: Take): Read {
  const found = TIMEFRAME_WORDS.flatMap(([timeframe, pattern]) => {
    const part = take(pattern);
    return part ? [{ timeframe, part }] : [];
  });
  const bad = take(BAD_TIMEFRAME);
  if (bad) return fault('bad_timeframe', bad);
  const [first, second] = found;
  if (second) return fault('twice', second.part);
  return first ? { timeframe: first.timeframe } : {};
}

/** On which side of the price whoever says it wants it. */
const SIDES = { reclaim_above: 'above', hold_above: 'above', lose_below: 'below', reject_below: undefined } as const;

function directionOf(take: Take): Read {
  const said = DIRECTION_WORDS.flatMap(([direction, pattern]) =>
    takeAll(take, pattern).map((part) => ({ direction, part })),
  ).toSorted((a, b) => a.part.from - b.part.from);
  const sides = SIDE_WORDS.flatMap(([side, pattern]) => takeAll(take, pattern).map((part) => ({ side, part })));
  const [first] = said;
  const other = said.find(({ direction }) => direction !== first?.direction);
  if (other) return fault('twice', other.part);
  const [beside] = sides;
  const wanted = first ? SIDES[first.direction] : beside?.side;
  const against = sides.find(({ side }) => wanted !== undefined && side !== wanted);
  if (against) return fault('twice', against.part);
  if (first) return { direction: first.direction };
  return beside ? { direction: beside.side === 'above' ? 'reclaim_above' : 'lose_below' } : {};
}

function takeAll(take: Take, pattern: RegExp): readonly TakenPart[] {
  const parts: TakenPart[] = [];
  for (let part = take(pattern); part; part = take(pattern)) parts.push(part);
  return parts;
}

function priceOf(take: Take): Read {
  const part = take(PRICE);
  const other = take(PRICE);
  if (other) return fault('twice', other);
  const bad = take(BAD_PRICE);
  if (bad) return fault('bad_price', bad);
  if (!part) return {};
  const { sign, digits = '', unit } = part.groups;
  // The unit is written into the number, as 9.29 times ten thousand is none that a computer holds.
  const amount = Number(`${digits.replaceAll(/[ ,]/gu, '')}e${unit === undefined ? 0 : (UNITS[unit] ?? 0)}`);
  if (sign !== undefined || amount === 0) return fault('not_positive', part);
  const price = priceSchema.safeParse(amount);
  return price.success && price.data <= MOST_PRICE ? { price: price.data } : fault('too_large', part);
}

/** How a direction is typed. */
export const DIRECTION_WORD: Readonly<Record<LevelReading['direction'], string>> = {
  ...{ reclaim_above: 'reclaim', hold_above: 'hold', lose_below: 'lose', reject_below: 'reject' },
};

/** The one way that a level is written for typing again: `readLevelWords` reads it back to the same. */
export function levelWords(choices: LevelChoices): string {
  const { asset, price, direction, timeframe, closes, rearmPercent, expiresOn, venue, sure } = choices;
  return [
    ...(asset === undefined ? [] : [asset]),
    ...(price === undefined ? [] : [priceWord(price)]),
    ...(direction === undefined ? [] : [DIRECTION_WORD[direction]]),
    ...(timeframe === undefined ? [] : [timeframe]),
    ...(closes === undefined ? [] : [`closes ${closes}`]),
    ...(rearmPercent === undefined ? [] : [`band ${rearmPercent}%`]),
    ...(expiresOn === undefined ? [] : [expiresOn === null ? 'no end' : `until ${expiresOn}`]),
    ...(venue === undefined ? [] : [`on ${venue}`]),
    ...(sure ? ['sure'] : []),
  ].join(' ');
}

/** Digits and a point, however small it is. */
export const priceWord = (price: number): string =>
  price < 1e-6 || price >= 1e21 ? price.toFixed(8).replace(/\.?0+$/u, '') : String(price);
