import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { LOCALES } from '../src/i18n/locale.ts';
import { openBrowser } from '../test/support/browser.ts';
import { gallery, pictureOf } from './previews/gallery.ts';
import { MAIN_ANSWERS, PRIVATE_ANSWER } from './previews/main-answers.ts';
import { openAsking } from './previews/open-asking.ts';
import { LOOKS, PLATFORMS, postPage, previewPage } from './previews/page.ts';
import { drawRealPictures } from './previews/real-pictures.ts';
import { smallPng } from './previews/small-png.ts';
import { POST_CODE, thePost } from './previews/the-post.ts';
import { ROOT } from './run.ts';

/**
 * Writes docs/looks/: what each platform shows for the main answers, light beside dark, and the page that shows them all. Run by hand
 * and looked at: fonts differ between machines, so no check compares pictures.
 */
const PHONE = 390;
const SCALE = 1.5;
const folder = join(ROOT, 'docs/looks');

async function photograph(page: Page, html: string): Promise<Buffer> {
  const width = LOOKS.length * PHONE;
  await page.setContent(html);
  const box = await page.locator('article').first().boundingBox();
  if (!box) throw new Error('the preview shows nothing');
  // Whole pixels of the picture: a fraction would show as a line below.
  const height = Math.floor(box.height / 2) * 2;
  return page.screenshot({ clip: { x: 0, y: 0, width, height } });
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const ask = openAsking();
await drawRealPictures(join(folder, 'pictures'), ask);
const browser = await openBrowser();
try {
  const viewport = { width: LOOKS.length * PHONE, height: 3000 };
  const page = await browser.newPage({ viewport, deviceScaleFactor: SCALE });
  for (const shown of [...MAIN_ANSWERS, PRIVATE_ANSWER]) {
    for (const locale of LOCALES) {
      const line = shown.line[locale];
      const answer = await ask(line, locale);
      if (answer.failure) throw new Error(`${line} is refused: there is nothing to show`);
      for (const platform of PLATFORMS) {
        const html = previewPage(platform, LOOKS, { line, answer, unfolded: shown.unfolded ?? false });
        writeFileSync(join(folder, pictureOf(platform, locale, shown.name)), smallPng(await photograph(page, html)));
      }
    }
  }
  for (const locale of LOCALES) {
    for (const platform of PLATFORMS) {
      const html = postPage(platform, LOOKS, await thePost(locale), POST_CODE);
      writeFileSync(join(folder, pictureOf(platform, locale, 'post')), smallPng(await photograph(page, html)));
    }
  }
} finally {
  await browser.close();
}
writeFileSync(join(folder, 'README.md'), gallery());
