import { realisedVolatility, VOLATILITY_CLOSES } from '../core/price-window.ts';
import type { PriceFact, Prices } from '../core/prices.ts';
import type { IsoDate } from '../core/week.ts';
import { day, list, type Message, message, words } from '../i18n/message.ts';
import type { FactsBlock, TextBlock } from './card.ts';
import { absentBeside, labelled, missesOf, percentValue, pricePassports } from './price-lines.ts';
import { plain } from './text-blocks.ts';

export interface VolatilityView {
  /** In the order they are named. */
  readonly prices: Prices;
  /** Coins of the week that nobody was asked for. */
  readonly left: readonly string[];
  /** The day whose close is the last one counted. */
  readonly until: IsoDate;
  /** UTC milliseconds. */
  readonly now: number;
}

interface Known {
  readonly asset: string;
  readonly fact: PriceFact;
  readonly percent: number;
}

/** How far each coin's price moved of late, by closes up to a week's Friday, and in a line each what is not known. */
export function volatilityBlocks({ prices, left, until, now }: VolatilityView): readonly (FactsBlock | TextBlock)[] {
  const known: Known[] = [];
  const short: Message[] = [];
  for (const [asset, price] of prices) {
    if (price.is === 'absent') continue;
    const volatility = realisedVolatility(price.value, until);
    if (volatility.is === 'known') known.push({ asset, fact: price, percent: volatility.percent });
    else short.push(message('volatility-short-each', { asset: words(asset), closes: volatility.closes }));
  }
  return [
    ...knownBlocks(known, until),
    ...(short.length > 0 ? [plain(shortMessage(short, until))] : []),
    ...(left.length > 0 ? [plain(message('volatility-left', { assets: list(left.map(words)) }))] : []),
    ...pricePassports(prices, now),
    ...absentVolatility(prices),
  ];
}

/** A market that is the same for all is named once. */
function knownBlocks(known: readonly Known[], until: IsoDate): readonly (FactsBlock | TextBlock)[] {
  const [first] = known;
  if (!first) return [];
  const apart = new Set(known.map(({ fact }) => `${fact.value.venue} ${fact.value.quote}`)).size > 1;
  const to = day(until);
  const title = apart
    ? message('volatility-title', { to })
    : message('volatility-title-at', { to, market: marketMessage(first.fact) });
  const each = known.map(({ asset, fact, percent }) => {
    const value = percentValue(fact, { name: `volatility-${until}`, amount: percent });
    const line = message('volatility-each', { asset: words(asset), percent: value });
    return apart ? message('volatility-each-at', { line, market: marketMessage(fact) }) : line;
  });
  return [plain(title), { kind: 'facts', messages: [message('volatility-line', { each: list(each) })] }];
}

const marketMessage = ({ value: { venue, quote } }: PriceFact): Message =>
  message('volatility-market', { venue: words(venue), quote: words(quote.toUpperCase()) });

const shortMessage = (each: readonly Message[], until: IsoDate): Message =>
  message('volatility-short', { to: day(until), each: list(each), needed: VOLATILITY_CLOSES });

/** Coins whose price is not known for the same reason share a line. */
function absentVolatility(prices: Prices): readonly TextBlock[] {
  const absent = [...prices].flatMap(([asset, price]) => (price.is === 'absent' ? [{ asset, price }] : []));
  const alike = Map.groupBy(absent, ({ price }) => JSON.stringify([price.offline, missesOf(price.missed)]));
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    const assets = list(group.map(({ asset }) => words(asset)));
    return first ? labelled(assets, absentBeside(message('volatility-what', { assets }), first.price)) : [];
  });
}
