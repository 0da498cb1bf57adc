import { isQuoted } from '../core/level.ts';
import type { Prices } from '../core/prices.ts';
import { list, type Message, message, words } from '../i18n/message.ts';
import { type Card, card, type Next, type TextBlock } from './card.ts';
import { readingRule, saidMessage } from './level-lines.ts';
import { closeBlocks } from './level-prices.ts';
import { stateBlocks } from './level-state.ts';
import { type LevelSeen, type Looking, levelName, levelRef } from './level-view.ts';
import { chartNext } from './next.ts';
import { inOneLine } from './one-line.ts';
import { pricePassports } from './price-lines.ts';
import { caution, heading, plain } from './text-blocks.ts';

/** What a phone shows without scrolling for long; those further away are named in one line. */
const MOST_WHOLE = 8;
const MOST_NAMED = 40;
const MOST_HISTORY = 5;

export interface LevelsView extends Looking {
  /** The nearest first. */
  readonly levels: readonly LevelSeen[];
  /** Those that are judged no more, the newest first. */
  readonly history: readonly LevelSeen[];
  /** Of the assets of what is followed. */
  readonly prices: Prices;
  /** What was asked for, as typed. */
  readonly asset?: string | undefined;
}

/** The levels of a place in a few lines each, nearest first: how it is judged, where it stands, what decides it next. The claim is behind its button. */
export function levelsCard(view: LevelsView): Card {
  const { levels, history, asset, prices, now, zone } = view;
  const title = message('levels-title');
  const all = [...levels, ...history];
  const nothing = asset ? message('levels-none', { asset: words(asset) }) : message('levels-empty');
  if (all.length === 0) return card({ title, blocks: [caution(nothing)], disclaimers: {} });
  const shown = levels.slice(0, MOST_WHOLE);
  const near = shown.flatMap((seen) => levelBlocks(seen, view));
  const blocks = [
    ...near.filter((block) => !isUsdt(block)),
    ...furtherBlocks(levels.slice(MOST_WHOLE)),
    ...historyBlocks(history.slice(0, MOST_HISTORY), view),
    ...(near.some(isUsdt) ? [plain(message('levels-usdt-pairs'))] : []),
    ...pricePassports(prices, now),
    plain(message('why-zone', { zone: words(zone) })),
  ];
  const priced = shown.some(({ close }) => close !== undefined);
  const disclaimers = {
    ...(all.some(({ level }) => isQuoted(level)) && ({ opinion: 'authors_view' } as const)),
    ...(priced && ({ figures: 'not_advice', limits: 'direction_not_digits' } as const)),
  };
  const next = [...shown, ...history.slice(0, MOST_HISTORY)].map(openNext);
  return card({ title, blocks, disclaimers, next: [...next, ...chartsOf(shown)] });
}

/** Of the nearest one's asset, where its price is known. */
const chartsOf = ([nearest]: readonly LevelSeen[]): readonly Next[] =>
  nearest?.price?.is === 'fact' ? [chartNext(`levels ${nearest.level.claim.asset}`)] : [];

/** The whole of a level, with the claim. */
const openNext = (seen: LevelSeen): Next => ({ label: levelName(seen), line: `/levels ${levelRef(seen)}` });

function levelBlocks(seen: LevelSeen, looking: Looking): readonly TextBlock[] {
  return [
    heading(levelName(seen)),
    ...closeBlocks(seen, { ...looking, short: true }),
    plain(ruleMessage(seen)),
    ...stateBlocks(seen, looking),
  ];
}

/** That USDT is no dollar is said once for all of them. */
const isUsdt = ({ message: { key } }: TextBlock): boolean => key === 'levels-usdt';

/** Our reading in one line, and who said it. */
const ruleMessage = ({ level }: LevelSeen): Message =>
  inOneLine([
    message(isQuoted(level) ? 'level-rule-theirs' : 'level-rule-own', { rule: readingRule(level) }),
    saidMessage(level, true),
  ]);

function furtherBlocks(further: readonly LevelSeen[]): readonly TextBlock[] {
  if (further.length === 0) return [];
  const more = further.length - MOST_NAMED;
  return [
    plain(message('levels-further', { levels: list(further.slice(0, MOST_NAMED).map(levelName)) })),
    ...(more > 0 ? [plain(message('levels-more', { count: more }))] : []),
  ];
}

const historyBlocks = (history: readonly LevelSeen[], looking: Looking): readonly TextBlock[] =>
  history.flatMap((seen) => [heading(levelName(seen)), plain(ruleMessage(seen)), ...stateBlocks(seen, looking)]);
