import { renderOption } from '../../src/charts/paint/chart.ts';
import { draw } from '../../src/charts/paint/draw.ts';
import { loadFonts } from '../../src/charts/paint/fonts.ts';
import { linesOption } from '../../src/charts/paint/lines.ts';
import { paletteOf } from '../../src/charts/paint/palette.ts';
import { weeksOption } from '../../src/charts/paint/weeks.ts';
import { PICTURE_SIZES, type Picture } from '../../src/core/picture.ts';
import { type BodyName, madeUpPicture } from '../../test/support/made-up-pictures.ts';
import { PAIRS } from './figure.ts';

/** Says how long pictures take beside the same charts by ECharts and a canvas alone, in alternating pairs. */
const EACH = 12;
loadFonts();

function optionOf(picture: Picture) {
  const tools = { palette: paletteOf(picture), picture };
  const { body } = picture;
  if (body.is === 'weeks') return weeksOption(tools, body);
  if (body.is === 'lines') return linesOption(tools, body, { upper: 330, between: 30, lower: 240 });
  throw new Error('no chart of ECharts');
}

/** The chart as large as the picture, its axes written by ECharts itself in our letters, as a PNG. */
function bare(picture: Picture): void {
  const { width, height } = PICTURE_SIZES[picture.size];
  const { ground, soft, rule } = paletteOf(picture);
  const option = optionOf(picture);
  const labels = 'labels' in picture.body ? picture.body.labels : [];
  const axisLabel = { fontSize: 33, fontFamily: 'inter-regular', color: soft };
  const { surface, chart } = renderOption(width, height, {
    ...option,
    backgroundColor: ground,
    xAxis: option.xAxis.map((axis) => ({ ...axis, show: true, data: labels, axisLabel })),
    yAxis: option.yAxis.map((axis) => ({ ...axis, show: true, axisLabel, splitLine: { lineStyle: { color: rule } } })),
    grid: [option['grid']].flat().map((grid) => Object.assign({}, grid, { left: 150, right: 20 })),
  });
  surface.toBuffer('image/png');
  chart.dispose();
}

/** Microseconds of CPU: what else the machine does is no cost of ours. */
function time(work: () => void): number {
  const before = process.cpuUsage();
  for (let at = 0; at < EACH; at += 1) work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

const NAMES: readonly BodyName[] = ['weeks', 'price', 'metals'];
const measured = NAMES.map((name) => {
  const picture = madeUpPicture(name, 'en', { size: 'wide' });
  const pair = () => ({ bare: time(() => bare(picture)), ours: time(() => draw(picture)) });
  pair();
  return { name, pairs: Array.from({ length: PAIRS }, pair) };
});
process.send?.(measured);
