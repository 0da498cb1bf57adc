import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Posted } from '../../doubles/telegram/server.ts';
import { FORUM, GROUP, openBot, PRIVATE, TOPIC } from '../../support/telegram-bot.ts';

let bot: Awaited<ReturnType<typeof openBot>>;
beforeEach(async () => {
  bot = await openBot();
  bot.start();
});
afterEach(() => bot.close());

const calls = (method: string) => bot.telegram.calls.filter((call) => call.method === method);

async function asked(line: string, chat = GROUP, topic?: number): Promise<Posted> {
  const before = bot.telegram.posted.length;
  bot.member(7).types(line, { chat, ...(topic !== undefined && { topic }) });
  await bot.telegram.until(() => bot.telegram.posted.length > before);
  const posted = bot.telegram.posted.at(-1);
  if (!posted) throw new Error('nothing was posted');
  return posted;
}

const titleOf = ({ text }: Posted): string => text.split('\n')[0] ?? '';

describe('buttons under an answer', () => {
  const rowsOf = (message: Posted) => message.keyboard?.inline_keyboard.map((row) => row.map(({ text }) => text)) ?? [];

  it('stand in rows whose labels a phone shows whole', async () => {
    expect(rowsOf(await asked('/flows 2026-01-23'))).toEqual([
      ['Source', 'ETF days'],
      ['◀ 16 Jan 2026', '30 Jan 2026 ▶'],
      ['BTC', 'ETH', 'SOL', 'XRP'],
      ['简体中文'],
    ]);
  });

  it('change settings, a language among them but no long list of zones', async () => {
    expect(rowsOf(await asked('/settings', PRIVATE))).toEqual([
      ['Here always English'],
      ['Here always 简体中文'],
      ['Quiet 22:00–07:00'],
      ['Answers: brief', 'Marks: colours'],
      ['Pictures: light'],
      ['Picture colours: green in, red out'],
      ['Picture colours: red in, green out'],
      ['简体中文'],
    ]);
  });
});

describe('a button under an answer', () => {
  it('shows the other week in the place of this one, and the way back', async () => {
    const message = await asked('/flows 2026-01-23');
    bot.member(8).taps('30 Jan 2026 ▶', message);
    await bot.telegram.until(() => titleOf(message).includes('week to 30 Jan 2026'));
    bot.member(8).taps('◀ 23 Jan 2026', message);
    await bot.telegram.until(() => titleOf(message).includes('week to 23 Jan 2026'));
    expect([bot.telegram.posted.length, calls('answerCallbackQuery').length]).toEqual([1, 2]);
  });

  it('shows the same in another language, the source and another asset, also in a topic', async () => {
    const message = await asked('/flows 2026-01-23', FORUM, TOPIC);
    for (const [label, shows] of [
      ['简体中文', '−17.3亿美元'],
      ['English', '−$1.73B'],
      ['Source', 'Passport of a figure'],
      ['All flows', 'Fund flows'],
      ['SOL', 'SOL · fund flows'],
    ] as const) {
      bot.member(8).taps(label, message);
      await bot.telegram.until(() => message.text.includes(shows));
    }
    expect(bot.telegram.posted).toHaveLength(1);
  });

  it('says nothing of what it asks: an id of at most 64 bytes', async () => {
    const message = await asked('/flows 2026-01-23');
    const data = message.keyboard?.inline_keyboard.flat().map((button) => button.callback_data ?? '') ?? [];
    expect(data.length).toBeGreaterThan(5);
    expect(new Set(data).size).toBe(data.length);
    for (const id of data) expect(id).toMatch(/^[\w-]{8,64}$/u);
  });

  it('tapped twice at once is answered twice, and asked once', async () => {
    const message = await asked('/flows 2026-01-23');
    bot.member(8).taps('Source', message);
    bot.member(9).taps('Source', message);
    await bot.telegram.until(() => calls('answerCallbackQuery').length === 2);
    await bot.telegram.until(() => message.text.includes('Passport'));
    expect(message.text).toContain('Passport');
    expect(bot.log.join('')).not.toContain('telegram_not_sent');
  });

  it.each([
    ['forged', (message: Posted) => message, 'made-up-id'],
    [
      'of another chat',
      (message: Posted) => ({ ...message, chat: { id: PRIVATE, type: 'private' as const } }),
      undefined,
    ],
  ])('that is %s is answered with a sentence and changes nothing', async (_, elsewhere, forged) => {
    const message = await asked('/flows 2026-01-23');
    const before = message.html;
    const tapped = elsewhere(message);
    const data = forged ?? message.keyboard?.inline_keyboard[0]?.[0]?.callback_data ?? '';
    const keyboard = { inline_keyboard: [[{ text: 'x', callback_data: data }]] };
    bot.member(8).taps('x', { ...tapped, keyboard });
    await bot.telegram.until(() => calls('answerCallbackQuery').length === 1);
    expect(calls('answerCallbackQuery')[0]?.payload['text']).toContain('too old');
    expect([message.html, bot.telegram.posted.length]).toEqual([before, 1]);
  });

  it('of an earlier process is an old one', async () => {
    const message = await asked('/flows 2026-01-23');
    await bot.stopAll();
    bot.start();
    bot.member(8).taps('Source', message);
    await bot.telegram.until(() => calls('answerCallbackQuery').length === 1);
    expect(calls('answerCallbackQuery')[0]?.payload['text']).toContain('too old');
  });

  it('under an answer that needs several messages stands under the last, and its answer comes anew', async () => {
    bot.member(7).types('/history total 118', { chat: PRIVATE });
    await bot.telegram.until(() => bot.telegram.posted.some(({ keyboard }) => keyboard));
    const count = bot.telegram.posted.length;
    const last = bot.telegram.posted.at(-1);
    expect(count).toBeGreaterThan(1);
    expect(bot.telegram.posted.slice(0, -1).every(({ keyboard }) => keyboard === undefined)).toBe(true);
    if (last) bot.member(7).taps('简体中文', last);
    await bot.telegram.until(() => bot.telegram.posted.length === 2 * count);
    expect(bot.telegram.posted.at(-1)?.text).toContain('仅供参考');
  });

  it('is answered even in a flood, with the reason', async () => {
    await bot.close();
    bot = await openBot({ atOnce: true });
    bot.start();
    const message = await asked('/flows 2026-01-23');
    for (let n = 0; n < 11; n += 1) {
      bot.member(8).taps(n % 2 === 0 ? '简体中文' : 'English', message);
      await bot.telegram.until(() => calls('answerCallbackQuery').length === n + 1);
      const shows = n % 2 === 0 ? '合计' : 'Total';
      if (n < 10) await bot.telegram.until(() => message.text.includes(shows));
    }
    expect(calls('answerCallbackQuery').at(-1)?.payload['text']).toContain('太多');
  });
});
