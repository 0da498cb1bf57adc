import type { Figure } from '../../core/figure.ts';
import { directionOf } from '../../core/interval.ts';
import { usd } from '../../core/money.ts';
import { step } from '../../core/printed.ts';
import type { ShownFigure } from '../../core/said-picture.ts';
import { isUnchecked, type Verification, weakest } from '../../core/verification.ts';
import { day, figureValue, list, type Message, message, subjectValue, type Value, words } from '../../i18n/message.ts';
import type { CardPicture, SaidBar } from '../card-picture.ts';
import { inOneLine } from '../one-line.ts';
import { directionMessage } from '../passport.ts';
import { bounded } from './picture-ticks.ts';

export type SomeFigures = readonly [Figure, ...Figure[]];

/** A figure as a bar under a label, by the way it surely went; what is computed shows its interval. */
export function barOf(figure: Figure, label: Value = subjectValue(figure.subject)): SaidBar {
  const { low, high } = figure.interval;
  const reach = bounded(figure.derived ? (low + high) / 2 : figure.usd);
  return {
    ...{ label, value: shortValue(figure), usd: reach, way: directionOf(figure.interval) },
    ...(figure.derived && { low: bounded(low), high: bounded(high), note: message('picture-derived') }),
  };
}

const THIN = 10;

/** An interval that is thin beside its amount as one amount within it, no finer than it is wide; its ends are drawn. */
export function shortValue(figure: Figure): Value {
  if (!figure.derived) return figureValue(figure);
  const { low, high } = figure.interval;
  const [middle, width] = [(low + high) / 2, high - low];
  if (Math.abs(middle) < width * THIN || Math.abs(middle) > 1e14) return figureValue(figure);
  const place = step(10 ** Math.floor(Math.log10(Math.max(1, width))));
  return { is: 'amount', amount: { usd: usd(Math.round(middle / place) * place), step: place }, approx: true };
}

/** 'Total, net outflow': the way stands in words beside its colour. */
export const leadBar = (figure: Figure): SaidBar =>
  barOf(
    figure,
    message('picture-lead', { subject: subjectValue(figure.subject), way: directionMessage(figure.interval) }),
  );

/** How far all of it is verified: no further than its weakest figure. */
export const badgeOf = ([first, ...others]: SomeFigures): Message =>
  badgeMessage(weakest([first.verification, ...others.map(({ verification }) => verification)]));

function badgeMessage(verification: Verification): Message {
  switch (verification.state) {
    case 'repeated':
      return message('picture-badge-repeated', { texts: verification.texts });
    case 'agrees':
    case 'differs':
      return message(`picture-badge-${verification.state}`, { publisher: words(verification.with) });
    case 'restated':
      return message('picture-badge-restated', { on: day(verification.on) });
    case 'single_source':
    case 'withdrawn':
      return message(`picture-badge-${verification.state}`);
  }
}

/** Whose figures, when they were published, and that they are no advice. */
export function sourceOf(figures: SomeFigures): Message {
  const [first] = figures;
  const days = figures.map(({ publishedOn }) => publishedOn).toSorted();
  const [from = first.publishedOn, to = first.publishedOn] = [days[0], days.at(-1)];
  const publisher = words(first.publisher);
  const published =
    from === to
      ? message('picture-published', { on: day(from) })
      : message('picture-published-span', { from: day(from), to: day(to) });
  const unchecked = figures.some(({ verification }) => isUnchecked(verification));
  return message(unchecked ? 'picture-source-unchecked' : 'picture-source', { publisher, published });
}

/** What is remembered of the figures that are shown, each once. */
export function shownIds(figures: readonly Figure[]): readonly ShownFigure[] {
  const byId = figures.map(
    ({ id, vintage, interval: { low, high } }) => [`${id} ${vintage}`, { id, vintage, low, high }] as const,
  );
  return [...new Map(byId).values()];
}

/** More in one sentence nobody listens to. */
const MOST_IN_SENTENCE = 6;
const MOST_SAID = 12;

/** 'BTC −$1.09B (net outflow), …', a few in a sentence; how many more there are is said. */
export function figureSentences(figures: readonly Figure[]): readonly Message[] {
  const said = figures.slice(0, MOST_SAID).map(saidFigure);
  const sentences = Array.from({ length: Math.ceil(said.length / MOST_IN_SENTENCE) }, (_, at) =>
    message('picture-said', { figures: list(said.slice(at * MOST_IN_SENTENCE, (at + 1) * MOST_IN_SENTENCE)) }),
  );
  const left = figures.length - said.length;
  return left > 0 ? [...sentences, message('picture-said-more', { count: left })] : sentences;
}

const saidFigure = (figure: Figure): Message =>
  message('picture-figure', {
    subject: subjectValue(figure.subject),
    amount: figureValue(figure),
    way: directionMessage(figure.interval),
  });

/** The picture, with what it says to whoever cannot see it: first what it shows, then what must not be missed, how sure it is, and whose it is. */
export function pictureSaying(
  sentences: readonly Message[],
  { cautions = [], ...rest }: Omit<CardPicture, 'alt' | 'caution'> & { readonly cautions?: readonly Message[] },
): CardPicture {
  const caution = cautions.length > 0 ? inOneLine(cautions) : undefined;
  const behind = [...(caution ? [caution] : []), rest.badge, rest.source];
  return { ...rest, ...(caution && { caution }), alt: [...sentences, ...behind] };
}

/** At least one. */
export const isSome = (figures: readonly Figure[]): figures is SomeFigures => figures.length > 0;
