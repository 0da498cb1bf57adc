import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/app.ts';
import type { Manner } from '../../src/core/manner.ts';
import { isoDate } from '../../src/core/week.ts';
import { LOCALES } from '../../src/i18n/locale.ts';
import { type Renderer, rendererFor } from '../../src/i18n/renderer.ts';
import { NO_PAINT } from '../../src/platforms/console/paint.ts';
import { renderText } from '../../src/platforms/console/render.ts';
import { widthOf } from '../../src/platforms/console/wrap.ts';
import { renderDiscord } from '../../src/platforms/discord/render.ts';
import { renderTelegram } from '../../src/platforms/telegram/render.ts';
import { renderPage } from '../../src/platforms/web/render.ts';
import { openBundled } from '../../src/sources/bundled.ts';
import { openTidemark } from '../support/ask.ts';

const screen = { width: Number.POSITIVE_INFINITY, paint: NO_PAINT };
const DRAWN: Readonly<Record<string, (answer: Answer, renderer: Renderer) => string>> = {
  'the console': ({ card }, renderer) => renderText(card, renderer, screen),
  'the page': ({ card }, renderer) => renderPage(card, renderer).replaceAll('<tr', '\n<tr'),
  Telegram: (answer, renderer) =>
    renderTelegram(answer, renderer, { chat_id: 0, callback: () => 'x' })
      .map(({ text }) => text)
      .join('\n'),
  Discord: (answer, renderer) => JSON.stringify(renderDiscord({ ...answer }, renderer)).replaceAll('\\n', '\n'),
};

const WORDS = {
  en: { in: 'net inflow', out: 'net outflow', unclear: 'direction unclear' },
  'zh-CN': { in: '净流入', out: '净流出', unclear: '方向不明' },
};
const MARKS: Readonly<Record<Manner['marks'], Readonly<Record<keyof (typeof WORDS)['en'], string>>>> = {
  arrows: { in: '▲', out: '▼', unclear: '·' },
  colours: { in: '🟦', out: '🟧', unclear: '⬜' },
};
const MARKED = /[▲▼🟦🟧⬜]/u;

const weeks = await openBundled().reports.weeks(isoDate('2026-11-25'));
const LINES = ['flows', 'regions', 'rotation'].flatMap((name) => weeks.slice(-20).map((week) => `/${name} ${week}`));
const ask = openTidemark();

describe.each(Object.entries(DRAWN))('on %s', (_, draw) => {
  it.each(LOCALES)('a mark in %s never stands without the word for its direction', async (locale) => {
    for (const line of [...LINES, '/sol', '/btc']) {
      const answer = await ask(line, { locale });
      for (const marks of ['arrows', 'colours'] as const) {
        const marked = draw(answer, rendererFor(locale, marks))
          .split('\n')
          .filter((each) => MARKED.test(each));
        expect(marked.length).toBeGreaterThan(0);
        for (const each of marked) {
          const direction = (['in', 'out', 'unclear'] as const).find((of) => each.includes(WORDS[locale][of]));
          expect([each, direction && each.includes(MARKS[marks][direction])]).toEqual([each, true]);
        }
      }
    }
  });

  it('nothing but the marks is another where a place likes colours', async () => {
    const answer = await ask('/flows 2026-01-23');
    const [arrows, colours] = (['arrows', 'colours'] as const).map((marks) => draw(answer, rendererFor('en', marks)));
    expect(arrows).not.toMatch(/[🟦🟧]/u);
    const asArrows = colours?.replaceAll('🟦', '▲').replaceAll('🟧', '▼');
    expect(asArrows).toBe(arrows);
  });
});

describe('in a terminal', () => {
  it('figures stand under each other, whatever marks there are', async () => {
    const { card } = await ask('/rotation 2026-05-22', { locale: 'zh-CN' });
    for (const marks of ['arrows', 'colours'] as const) {
      const rows = renderText(card, rendererFor('zh-CN', marks), screen)
        .split('\n')
        .filter((each) => MARKED.test(each));
      const starts = rows.map((row) => widthOf(row.slice(0, row.search(/[−+]\d/u))));
      expect(new Set(starts).size).toBe(1);
    }
  });
});
