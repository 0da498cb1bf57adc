import type { ChartView } from '../cards/chart-card.ts';
import { type ChartKind, type ChartWords, readChartWords } from '../core/chart-words.ts';
import { AppError } from '../core/errors.ts';
import type { PlaceId } from '../core/place.ts';
import { chartOfBridge, chartOfMetals } from './chart-beside.ts';
import { chartOfFlows, chartOfHistory, chartOfLevels } from './chart-prices.ts';
import { chartOfWeek } from './chart-week.ts';
import type { EtfSources } from './etf-days.ts';
import type { MetalSources } from './find-metals.ts';
import { readDate } from './find-report.ts';
import type { LevelViewing } from './level-views.ts';
import type { RecapSources } from './recap.ts';

export type ChartSources = Omit<RecapSources, 'live' | 'extras'> & EtfSources & MetalSources & LevelViewing;

const USUAL_WEEKS = 12;
const MOST_WEEKS = 120;
const USUAL_ASSET = 'BTC';

/** The picture that is meant, as typed behind /chart. Fails with what may be meant, or where there is nothing to draw. */
export async function findChart(sources: ChartSources, typed: string, place: PlaceId): Promise<ChartView> {
  const read = readChartWords(typed, (word) => readDate(word) !== undefined);
  if ('unknown' in read) throw new AppError({ code: 'chart_unknown', typed: read.unknown, nearest: read.nearest });
  const view = await chartOf(sources, read, place);
  if (!view) throw new AppError({ code: 'chart_empty', kind: read.kind, line: insteadOf(read) });
  return view;
}

function chartOf(sources: ChartSources, { kind, size, rest }: ChartWords, place: PlaceId) {
  switch (kind) {
    case 'recap':
    case 'assets':
    case 'regions':
      return chartOfWeek(withoutPrices(sources), kind, { size, week: onlyOne(rest) });
    case 'history':
      return chartOfHistory(sources, { size, ...historyWords(rest) });
    case 'flows':
      return chartOfFlows(sources, { size, asset: needed(rest) });
    case 'levels':
      return chartOfLevels(sources, { size, place, asset: nameOf(rest) ?? USUAL_ASSET });
    case 'bridge':
      return chartOfBridge(sources, { size, asked: bridgeWords(rest) });
    case 'metals':
      onlyOne(['', ...rest]);
      return chartOfMetals(sources, size);
  }
}

/** What a picture of a week does not show is not asked for. */
const withoutPrices = ({ reports, clock, levels }: ChartSources): RecapSources => ({ reports, clock, levels });

/** The command that says in words what is known, where nothing can be drawn. */
function insteadOf({ kind, rest }: ChartWords): string {
  const asset = nameOf(rest) ?? USUAL_ASSET;
  const lines: Readonly<Record<ChartKind, string>> = {
    ...{ recap: '/recap', assets: '/flows', regions: '/regions', history: '/history', metals: '/metals' },
    ...{ flows: `/asset ${asset}`, levels: `/levels ${asset}`, bridge: `/etf ${asset}` },
  };
  return lines[kind];
}

function onlyOne([first, ...more]: readonly string[]): string | undefined {
  if (more.length > 0) throw new AppError({ code: 'too_many_words', command: 'chart', extra: more.join(' ') });
  return first;
}

const nameOf = (words: readonly string[]): string | undefined => (words.length > 0 ? words.join(' ') : undefined);

function needed(words: readonly string[]): string {
  const asset = nameOf(words);
  if (asset === undefined) throw new AppError({ code: 'missing_option', command: 'chart', option: 'details' });
  return asset;
}

/** An asset, a number of weeks, or both in either order. */
function historyWords(words: readonly string[]): { readonly asset: string | undefined; readonly count: number } {
  const numbers = words.filter((word) => /^[-+]?\d+(?:[.,]\d+)?$/u.test(word));
  const typed = onlyOne(numbers);
  const count = typed === undefined ? USUAL_WEEKS : Number(typed);
  if (!Number.isSafeInteger(count) || count < 1 || count > MOST_WEEKS)
    throw new AppError({ code: 'bad_option', command: 'chart', option: 'details', typed: typed ?? '' });
  return { asset: nameOf(words.filter((word) => !numbers.includes(word))), count };
}

/** An asset, a week, or both, the week last. */
function bridgeWords(words: readonly string[]) {
  const week = words.at(-1);
  const isWeek = week !== undefined && readDate(week) !== undefined;
  return isWeek ? { asset: nameOf(words.slice(0, -1)), week } : { asset: nameOf(words) };
}
