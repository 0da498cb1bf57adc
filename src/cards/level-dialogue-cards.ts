import type { Level, LevelReading, Price, QuotedLevel } from '../core/level.ts';
import { isOldClose, type KnownClose } from '../core/level-close.ts';
import { levelWords } from '../core/level-words.ts';
import { day, type Message, message, words } from '../i18n/message.ts';
import { barValue, candleMessage } from './candle-values.ts';
import { type Card, card, type Next, type QuoteBlock, type TextBlock } from './card.ts';
import { durationMessage } from './fact-lines.ts';
import { claimQuote, readingRule } from './level-lines.ts';
import { addNext, editNext } from './level-next.ts';
import { stateMessage } from './level-state.ts';
import { type LevelSeen, type Looking, levelName } from './level-view.ts';
import { MAIN_ASSETS } from './next.ts';
import { closeValue, pairMessage } from './price-lines.ts';
import { caution, plain } from './text-blocks.ts';

/** The levels that a place keeps itself, each in a line, and how one is added. */
export function levelListCard(levels: readonly LevelSeen[], looking: Looking): Card {
  const terms = levels.map((seen) => ({
    term: levelName(seen),
    detail: message('level-line', { rule: readingRule(seen.level), state: stateMessage(seen, looking) }),
  }));
  return card({
    title: message('level-list-title'),
    blocks: [
      ...(levels.length === 0 ? [plain(message('level-list-none'))] : []),
      { kind: 'terms', terms },
      plain(message('level-list-how')),
      ...(levels.length > 0 ? [plain(message('why-zone', { zone: words(looking.zone) }))] : []),
    ],
    disclaimers: {},
    next: [addNext, ...levels.map(editNext)],
  });
}

/** It is judged no more, and the line that makes it again; a claim comes from its text again. */
export const retiredCard = ({ number, again }: { readonly number: number; readonly again: string | undefined }): Card =>
  card({
    title: message('level-list-title'),
    blocks: [
      plain(
        again === undefined
          ? message('level-said-retired-claim', { number })
          : message('level-said-retired', { number, line: words(again) }),
      ),
    ],
    disclaimers: {},
    next: [
      { label: message('level-do-list'), line: '/level list' },
      { label: message('level-do-why'), line: `/why level ${number}` },
    ],
  });

/** Asks which asset is meant; `rest`: what was typed beside it. */
export const assetStepCard = (rest: string): Card =>
  card({
    title: message('level-new-title'),
    blocks: [plain(message('level-ask-asset')), plain(message('level-list-how'))],
    disclaimers: {},
    next: MAIN_ASSETS.map((asset) => ({
      label: message('text', { text: words(asset) }),
      line: ['/level add', asset, rest].filter((part) => part !== '').join(' '),
    })),
  });

/** The newest close that is known for a reading. */
export interface NewestClose {
  readonly reading: LevelReading;
  readonly close: KnownClose;
}

function closeMessage({ reading, close }: NewestClose, zone: string): Message {
  if (close.is === 'bar')
    return message('level-newest-bar', {
      price: barValue({ reading }, close.bar, 'close'),
      pair: pairMessage(reading),
      candle: candleMessage({ reading }, close.bar, zone),
    });
  const { fact, close: ended } = close;
  return message('level-newest-close', {
    price: closeValue(fact, ended),
    on: day(ended.date),
    pair: pairMessage(ended),
  });
}

/** The newest close, and how old it is where that is too old to say where price is. */
const newestBlocks = (newest: NewestClose | undefined, { now, zone }: Looking): readonly TextBlock[] =>
  newest
    ? [
        plain(closeMessage(newest, zone)),
        ...(isOldClose(newest.close, now)
          ? [caution(message('level-newest-age', { age: durationMessage(now - newest.close.at) }))]
          : []),
      ]
    : [];

const OWED = { figures: 'not_advice', limits: 'direction_not_digits' } as const;

/** Asks which price is meant, with round ones near the newest close as buttons. `line`: what was said so far. */
export function priceStepCard(asset: string, line: string, newest: NewestClose | undefined, looking: Looking): Card {
  const near = newest ? roundNear(newest.close.price) : [];
  return card({
    title: message('level-new-title'),
    blocks: [
      plain(message('level-ask-price', { asset: words(asset), line: words(`${line} 93000`) })),
      ...newestBlocks(newest, looking),
    ],
    disclaimers: OWED,
    next: near.map((price) => ({
      label: message('level-price', { price: { is: 'price', price } }),
      line: `${line} ${levelWords({ price })}`,
    })),
  });
}

/** Asks which way is meant where no close says on which side price is. `lineOf`: the whole line of a direction. */
export function directionStepCard(
  asked: { readonly asset: string; readonly price: Price; readonly newest: NewestClose | undefined },
  lineOf: (direction: LevelReading['direction']) => string,
  looking: Looking,
): Card {
  const { asset, price, newest } = asked;
  return card({
    title: message('level-new-title'),
    blocks: [
      plain(message('level-ask-direction', { asset: words(asset), price: { is: 'price', price } })),
      ...newestBlocks(newest, looking),
      plain(message('level-ask-direction-how', { line: words(lineOf('reclaim_above')) })),
    ],
    disclaimers: OWED,
    next: (['reclaim_above', 'lose_below'] as const).map((each) => ({
      label: message(`level-do-${each}`),
      line: lineOf(each),
    })),
  });
}

/** Two round prices below it and two above, to two digits. */
function roundNear(close: Price): readonly Price[] {
  const places = Math.floor(Math.log10(close)) - 1;
  const first = Math.floor(Number(`${close}e${-places}`));
  if (!Number.isFinite(first)) return [];
  return [first - 1, first, first + 1, first + 2]
    .map((digits) => Number(`${digits}e${places}`) as Price)
    .filter((price) => price > 0);
}

/** A price that is far away from the market is kept only once somebody says that it is meant. Lines, as they would be typed. */
export function farPriceCard(far: {
  readonly asset: string;
  readonly price: Price;
  readonly times: number;
  readonly close: NewestClose;
  readonly looking: Looking;
  readonly likelier?: { readonly price: Price; readonly line: string };
  readonly sure: string;
}): Card {
  const { price, close, likelier, times } = far;
  const shown = { price: { is: 'price', price }, times, asset: words(far.asset) } as const;
  const next: readonly Next[] = [
    ...(likelier
      ? [
          {
            label: message('level-price', { price: { is: 'price', price: likelier.price } }),
            line: likelier.line,
          },
        ]
      : []),
    { label: message('level-sure', { price: { is: 'price', price } }), line: far.sure },
  ];
  return card({
    title: message('level-far-title'),
    blocks: [
      caution(message(price > close.close.price ? 'level-far-above' : 'level-far-below', shown)),
      ...newestBlocks(close, far.looking),
      plain(message('level-far-how', { line: words(far.sure) })),
    ],
    disclaimers: OWED,
    next,
  });
}

/** A claim that a text makes, as it would be kept. */
export interface OfferedClaim {
  readonly level: QuotedLevel;
  readonly line: string;
}

/** What a text claims of price levels, in its own words, each with a button that has it followed here. */
export function claimsCard(review: number, claims: readonly OfferedClaim[]): Card {
  const blocks = claims.flatMap(({ level }, at): readonly (QuoteBlock | TextBlock)[] => [
    claimQuote(level),
    plain(message('level-claim', { number: at + 1, level: nameOf(level), rule: readingRule(level) })),
  ]);
  return card({
    title: message('level-claims-title', { review }),
    blocks: [...blocks, plain(message('level-claims-how', { line: words(`/level from ${review} 1 4h closes 2`) }))],
    disclaimers: { opinion: 'authors_view' },
    next: claims.map(({ line }, at) => ({ label: message('level-claim-add', { number: at + 1 }), line })),
  });
}

const nameOf = ({ claim: { asset, price } }: Level): Message =>
  message('level-name', { asset: words(asset), price: { is: 'price', price } });
