import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../commands/index.ts';
import { CHANNEL, FORUM, GROUP, openBot, PRIVATE, TOPIC } from '../../support/telegram-bot.ts';

/** What is typed behind each command's name; a command without a line here is typed bare. */
const BEHIND: Readonly<Record<string, string>> = {
  asset: 'Solana',
  compare: '2026-05-15 2026-05-22',
  check: 'CoinShares, week to 23 January 2026: Bitcoin saw outflows of $1.09 billion.',
  source: 'total 2026-01-23',
  flows: '2026-01-23',
  lang: 'zh-CN /flows',
};
const LINES = Object.keys(COMMANDS).map((name) => `/${name} ${BEHIND[name] ?? ''}`.trim());

const PLACES = [
  { place: 'in private', chat: PRIVATE },
  { place: 'in a group', chat: GROUP },
  { place: 'in a topic', chat: FORUM, topic: TOPIC },
  { place: 'in a channel', chat: CHANNEL },
];

let bot: Awaited<ReturnType<typeof openBot>>;
beforeAll(async () => {
  bot = await openBot();
});
afterAll(async () => {
  process.stdout.write(`telegram: ${bot.telegram.state.validated} requests met the shapes and limits\n`);
  await bot.close();
});

const QUOTING = ['/levels', '/recap', '/holdings', '/notes'];

describe.each(['en', 'zh-CN'] as const)('every command in %s', (defaultLocale) => {
  beforeAll(async () => {
    await bot.stopAll();
    bot.start({ defaultLocale });
  });

  it.each(PLACES)('is answered $place, in its language and where it was asked', async ({ chat, topic }) => {
    for (const [at, line] of LINES.entries()) {
      // Ten in ten seconds pass: as many people ask.
      const before = bot.telegram.posted.length;
      bot.member(1_000 + at).types(line, { chat, language: defaultLocale, ...(topic !== undefined && { topic }) });
      await bot.telegram.until(() => bot.telegram.posted.length > before);
      const posted = bot.telegram.posted.slice(before);
      expect([line, posted.every((each) => each.chat.id === chat && each.topic === topic)]).toEqual([line, true]);
      const chinese = defaultLocale === 'zh-CN' || line.startsWith('/lang');
      // They quote somebody in the language of who said it.
      if (!QUOTING.includes(line))
        expect([line, /[\u4e00-\u9fff]/u.test(posted[0]?.text ?? '')]).toEqual([line, chinese]);
      bot.passes(11_000);
    }
  });
});
