import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { Sheet } from './frame.ts';
import type { Cell } from './pen.ts';

echarts.use([BarChart, LineChart, GridComponent, MarkLineComponent, CanvasRenderer]);
echarts.setPlatformAPI({ createCanvas: () => createCanvas(8, 8) as unknown as HTMLCanvasElement });

/** Where an amount and a label stand, in pixels of the picture. */
export interface Drawn {
  xOf(index: number): number;
  yOf(amount: number, grid?: number): number;
}

/** The bare cost that benches hold us to: a surface, an option, and what ECharts makes of both. */
export function renderOption(width: number, height: number, option: echarts.EChartsCoreOption) {
  const surface: Canvas = createCanvas(Math.round(width), Math.round(height));
  const chart = echarts.init(surface as unknown as HTMLElement, null, {
    ...{ renderer: 'canvas', width: surface.width, height: surface.height, devicePixelRatio: 1 },
  });
  chart.setOption({ animation: false, ...option });
  return { surface, chart };
}

/** Draws a chart onto a cell without any words: those are the pen's. */
export function drawChart({ context }: Sheet, cell: Cell, option: echarts.EChartsCoreOption): Drawn {
  const { surface, chart } = renderOption(cell.width, cell.height, option);
  context.drawImage(surface, cell.x, cell.y);
  const count = (option as { xAxis: readonly { data: readonly unknown[] }[] }).xAxis[0]?.data.length ?? 0;
  const xs = Array.from({ length: count }, (_, index) => Number(chart.convertToPixel({ xAxisIndex: 0 }, index)));
  const yOf = (amount: number, grid = 0) => cell.y + Number(chart.convertToPixel({ yAxisIndex: grid }, amount));
  return { xOf: (index) => cell.x + (xs[index] ?? 0), yOf };
}
