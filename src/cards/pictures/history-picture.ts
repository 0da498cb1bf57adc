import type { PrintedFigure } from '../../core/figure.ts';
import type { History } from '../../core/history.ts';
import { usd } from '../../core/money.ts';
import type { PictureSize } from '../../core/picture.ts';
import { outsideTotal, type Subject } from '../../core/subject.ts';
import type { WeekEnding } from '../../core/week.ts';
import { day, figureValue, type Message, message, shortDay, subjectValue, words } from '../../i18n/message.ts';
import type { CardPicture, SaidSeries } from '../card-picture.ts';
import { directionMessage } from '../passport.ts';
import { badgeOf, isSome, pictureSaying, shownIds, sourceOf } from './picture-parts.ts';
import { bounded, moneyTicks } from './picture-ticks.ts';
import { gapCautions, newestWeeks, type ShownWeeks, shownWeeks } from './week-spans.ts';

/** One part a week, with the mean of as many weeks. */
const MEAN_WEEKS = 4;
/** Beyond so many colours nobody tells them apart. */
const MOST_PARTS = 4;

interface PartHistory {
  readonly subject: Subject;
  readonly history: History;
}

export interface HistoryPictureView extends PartHistory {
  /** Of the total, which a part is held against. */
  readonly totals: History;
  /** What the total is made of, as far as it is named; none for one asset. */
  readonly parts: readonly PartHistory[];
  /** Weeks by the calendar, whether they are known or not. */
  readonly count: number;
}

/** Weeks side by side: a total by its largest assets and all others together, or one subject alone. A week that is not known is a gap. */
export function historyPicture(view: HistoryPictureView, size: PictureSize): CardPicture | undefined {
  const { subject, history, count, totals } = view;
  const weeks = newestWeeks(history, count);
  const shown = shownWeeks(history, totals);
  const figures = weeks.flatMap((week) => shown.points.get(week)?.figure ?? []);
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!isSome(figures) || !first || !last) return undefined;
  const { series, made, held } = stackOf(view, { weeks, shown });
  const mean = meanOf(weeks, shown);
  const span = { publisher: words(figures[0].publisher), from: day(first), to: day(last), count: weeks.length };
  return pictureSaying(sentences({ subject, figures, mean }), {
    ...{ size, badge: badgeOf(figures), source: sourceOf(figures) },
    title: message('picture-history-title', { subject: subjectValue(subject) }),
    subtitle: message('picture-span', span),
    cautions: [
      ...gapCautions(weeks, shown),
      ...(held > 0 ? [message('picture-caution-parts-held', { count: held })] : []),
    ],
    body: {
      is: 'weeks',
      labels: weeks.map(shortDay),
      parts: series,
      ...(mean && { mean }),
      ticks: moneyTicks(reachOf(series, mean)),
    },
    figures: shownIds([...figures, ...made]),
  });
}

interface Span {
  readonly weeks: readonly WeekEnding[];
  readonly shown: ShownWeeks;
}

/** The parts of each week, and the figures they are made of beside the subject's own. */
function stackOf({ subject, parts, totals }: HistoryPictureView, { weeks, shown }: Span) {
  const whole = weeks.map((week) => shown.points.get(week)?.figure.usd ?? null);
  const named = largestParts(parts, weeks, totals);
  if (named.length === 0) return { series: [seriesOf(subjectValue(subject), whole)], made: [], held: 0 };
  const rows = named.map(({ subject: of, points }) => {
    // Where the total is not known nobody could say what the others are: the whole week is a gap.
    const figures = weeks.map((week, at) => (whole[at] === null ? undefined : points.get(week)?.figure));
    return { of, figures };
  });
  const others = whole.map((total, at) =>
    total === null ? null : rows.reduce((left, { figures }) => left - (figures[at]?.usd ?? 0), Number(total)),
  );
  const series = rows.map(({ of, figures }) =>
    seriesOf(
      subjectValue(of),
      figures.map((figure) => figure?.usd ?? null),
    ),
  );
  return {
    series: [...series, seriesOf(message('picture-others'), others)],
    // Nobody may tell of it; its amount is in the total all the same.
    held: weeks.filter((week, at) => whole[at] !== null && named.some(({ heldBack }) => heldBack.has(week))).length,
    made: rows.flatMap(({ figures }) => figures.filter((figure) => figure !== undefined)),
  };
}

/** Those that moved most in these weeks, signs dropped. What is counted beside the total is no part of it. */
function largestParts(parts: readonly PartHistory[], weeks: readonly WeekEnding[], totals: History) {
  const moved = parts
    .filter(({ subject }) => !outsideTotal(subject) && subject.key !== 'OTHER')
    .map(({ subject, history }) => {
      const { points, heldBack } = shownWeeks(history, totals);
      const size = weeks.reduce((sum, week) => sum + Math.abs(points.get(week)?.figure.usd ?? 0), 0);
      return { subject, points, heldBack, size };
    });
  return moved
    .filter(({ size }) => size > 0)
    .toSorted((a, b) => b.size - a.size || a.subject.key.localeCompare(b.subject.key))
    .slice(0, MOST_PARTS);
}

const seriesOf = (name: SaidSeries['name'], values: readonly (number | null)[]): SaidSeries => ({
  ...{ name, values: values.map((value) => (value === null ? null : bounded(value))) },
});

/** The mean of each week and the three before it, only where all four are known; undefined where that is never so. */
function meanOf(weeks: readonly WeekEnding[], { points }: ShownWeeks): SaidSeries | undefined {
  const values = weeks.map((_, at) => {
    const four = weeks
      .slice(Math.max(0, at - MEAN_WEEKS + 1), at + 1)
      .flatMap((week) => points.get(week)?.figure ?? []);
    return four.length === MEAN_WEEKS ? meanFigure(four) : undefined;
  });
  const last = values.at(-1);
  if (!values.some((value) => value !== undefined)) return undefined;
  return {
    ...seriesOf(
      message('picture-mean', { weeks: MEAN_WEEKS }),
      values.map((value) => value?.usd ?? null),
    ),
    ...(last && { last: { is: 'amount', amount: last, approx: true } }),
  };
}

/** No finer than the coarsest of what it is made of. */
function meanFigure(figures: readonly PrintedFigure[]) {
  const step = figures.map((figure) => figure.step).reduce((a, b) => (a > b ? a : b));
  const mean = figures.reduce((sum, figure) => sum + figure.usd / figures.length, 0);
  return { usd: usd(Math.round(mean / step) * step), step };
}

/** The newest week, the largest ways of the span, and the mean. */
function sentences({
  subject,
  figures,
  mean,
}: {
  readonly subject: Subject;
  readonly figures: readonly PrintedFigure[];
  readonly mean: SaidSeries | undefined;
}): readonly Message[] {
  const newest = figures.at(-1);
  const bySize = figures.toSorted((a, b) => a.usd - b.usd);
  const [least, most] = [bySize[0], bySize.at(-1)];
  const said = (key: 'picture-week-newest' | 'picture-week-least' | 'picture-week-most', figure: PrintedFigure) =>
    message(key, {
      ...{ subject: subjectValue(subject), week: day(figure.period.end), amount: figureValue(figure) },
      way: directionMessage(figure.interval),
    });
  return [
    ...(newest ? [said('picture-week-newest', newest)] : []),
    ...(least && most && least !== most ? [said('picture-week-least', least), said('picture-week-most', most)] : []),
    ...(mean?.last ? [message('picture-mean-said', { weeks: MEAN_WEEKS, amount: mean.last })] : []),
  ];
}

/** How far stacks reach either way, and the mean. */
function reachOf(parts: readonly SaidSeries[], mean: SaidSeries | undefined): readonly number[] {
  const stacks = (parts[0]?.values ?? []).flatMap((_, at) => {
    const week = parts.map(({ values }) => values[at] ?? 0);
    const sum = (of: (value: number) => boolean) => week.filter(of).reduce((all, value) => all + value, 0);
    return [sum((value) => value > 0), sum((value) => value < 0)];
  });
  return [...stacks, ...(mean?.values ?? []).flatMap((value) => value ?? [])];
}
