import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stoppedClock } from '../../src/clock.ts';
import { LOCALES, type Locale } from '../../src/i18n/locale.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
import { createLog } from '../../src/log.ts';
import { openApp } from '../../src/open-app.ts';
import { renderPage } from '../../src/platforms/web/render.ts';
import { openBrowser } from '../support/browser.ts';
import { whatDoesNotFit, worstContrast } from './in-page.ts';

const app = openApp(
  stoppedClock(Date.parse('2026-11-25T12:00:00Z')),
  createLog('error', () => undefined),
);
const LONG_WORD = 'x'.repeat(60);
const LINES = [
  ...[
    '/flows 2026-01-23',
    '/flows',
    '/compare 2026-05-15 2026-05-22',
    '/history sol 12',
    '/rotation 2026-01-23',
    '/recap 2026-01-23',
  ],
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
