import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBot, PRIVATE } from '../../support/telegram-bot.ts';

const TWO_MINUTES = 120_000;
const webhook = { publicUrl: 'https://bot.example.test', secret: 'made-up_secret' };

let bot: Awaited<ReturnType<typeof openBot>>;
let told: string[];
const onSecondInstance = (is: 'there' | 'gone') => void told.push(is);
beforeEach(async () => {
  told = [];
  bot = await openBot();
});
afterEach(() => bot.close());

/** Something happens, so that waiting for it ends. */
async function fetched() {
  const before = bot.telegram.posted.length;
  bot.passes(5_000);
  bot.member(7).types('/privacy', { chat: PRIVATE });
  await bot.telegram.until(() => bot.telegram.posted.length > before);
}

describe('another program with the same token', () => {
  it('is told once while it fetches, and that it is gone after two quiet minutes', async () => {
    bot.start({ onSecondInstance });
    await bot.telegram.until(() => bot.telegram.updates.isPolled());
    const other = bot.start();
    await expect.poll(() => told).toEqual(['there']);
    await other.stop();
    await fetched();
    expect(told).toEqual(['there']);
    bot.passes(TWO_MINUTES);
    await fetched();
    await expect.poll(() => told).toEqual(['there', 'gone']);
  });

  it('that comes back is told anew', async () => {
    bot.start({ onSecondInstance });
    for (const times of [1, 2]) {
      await bot.telegram.until(() => bot.telegram.updates.isPolled());
      const other = bot.start();
      await expect.poll(() => told.filter((is) => is === 'there').length).toBe(times);
      await other.stop();
      bot.passes(TWO_MINUTES);
      await fetched();
      await expect.poll(() => told.filter((is) => is === 'gone').length).toBe(times);
    }
  });

  it('is told where updates were posted to another address, and gone once ours has stayed', async () => {
    bot.telegram.state.webhook = 'https://elsewhere.example.test/telegram/webhook';
    bot.start({ webhook, onSecondInstance });
    await expect.poll(() => told).toEqual(['there', 'gone']);
    expect(bot.telegram.state.webhook).toBe('https://bot.example.test/telegram/webhook');
  });

  it.each(['', 'https://bot.example.test/telegram/webhook'])(
    'is none where the address was ours or none: "%s"',
    async (url) => {
      bot.telegram.state.webhook = url;
      const platform = bot.start({ webhook, onSecondInstance });
      await bot.telegram.until(() => bot.telegram.calls.some(({ method }) => method === 'setWebhook'));
      await platform.stop();
      expect(told).toEqual([]);
    },
  );

  it('is nobody when Telegram alone has trouble', async () => {
    bot.telegram.spoilNext('getUpdates', '502');
    bot.start({ onSecondInstance });
    await fetched();
    expect(told).toEqual([]);
  });
});
