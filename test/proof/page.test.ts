import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stoppedClock } from '../../src/clock.ts';
import { LOCALES, type Locale } from '../../src/i18n/locale.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
import { createLog } from '../../src/log.ts';
import { openApp } from '../../src/open-app.ts';
import { renderPage } from '../../src/platforms/web/render.ts';
import { openBrowser } from '../support/browser.ts';

const app = openApp(
  stoppedClock(Date.parse('2026-11-25T12:00:00Z')),
  createLog('error', () => undefined),
);
const LONG_WORD = 'x'.repeat(60);
const LINES = [
  ...['/flows 2026-01-23', '/flows', '/compare 2026-05-15 2026-05-22', '/history sol 12', '/rotation 2026-01-23'],
  ...['/levels', '/source total 2026-01-23', '/help', `/asset ${LONG_WORD}`],
  '/check BTC −$1.09B outflow, ETH −$63B outflow',
];
const PHONES_AND_DESKS = [320, 390, 1280];

const pageOf = async (line: string, locale: Locale) => {
  const { card } = await app.run({ line, locale, role: 'member' });
  return renderPage(card, rendererFor(locale));
};

let browser: Browser;
let page: Page;
const asked: string[] = [];
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  page.on('request', (request) => asked.push(request.url()));
});
afterAll(() => browser?.close());

/** Runs in the page: what sticks out of it, and what its own box cuts off. */
function whatDoesNotFit(): readonly string[] {
  const wide = document.documentElement.scrollWidth - window.innerWidth;
  const cut = [...document.querySelectorAll('article *')].filter((each) => {
    const box = each.getBoundingClientRect();
    return box.right > window.innerWidth + 0.5 || box.left < -0.5;
  });
  return [...(wide > 0 ? [`page is ${wide} px too wide`] : []), ...cut.map((each) => each.textContent ?? '')];
}

/** Runs in the page: the worst contrast of any text against what lies behind it, by WCAG's formula. */
function worstContrast(): number {
  const channels = (colour: string) => (colour.match(/[\d.]+/gu) ?? []).map(Number);
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = channels(colour).map((c) =>
      c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element: Element | null): string => {
    if (!element) return 'rgb(255, 255, 255)';
    const colour = getComputedStyle(element).backgroundColor;
    return channels(colour)[3] === 0 ? behind(element.parentElement) : colour;
  };
  const ratios = [...document.querySelectorAll('article *')]
    .filter((each) => [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()))
    .map(
      (each) =>
        [luminance(getComputedStyle(each).color), luminance(behind(each))].sort((a, b) => b - a) as [number, number],
    )
    .map(([light, dark]) => (light + 0.05) / (dark + 0.05));
  return Math.min(...ratios);
}

describe.each(LOCALES)('a page in %s', (locale) => {
  it.each(LINES)('fits every screen: %s', async (line) => {
    await page.setContent(await pageOf(line, locale));
    for (const width of PHONES_AND_DESKS) {
      await page.setViewportSize({ width, height: 700 });
      expect([width, await page.evaluate(whatDoesNotFit)]).toEqual([width, []]);
    }
  });

  it('can be read by day and by night', async () => {
    await page.setContent(await pageOf('/flows 2026-01-23', locale));
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await page.evaluate(worstContrast)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('shows figures, directions in words, passport and disclaimers', async () => {
    await page.setContent(await pageOf('/flows 2026-01-23', locale));
    const text = await page.locator('article').innerText();
    const parts =
      locale === 'en'
        ? ['−$1.73B', 'net outflow', 'CoinShares', '43 weeks old', 'not investment advice']
        : ['−17.3亿美元', '净流出', 'CoinShares', '43 周前', '不构成投资建议'];
    for (const part of parts) expect(text).toContain(part);
  });

  it('never lets a text from outside act, and asks nobody for anything', async () => {
    const hostile =
      '/check "><img src=x onerror=window.acted=1><script>window.acted=1</script> <a href="https://example.test">x</a>';
    for (const line of [hostile, hostile.replace('/check', '/asset'), hostile.replace('/check', '/flows')]) {
      await page.setContent(await pageOf(line, locale));
      expect(
        await page.evaluate(() => [
          Reflect.get(window, 'acted'),
          document.querySelectorAll('img,script,a,iframe').length,
        ]),
      ).toEqual([undefined, 0]);
    }
    expect(asked.filter((url) => !url.startsWith('about:'))).toEqual([]);
  });
});
