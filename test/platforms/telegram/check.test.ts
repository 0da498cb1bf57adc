import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GROUP, openBot, PRIVATE } from '../../support/telegram-bot.ts';

let bot: Awaited<ReturnType<typeof openBot>>;
beforeEach(async () => {
  bot = await openBot();
});
afterEach(() => bot.close());

const WEEK = 'CoinShares, week to 23 January 2026:';
const POST = `${WEEK} Bitcoin saw outflows of $1.09 billion.`;
const BTC = '✓ BTC: −$1.09B matches';

/** The first answer in a chat. */
async function answer(chat: number): Promise<string> {
  const own = () => bot.telegram.posted.filter((each) => each.chat.id === chat);
  await bot.telegram.until(() => own().length > 0);
  return own()[0]?.text ?? '';
}

describe('/check as a reply on Telegram', () => {
  it('checks the text that it replies to', async () => {
    bot.start();
    bot.member(7).types('/check', { chat: GROUP, replyTo: POST });
    expect(await answer(GROUP)).toContain(BTC);
  });

  it('checks the words under a picture, also of a forwarded post', async () => {
    bot.start();
    const forward_origin = { type: 'hidden_user', sender_user_name: 'Somebody', date: 1_600_000_000 };
    bot.member(7).types('/check@tide_bot', { chat: GROUP, replyToWhole: { caption: POST, photo: [], forward_origin } });
    expect(await answer(GROUP)).toContain(BTC);
  });

  it('checks the part that was chosen by hand alone', async () => {
    bot.start();
    const quote = { text: `${WEEK} Solana saw inflows of $17.1 million.`, byHand: true };
    bot.member(7).types('/check', { chat: GROUP, replyTo: POST, quote });
    expect(await answer(GROUP)).toContain('✓ SOL: +$17.1M matches');
  });

  it('checks the whole where Telegram chose the part, and that part where it shows no more', async () => {
    bot.start();
    bot.member(7).types('/check', { chat: GROUP, replyTo: POST, quote: { text: WEEK, byHand: false } });
    expect(await answer(GROUP)).toContain(BTC);
    bot.member(7).types('/check', { chat: PRIVATE, quote: { text: POST, byHand: false } });
    expect(await answer(PRIVATE)).toContain(BTC);
  });

  it('checks what stands behind the command, whatever it replies to', async () => {
    bot.start();
    bot.member(7).types(`/check ${WEEK} Solana saw inflows of $17.1 million.`, { chat: GROUP, replyTo: POST });
    expect(await answer(GROUP)).toContain('✓ SOL: +$17.1M matches');
  });

  it('to a picture without words is told that there is no text', async () => {
    bot.start();
    bot.member(7).types('/check', { chat: GROUP, replyToWhole: { photo: [] } });
    expect(await answer(GROUP)).toContain('There is no text in that.');
  });
});

describe('a post that is forwarded to the bot in private', () => {
  it('is checked by the words under its picture', async () => {
    bot.start();
    bot.member(7).forwards(POST, { chat: PRIVATE });
    expect(await answer(PRIVATE)).toContain(BTC);
  });

  it('is left alone in a group', async () => {
    bot.start();
    bot.member(7).forwards('/check 1', { chat: GROUP });
    bot.member(7).types('/flows', { chat: GROUP, forwarded: true });
    bot.member(7).types('/privacy', { chat: GROUP });
    expect(await answer(GROUP)).toContain('Privacy');
  });
});

describe('a check on Telegram', () => {
  const report = [
    '百亿美元出逃',
    '据 CoinShares 周报，截至2026年1月23日当周，数字资产产品净流出17.3亿美元，比特币净流出109亿美元，以太坊净流出6.3亿美元。',
    '详见 https://evil.test/x @evil <b>加粗</b>',
  ].join('\n');

  it('is five lines at most, with every finding folded under them', async () => {
    bot.start({ defaultLocale: 'zh-CN' });
    bot.member(7).types('/check', { chat: GROUP, replyTo: report });
    const text = await answer(GROUP);
    const lines = text.split('\n');
    const heading = lines.indexOf('全部 4 处及原文');
    expect(lines.slice(0, heading)).toEqual([
      '核对：CoinShares，截至 2026-01-23 当周',
      expect.stringContaining('✗ 标题写 −100亿美元，报告为 −17.3亿美元。'),
      '✗ BTC：文中写 −109亿美元，报告为 −10.9亿美元：为报告的 10 倍（亿与 billion 混淆？）。',
      '✓ 2 个数字与截至 2026-01-23 当周的报告相符。',
    ]);
    const [, folded = ''] =
      /<blockquote expandable>(.*)<\/blockquote>/su.exec(bot.telegram.posted[0]?.html ?? '') ?? [];
    expect(folded.startsWith('<b>全部 4 处及原文</b>\n✗ 标题写')).toBe(true);
    expect(folded).toContain('“百亿美元出逃”');
    expect(text).not.toMatch(/evil|https/u);
  });

  it('is asked again in the other language by its button', async () => {
    bot.start();
    bot.member(7).types('/check', { chat: PRIVATE, language: 'en', replyTo: POST });
    await answer(PRIVATE);
    const [posted] = bot.telegram.posted;
    if (!posted) throw new Error('nothing was posted');
    bot.member(7).taps('简体中文', posted);
    await bot.telegram.until(() => bot.telegram.posted[0]?.text.includes('核对') ?? false);
    expect(bot.telegram.posted[0]?.text).toContain('✓ BTC：−10.9亿美元，与报告的 −10.9亿美元相符。');
  });
});
