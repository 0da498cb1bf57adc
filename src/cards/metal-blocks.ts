import { changePercent } from '../core/change-percent.ts';
import type { Fact } from '../core/live.ts';
import { measured } from '../core/measured.ts';
import type { Metal, MetalPrice } from '../core/metal.ts';
import type { WeekEnding } from '../core/week.ts';
import { addDays } from '../core/week.ts';
import { day, list, type Message, measuredValue, message, words } from '../i18n/message.ts';
import type { FactsBlock, TextBlock } from './card.ts';
import { absentBlocks, asOfMessage, factPassport, missedBlocks } from './fact-lines.ts';
import type { MetalBeside, MetalsView, WeekEnds } from './metals-view.ts';
import { weekMessage } from './passport.ts';
import { caution } from './text-blocks.ts';

type Blocks = readonly (FactsBlock | TextBlock)[];

/** One metal: its price, and its change over the week where both ends of that are known, each with its passport. */
export function metalBlocks({ metal, price, ends }: MetalBeside, { report, now }: MetalsView): Blocks {
  const change = report ? [metalChange(metal, ends, report.weekEnding)] : [];
  const both = ends.before && ends.end;
  if (price.is === 'absent')
    return [
      ...absentBlocks(message(`metals-what-${metal}`), price),
      ...(both ? [{ kind: 'facts', messages: change } as const, factPassport(both, now)] : []),
    ];
  const { proxy } = price.value;
  return [
    { kind: 'facts', messages: [priceMessage(price), ...change] },
    ...(proxy === undefined ? [] : [caution(message(`metals-proxy-note-${metal}`, { token: words(proxy) }))]),
    factPassport(price, now),
    // What was kept may be of another source than what answers now.
    ...(both && both.source !== price.source ? [factPassport(both, now)] : []),
    ...missedBlocks(price.missed),
  ];
}

function priceMessage(fact: Fact<MetalPrice>): Message {
  const { metal, proxy } = fact.value;
  const price = priceValue(fact);
  return proxy === undefined
    ? message('labelled', { label: message(`metal-${metal}`), value: price })
    : message(`metals-proxy-${metal}`, { token: words(proxy), price });
}

/** A token is priced by the piece, and an ounce is what it stands for. */
const priceValue = (fact: Fact<MetalPrice>) =>
  measuredValue(
    measured(fact, {
      ...{ name: 'price', amount: fact.value.price },
      unit: fact.value.proxy === undefined ? 'usd_per_ounce' : 'usd',
    }),
  );

function metalChange(metal: Metal, ends: WeekEnds<Fact<MetalPrice>>, friday: WeekEnding): Message {
  const { before, end } = ends;
  const name = end?.value.proxy === undefined ? message(`metal-${metal}`) : words(end.value.proxy);
  if (!before || !end)
    return message('metals-change-unknown', {
      ...{ name: message(`metal-${metal}`), week: weekMessage(friday), days: missingDays(ends, friday) },
    });
  const percent = changePercent(before.value.price, end.value.price);
  return message('metals-change', {
    ...{ name, week: weekMessage(friday), before: priceValue(before), end: priceValue(end) },
    ...{ beforeAt: asOfMessage(before.asOf), endAt: asOfMessage(end.asOf) },
    percent: measuredValue(measured(end, { name: 'week_change', amount: percent, unit: 'percent', form: 'signed' })),
  });
}

const missingDays = (ends: WeekEnds<unknown>, friday: WeekEnding) =>
  list([...(ends.before ? [] : [day(addDays(friday, -7))]), ...(ends.end ? [] : [day(friday)])]);

/** BTC on one venue: its newest close, and its change between the closes of the same two Fridays. */
export function bitcoinBlocks({ bitcoin, report, now }: MetalsView): Blocks {
  const { price } = bitcoin;
  if (price.is === 'absent') return absentBlocks(message('metals-what-bitcoin'), price);
  return [
    {
      kind: 'facts',
      messages: [...bitcoinPrice(price), ...(report ? [bitcoinChange(bitcoin, report.weekEnding)] : [])].flatMap(
        (line) => line ?? [],
      ),
    },
    factPassport(price, now),
    ...missedBlocks(price.missed),
  ];
}

type Bitcoin = MetalsView['bitcoin'];
type BitcoinPrice = Extract<Bitcoin['price'], { is: 'fact' }>;

const bitcoinValue = (price: BitcoinPrice, name: string, amount: number) =>
  measuredValue(measured(price, { name, amount, unit: price.value.quote }));

function bitcoinPrice(price: BitcoinPrice): readonly Message[] {
  const { venue, pair, closed, running } = price.value;
  const newest = closed.at(-1);
  const where = { venue: words(venue), pair: words(pair) };
  if (newest)
    return [
      message('metals-bitcoin', {
        ...{ ...where, price: bitcoinValue(price, 'close', newest.close), on: day(newest.date) },
      }),
    ];
  return running
    ? [message('metals-bitcoin-running', { ...where, price: bitcoinValue(price, 'running', running.price) })]
    : [];
}

function bitcoinChange({ price, ends }: Bitcoin, friday: WeekEnding): Message | undefined {
  if (price.is === 'absent') return undefined;
  const { before, end } = ends;
  const week = weekMessage(friday);
  if (!before || !end) return message('metals-bitcoin-change-unknown', { week, days: missingDays(ends, friday) });
  const percent = changePercent(before.close, end.close);
  return message('metals-bitcoin-change', {
    ...{ week, beforeOn: day(before.date), endOn: day(end.date) },
    ...{ before: bitcoinValue(price, 'week_before', before.close), end: bitcoinValue(price, 'week_end', end.close) },
    percent: measuredValue(measured(price, { name: 'week_change', amount: percent, unit: 'percent', form: 'signed' })),
  });
}
