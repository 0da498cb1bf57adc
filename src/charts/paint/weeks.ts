import type { PictureBody } from '../../core/picture.ts';
import { drawLabels, drawTicks, layOut, reachOf, ticksWidth } from './axes.ts';
import { type ChartOption, drawChart, VALUES } from './chart.ts';
import type { Sheet } from './frame.ts';
import { drawGaps, isAmount, knownOf } from './gaps.ts';
import { drawLegend, type Named } from './legend.ts';

type Weeks = Extract<PictureBody, { readonly is: 'weeks' }>;

/** Weeks side by side, stacked of their parts; the mean is a line over them on the same scale. A week that is not known is hatched. */
export function drawWeeks(sheet: Sheet, body: Weeks): void {
  const below = drawLegend(sheet, namedOf(sheet, body), sheet.cell);
  const { plot, column, row } = layOut(sheet, below, ticksWidth(sheet, body.ticks));
  const drawn = drawChart(sheet, plot, weeksOption(sheet, body));
  drawTicks(sheet, body.ticks, { drawn, plot, column });
  drawGaps(sheet, knownOf(body.labels, body.parts), { drawn, plot });
  drawn.lay();
  drawLabels(sheet, body.labels, { drawn, row });
}

const hasWays = ({ parts }: Weeks): boolean => parts.length === 1;

function namedOf({ palette }: Sheet, body: Weeks): readonly Named[] {
  const { parts, mean } = body;
  const ways = [palette.bars.in, palette.bars.out];
  return [
    ...parts.map(({ name }, at) => ({
      ...{ name, mark: 'square' as const },
      colours: hasWays(body) ? ways : [palette.series[at] ?? palette.soft],
    })),
    ...(mean ? [{ name: mean.name, colours: [palette.ink], mark: 'line' as const }] : []),
  ];
}

/** What is beyond the labels is of no week. */
const within = <T>(values: readonly T[], labels: readonly string[]): T[] => values.slice(0, labels.length);

/** The chart alone, whose bare cost the bench holds us to. */
export function weeksOption({ palette, picture }: Pick<Sheet, 'palette' | 'picture'>, body: Weeks): ChartOption {
  const { labels, parts, mean, ticks } = body;
  return {
    grid: { left: 0, right: 0, top: 0, bottom: 0 },
    xAxis: [axisOf(labels, picture.direction)],
    yAxis: [{ ...VALUES, ...reachOf(ticks, reachedBy(body)) }],
    series: [
      ...parts.map(({ values }, at) => ({
        ...{ type: 'bar', stack: 'week', barCategoryGap: '24%', barMaxWidth: 110 },
        itemStyle: { color: palette.series[at] ?? palette.soft },
        data: within(values, labels).map((value) =>
          hasWays(body) && isAmount(value)
            ? { value, itemStyle: { color: value < 0 ? palette.bars.out : palette.bars.in } }
            : value,
        ),
      })),
      ...(mean ? meanOn(within(mean.values, labels), palette) : []),
    ],
  };
}

/** Drawn twice, so that it is seen on every colour: what lies beneath is its rim. */
const meanOn = (data: readonly (number | null)[], { ink, ground }: Sheet['palette']) =>
  [
    [ground, 8],
    [ink, 4],
  ].map(([color, width]) => ({
    ...{
      type: 'line',
      connectNulls: false,
      ...dotted(data, 12),
      z: 5,
    },
    ...{ lineStyle: { color, width }, itemStyle: { color } },
  }));

/** The data of a line. An amount with a gap on either side makes no line, and is a dot: what is known is seen. */
export const dotted = (values: readonly (number | null)[], symbolSize: number) => ({
  ...{ symbol: 'none', showSymbol: true, showAllSymbol: true },
  data: values.map((value, at) =>
    isAmount(value) && !isAmount(values[at - 1]) && !isAmount(values[at + 1])
      ? { value, symbol: 'circle', symbolSize }
      : value,
  ),
});

export const axisOf = (labels: readonly string[], direction: 'ltr' | 'rtl') => ({
  ...{ type: 'category' as const, data: labels.map((_, at) => at), show: false, inverse: direction === 'rtl' },
});

function reachedBy({ labels, parts, mean }: Weeks): readonly number[] {
  const sums = labels.flatMap((_, at) => {
    const amounts = parts.map(({ values }) => values[at] ?? 0);
    const sum = (some: readonly number[]) => some.reduce((a, b) => a + b, 0);
    return [sum(amounts.filter((each) => each > 0)), sum(amounts.filter((each) => each < 0))];
  });
  return [...sums, ...within(mean?.values ?? [], labels).filter(isAmount)];
}
