import { isQuoted } from '../core/level.ts';
import type { LevelHappened } from '../core/level-story.ts';
import { message, words } from '../i18n/message.ts';
import { type Card, card, type TextBlock } from './card.ts';
import { claimBlocks, readingBlocks, saidMessage } from './level-lines.ts';
import { levelNext } from './level-next.ts';
import { closeBlocks } from './level-prices.ts';
import { stateBlocks, uncountedBlocks } from './level-state.ts';
import { happenedLine } from './level-story.ts';
import { isOver, type LevelSeen, type Looking, levelName } from './level-view.ts';
import { momentMessage } from './moment-message.ts';
import { pricePassports } from './price-lines.ts';
import { caution, heading, plain } from './text-blocks.ts';

/** What was done with it just now. */
export type LevelSaid = 'added' | 'changed';

export interface LevelView extends Looking {
  readonly seen: LevelSeen;
  /** What happened to it by the rule that holds now, newest first. */
  readonly story: readonly LevelHappened[];
  /** How much happened by an older rule; `isMore`: that many at least. */
  readonly before?: { readonly count: number; readonly isMore: boolean };
  readonly said?: LevelSaid | undefined;
  /** Whoever asks may change it: then there are buttons for that. */
  readonly mayChange?: boolean;
}

/** One level whole: the claim apart from the reading, where it stands, and what happened to it. */
export function levelCard(view: LevelView): Card {
  const { seen, said } = view;
  const { level } = seen;
  const content = { title: message('level-title', { level: levelName(seen) }), next: levelNext(seen, view) };
  const done = said ? [lead(said)] : [];
  const owed = { figures: 'not_advice', limits: 'direction_not_digits' } as const;
  if (!isQuoted(level)) {
    const blocks = [...done, plain(saidMessage(level)), ...judgedBlocks(view)];
    return card({ ...content, blocks, disclaimers: owed });
  }
  const blocks = [...done, ...claimBlocks(level), ...judgedBlocks(view)];
  return card({ ...content, blocks, disclaimers: { ...owed, opinion: 'authors_view' } });
}

const lead = (said: LevelSaid): TextBlock => ({ kind: 'text', tone: 'lead', message: message(`level-said-${said}`) });

function judgedBlocks(view: LevelView): readonly TextBlock[] {
  const { seen, now, zone } = view;
  const { level, kept, isOwn, price } = seen;
  const over = isOver(seen, now);
  return [
    ...(kept && !isOwn ? [plain(message('level-inherited'))] : []),
    ...readingBlocks(level),
    heading(message('level-stands')),
    ...stateBlocks(seen, view),
    ...(over ? [] : uncountedBlocks(seen, view)),
    ...(over ? [] : closeBlocks(seen, view)),
    ...storyBlocks(view),
    ...(price && !over ? pricePassports(new Map([[level.claim.asset, price]]), now) : []),
    plain(message('why-zone', { zone: words(zone) })),
  ];
}

/** A phone shows as many. */
const MOST_TOLD = 5;

function storyBlocks(view: LevelView): readonly TextBlock[] {
  const { seen, story, before, zone } = view;
  if (story.length === 0 && !before) return [];
  return [
    heading(message('level-story')),
    ...story.slice(0, MOST_TOLD).map((happened) => plain(happenedLine(seen.level, happened, zone))),
    ...beforeBlocks(view),
  ];
}

/** What happened by another rule in a line: it is not told as if this one had judged it. */
export function beforeBlocks({ seen: { standing }, before, zone }: LevelView): readonly TextBlock[] {
  if (!before || !standing) return [];
  const told = { since: momentMessage(standing.from, zone), count: before.count };
  return [caution(message(before.isMore ? 'level-story-before-many' : 'level-story-before', told))];
}
