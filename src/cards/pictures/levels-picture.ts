import type { Level } from '../../core/level.ts';
import type { PictureSize } from '../../core/picture.ts';
import { newestClose } from '../../core/price-window.ts';
import type { Priced } from '../../core/prices.ts';
import { assetSubject } from '../../core/subject.ts';
import { addDays, type IsoDate, weekday } from '../../core/week.ts';
import { day, list, type Message, message, shortDay, subjectValue, type Value } from '../../i18n/message.ts';
import type { CardPicture } from '../card-picture.ts';
import { closeValue, pairMessage } from '../price-lines.ts';
import { closeSentence } from './flows-price-picture.ts';
import { pictureSaying } from './picture-parts.ts';
import { priceTicks } from './picture-ticks.ts';
import { closesOf, daysFromTo, knownOf, priceSource } from './price-days.ts';

export interface LevelsPictureView {
  /** Ticker. */
  readonly asset: string;
  readonly price: Priced | undefined;
  /** Those of the asset that are judged, the nearest first. */
  readonly levels: readonly Level[];
}

const MOST_DAYS = 90;
const LEAST_CLOSES = 2;
const MOST_LEVELS = 6;
/** A level further from the closes than that part of them would press them flat. */
const NEAR = 0.4;

/** Daily closes with the levels that lie near them, each by its price and how we would judge it; nobody's words. */
export function levelsPicture({ asset, price, levels }: LevelsPictureView, size: PictureSize): CardPicture | undefined {
  if (price?.is !== 'fact') return undefined;
  const newest = newestClose(price.value);
  if (!newest) return undefined;
  const closes = closesOf(price.value);
  const { days, each } = daysOrFridays(closes, newest.date);
  const [begin = newest.date] = days;
  const values = days.map((date) => closes.get(date) ?? null);
  const known = knownOf(values);
  if (known.length < LEAST_CLOSES) return undefined;
  const drawn = levels.filter(({ claim }) => isNear(claim.price, known)).slice(0, MOST_LEVELS);
  const subject = subjectValue(assetSubject(asset));
  const missing = values.length - known.length;
  const usdt = levels.length > 0 && price.value.quote === 'usdt' ? [message('levels-usdt-pairs')] : [];
  const ofPlace = [...levelSentences(levels, drawn), ...usdt];
  return pictureSaying([closeSentence(price, newest), ...ofPlace], {
    ...{ size, ofPlace },
    title: message('picture-levels-title', { subject }),
    subtitle: message(`picture-${each}`, { pair: pairMessage(newest), from: day(begin), to: day(newest.date) }),
    badge: message('picture-badge-prices'),
    cautions:
      missing > 0
        ? [message(each === 'days' ? 'picture-caution-days' : 'picture-caution-closes', { count: missing })]
        : [],
    source: priceSource([price], newest.date),
    body: {
      is: 'lines',
      labels: days.map(shortDay),
      lines: [
        {
          name: message('picture-line', { subject, pair: pairMessage(newest) }),
          values,
          ...(days.at(-1) === newest.date && { last: closeValue(price, newest) }),
        },
      ],
      ticks: priceTicks([...known, ...drawn.map(({ claim }) => claim.price)]),
      levels: drawn.map((level) => ({ at: level.claim.price, label: levelLabel(level) })),
    },
    figures: [],
  });
}

/** The days of the last quarter; where no two of them stand beside each other, the Fridays of half a year: single days are no line. */
function daysOrFridays(closes: ReadonlyMap<IsoDate, number>, newest: IsoDate) {
  const days = fromKnown(daysFromTo(addDays(newest, 1 - MOST_DAYS), newest), closes);
  if (days.some((date) => closes.has(date) && closes.has(addDays(date, 1)))) return { days, each: 'days' } as const;
  const half = daysFromTo(addDays(newest, 1 - 2 * MOST_DAYS), newest);
  const fridays = half.filter((date) => weekday(date) === 5);
  return { days: fromKnown(fridays, closes), each: 'fridays' } as const;
}

/** Without what lies before the first known one. */
const fromKnown = (dates: readonly IsoDate[], closes: ReadonlyMap<IsoDate, number>): readonly IsoDate[] =>
  dates.slice(dates.findIndex((date) => closes.has(date)));

const isNear = (price: number, closes: readonly number[]): boolean =>
  price >= Math.min(...closes) * (1 - NEAR) && price <= Math.max(...closes) * (1 + NEAR);

const levelLabel = ({ claim, reading }: Level): Value =>
  message(`picture-level-${reading.direction}`, { price: { is: 'price', price: claim.price } });

function levelSentences(levels: readonly Level[], drawn: readonly Level[]): readonly Message[] {
  if (levels.length === 0) return [message('picture-levels-none')];
  const left = levels.length - drawn.length;
  return [
    ...(drawn.length > 0 ? [message('picture-levels-said', { levels: list(drawn.map(levelLabel)) })] : []),
    ...(left > 0 ? [message('picture-levels-left', { count: left })] : []),
  ];
}
