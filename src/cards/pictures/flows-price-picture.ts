import type { PrintedFigure } from '../../core/figure.ts';
import type { History } from '../../core/history.ts';
import type { PictureSize } from '../../core/picture.ts';
import { closeOn, type PairClose } from '../../core/price-window.ts';
import type { Priced, PriceFact } from '../../core/prices.ts';
import type { Subject } from '../../core/subject.ts';
import type { WeekEnding } from '../../core/week.ts';
import { day, figureValue, type Message, message, shortDay, subjectValue, words } from '../../i18n/message.ts';
import type { CardPicture } from '../card-picture.ts';
import { directionMessage } from '../passport.ts';
import { closeValue, pairMessage } from '../price-lines.ts';
import { badgeOf, isSome, pictureSaying, shownIds } from './picture-parts.ts';
import { bounded, moneyTicks, priceTicks } from './picture-ticks.ts';
import { closesOf, creditedMessage, knownOf } from './price-days.ts';
import { gapCautions, newestWeeks, shownWeeks, weeksFromTo } from './week-spans.ts';

export interface FlowsPriceView {
  readonly subject: Subject;
  readonly history: History;
  /** Of the total, which a part is held against. */
  readonly totals: History;
  /** Undefined for what is no single coin. */
  readonly price: Priced | undefined;
}

/** Weeks of flows that are shown. */
export const MOST_WEEKS = 26;
/** One point is no line. */
const LEAST_CLOSES = 2;

/** An asset's weekly flows under the closes of the same Fridays: beside each other, and neither the reason of the other. */
export function flowsPricePicture(view: FlowsPriceView, size: PictureSize): CardPicture | undefined {
  const { subject, history, totals, price } = view;
  if (price?.is !== 'fact') return undefined;
  const weeks = weeksWithPrices(newestWeeks(history, MOST_WEEKS), price);
  const shown = shownWeeks(history, totals);
  const figures = weeks.flatMap((week) => shown.points.get(week)?.figure ?? []);
  const closes = closesOf(price.value);
  const values = weeks.map((week) => closes.get(week) ?? null);
  const known = knownOf(values);
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (known.length < LEAST_CLOSES || !first || !last || !isSome(figures)) return undefined;
  const closesMissing = values.length - known.length;
  const flows = weeks.map((week) => flowIn(shown.points.get(week)?.figure));
  const newest = closeOn(price.value, last);
  const name = message('picture-line-fridays', { pair: pairMessage(price.value) });
  return pictureSaying(sentencesOf(subject, { figures, price, newest }), {
    ...{ size, badge: badgeOf(figures), figures: shownIds(figures) },
    title: message('picture-flows-title', { subject: subjectValue(subject) }),
    subtitle: message('picture-span', {
      ...{ publisher: words(figures[0].publisher), from: day(first), to: day(last), count: weeks.length },
    }),
    cautions: [
      ...gapCautions(weeks, shown),
      ...(closesMissing > 0 ? [message('picture-caution-closes', { count: closesMissing })] : []),
    ],
    source: message('picture-source-both', {
      publisher: words(figures[0].publisher),
      venue: creditedMessage(price),
      until: day(last),
    }),
    body: {
      is: 'lines',
      labels: weeks.map(shortDay),
      lines: [{ name, values, ...(newest && { last: closeValue(price, newest) }) }],
      ticks: priceTicks(known),
      levels: [],
      flows: { name: message('picture-flows-name'), values: flows, ticks: moneyTicks(knownOf(flows)) },
    },
  });
}

const flowIn = (figure: PrintedFigure | undefined): number | null => (figure ? bounded(figure.usd) : null);

/** From the first week on whose Friday a close is known: before it there is nothing to stand beside. */
function weeksWithPrices(weeks: readonly WeekEnding[], { value }: PriceFact): readonly WeekEnding[] {
  const closes = closesOf(value);
  const first = weeks.find((week) => closes.has(week));
  const last = weeks.at(-1);
  return first && last ? weeksFromTo(first, last) : [];
}

interface Shown {
  readonly figures: readonly PrintedFigure[];
  readonly price: PriceFact;
  readonly newest: PairClose | undefined;
}

function sentencesOf(subject: Subject, { figures, price, newest }: Shown): readonly Message[] {
  const figure = figures.at(-1);
  return [
    ...(figure
      ? [
          message('picture-week-newest', {
            ...{ subject: subjectValue(subject), week: day(figure.period.end), amount: figureValue(figure) },
            way: directionMessage(figure.interval),
          }),
        ]
      : []),
    ...(newest ? [closeSentence(price, newest)] : []),
    message('picture-beside'),
  ];
}

/** The close that a picture of prices ends with. */
export const closeSentence = (price: PriceFact, close: PairClose): Message =>
  message('picture-close', { pair: pairMessage(close), on: day(close.date), price: closeValue(price, close) });
