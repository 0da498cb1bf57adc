import { outletOf } from '../core/echoes.ts';
import { AppError } from '../core/errors.ts';
import { isQuoted, type LevelReading, levelSchema, priceSchema, type QuotedLevel } from '../core/level.ts';
import type { LevelChoices } from '../core/level-words.ts';
import type { Market } from '../core/market.ts';
import type { Review } from '../core/review.ts';
import type { ReadClaim } from '../reader/reading.ts';
import { newReading } from './level-draft.ts';
import { newId } from './new-id.ts';
import { readAgain } from './read-again.ts';

type LevelClaim = Extract<ReadClaim, { kind: 'level' }>;

/** More are not offered at once. */
const MOST_CLAIMS = 10;

/** What a review's text claims of price levels, in the order it does; fails where it claims nothing of the kind. */
export function levelClaimsOf(review: Review): readonly LevelClaim[] {
  const claims = readAgain(review).claims.filter((claim) => claim.kind === 'level');
  const levels = claims.filter(({ price }) => priceSchema.safeParse(price).success).slice(0, MOST_CLAIMS);
  if (levels.length === 0) throw new AppError({ code: 'level_claims_none', review: review.number });
  return levels;
}

/** The claim of a number, counted from 1. */
export function claimNumbered(review: Review, claims: readonly LevelClaim[], number: number): LevelClaim {
  const claim = claims[number - 1];
  if (claim) return claim;
  const unknown = { review: review.number, typed: String(number), most: claims.length };
  throw new AppError({ code: 'level_claim_unknown', ...unknown });
}

/** A claim as it would be kept: its words with where and when they stood, and a reading of it that is ours or chosen. */
export function quotedLevel(review: Review, claim: LevelClaim, market: Market, choices: LevelChoices): QuotedLevel {
  const { words, asset, price, author, meaning } = claim;
  const { address } = review.found;
  const level = levelSchema.parse({
    claim: {
      ...{ id: newId(), saidOn: saidOn(review, claim), asset, price, words, language: languageOf(words) },
      document: documentOf(review),
      ...(author !== null && { author }),
      ...(address !== undefined && { url: address }),
      ...(meaning !== null && { meaning }),
    },
    reading: newReading(market, choices, claim.direction satisfies LevelReading['direction']),
  });
  if (!isQuoted(level)) throw new TypeError('a claim without words');
  return level;
}

/** The day that the text is of; where it does not say, the week it speaks of, else the day it was brought. */
const saidOn = ({ publishedOn, weekEnding, since }: Review, { date }: LevelClaim): string =>
  date ?? publishedOn ?? weekEnding ?? new Date(since).toISOString().slice(0, 10);

/** Where it stood; what was handed over without an address is named by its publisher, or by the review it lies in. */
const documentOf = ({ found, publisher, number }: Review): string =>
  outletOf(found.address) ?? publisher ?? `Review ${number}`;

/** Chinese, or not determined: what else is written in these letters nobody said. */
const languageOf = (words: string): string => (/\p{Script=Han}/u.test(words) ? 'zh' : 'und');
