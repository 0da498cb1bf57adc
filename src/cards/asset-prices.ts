import { measured } from '../core/measured.ts';
import { newestClose, type PriceWeek, priceWeek } from '../core/price-window.ts';
import type { Priced, PriceFact } from '../core/prices.ts';
import type { Subject } from '../core/subject.ts';
import type { WeekEnding } from '../core/week.ts';
import { day, list, type Message, measuredValue, message, subjectValue } from '../i18n/message.ts';
import type { FactsBlock, TextBlock } from './card.ts';
import { asOfMessage, factPassport, missedBlocks } from './fact-lines.ts';
import { absentBeside, closeValue, isLastClosed, pairMessage, percentValue, runningValue } from './price-lines.ts';
import { plain } from './text-blocks.ts';

export interface AssetPriceView {
  readonly subject: Subject;
  /** Undefined where the products are of no single coin. */
  readonly price: Priced | undefined;
  /** The week of the flows it stands beside. */
  readonly week: WeekEnding;
  /** UTC milliseconds. */
  readonly now: number;
}

/** The newest price, the newest close, and what the price did in the days of the flows' week: beside them, and no reason for them. */
export function assetPriceBlocks({ subject, price, week, now }: AssetPriceView): readonly (FactsBlock | TextBlock)[] {
  if (!price) return [plain(message('prices-no-coin'))];
  if (price.is === 'absent') return absentBeside(message('prices-what', { subject: subjectValue(subject) }), price);
  return [
    { kind: 'facts', messages: [...newestLines(price, now), ...weekLines(price, priceWeek(price.value, week))] },
    factPassport(price, now),
    ...missedBlocks(price.missed),
  ];
}

/** The venue is named once, with the first price that is shown. */
function newestLines(fact: PriceFact, now: number): readonly Message[] {
  const [running, close] = [runningValue(fact), newestClose(fact.value)];
  const pair = pairMessage(fact.value);
  const first =
    running && message('prices-running', { price: running.price, pair, asOf: asOfMessage({ at: running.at }) });
  if (!close) return [...(first ? [first] : []), message('prices-none-closed', { pair })];
  const price = closeValue(fact, close);
  const key = isLastClosed(close.date, now) ? 'prices-closed' : 'prices-newest';
  return [
    ...(first ? [first] : []),
    message(key, { on: day(close.date), price: first ? price : message('prices-at', { price, pair }) }),
  ];
}

function weekLines(fact: PriceFact, week: PriceWeek): readonly Message[] {
  const { start, end } = week.between;
  return [
    message('prices-week', { change: changeMessage(fact, week), turnover: turnoverMessage(fact, week) }),
    message('prices-week-days', { from: day(start), to: day(end) }),
  ];
}

function changeMessage(fact: PriceFact, { change, missing, between }: PriceWeek): Message {
  if (change === undefined) return message('prices-change-unknown', { days: list(missing.map(day)) });
  const name = `change-${between.start}-${between.end}`;
  return message('prices-change', { change: percentValue(fact, { name, amount: change, form: 'signed' }) });
}

function turnoverMessage(fact: PriceFact, { turnover, days, between }: PriceWeek): Message {
  if (turnover === undefined) return message('prices-turnover-part', days);
  const name = `turnover-${between.start}-${between.end}`;
  const sum = measured(fact, { name, amount: turnover, unit: fact.value.quote, form: 'compact' });
  return message('prices-turnover', { turnover: measuredValue(sum) });
}
