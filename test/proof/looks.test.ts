import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { discordChat } from '../../scripts/previews/discord-look.ts';
import { MAIN_ANSWERS, PRIVATE_ANSWER } from '../../scripts/previews/main-answers.ts';
import { openAsking } from '../../scripts/previews/open-asking.ts';
import { LOOKS, type Look, PLATFORMS, type Platform, previewPage } from '../../scripts/previews/page.ts';
import { smallPng } from '../../scripts/previews/small-png.ts';
import { telegramChat } from '../../scripts/previews/telegram-look.ts';
import type { Answer, NextRequest } from '../../src/app.ts';
import { type Block, valuesOf } from '../../src/cards/card.ts';
import { disclaimerMessages } from '../../src/cards/disclaimers.ts';
import { LOCALES, type Locale } from '../../src/i18n/locale.ts';
import type { Value } from '../../src/i18n/message.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
import { BREAK } from '../../src/platforms/telegram/unlinked.ts';
import { openBrowser } from '../support/browser.ts';
import { cutLabels, whatDoesNotFit, worstContrast } from './in-page.ts';

const PHONES = [320, 390];
const SHOWN = [...MAIN_ANSWERS, PRIVATE_ANSWER];
const ask = openAsking();

let browser: Browser;
let page: Page;
const asked: string[] = [];
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  page.on('request', (request) => asked.push(request.url()));
});
afterAll(() => browser?.close());

async function show(platform: Platform, line: string, locale: Locale, look: Look = 'light'): Promise<Answer> {
  const answer = await ask(line, locale);
  await page.setContent(previewPage(platform, [look], { line, answer }));
  return answer;
}

const oneSpace = (text: string): string => text.replaceAll(BREAK, '').replaceAll(/\s+/gu, ' ');
const read = async (): Promise<string> => oneSpace(await page.locator('article').innerText());

/** Every text, figure, disclaimer and button of an answer as the language says it, whatever a platform makes of it. */
function owed({ card, next }: Answer, locale: Locale, platform: Platform) {
  const say = (value: Value) => oneSpace(rendererFor(locale).text(value)).trim();
  const seen = next.filter(BUTTON[platform]).map(({ label }) => label);
  const values = [card.title, ...card.blocks.flatMap((block) => valuesShown(block, platform)), ...seen];
  return { disclaimers: disclaimerMessages(card).map(say), everything: values.map(say) };
}

/** What is listed on Discord is seen once the list is opened; Telegram has buttons for what does not hold yet, where they are few. */
const BUTTON: Readonly<Record<Platform, (next: NextRequest) => boolean>> = {
  telegram: ({ choice }) => !choice?.holds && !choice?.listOnly,
  discord: ({ choice }) => !choice,
};

/** Discord has a button for what others fold. */
const valuesShown = (block: Block, platform: Platform): readonly Value[] =>
  block.kind === 'folded' && platform === 'discord' ? [block.heading] : valuesOf(block);

const EVERYWHERE = PLATFORMS.flatMap((platform) => LOCALES.map((locale) => [platform, locale] as const));

describe.each(EVERYWHERE)('what %s shows in %s', (platform, locale) => {
  it.each(SHOWN)('fits a phone, with every label whole: $name', async ({ line }) => {
    await show(platform, line[locale], locale);
    for (const width of PHONES) {
      await page.setViewportSize({ width, height: 700 });
      expect([width, await page.evaluate(whatDoesNotFit), await page.evaluate(cutLabels)]).toEqual([width, [], []]);
    }
  });

  it('breaks a word that is longer than the screen', async () => {
    await page.setViewportSize({ width: PHONES[0] ?? 320, height: 700 });
    for (const command of ['/asset', '/check CoinShares']) {
      await show(platform, `${command} ${'x'.repeat(60)}`, locale);
      expect([command, await page.evaluate(whatDoesNotFit)]).toEqual([command, []]);
    }
  });

  it.each(SHOWN)('leaves nothing of the answer out, and no disclaimer to be unfolded: $name', async ({ line }) => {
    const { disclaimers, everything } = owed(await show(platform, line[locale], locale), locale, platform);
    const text = await read();
    expect([...everything, ...disclaimers].filter((part) => !text.includes(part))).toEqual([]);
    const folded = oneSpace((await page.locator('.folded').allInnerTexts()).join(' '));
    expect(disclaimers.filter((part) => folded.includes(part))).toEqual([]);
  });

  it.each(LOOKS)('can be read when it is %s', async (look) => {
    for (const { line } of SHOWN) {
      await show(platform, line[locale], locale, look);
      expect([line[locale], (await page.evaluate(worstContrast)) >= 4.5]).toEqual([line[locale], true]);
    }
  });

  it('shows markup from outside as it was typed, and asks nobody for anything', async () => {
    const hostile = '"><img/src=x><script>x</script>**b**__u__||s||`c`~~d~~[a](https://example.test)<@1>\\';
    for (const command of ['/asset', '/flows', '/lang', '/help']) {
      await show(platform, `${command} ${hostile}`, locale);
      expect(await page.locator('img,script,a,iframe,u,s').count()).toBe(0);
      expect([command, (await read()).includes(`${hostile.slice(0, 30)}`)]).toEqual([command, true]);
    }
    await show(platform, `/check ${hostile} BTC −$11.1M <b>outflow</b>`, locale);
    expect(await page.locator('img,script,a,iframe,u,s').count()).toBe(0);
    expect(asked.filter((url) => !url.startsWith('about:'))).toEqual([]);
  });
});

describe('a preview', () => {
  it.each(['<u>x</u>', '<b>x', '<b onclick="x">x</b>', '<a href="https://example.test">x</a>'])(
    'refuses what no message of ours holds: %s',
    (text) => {
      expect(() => telegramChat('/x', [{ chat_id: 0, text }])).toThrow();
    },
  );

  it.each(['__x__', '**x', '[x](y)', '# x', '- x', '1. x', '<@1>', 'https://example.test', '> > x', '`x`', '```\nx'])(
    'refuses what no message of ours means: %s',
    (content) => {
      const message = { flags: 0, components: [{ type: 10, content }], allowed_mentions: { parse: [] } } as const;
      expect(() => discordChat('/x', message, 'en')).toThrow();
    },
  );

  it('shows the sign behind each backslash, and code as it is', () => {
    const content = '\\*x\\* \\<\\@1\\> **a\\_b**\n```\n1 * 2 <3\n```';
    const message = { flags: 0, components: [{ type: 10, content }], allowed_mentions: { parse: [] } } as const;
    const html = discordChat('/x', message, 'en');
    expect(html).toContain('<p>*x* &lt;@1&gt; <b>a_b</b></p><pre>1 * 2 &lt;3</pre>');
  });

  it('loses nothing that can be seen when its picture is made small', async () => {
    const other = await browser.newPage({ viewport: { width: 780, height: 600 } });
    const line = '/flows 2026-01-23';
    await other.setContent(previewPage('telegram', LOOKS, { line, answer: await ask(line, 'en') }));
    const whole = await other.screenshot();
    const small = smallPng(whole);
    expect(small.length).toBeLessThan(whole.length / 2);
    const addresses = [whole, small].map((png) => `data:image/png;base64,${png.toString('base64')}`);
    expect(await other.evaluate(farthestShade, addresses)).toBeLessThan(64);
    await other.close();
  });
});

/** Runs in the page: how far two pictures of one size are apart at most, of 255 in any channel of any pixel. */
async function farthestShade(addresses: readonly string[]): Promise<number> {
  const [one, other] = await Promise.all(
    addresses.map(async (address) => {
      const image = Object.assign(new Image(), { src: address });
      await image.decode();
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      context?.drawImage(image, 0, 0);
      return [...(context?.getImageData(0, 0, image.width, image.height).data ?? [])];
    }),
  );
  if (!one?.length || one.length !== other?.length) return 255;
  return one.reduce((most, shade, at) => Math.max(most, Math.abs(shade - (other[at] ?? 0))), 0);
}
