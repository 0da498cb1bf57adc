import { isExpired, isQuoted, type Level, type QuotedLevel } from '../core/level.ts';
import type { Prices } from '../core/prices.ts';
import type { IsoDate } from '../core/week.ts';
import { day, type Message, message, words } from '../i18n/message.ts';
import { type Card, card, type QuoteBlock, type TermsBlock, type TextBlock } from './card.ts';
import { levelPriceBlocks } from './level-prices.ts';
import { pricePassports } from './price-lines.ts';
import { caution, plain } from './text-blocks.ts';

type LevelBlock = QuoteBlock | TextBlock | TermsBlock;

export interface LevelsView {
  readonly levels: readonly Level[];
  /** Of the assets whose claims have not expired. */
  readonly prices: Prices;
  readonly today: IsoDate;
  /** UTC milliseconds. */
  readonly now: number;
  /** What was asked for, as typed. */
  readonly asset?: string | undefined;
}

/** Each level as somebody's claim and our reading of it, kept apart, with where the price stands against it. */
export function levelsCard(view: LevelsView): Card {
  const { levels, prices, now, asset } = view;
  const title = message('levels-title');
  const nothing = asset ? message('levels-none', { asset: words(asset) }) : message('levels-empty');
  if (levels.length === 0) return card({ title, blocks: [caution(nothing)], disclaimers: {} });
  const blocks = [...levels.flatMap((level) => levelBlocks(level, view)), ...pricePassports(prices, now)];
  const priced = [...prices.values()].some(({ is }) => is === 'fact');
  const disclaimers = {
    opinion: 'authors_view',
    ...(priced && ({ figures: 'not_advice', limits: 'direction_not_digits' } as const)),
  } as const;
  return card({ title, blocks, disclaimers });
}

function levelBlocks(level: Level, view: LevelsView): readonly LevelBlock[] {
  return [...(isQuoted(level) ? claimBlocks(level) : []), ...readingBlocks(level, view)];
}

/** The claim as its author made it: words, what it means if it is met, what voids it. */
export function claimBlocks(level: QuotedLevel): readonly (QuoteBlock | TextBlock)[] {
  const { voidedBy } = level.claim;
  return [
    claimQuote(level),
    ...claimMeaning(level).map(plain),
    plain(voidedBy ? message('levels-voided', { words: words(voidedBy) }) : message('levels-voided-unknown')),
  ];
}

function readingBlocks(level: Level, { today, prices, now }: LevelsView): readonly LevelBlock[] {
  const { reading } = level;
  const end = reading.expiresOn
    ? message('levels-reading-expiry', { on: day(reading.expiresOn) })
    : message('levels-reading-no-expiry');
  const price = prices.get(level.claim.asset);
  const state =
    isExpired(level, today) && reading.expiresOn
      ? [caution(message('levels-expired', { on: day(reading.expiresOn) }))]
      : price && levelPriceBlocks(level, price, { now });
  return [
    plain(message('levels-reading')),
    plain(readingRule(level)),
    plain(message('levels-reading-rearm', { percent: reading.rearmPercent })),
    plain(end),
    ...(state ?? [plain(message('prices-no-coin'))]),
  ];
}

/** The claim in its author's words. */
export function claimQuote({ claim }: QuotedLevel): QuoteBlock {
  const by = { document: words(claim.document), on: day(claim.saidOn) };
  const { author } = claim;
  return {
    kind: 'quote',
    words: message('levels-quote', { words: words(claim.words) }),
    by: author ? message('levels-by', { author: words(author), ...by }) : message('levels-by-nobody', by),
  };
}

/** What the author says it would mean, where they do. */
export const claimMeaning = ({ claim: { meaning, asset, price } }: QuotedLevel): readonly Message[] =>
  meaning ? [message(`levels-meaning-${meaning}`, { asset: words(asset), price: { is: 'price', price } })] : [];

/** When we would call the claim met. */
export const readingRule = ({ claim, reading }: Level): Message =>
  message('levels-reading-rule', {
    direction: message(`levels-direction-${reading.direction}`, { price: { is: 'price', price: claim.price } }),
    venue: words(reading.venue),
    pair: words(reading.pair),
    timeframe: message(`timeframe-${reading.timeframe}`),
    closes: reading.closes,
  });
