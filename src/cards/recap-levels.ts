import { isExpired, isQuoted, type Level } from '../core/level.ts';
import { message } from '../i18n/message.ts';
import type { Block, TextBlock } from './card.ts';
import { claimMeaning, claimQuote, readingRule } from './level-lines.ts';
import { levelPriceBlocks } from './level-prices.ts';
import { pricePassports } from './price-lines.ts';
import type { RecapView, Section } from './recap-view.ts';
import { heading, plain } from './text-blocks.ts';

/** What two messages of a phone have room for beside everything else. */
export const MOST_LEVELS = 3;

/** The newest claims that have not expired, each with our reading kept apart; the others are under /levels. */
export const levelsSection: Section = (view) => {
  const live = liveLevels(view);
  const more = live.length - MOST_LEVELS;
  return [
    heading(message('recap-levels')),
    ...live.slice(0, MOST_LEVELS).flatMap((level) => levelBlocks(level, view)),
    ...(live.length === 0 ? [plain(message('recap-levels-none'))] : []),
    ...(more > 0 ? [plain(message('recap-levels-more', { count: more }))] : []),
    ...pricePassports(view.prices ?? new Map(), view.now),
  ];
};

/** The claims that have not expired, the newest first. */
export const liveLevels = ({ levels, until }: Pick<RecapView, 'levels' | 'until'>): readonly Level[] =>
  levels.filter((level) => !isExpired(level, until)).toSorted((a, b) => b.claim.saidOn.localeCompare(a.claim.saidOn));

/** Our reading of one in a line, kept apart from the claim. */
export const shortReading = (level: Level): TextBlock =>
  plain(message('recap-levels-reading', { rule: readingRule(level) }));

function levelBlocks(level: Level, { prices, now }: RecapView): readonly Block[] {
  const price = prices?.get(level.claim.asset);
  return [
    ...(isQuoted(level) ? [claimQuote(level), ...claimMeaning(level).map(plain)] : []),
    shortReading(level),
    ...(price ? levelPriceBlocks(level, price, { now, short: true }) : [plain(message('levels-price-elsewhere'))]),
  ];
}
