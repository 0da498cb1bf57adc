import { didYouMean } from './nearest.ts';
import type { PictureSize } from './picture.ts';

/** What pictures there are, by the word behind /chart, with what else they are called. A new kind is one more row. */
const CALLED = {
  recap: ['week', '回顾', '周报', '一周', '总览'],
  assets: ['asset', '资产', '各资产', '币种'],
  regions: ['region', 'countries', '地区', '各地区', '国家'],
  history: ['weeks', '历史', '历周'],
  flows: ['flow', '资金流', '资金', '流量'],
  levels: ['level', '价位', '點位', '点位'],
  bridge: ['etf', '桥', '对照', '并列'],
  metals: ['metal', 'gold', 'silver', '金属', '贵金属', '黄金', '白银'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ChartKind = keyof typeof CALLED;
export const CHART_KINDS = Object.keys(CALLED) as readonly ChartKind[];

const TALL = ['tall', '竖', '竖版', '豎', '長圖', '长图'];

/** What was typed behind /chart. `rest`: what is left of it, word by word. */
export interface ChartWords {
  readonly kind: ChartKind;
  readonly size: PictureSize;
  readonly rest: readonly string[];
}

/** Words that name no kind, with those that may be meant, best first. */
export interface UnknownChart {
  readonly unknown: string;
  readonly nearest: readonly string[];
}

/** `isWeek`: whether a word is a date: where a kind may stand, it is the week of a recap, as the size alone is. */
export function readChartWords(typed: string, isWeek: (word: string) => boolean): ChartWords | UnknownChart {
  const words = typed.normalize('NFKC').split(/\s+/u).filter(Boolean);
  const left = words.filter((word) => !isTall(word));
  const size = left.length < words.length ? 'tall' : 'wide';
  const [first, ...rest] = left;
  if (first === undefined || isWeek(first)) return { kind: 'recap', size, rest: left };
  const kind = chartKind(first);
  return kind ? { kind, size, rest } : { unknown: first, nearest: nearestKinds(first) };
}

const isTall = (word: string): boolean => TALL.includes(word.toLowerCase());

function chartKind(typed: string): ChartKind | undefined {
  const word = typed.toLowerCase();
  return CHART_KINDS.find((kind) => kind === word || callsOf(kind).includes(word));
}

const callsOf = (kind: ChartKind): readonly string[] => CALLED[kind];

/** Those that are spelt alike, by their own words; all of them where none is. */
function nearestKinds(typed: string): readonly string[] {
  const kindOf = new Map(CHART_KINDS.flatMap((kind) => [kind, ...callsOf(kind)].map((word) => [word, kind] as const)));
  const near = didYouMean(typed, [...kindOf.keys()], 6).flatMap((word) => kindOf.get(word) ?? []);
  return near.length > 0 ? [...new Set(near)].slice(0, 3) : CHART_KINDS;
}
