import { isExpired, type Level } from '../core/level.ts';
import { message } from '../i18n/message.ts';
import type { Block } from './card.ts';
import { claimMeaning, claimQuote, readingRule } from './levels-card.ts';
import type { Section } from './recap-view.ts';
import { caution, heading, plain } from './text-blocks.ts';

/** What two messages of a phone have room for beside everything else. */
const MOST = 3;

/** The newest claims that have not expired, each with our reading kept apart; the others are under /levels. */
export const levelsSection: Section = ({ levels, until }) => {
  const live = levels
    .filter((level) => !isExpired(level, until))
    .toSorted((a, b) => b.claim.saidOn.localeCompare(a.claim.saidOn));
  const more = live.length - MOST;
  return [
    heading(message('recap-levels')),
    ...live.slice(0, MOST).flatMap(levelBlocks),
    ...(live.length === 0 ? [plain(message('recap-levels-none'))] : []),
    ...(more > 0 ? [plain(message('recap-levels-more', { count: more }))] : []),
  ];
};

const levelBlocks = (level: Level): readonly Block[] => [
  claimQuote(level),
  plain(claimMeaning(level)),
  plain(message('recap-levels-reading', { rule: readingRule(level) })),
  caution(message('levels-price-unknown')),
];
