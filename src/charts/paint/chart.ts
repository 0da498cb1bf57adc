import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { type EChartsCoreOption, init, setPlatformAPI, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { Cell } from './cell.ts';
import type { Sheet } from './frame.ts';

use([BarChart, LineChart, GridComponent, CanvasRenderer]);
// ECharts names the elements of a page; of a canvas it asks for what ours has.
type Surface = Parameters<typeof init>[0];
type MeasuringSurface = ReturnType<NonNullable<Parameters<typeof setPlatformAPI>[0]['createCanvas']>>;
setPlatformAPI({ createCanvas: () => createCanvas(8, 8) as unknown as MeasuringSurface });

/** A chart of ECharts without words: its axes are labels by their number and amounts. */
export interface ChartOption extends EChartsCoreOption {
  readonly xAxis: readonly { readonly data: readonly number[]; readonly gridIndex?: number }[];
}

/** Where an amount and a label stand, in pixels of the picture. */
export interface Drawn {
  xOf(index: number): number;
  yOf(amount: number, grid?: number): number;
  /** Lays the chart over what was drawn beneath it. */
  lay(): void;
}

/** A surface, an option, and what ECharts makes of both. */
export function renderOption(width: number, height: number, option: EChartsCoreOption) {
  const surface: Canvas = createCanvas(Math.round(width), Math.round(height));
  const chart = init(surface as unknown as Surface, null, {
    ...{ renderer: 'canvas', width: surface.width, height: surface.height, devicePixelRatio: 1 },
  });
  chart.setOption({ animation: false, ...option });
  return { surface, chart };
}

/** Draws a chart for a cell, without any words: those are the pen's. */
export function drawChart({ context }: Sheet, cell: Cell, option: ChartOption): Drawn {
  const { surface, chart } = renderOption(cell.width, cell.height, option);
  const xs = (option.xAxis[0]?.data ?? []).map((index) => Number(chart.convertToPixel({ xAxisIndex: 0 }, index)));
  const pixels = (option['yAxis'] as readonly unknown[]).map((_, grid) => {
    const [zero, one] = [0, 1].map((at) => Number(chart.convertToPixel({ yAxisIndex: grid }, at)));
    return { zero: zero ?? 0, each: (one ?? 0) - (zero ?? 0) };
  });
  const yOf = (amount: number, grid = 0) => {
    const { zero, each } = pixels[grid] ?? { zero: 0, each: 0 };
    return cell.y + zero + amount * each;
  };
  return {
    xOf: (index) => cell.x + (xs[index] ?? 0),
    yOf,
    lay: () => {
      context.drawImage(surface, cell.x, cell.y);
      chart.dispose();
    },
  };
}
