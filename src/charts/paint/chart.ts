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
  readonly yAxis: readonly {
    readonly type: 'value';
    readonly min: number;
    readonly max: number;
    readonly show: false;
    readonly gridIndex?: number;
  }[];
}

/** An axis of amounts, which ECharts does not show. */
export const VALUES = { type: 'value', show: false } as const;

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
  // Both axes are even, so that two places of each tell all of them.
  const along = (finder: Record<string, number>, from: number, to: number) => {
    const [first = 0, last = 0] = [from, to].map((at) => Number(chart.convertToPixel(finder, at)));
    return (at: number): number => first + (to === from ? 0 : ((at - from) / (to - from)) * (last - first));
  };
  const across = along({ xAxisIndex: 0 }, 0, Math.max(0, (option.xAxis[0]?.data.length ?? 0) - 1));
  const up = option.yAxis.map(({ min, max }, grid) => along({ yAxisIndex: grid }, min, max));
  return {
    xOf: (index) => cell.x + across(index),
    yOf: (amount, grid = 0) => cell.y + (up[grid]?.(amount) ?? 0),
    lay: () => {
      context.drawImage(surface, cell.x, cell.y);
      chart.dispose();
    },
  };
}
