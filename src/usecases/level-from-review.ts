import { claimsCard } from '../cards/level-dialogue-cards.ts';
import { utcDate } from '../cards/level-view.ts';
import { AppError } from '../core/errors.ts';
import { readNumbered } from '../core/schedule-actions.ts';
import { claimNumbered, levelClaimsOf, quotedLevel } from './level-claims.ts';
import { marketOf, readChoices, wordsFailure } from './level-draft.ts';
import { done, type LevelTalk, type Told } from './level-talk.ts';
import { addLevel } from './place-levels.ts';
import { reviewAt } from './review-report.ts';

/** What a review's text claims of levels; with the number of a claim behind it that one is followed, read as chosen. */
export async function fromReview(talk: LevelTalk, typed: string): Promise<Told> {
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
