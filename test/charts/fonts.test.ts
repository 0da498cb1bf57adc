import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../locales/index.ts';
import { FACES } from '../../src/charts/paint/pen.ts';
import { usd } from '../../src/core/money.ts';
import { step } from '../../src/core/printed.ts';
import { ASSET_NAMES } from '../../src/core/subject.ts';
import { createMoneyFormat } from '../../src/i18n/money-format.ts';
import { codePointsOf } from '../support/font-glyphs.ts';
import { longer, mirrored } from '../support/made-up-pictures.ts';

const FOLDER = join(import.meta.dirname, '../../src/charts/fonts');
/** Marks of direction and joins, and white space, have no glyph to draw. */
const UNSEEN = /\p{Cf}|\p{Zs}|\p{Variation_Selector}|[\n\r\t]/gu;
/** What a chat shows and no picture does: squares of a place's manner, and signs before a sentence. */
const PICTOGRAPHS = /\p{Extended_Pictographic}|\p{Regional_Indicator}/gu;

const glyphs = new Map(
  (['regular', 'semibold'] as const).map((weight) => [
    weight,
    new Set(FACES.flatMap((face) => [...codePointsOf(readFileSync(join(FOLDER, `${face}-${weight}.ttf`)))])),
  ]),
);

function missing(text: string): readonly string[] {
  const letters = new Set(text.normalize('NFC').replaceAll(UNSEEN, '').replaceAll(PICTOGRAPHS, ''));
  return [...glyphs].flatMap(([weight, known]) =>
    [...letters].filter((letter) => !known.has(letter.codePointAt(0) ?? 0)).map((letter) => `${letter} (${weight})`),
  );
}
const HOW = 'npm run fonts cuts the faces anew, from what scripts/fonts/characters.ts lists';

const ISO_LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

function countries(tag: string): string {
  return (['short', 'long'] as const)
    .map((style) => {
      const names = new Intl.DisplayNames(tag, { type: 'region', style, fallback: 'none' });
      return ISO_LETTERS.flatMap((a) => ISO_LETTERS.map((b) => names.of(a + b) ?? '')).join('');
    })
    .join('');
}

function dates(tag: string): string {
  const days = Array.from({ length: 366 }, (_, day) => Date.UTC(2026, 0, 1 + day));
  return (['short', 'medium', 'long', 'full'] as const)
    .map((dateStyle) =>
      days.map((day) => new Intl.DateTimeFormat(tag, { dateStyle, timeZone: 'UTC' }).format(day)).join(''),
    )
    .join('');
}

function money({ intl, currency }: (typeof LANGUAGES)[number]): string {
  const { amount, ends } = createMoneyFormat(intl, currency);
  const sizes = Array.from({ length: 13 }, (_, power) => 10 ** power);
  return sizes
    .flatMap((size) => [
      amount({ usd: usd(-size), step: step(size) }, 'always'),
      amount({ usd: usd(size), step: step(size) }, 'always'),
      ...ends({ low: usd(-size), high: usd(size) }),
    ])
    .join('');
}

describe('the faces that pictures are drawn with', () => {
  it.each(readdirSync(join(FOLDER, '../../../locales')).filter((file) => file.endsWith('.ftl')))(
    'have every character of %s',
    (file) => {
      expect(missing(readFileSync(join(FOLDER, '../../../locales', file), 'utf8')), HOW).toEqual([]);
    },
  );

  it.each(LANGUAGES)('have what Intl writes in $tag: countries, dates and money', (language) => {
    expect(missing(countries(language.intl) + countries(language.tag)), HOW).toEqual([]);
    expect(
      missing(dates(language.intl) + dates(language.dates === 'iso' ? language.intl : language.dates)),
      HOW,
    ).toEqual([]);
    expect(missing(money(language)), HOW).toEqual([]);
  });

  it('have every name of an asset', () => {
    expect(missing(Object.entries(ASSET_NAMES).flat(2).join('')), HOW).toEqual([]);
  });

  it('have what tests write in made-up languages', () => {
    const letters = 'The quick brown fox jumps over the lazy dog and 1,110 others';
    expect(missing(longer(letters) + mirrored(letters)), HOW).toEqual([]);
  });

  it('are found wanting where a letter is in none of them', () => {
    expect(missing('a\u{12000}')).toEqual(['\u{12000} (regular)', '\u{12000} (semibold)']);
  });

  it.each(FACES)('%s comes with its licence', (face) => {
    expect(readFileSync(join(FOLDER, `${face}-OFL.txt`), 'utf8')).toContain('SIL OPEN FONT LICENSE');
  });
});
