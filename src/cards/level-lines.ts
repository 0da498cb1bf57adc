import { isQuoted, type Level, type LevelReading, type QuotedLevel } from '../core/level.ts';
import { day, list, type Message, message, words } from '../i18n/message.ts';
import type { QuoteBlock, TextBlock } from './card.ts';
import { inOneLine } from './one-line.ts';
import { plain } from './text-blocks.ts';

/** The claim as its author made it: words, what it means if it is met, what voids it. */
export function claimBlocks(level: QuotedLevel): readonly (QuoteBlock | TextBlock)[] {
  const { voidedBy } = level.claim;
  return [
    claimQuote(level),
    ...claimMeaning(level).map(plain),
    plain(voidedBy ? message('levels-voided', { words: words(voidedBy) }) : message('levels-voided-unknown')),
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

/** Who said it or set it. `short`: in a few words. */
export function saidMessage(level: Level, short = false): Message {
  const on = day(level.claim.saidOn);
  if (!isQuoted(level)) {
    const by = 'setBy' in level.claim ? level.claim.setBy : 'place';
    return message(short ? `level-set-${by}-short` : `level-set-${by}`, { on });
  }
  const { author, document } = level.claim;
  return author === undefined
    ? message('level-said-in', { document: words(document), on })
    : message('level-said-by', { author: words(author), on });
}

/** When we would call the claim met. */
export const readingRule = ({ claim, reading }: Level): Message =>
  message('levels-reading-rule', {
    direction: message(`levels-direction-${reading.direction}`, { price: { is: 'price', price: claim.price } }),
    venue: words(reading.venue),
    pair: words(reading.pair),
    timeframe: message(`timeframe-${reading.timeframe}`),
    closes: reading.closes,
  });

const FIELDS = ['venue', 'direction', 'timeframe', 'closes', 'rearmPercent', 'expiresOn'] as const;

/** What of a reading a place chose, and what we did. */
export function choseMessage({ placeChose, expiresOn }: LevelReading): Message {
  const name = (field: (typeof FIELDS)[number]) => message(`level-field-${field}`);
  const chosen = FIELDS.filter((field) => placeChose.includes(field)).map(name);
  // Where there is no end, nobody chose one.
  const own = FIELDS.filter((field) => field !== 'expiresOn' || expiresOn !== undefined);
  const ours = own.filter((field) => !placeChose.includes(field)).map(name);
  return inOneLine([
    ...(chosen.length > 0 ? [message('level-chose', { fields: list(chosen) })] : []),
    ...(ours.length > 0 ? [message('level-ours', { fields: list(ours) })] : []),
  ]);
}

/** The whole reading: rule, band, end, and who chose what of it. */
export const readingBlocks = (level: Level): readonly TextBlock[] => {
  const { rearmPercent, expiresOn } = level.reading;
  const end = expiresOn
    ? message('levels-reading-expiry', { on: day(expiresOn) })
    : message('levels-reading-no-expiry');
  return [
    plain(message(isQuoted(level) ? 'levels-reading' : 'level-reading-own')),
    plain(readingRule(level)),
    plain(message('levels-reading-rearm', { percent: rearmPercent })),
    plain(end),
    plain(choseMessage(level.reading)),
  ];
};
