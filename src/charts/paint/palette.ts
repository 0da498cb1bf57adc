import type { Picture, Way } from '../../core/picture.ts';

/** Colours of one theme: words keep a contrast of at least 4.5 on what they stand on. */
export interface Palette {
  readonly ground: string;
  /** What boxes within the picture are filled with. */
  readonly panel: string;
  readonly ink: string;
  /** Of what is read second. */
  readonly soft: string;
  readonly rule: string;
  readonly caution: string;
  /** The mark above the title; it means nothing. */
  readonly accent: string;
  /** Of words that say which way money went, and of bars that do. */
  readonly words: Readonly<Record<Way, string>>;
  readonly bars: Readonly<Record<Way, string>>;
  /** Of parts and lines that stand beside each other: none of them is a colour of a way by default. */
  readonly series: readonly string[];
}

interface Pair {
  readonly words: string;
  readonly bars: string;
}
type Hue = 'blue' | 'orange' | 'green' | 'red';

const DARK: Readonly<Record<Hue, Pair>> = {
  blue: { words: '#7cc0ff', bars: '#4da3f5' },
  orange: { words: '#ffb266', bars: '#f5953d' },
  green: { words: '#63dd93', bars: '#35bd6c' },
  red: { words: '#ff9a94', bars: '#ef6a61' },
};
const LIGHT: typeof DARK = {
  blue: { words: '#1557b0', bars: '#3b82e0' },
  orange: { words: '#a54806', bars: '#ee8a32' },
  green: { words: '#12733a', bars: '#35ad66' },
  red: { words: '#b3261e', bars: '#e0655c' },
};

const PAIRS = {
  blue_orange: { in: 'blue', out: 'orange' },
  green_red: { in: 'green', out: 'red' },
  red_green: { in: 'red', out: 'green' },
} as const satisfies Record<Picture['colours'], Record<'in' | 'out', Hue>>;

const BASES = {
  dark: {
    ...{ ground: '#0e1628', panel: '#1b2844', ink: '#f4f7fc', soft: '#b4c0d6', rule: '#33446a' },
    ...{ caution: '#ffd479', accent: '#4dd0c8' },
    series: ['#4dd0c8', '#c3a6ff', '#ffd479', '#ff9ac4', '#a9b8d0', '#9fb7ff'],
  },
  light: {
    ...{ ground: '#ffffff', panel: '#edf1f8', ink: '#101828', soft: '#4a5670', rule: '#cbd4e3' },
    ...{ caution: '#8a5300', accent: '#0f8a80' },
    series: ['#0f8a80', '#7a4fd0', '#b98400', '#c2357f', '#77849c', '#3c51b5'],
  },
} as const;

/** The colours that a picture asks for. */
export function paletteOf({ theme, colours }: Pick<Picture, 'theme' | 'colours'>): Palette {
  const hues = theme === 'dark' ? DARK : LIGHT;
  const [inward, outward] = [hues[PAIRS[colours].in], hues[PAIRS[colours].out]];
  const base = BASES[theme];
  return {
    ...base,
    words: { in: inward.words, out: outward.words, unclear: base.soft },
    bars: { in: inward.bars, out: outward.bars, unclear: base.soft },
  };
}
