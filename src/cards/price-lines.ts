import { type Absent, dayOf, type Miss } from '../core/live.ts';
import { type Measured, measured } from '../core/measured.ts';
import type { PairClose } from '../core/price-window.ts';
import type { PriceFact, Prices } from '../core/prices.ts';
import { addDays, type IsoDate } from '../core/week.ts';
import { list, type Message, measuredValue, message, type Value, words } from '../i18n/message.ts';
import type { TextBlock } from './card.ts';
import { absentBlocks, factPassport, missedBlocks } from './fact-lines.ts';
import { caution, plain } from './text-blocks.ts';

const HOUR = 3_600_000;

/** A close of a fact, in the quote of its pair: USDT is not a dollar. */
export const closeValue = (fact: PriceFact, { date, close }: PairClose): Value =>
  measuredValue(measured(fact, { name: `close-${date}`, amount: close, unit: fact.value.quote }));

/** The price of a day that is not over; undefined where only closed days are known. */
export function runningValue(fact: PriceFact): { readonly price: Value; readonly at: number } | undefined {
  const { running, quote } = fact.value;
  return (
    running && {
      price: measuredValue(measured(fact, { name: 'running', amount: running.price, unit: quote })),
      at: running.at,
    }
  );
}

export const percentValue = (
  fact: PriceFact,
  percent: Pick<Measured, 'amount'> & Partial<Pick<Measured, 'form'>> & { readonly name: string },
): Value => measuredValue(measured(fact, { unit: 'percent', ...percent }));

/** 'Binance BTCUSDT': a price is one venue's, and is never named without it. */
export const pairMessage = ({ venue, pair }: Pick<PairClose, 'venue' | 'pair'>): Message =>
  message('prices-pair', { venue: words(venue), pair: words(pair) });

/** Whether it is the day that closed last, by the clocks of UTC. `now` in UTC milliseconds. */
export const isLastClosed = (date: IsoDate, now: number): boolean => date === addDays(dayOf({ at: now }), -1);

/** Why a price is not known. Sources may be there that do not know this coin. */
export const absentPrice = (what: Message, absent: Absent): readonly TextBlock[] =>
  absent.offline || absent.missed.length > 0
    ? absentBlocks(what, absent)
    : [caution(message('prices-nobody', { what }))];

/** The same where prices are not what was asked for first: in a brief answer it is left out as they are. */
export const absentBeside = (what: Message, absent: Absent): readonly TextBlock[] =>
  absentPrice(what, absent).map((block) => (block.tone === 'caution' ? plain(block.message) : block));

/** Small print of some of what a card shows, with what it is of. */
export const labelled = (label: Value, lines: readonly TextBlock[]): readonly TextBlock[] =>
  lines.map((line) =>
    line.tone === 'passport' ? { ...line, message: message('labelled', { label, value: line.message }) } : line,
  );

/** The small print of several coins' prices: once for all that share it, each time with the coins it is of. */
export function pricePassports(prices: Prices, now: number): readonly TextBlock[] {
  const known = [...prices].flatMap(([asset, price]) => (price.is === 'fact' ? [{ asset, fact: price }] : []));
  const shared = [...Map.groupBy(known, ({ fact }) => sameSmallPrint(fact)).values()];
  return shared.flatMap((group) => {
    const [oldest] = group.toSorted((a, b) => (a.fact.fetchedAt ?? 0) - (b.fact.fetchedAt ?? 0));
    if (!oldest) return [];
    const lines = [factPassport(oldest.fact, now), ...missedBlocks(oldest.fact.missed)];
    if (shared.length === 1) return lines;
    return labelled(list(group.map(({ asset }) => words(asset))), lines);
  });
}

/** Those of one source, of one day or hour, in one state, after the same failures share their line: seconds between them tell nothing. */
const sameSmallPrint = ({ source, coverage, status, origin, asOf, missed }: PriceFact): string =>
  JSON.stringify([
    source,
    coverage,
    status,
    origin,
    'at' in asOf ? Math.floor(asOf.at / HOUR) : asOf,
    missesOf(missed),
  ]);

export const missesOf = (missed: readonly Miss[]): readonly string[] =>
  missed.map(({ source, failure }) => `${source} ${failure.code}`);
