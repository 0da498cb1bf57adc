import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Discord, openDiscord } from '../doubles/discord/open-discord.ts';
import { type HostDouble, openHost } from '../doubles/sources/host.ts';
import { sitemap, weeklyPage } from '../doubles/sources/newsrooms.ts';
import { memberOf } from '../doubles/telegram/member.ts';
import { openTelegram, type Posted, type TelegramDouble } from '../doubles/telegram/server.ts';
import { freePort } from '../support/free-port.ts';
import { onlySources } from '../support/only-sources.ts';
import { type RunningBot, runBot } from '../support/running-bot.ts';

const PROGRAM = fileURLToPath(new URL('../support/standing-clock-program.ts', import.meta.url));
const OPERATOR = 77;
const MEMBER = 111;
const PAGE = '/insights/research-data/fund-flows-23-11-26/';
const WORDS =
  'Digital asset investment products saw outflows of US$111 million last week. Bitcoin saw outflows of US$88.8 million. Solana saw inflows of US$11.1 million.';
/** A second before a look, on the Monday after the week to 20 November 2026. */
const CLOCK_AT = '2026-11-23T09:59:59Z';

let telegram: TelegramDouble;
let discord: Discord;
let site: HostDouble;
let bot: RunningBot;
/** The platform's clock: a chat takes a message a second, and nobody here waits for it. */
let at: number;
beforeEach(async () => {
  at = Date.now();
  telegram = await openTelegram(
    [OPERATOR, MEMBER].map((id) => ({ id, type: 'private' as const })),
    () => at,
  );
  discord = await openDiscord();
  site = await openHost({
    '/sitemap/sitemap-articles__main.xml': sitemap([{ path: PAGE, lastmod: '2026-11-23' }]),
    [PAGE]: weeklyPage('Nov 23rd, 2026', WORDS),
  });
});
afterEach(async () => {
  await bot.end('SIGKILL');
  await telegram.close();
  await discord.close();
  await site.close();
});

async function run(environment: Readonly<Record<string, string>> = {}): Promise<void> {
  const sources = onlySources({}, site.url);
  const own = { CLOCK_AT, OFFLINE: '0', OPERATORS: `telegram:${OPERATOR}`, ...sources, ...environment };
  bot = runBot({ telegram, discord }, await freePort(), own, PROGRAM);
  await bot.says('"event":"telegram_state","state":"up"');
}

const postsTo = (person: number): readonly Posted[] => telegram.posted.filter(({ chat }) => chat.id === person);

async function answerTo(line: string, person = OPERATOR): Promise<Posted | undefined> {
  at += 60_000;
  const before = postsTo(person).length;
  memberOf(telegram, person).types(line, { chat: person });
  await telegram.until(() => postsTo(person).length > before);
  return postsTo(person).at(-1);
}

it('a real process finds the publisher’s page on a Monday, tells its operators, and shows what one of them accepts', async () => {
  await run();
  await telegram.until(() => postsTo(OPERATOR).length === 1);
  const [told] = postsTo(OPERATOR);
  expect(told?.text).toContain('A weekly report waits for you');
  expect(told?.keyboard?.inline_keyboard.flat().map(({ text }) => text)).toEqual(['Open 1']);
  expect((await answerTo('/report 1'))?.text).toContain('BTC −$88.8M · open');
  expect((await answerTo('/report 1 accept'))?.text).toContain('vintage 1');
  expect((await answerTo('/flows', MEMBER))?.text).toMatch(/BTC\s+−\$88\.8M net outflow/u);
  expect(await bot.end('SIGTERM')).toBe(0);
});

it('a real process that may accept publishers’ pages asks nobody', async () => {
  await run({ ACCEPT_PUBLISHER_PAGES: '1' });
  await bot.says('"event":"report_accepted_by_rule"');
  expect((await answerTo('/flows', MEMBER))?.text).toMatch(/BTC\s+−\$88\.8M net outflow/u);
  expect(postsTo(OPERATOR)).toEqual([]);
  expect(await bot.end('SIGTERM')).toBe(0);
});

it('a real process that is told to stop while a page hangs stops at once', async () => {
  const { promise: asked, resolve } = Promise.withResolvers<void>();
  site.set(PAGE, () => resolve());
  await run();
  await asked;
  expect(await bot.end('SIGTERM')).toBe(0);
  expect(bot.log()).not.toContain('report not looked for');
});

it('a real process without a network looks for nothing, and says of a link that there is none', async () => {
  await run({ OFFLINE: '1' });
  expect((await answerTo('/check https://news.example.org/flows', MEMBER))?.text).toContain('OFFLINE');
  expect(site.asked).toEqual([]);
  expect(await bot.end('SIGTERM')).toBe(0);
});

it('a real process reads nobody’s links to where it runs, mirrors of its operator included', async () => {
  await run();
  for (const person of [MEMBER, OPERATOR])
    expect((await answerTo(`/check ${site.url}/secret`, person))?.text).toContain('80 and 443');
  expect((await answerTo(`/report ${site.url}/secret`))?.text).toContain('80 and 443');
  expect(site.paths()).not.toContain('/secret');
});
