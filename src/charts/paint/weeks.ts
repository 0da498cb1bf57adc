import type { PictureBody } from '../../core/picture.ts';
import { drawLabels, drawLegend, drawTicks, ticksWidth } from './axes.ts';
import { drawChart } from './chart.ts';
import type { Sheet } from './frame.ts';

type Weeks = Extract<PictureBody, { readonly is: 'weeks' }>;

/** Weeks side by side, stacked of their parts; the mean is a line over them on the same scale. A week that is not known is a gap. */
export function drawWeeks(sheet: Sheet, { labels, parts, mean, ticks }: Weeks): void {
  const { cell, small, palette, picture } = sheet;
  const coloured = parts.map((part, at) => ({ ...part, colour: palette.series[at] ?? palette.soft }));
  const legend = [
    ...coloured.map(({ name, colour }) => ({ name, colour, mark: 'square' as const })),
    ...(mean ? [{ name: mean.name, colour: palette.ink, mark: 'line' as const }] : []),
  ];
  const top = drawLegend(sheet, legend, cell);
  const [axis, foot] = [ticksWidth(sheet, ticks), small * 1.4];
  const isRtl = picture.direction === 'rtl';
  const plot = {
    ...{ x: isRtl ? cell.x : cell.x + axis + 14, y: cell.y + top + 6 },
    ...{ width: cell.width - axis - 14, height: cell.height - top - foot - 10 },
  };
  const amounts = ticks.map(({ at }) => at);
  const drawn = drawChart(sheet, plot, {
    grid: { left: 0, right: 0, top: 0, bottom: 0 },
    xAxis: [{ type: 'category', data: labels.map((_, at) => at), show: false, inverse: isRtl }],
    yAxis: [{ type: 'value', min: Math.min(...amounts), max: Math.max(...amounts), show: false }],
    series: [
      ...coloured.map(({ values, colour }) => ({
        ...{ type: 'bar', stack: 'week', barCategoryGap: '28%', itemStyle: { color: colour }, data: [...values] },
      })),
      ...(mean
        ? [
            {
              ...{ type: 'line', data: [...mean.values], connectNulls: false, symbol: 'none', z: 5 },
              lineStyle: { color: palette.ink, width: 4 },
            },
          ]
        : []),
    ],
  });
  const column = { ...plot, x: isRtl ? cell.x + cell.width - axis : cell.x, width: axis };
  drawTicks(sheet, ticks, { drawn, plot, column });
  drawLabels(sheet, labels, { drawn, line: { ...plot, y: plot.y + plot.height + 6, height: foot } });
}
