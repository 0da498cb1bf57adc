import type { PictureBody } from '../../core/picture.ts';
import { drawLabels, drawTicks, layOut, reachOf, ticksWidth } from './axes.ts';
import type { Cell } from './cell.ts';
import { type ChartOption, type Drawn, drawChart, VALUES } from './chart.ts';
import type { Sheet } from './frame.ts';
import { drawGaps, isAmount, knownOf } from './gaps.ts';
import { drawLegend, type Named } from './legend.ts';
import { drawLevels } from './levels.ts';
import { axisOf, dotted } from './weeks.ts';

type Lines = Extract<PictureBody, { readonly is: 'lines' }>;

/** Lines over time, with levels across them, and what flowed in the same weeks beneath them on a scale of its own. */
export function drawLines(sheet: Sheet, body: Lines): void {
  const { ticks, flows, labels } = body;
  const below = drawLegend(sheet, namedOf(sheet, body), sheet.cell);
  const axis = Math.max(ticksWidth(sheet, ticks), flows ? ticksWidth(sheet, flows.ticks) : 0);
  const { plot, column, row } = layOut(sheet, below, axis);
  const parts = splitOf(sheet, plot, body);
  const drawn = drawChart(sheet, plot, linesOption(sheet, body, parts));
  const upper = { ...plot, height: parts.upper };
  drawTicks(sheet, ticks, {
    drawn,
    plot: upper,
    column: { ...column, height: parts.upper },
    ...(flows && { below: parts.between / 2 }),
  });
  drawGaps(sheet, knownOf(labels, body.lines), { drawn, plot: upper });
  if (flows) drawFlows(sheet, { body, flows }, { drawn, plot, column, parts });
  drawn.lay();
  drawLevels(sheet, body.levels, { yOf: (at) => drawn.yOf(at), plot: upper, traces: tracesOf(body, drawn) });
  drawLabels(sheet, labels, { drawn, row });
}

/** How high the lines and the bars beneath them are, and what lies between. */
interface Split {
  readonly upper: number;
  readonly between: number;
  readonly lower: number;
}

function splitOf({ line, picture }: Sheet, plot: Cell, { flows }: Lines): Split {
  if (!flows) return { upper: plot.height, between: 0, lower: 0 };
  // The lowest words of the one axis and the highest of the other each take half of it.
  const between = picture.size === 'wide' ? Math.round(line / 2) : line;
  const upper = Math.round((plot.height - between) * 0.58);
  return { upper, between, lower: plot.height - between - upper };
}

type Flows = NonNullable<Lines['flows']>;
interface Beneath {
  readonly drawn: Drawn;
  readonly plot: Cell;
  readonly column: Cell;
  readonly parts: Split;
}

function drawFlows(
  sheet: Sheet,
  { body, flows }: { body: Lines; flows: Flows },
  { drawn, plot, column, parts }: Beneath,
): void {
  const place = { y: plot.y + parts.upper + parts.between, height: parts.lower };
  drawTicks(sheet, flows.ticks, {
    drawn,
    plot: { ...plot, ...place },
    column: { ...column, ...place },
    grid: 1,
    above: parts.between / 2,
  });
  drawGaps(sheet, knownOf(body.labels, [flows]), { drawn, plot: { ...plot, ...place } });
}

/** Digits keep their own direction behind words that read from the right. */
const [ISOLATE, END] = ['\u2068', '\u2069'];

function namedOf({ palette }: Sheet, { lines, flows }: Lines): readonly Named[] {
  return [
    ...lines.map(({ name, last }, at) => ({
      ...{ name: last === undefined ? name : `${name} ${ISOLATE}${last}${END}`, mark: 'line' as const },
      colours: [palette.series[at] ?? palette.soft],
    })),
    ...(flows?.name === undefined
      ? []
      : [{ name: flows.name, mark: 'square' as const, colours: [palette.bars.in, palette.bars.out] }]),
  ];
}

/** The chart alone, whose bare cost the bench holds us to. */
export function linesOption(
  { palette, picture }: Pick<Sheet, 'palette' | 'picture'>,
  body: Lines,
  split: Split,
): ChartOption {
  const { lines, labels, ticks, flows, levels } = body;
  const x = axisOf(labels, picture.direction);
  const side = { left: 0, right: 0 };
  const amounts = lines.flatMap(({ values }) => values.slice(0, labels.length).filter(isAmount));
  const reach = reachOf(ticks, [...amounts, ...levels.map(({ at }) => at)]);
  return {
    grid: [
      { ...side, top: 0, height: split.upper },
      ...(flows ? [{ ...side, top: split.upper + split.between, height: split.lower }] : []),
    ],
    xAxis: [x, ...(flows ? [{ ...x, gridIndex: 1 }] : [])],
    yAxis: [
      { ...VALUES, ...reach },
      ...(flows ? [{ ...VALUES, gridIndex: 1, ...reachOf(flows.ticks, [0, ...flows.values.filter(isAmount)]) }] : []),
    ],
    series: [
      ...lines.map(({ values }, at) => lineSeries(palette, values.slice(0, labels.length), { at, of: lines.length })),
      ...(flows ? [flowSeries(palette, flows.values.slice(0, labels.length))] : []),
    ],
  };
}

function lineSeries(
  palette: Sheet['palette'],
  values: readonly (number | null)[],
  { at, of }: { at: number; of: number },
) {
  const color = palette.series[at] ?? palette.soft;
  return {
    ...{ type: 'line', connectNulls: false, itemStyle: { color }, ...dotted(values, 14) },
    lineStyle: { color, width: 5, cap: 'round', join: 'round' },
    ...(of === 1 && { areaStyle: { color, opacity: 0.12, origin: 'start' } }),
  };
}

const flowSeries = ({ bars }: Sheet['palette'], values: readonly (number | null)[]) => ({
  ...{ type: 'bar', xAxisIndex: 1, yAxisIndex: 1, barCategoryGap: '24%', barMaxWidth: 110 },
  data: values.map((value) => ({ value, itemStyle: { color: (value ?? 0) < 0 ? bars.out : bars.in } })),
});

/** Where the lines pass, in pixels, so that words can keep away from them. */
const tracesOf = ({ lines, labels }: Lines, { xOf, yOf }: Drawn) =>
  lines.flatMap(({ values }) =>
    values.slice(0, labels.length).flatMap((value, at) => (isAmount(value) ? [{ x: xOf(at), y: yOf(value) }] : [])),
  );
