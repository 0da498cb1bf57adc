import type { Picture, PictureBar, PictureBody } from '../../src/core/picture.ts';
import { shownBars } from '../../src/core/picture-room.ts';
import { niceTicks } from '../../src/core/picture-ticks.ts';

/** Languages that pictures are looked at in: two that there are, one whose words are 40 % longer, one that reads from the right. */
export const TONGUES = ['en', 'zh-CN', 'long', 'rtl'] as const;
export type Tongue = (typeof TONGUES)[number];

export const BODIES = ['recap', 'bars', 'weeks', 'weeks-one', 'price', 'levels', 'metals', 'bridge'] as const;
export type BodyName = (typeof BODIES)[number];

type Pair = readonly [en: string, zh: string];

const ACCENTED: Readonly<Record<string, string>> = { a: 'å', e: 'ë', i: 'ï', o: 'ö', u: 'ü', n: 'ñ', c: 'ç', s: 'š' };
const ARABIC = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';

/** Words as a language that is 40 % longer has them. */
export const longer = (words: string): string => {
  const accented = words.replaceAll(/[aeiouncs]/gu, (letter) => ACCENTED[letter] ?? letter);
  const more = Math.round(words.length * 0.4);
  return more < 2 ? accented : `${accented} ${'öñë twö thrëë föür '.repeat(9).slice(0, more - 1)}`.trimEnd();
};

/** Words in Arabic letters; digits and signs stay. */
export const mirrored = (words: string): string =>
  words
    .split(' ')
    .map((word) =>
      /^[^a-z]*$/iu.test(word) || /\d/u.test(word)
        ? `\u200e${word}\u200e`
        : [...word]
            .map((letter) => (/[a-z]/iu.test(letter) ? ARABIC[(letter.codePointAt(0) ?? 0) % ARABIC.length] : letter))
            .join(''),
    )
    .join(' ');

function say(tongue: Tongue, [en, zh]: Pair): string {
  switch (tongue) {
    case 'en':
      return en;
    case 'zh-CN':
      return zh;
    case 'long':
      return longer(en);
    case 'rtl':
      return mirrored(en);
  }
}

const M = 1e6;

/** Amounts as the languages write them. */
function money(tongue: Tongue, usd: number): string {
  const sign = usd < 0 ? '−' : usd > 0 ? '+' : '';
  const size = Math.abs(usd);
  if (tongue === 'zh-CN') {
    const [unit, by] = size >= 1e8 ? ['亿', 1e8] : ['万', 1e4];
    return `${sign}${(size / by).toLocaleString('en', { maximumFractionDigits: 2 })}${unit}美元`;
  }
  const [unit, by] = size >= 1e9 ? ['bn', 1e9] : size >= 1e6 ? ['m', 1e6] : ['', 1];
  const digits = `${sign}$${(size / by).toLocaleString('en', { maximumFractionDigits: 2 })}`;
  if (tongue === 'rtl') return `\u200e${digits}\u200e ${unit === 'bn' ? 'مليار' : 'مليون'}`;
  return `${digits}${unit}`;
}

const bar = (tongue: Tongue, label: Pair, usd: number, more: Partial<PictureBar> = {}): PictureBar => ({
  ...{ label: say(tongue, label), value: money(tongue, usd), usd, way: usd < 0 ? 'out' : 'in' },
  ...more,
});

const ASSETS: readonly (readonly [Pair, number])[] = [
  [['Bitcoin', '比特币'], -888 * M],
  [['Ethereum', '以太坊'], -555 * M],
  [['XRP', 'XRP'], -22.2 * M],
  [['Multi-asset', '多资产'], -11.1 * M],
  [['Chainlink', 'Chainlink'], 3.33 * M],
  [['Solana', 'Solana'], 33.3 * M],
  [['Litecoin', '莱特币'], 2.22 * M],
  [['Short Bitcoin', '做空比特币'], -1.11 * M],
  [['Cardano', 'Cardano'], 1.11 * M],
  [['Stellar', 'Stellar'], 0.111 * M],
];
const REGIONS: readonly (readonly [Pair, number])[] = [
  [['United States', '美国'], -1110 * M],
  [['Sweden', '瑞典'], -77.7 * M],
  [['Germany', '德国'], 55.5 * M],
  [['Switzerland', '瑞士'], 33.3 * M],
  [['Canada', '加拿大'], 22.2 * M],
  [['Brazil', '巴西'], 11.1 * M],
];

const day = (at: number, count: number): string =>
  new Date(Date.UTC(2026, 0, 23) - (count - 1 - at) * 7 * 86_400_000).toISOString().slice(5, 10);
const labelsOf = (count: number) => Array.from({ length: count }, (_, at) => day(at, count));
const wave = (at: number, pace: number, phase: number): number => Math.sin(at * pace + phase);
const ticks = (tongue: Tongue, low: number, high: number, most: number) =>
  niceTicks(low, high, most).map((at) => ({ at, label: at === 0 ? '0' : money(tongue, at) }));
const plain = (low: number, high: number, most: number, unit = '') =>
  niceTicks(low, high, most).map((at) => ({ at, label: `${unit}${at.toLocaleString('en')}` }));

function weeks(tongue: Tongue, parts: number): PictureBody {
  const count = 26;
  const missing = new Set([7, 8, 19]);
  const names: readonly Pair[] = [
    ['Bitcoin', '比特币'],
    ['Ethereum', '以太坊'],
    ['Solana', 'Solana'],
    ['Other', '其他'],
  ];
  const some = parts === 1 ? [['All assets', '合计'] as const] : names.slice(0, parts);
  const values = some.map((_, part) =>
    Array.from({ length: count }, (_, at) =>
      missing.has(at) ? null : Math.round((wave(at, 0.55, part * 0.9) + 0.4) * (111 / (part + 1)) * 10) * 1e6,
    ),
  );
  const sums = Array.from({ length: count }, (_, at) => values.reduce((sum, each) => sum + (each[at] ?? 0), 0));
  const mean = sums.map((_, at) =>
    at < 3 || [0, 1, 2, 3].some((back) => missing.has(at - back))
      ? null
      : sums.slice(at - 3, at + 1).reduce((a, b) => a + b) / 4,
  );
  return {
    ...{ is: 'weeks', labels: labelsOf(count) },
    parts: some.map((name, part) => ({ name: say(tongue, name), values: values[part] ?? [] })),
    mean: { name: say(tongue, ['4-week mean', '四周均值']), values: mean },
    ticks: ticks(tongue, Math.min(...sums, -600 * M), Math.max(...sums, 1500 * M), 6),
  };
}

function price(tongue: Tongue): PictureBody {
  const count = 26;
  const values = Array.from({ length: count }, (_, at) =>
    Math.round(88_800 + wave(at, 0.3, 0) * 11_100 + wave(at, 1.3, 1) * 2220),
  );
  const flows = values.map((_, at) => (at === 11 ? null : Math.round((wave(at, 0.5, 0.4) + 0.2) * 888) * M));
  return {
    ...{ is: 'lines', labels: labelsOf(count), levels: [] },
    lines: [{ name: say(tongue, ['Bitcoin price', '比特币价格']), last: '$77,700', values }],
    ticks: plain(Math.min(...values), Math.max(...values), 5, '$'),
    flows: {
      name: say(tongue, ['Weekly net flow', '每周净流量']),
      ...{ values: flows, ticks: ticks(tongue, -800 * M, 1100 * M, 4) },
    },
  };
}

function levels(tongue: Tongue): PictureBody {
  const count = 90;
  const values = Array.from({ length: count }, (_, at) =>
    Math.round(88_800 + wave(at, 0.09, 2) * 5550 + wave(at, 0.7, 1) * 1110),
  );
  return {
    ...{
      is: 'lines',
      labels: Array.from({ length: count }, (_, at) => new Date(Date.UTC(2025, 10, 1 + at)).toISOString().slice(5, 10)),
    },
    lines: [{ name: say(tongue, ['Bitcoin, daily closes', '比特币每日收盘价']), last: '$83,250', values }],
    ticks: plain(Math.min(...values), 99_900, 6, '$'),
    levels: [
      { at: 93_240, label: say(tongue, ['$93,240 reclaim', '93,240 美元收复']) },
      { at: 88_800, label: say(tongue, ['$88,800 hold', '88,800 美元守住']) },
      { at: 99_900, label: say(tongue, ['$99,900 reclaim', '99,900 美元收复']) },
    ],
  };
}

function metals(tongue: Tongue): PictureBody {
  const count = 52;
  const line = (slope: number, phase: number, size: number) =>
    Array.from({ length: count }, (_, at) =>
      at > 20 && at < 24 ? null : Math.round((100 + slope * at + wave(at, 0.4, phase) * size) * 10) / 10,
    );
  const all = [line(1.11, 0, 3.33), line(1.9, 1, 5.55), line(-0.333, 2, 8.88)];
  const known = all.flat().filter((value) => value !== null);
  const names: readonly Pair[] = [
    ['Gold', '黄金'],
    ['Silver', '白银'],
    ['Bitcoin', '比特币'],
  ];
  return {
    ...{ is: 'lines', labels: labelsOf(count), levels: [] },
    lines: all.map((values, at) => ({ name: say(tongue, names[at] ?? ['', '']), last: String(values.at(-1)), values })),
    ticks: plain(Math.min(...known), Math.max(...known), 6),
  };
}

function bridge(tongue: Tongue): PictureBody {
  return {
    is: 'bridge',
    bars: [
      bar(tongue, ['Weekly report: Bitcoin, worldwide', '周报：全球比特币产品'], -888 * M, {
        low: -900 * M,
        high: -876 * M,
      }),
      bar(tongue, ['Sum of the days: US spot ETFs', '逐日合计：美国现货 ETF'], -1110 * M, {
        low: -1112 * M,
        high: -1108 * M,
      }),
      bar(tongue, ['Outside the US, all assets', '美国以外，所有资产'], 111 * M),
    ],
    gap: { label: say(tongue, ['Gap', '差额']), value: money(tongue, 222 * M) },
    verdict: say(tongue, [
      'Directionally consistent with US spot ETF data (different coverage).',
      '与美国现货 ETF 数据方向一致（统计范围不同）。',
    ]),
  };
}

/** A body of made-up figures, multiples of 11.1 million. */
function madeUpBody(name: BodyName, tongue: Tongue, size: Picture['size']): PictureBody {
  switch (name) {
    case 'recap': {
      const { shown, left } = shownBars(
        ASSETS.map(([label, usd]) => bar(tongue, label, usd)),
        { size, is: 'recap' },
      );
      return {
        is: 'recap',
        lead: [
          bar(tongue, ['Total, net outflow', '合计净流出'], -1443 * M),
          bar(tongue, ['Bitcoin, net outflow', '比特币净流出'], -888 * M),
          bar(tongue, ['Solana, net inflow', 'Solana 净流入'], 33.3 * M),
        ],
        bars: [...shown],
        ...(left > 0 && { more: say(tongue, [`and ${left} more`, `另有 ${left} 项`]) }),
      };
    }
    case 'bars':
      return {
        is: 'bars',
        bars: [
          ...REGIONS.slice(0, 5).map(([label, usd], at) =>
            bar(tongue, label, usd, at < 2 ? { low: usd * 1.08, high: usd * 0.92 } : {}),
          ),
          bar(tongue, ['Hong Kong', '香港'], 5.55 * M, {
            way: 'unclear',
            low: -22.2 * M,
            high: 33.3 * M,
            value: `±${money(tongue, 33.3 * M).replace('+', '')}`,
          }),
        ],
      };
    case 'weeks':
      return weeks(tongue, 4);
    case 'weeks-one':
      return weeks(tongue, 1);
    case 'price':
      return price(tongue);
    case 'levels':
      return levels(tongue);
    case 'metals':
      return metals(tongue);
    case 'bridge':
      return bridge(tongue);
  }
}

const TITLES: Readonly<Record<BodyName, Pair>> = {
  recap: ['Digital asset fund flows', '全球数字资产产品资金流'],
  bars: ['Fund flows by region', '各地区资金流'],
  weeks: ['26 weeks of fund flows', '近 26 周资金流'],
  'weeks-one': ['26 weeks of fund flows', '近 26 周资金流'],
  price: ['Bitcoin: fund flows and price', '比特币：资金流与价格'],
  levels: ['Bitcoin: price and levels', '比特币：价格与关键位'],
  metals: ['Metals beside Bitcoin', '金属与比特币'],
  bridge: ['Weekly report and ETF days', '周报与 ETF 逐日数据'],
};

/** A whole picture of made-up figures. */
export function madeUpPicture(
  name: BodyName,
  tongue: Tongue,
  { size = 'wide', theme = 'dark', ...more }: Partial<Picture> = {},
): Picture {
  const isHistory = name.startsWith('weeks') || name === 'price';
  return {
    ...{ size, theme, colours: 'blue_orange', direction: tongue === 'rtl' ? 'rtl' : 'ltr' },
    title: say(tongue, TITLES[name]),
    subtitle: say(tongue, [
      'Example Research · week ending 2026-01-23',
      'Example Research 周报 · 截至 2026-01-23 当周',
    ]),
    badge: say(tongue, ['Single source (11 retellings)', '单一来源（11 篇转述）']),
    ...(isHistory && { caution: say(tongue, ['3 of 26 weeks not known', '26 周中有 3 周数据缺失']) }),
    source: say(tongue, [
      'Source: Example Research, as retold by several media; published 2026-01-26. Figures show directions and are not investment advice.',
      '来源：Example Research，经多家媒体转述；发布于 2026-01-26。数据为方向性参考，不构成投资建议。',
    ]),
    code: '/verify 7K3Q',
    body: madeUpBody(name, tongue, size),
    ...more,
  };
}
