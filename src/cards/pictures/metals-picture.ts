import type { Metal } from '../../core/metal.ts';
import type { PictureSize } from '../../core/picture.ts';
import type { Priced } from '../../core/prices.ts';
import { addDays, type IsoDate } from '../../core/week.ts';
import { day, list, type Message, message, shortDay, type Value, words } from '../../i18n/message.ts';
import type { CardPicture } from '../card-picture.ts';
import { pairMessage } from '../price-lines.ts';
import { pictureSaying } from './picture-parts.ts';
import { indexTicks } from './picture-ticks.ts';
import { closesOf, daysFromTo, knownOf, priceSource } from './price-days.ts';

/** The prices of a metal that were heard of its days, of one source. */
export interface MetalDays {
  readonly metal: Metal;
  /** Where it is a token that stands for the metal, how that is called. */
  readonly proxy?: string;
  readonly publisher: string;
  readonly attribution?: string;
  readonly prices: ReadonlyMap<IsoDate, number>;
}

export interface MetalsPictureView {
  readonly metals: readonly MetalDays[];
  readonly bitcoin: Priced;
}

const MOST_DAYS = 180;
const HUNDRED = 100;
/** One day is no line. */
const LEAST_DAYS = 2;

interface Line {
  readonly name: Value;
  readonly prices: ReadonlyMap<IsoDate, number>;
}

/** BTC, gold and silver from the first day on that all of them are known of, each as 100 then: parallel, and no word joins two of them. */
export function metalsPicture({ metals, bitcoin }: MetalsPictureView, size: PictureSize): CardPicture | undefined {
  if (bitcoin.is !== 'fact' || metals.length === 0) return undefined;
  const lines: readonly Line[] = [
    { name: pairMessage(bitcoin.value), prices: closesOf(bitcoin.value) },
    ...metals.map(({ metal, proxy, prices }) => ({ name: proxy ? words(proxy) : message(`metal-${metal}`), prices })),
  ];
  const common = daysOfAll(lines).slice(-MOST_DAYS);
  const last = common.at(-1);
  if (!last || common.length < LEAST_DAYS) return undefined;
  // What all of them are held against stands on the picture.
  const first = common.find((date) => date > addDays(last, -MOST_DAYS * 2)) ?? last;
  const days = daysFromTo(first, last);
  const indexed = lines.map((line) => indexedLine(line, days, first));
  return pictureSaying(
    [message('picture-metals-said', { from: day(first), to: day(last), lines: saidLines(indexed) })],
    {
      size,
      title: message('picture-metals-title'),
      subtitle: message('picture-metals-span', { from: day(first), to: day(last) }),
      badge: message('picture-badge-prices'),
      source: priceSource([bitcoin, ...metals], last),
      cautions: [message('picture-caution-metals')],
      body: {
        is: 'lines',
        labels: days.map(shortDay),
        lines: indexed,
        ticks: indexTicks(indexed.flatMap(({ values }) => knownOf(values))),
        levels: [],
      },
      figures: [],
    },
  );
}

/** Dates that every line has a price of, in order. */
function daysOfAll([first, ...others]: readonly Line[]): readonly IsoDate[] {
  const days = [...(first?.prices.keys() ?? [])].filter((date) => others.every(({ prices }) => prices.has(date)));
  return days.toSorted();
}

function indexedLine({ name, prices }: Line, days: readonly IsoDate[], first: IsoDate) {
  const base = prices.get(first) ?? HUNDRED;
  const values = days.map((date) => {
    const price = prices.get(date);
    const index = price === undefined ? undefined : (price / base) * HUNDRED;
    return index !== undefined && index < 1e12 ? index : null;
  });
  return { name, values, last: Math.round((values.at(-1) ?? HUNDRED) * 10) / 10 };
}

const saidLines = (lines: readonly { readonly name: Value; readonly last: number }[]): Message =>
  message('picture-said', {
    figures: list(lines.map(({ name, last }) => message('labelled', { label: name, value: last }))),
  });
