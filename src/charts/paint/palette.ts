import type { Picture, Way } from '../../core/picture.ts';

/** Colours of one theme: words keep a contrast of at least 4.5 on what they stand on. */
export interface Palette {
  readonly ground: readonly [top: string, bottom: string];
  /** What boxes within the picture are filled with. */
  readonly panel: string;
  readonly ink: string;
  /** Of what is read second. */
  readonly soft: string;
  readonly rule: string;
  readonly caution: string;
  /** Of words that say which way money went, and of bars that do. */
  readonly words: Readonly<Record<Way, string>>;
  readonly bars: Readonly<Record<Way, string>>;
  /** Of parts and lines that stand beside each other. */
  readonly series: readonly string[];
}

type Pair = readonly [words: string, bars: string];

const DARK: Readonly<Record<'blue' | 'orange' | 'green' | 'red', Pair>> = {
  blue: ['#7cc0ff', '#4da3f5'],
  orange: ['#ffb266', '#f5953d'],
  green: ['#63dd93', '#35bd6c'],
  red: ['#ff9a94', '#ef6a61'],
};
const LIGHT: typeof DARK = {
  blue: ['#1557b0', '#3b82e0'],
  orange: ['#a54806', '#ee8a32'],
  green: ['#12733a', '#35ad66'],
  red: ['#b3261e', '#e0655c'],
};

const PAIRS = { blue_orange: ['blue', 'orange'], green_red: ['green', 'red'], red_green: ['red', 'green'] } as const;

/** The colours that a picture asks for. */
export function paletteOf({ theme, colours }: Pick<Picture, 'theme' | 'colours'>): Palette {
  const set = theme === 'dark' ? DARK : LIGHT;
  const [inward, outward] = PAIRS[colours].map((name) => set[name]) as [Pair, Pair];
  const base =
    theme === 'dark'
      ? {
          ground: ['#0d1526', '#111d35'] as const,
          ...{ panel: '#1a2742', ink: '#f4f7fc', soft: '#b4c0d6', rule: '#2c3c5e', caution: '#ffd479' },
          series: ['#7cc0ff', '#ffb266', '#c3a6ff', '#63dd93', '#ff9ac4', '#b4c0d6'],
        }
      : {
          ground: ['#ffffff', '#f5f7fb'] as const,
          ...{ panel: '#eaeff7', ink: '#101828', soft: '#4a5670', rule: '#d3dbe8', caution: '#8a5300' },
          series: ['#1557b0', '#a54806', '#6b3fc4', '#12733a', '#ad1a66', '#4a5670'],
        };
  return {
    ...base,
    words: { in: inward[0], out: outward[0], unclear: base.soft },
    bars: { in: inward[1], out: outward[1], unclear: base.soft },
  };
}
