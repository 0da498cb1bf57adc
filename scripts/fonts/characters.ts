import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ASSET_NAMES } from '../../src/core/subject.ts';
import { ROOT } from '../run.ts';

/** Runs of code points of which a face holds all that it has. */
type Runs = readonly (readonly [first: number, last: number])[];

const LATIN: Runs = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x218, 0x21b],
  [0x1e80, 0x1e85],
  [0x1ea0, 0x1ef9],
];
const GREEK_AND_CYRILLIC: Runs = [
  [0x384, 0x3ce],
  [0x400, 0x45f],
  [0x490, 0x4ff],
];
/** Dashes, quotation marks, the minus, arrows, triangles, squares. */
const MARKS: Runs = [
  [0x2010, 0x2027],
  [0x2030, 0x203a],
  [0x20a0, 0x20bf],
  [0x2190, 0x2199],
  [0x2212, 0x2212],
  [0x2248, 0x2265],
  [0x25a0, 0x25cf],
];
const CJK_MARKS: Runs = [
  [0x3000, 0x3020],
  [0xff01, 0xff65],
];
const KANA: Runs = [[0x3041, 0x30ff]];
const ARABIC: Runs = [
  [0x600, 0x6ff],
  [0x200c, 0x200f],
];

const all = (...runs: readonly Runs[]): readonly string[] =>
  runs
    .flat()
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)));

/** What is written by the reader's own system in each language, beside the catalogues: names of countries and months, units of money. */
function writtenBySystem(tag: string): readonly string[] {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const countries = new Intl.DisplayNames(tag, { type: 'region', fallback: 'none' });
  const months = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  const short = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' });
  const money = new Intl.NumberFormat(tag, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'name',
    notation: 'compact',
  });
  return [
    ...[...letters].flatMap((a) => [...letters].map((b) => countries.of(a + b) ?? '')),
    ...Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 23)).flatMap((day) => [
      months.format(day),
      short.format(day),
    ]),
    ...[1, 1e3, 1e4, 1e6, 1e8, 1e9, 1e12].map((amount) => money.format(amount)),
  ];
}

/** Every character of every catalogue: https://projectfluent.org syntax included, which harms nobody. */
const catalogueCharacters = (): string =>
  readdirSync(join(ROOT, 'locales'))
    .filter((file) => file.endsWith('.ftl'))
    .map((file) => readFileSync(join(ROOT, 'locales', file), 'utf8'))
    .join('');

/** What people call assets, in any language. */
const assetCharacters = (): string => Object.values(ASSET_NAMES).flat().join('');

/** The names that a picture may hold in a language that has no catalogue yet. */
const systemCharacters = (...tags: readonly string[]): string => tags.flatMap(writtenBySystem).join('');

const sorted = (characters: Iterable<string>): string => [...new Set(characters)].toSorted().join('');

/** What each face is cut down to. What it has no glyph for is not in it. */
export const CHARACTERS = {
  latin: () => sorted([...all(LATIN, GREEK_AND_CYRILLIC, MARKS), ...catalogueCharacters()]),
  chinese: () =>
    sorted([
      ...all(MARKS, CJK_MARKS),
      ...[catalogueCharacters(), assetCharacters(), systemCharacters('zh-CN', 'zh-TW', 'zh-HK')].join(''),
    ]),
  japanese: () => sorted([...all(KANA, CJK_MARKS), ...systemCharacters('ja')]),
  korean: () => sorted([...all(CJK_MARKS), ...systemCharacters('ko')]),
  arabic: () => sorted([...all(ARABIC), ' ']),
} as const;
