import type { PictureBody } from '../../core/picture.ts';
import { drawLabels, drawLegend, drawTicks, type Tick, ticksWidth } from './axes.ts';
import { drawChart } from './chart.ts';
import type { Sheet } from './frame.ts';
import type { Cell } from './pen.ts';

type Lines = Extract<PictureBody, { readonly is: 'lines' }>;

/** Lines over time, with levels across them, and what flowed in the same weeks beneath them on a scale of its own. */
export function drawLines(sheet: Sheet, body: Lines): void {
  const { cell, small, palette, picture } = sheet;
  const { lines, labels, ticks, flows } = body;
  const named = lines.map(({ name, last }, at) => ({
    name: last === undefined ? name : `${name} ${last}`,
    colour: palette.series[at] ?? palette.soft,
    mark: 'line' as const,
  }));
  const top = drawLegend(sheet, named, cell);
  const axis = Math.max(ticksWidth(sheet, ticks), flows ? ticksWidth(sheet, flows.ticks) : 0);
  const foot = small * 1.4;
  const isRtl = picture.direction === 'rtl';
  const plot = {
    ...{ x: isRtl ? cell.x : cell.x + axis + 14, y: cell.y + top + 6 },
    ...{ width: cell.width - axis - 14, height: cell.height - top - foot - 10 },
  };
  const split = flows ? Math.round(plot.height * 0.6) : plot.height;
  const drawn = drawChart(sheet, plot, optionOf(sheet, body, { plot, split }));
  const column = { ...plot, x: isRtl ? cell.x + cell.width - axis : cell.x, width: axis };
  const upper = { ...plot, height: split };
  drawTicks(sheet, ticks, { drawn, plot: upper, column: { ...column, height: split } });
  drawLevels(sheet, body, { yOf: (at) => drawn.yOf(at), plot: upper });
  if (flows) {
    const lower = { y: plot.y + split + GAP, height: plot.height - split - GAP };
    drawTicks(sheet, flows.ticks, { drawn, plot: { ...plot, ...lower }, column: { ...column, ...lower }, grid: 1 });
  }
  drawLabels(sheet, labels, { drawn, line: { ...plot, y: plot.y + plot.height + 6, height: foot } });
}

const GAP = 24;

const span = (ticks: readonly Tick[]) => ({
  min: Math.min(...ticks.map(({ at }) => at)),
  max: Math.max(...ticks.map(({ at }) => at)),
});

function optionOf(
  { palette, picture }: Sheet,
  { lines, labels, ticks, flows }: Lines,
  { plot, split }: { plot: Cell; split: number },
) {
  const x = { type: 'category', data: labels.map((_, at) => at), show: false, inverse: picture.direction === 'rtl' };
  const side = { left: 0, right: 0 };
  return {
    grid: [
      { ...side, top: 0, height: split },
      ...(flows ? [{ ...side, top: split + GAP, height: plot.height - split - GAP }] : []),
    ],
    xAxis: [x, ...(flows ? [{ ...x, gridIndex: 1 }] : [])],
    yAxis: [
      { type: 'value', show: false, ...span(ticks) },
      ...(flows ? [{ type: 'value', show: false, gridIndex: 1, ...span(flows.ticks) }] : []),
    ],
    series: [
      ...lines.map(({ values }, at) => ({
        ...{ type: 'line', data: [...values], connectNulls: false, showSymbol: false },
        lineStyle: { color: palette.series[at], width: 4, cap: 'round', join: 'round' },
        ...(at === 0 &&
          lines.length === 1 && { areaStyle: { color: palette.series[0], opacity: 0.12, origin: 'start' } }),
      })),
      ...(flows
        ? [
            {
              ...{ type: 'bar', xAxisIndex: 1, yAxisIndex: 1, barCategoryGap: '30%' },
              data: flows.values.map((value) => ({
                value,
                itemStyle: { color: (value ?? 0) < 0 ? palette.bars.out : palette.bars.in },
              })),
            },
          ]
        : []),
    ],
  };
}

/** Each level is a dashed line with its words on it, where no other's stand already. */
function drawLevels(sheet: Sheet, { levels }: Lines, { yOf, plot }: { yOf: (at: number) => number; plot: Cell }): void {
  const { context, pen, palette, small } = sheet;
  const height = small * 1.25;
  let free = plot.y;
  for (const { at, label } of levels.toSorted((a, b) => b.at - a.at)) {
    const y = yOf(at);
    context.strokeStyle = palette.ink;
    context.lineWidth = 2;
    context.setLineDash([10, 8]);
    context.beginPath();
    context.moveTo(plot.x, y);
    context.lineTo(plot.x + plot.width, y);
    context.stroke();
    context.setLineDash([]);
    const width = Math.min(Math.ceil(pen.width(label, { size: small, weight: 'semibold' })) + 20, plot.width);
    const top = Math.max(free, Math.min(y - height - 4, plot.y + plot.height - height));
    if (top + height > plot.y + plot.height) return;
    free = top + height + 2;
    const cell = { x: sheet.picture.direction === 'rtl' ? plot.x + plot.width - width : plot.x, y: top, width, height };
    context.fillStyle = palette.panel;
    context.beginPath();
    context.roundRect(cell.x, cell.y, cell.width, cell.height, 8);
    context.fill();
    const words = { ...cell, x: cell.x + 10, width: cell.width - 20 };
    pen.write(label, words, { size: small, least: small, weight: 'semibold', colour: palette.ink, on: palette.panel });
  }
}
