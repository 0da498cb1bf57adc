import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Fault } from '../../doubles/telegram/faults.ts';
import { TOKEN } from '../../doubles/telegram/server.ts';
import { slowApp } from '../../support/slow-app.ts';
import { CHANNEL, FORUM, GROUP, openBot, PRIVATE } from '../../support/telegram-bot.ts';

let bot: Awaited<ReturnType<typeof openBot>>;
beforeEach(async () => {
  bot = await openBot();
});
afterEach(() => bot.close());

const texts = () => bot.telegram.posted.map(({ text }) => text.split('\n')[0]);
const calls = (method: string) => bot.telegram.calls.filter((call) => call.method === method);
const logged = () => bot.log.map((line) => JSON.parse(line) as { event: string });

describe('a message whose fate is unknown', () => {
  it.each<Fault>(['drop', '500', '502', 'wrong_json', 'cut'])('is never sent again: %s', async (fault) => {
    bot.start();
    bot.telegram.spoilNext('sendMessage', fault);
    bot.member(7).types('/privacy', { chat: PRIVATE });
    bot.member(7).types('/sources', { chat: PRIVATE });
    await bot.telegram.until(() => texts().includes('Sources'));
    const privacy = texts().filter((text) => text === 'Privacy');
    expect(privacy).toHaveLength(fault === 'drop' ? 1 : 0);
    expect(logged().filter(({ event }) => event === 'telegram_not_sent')).toHaveLength(1);
  });

  it.each<Fault>(['drop', '500', '502', 'wrong_json'])('is never edited in again either: %s', async (fault) => {
    bot.start();
    bot.member(7).types('/flows 2026-01-23', { chat: PRIVATE });
    await bot.telegram.until(() => bot.telegram.posted.length === 1);
    bot.telegram.spoilNext('editMessageText', fault);
    const [message] = bot.telegram.posted;
    if (message) bot.member(7).taps('Source', message);
    bot.member(7).types('/sources', { chat: PRIVATE });
    await bot.telegram.until(() => texts().includes('Sources'));
    expect(calls('editMessageText').length).toBe(fault === 'drop' ? 1 : 0);
  });

  it('ends an answer of several parts: the rest would stand without it', async () => {
    bot.start();
    bot.telegram.spoilNext('sendMessage', 'drop');
    bot.member(7).types('/history total 118', { chat: PRIVATE });
    bot.member(7).types('/privacy', { chat: PRIVATE });
    await bot.telegram.until(() => texts().includes('Privacy'));
    expect(bot.telegram.posted).toHaveLength(2);
  });
});

describe('a message that found nobody', () => {
  /** A command is being answered while Telegram goes away; it comes back when `back` is called. */
  async function answeredInto(meanwhile: (back: () => Promise<void>) => Promise<void>) {
    await bot.close();
    const slow = slowApp();
    let back: () => Promise<void> = async () => undefined;
    bot = await openBot({ app: slow.app, meanwhile: () => meanwhile(() => back()) });
    const platform = bot.start();
    bot.member(7).types('/flows', { chat: PRIVATE });
    await slow.asked;
    const comeBack = await bot.telegram.goAway();
    back = async () => {
      back = async () => undefined;
      await comeBack();
    };
    slow.free();
    return { platform, comeBack };
  }

  it('is sent once somebody listens again, and once', async () => {
    const { platform } = await answeredInto((back) => back());
    await bot.telegram.until(() => bot.telegram.posted.length > 0);
    await platform.stop();
    expect(bot.telegram.posted).toHaveLength(1);
    expect(logged().filter(({ event }) => event === 'telegram_not_sent')).toEqual([]);
  });

  it('is given up, and said, once nobody has listened for five minutes', async () => {
    const over = Promise.withResolvers<void>();
    const { platform, comeBack } = await answeredInto(async () => {
      if (logged().some(({ event }) => event === 'telegram_not_sent')) over.resolve();
    });
    await over.promise;
    await platform.stop();
    expect(bot.slept.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThan(300_000);
    await comeBack();
    expect(bot.telegram.posted).toEqual([]);
  });
});

describe('a message that was refused', () => {
  it('for its pace is sent once more, when Telegram says', async () => {
    bot.start();
    bot.member(7).types('/privacy', { chat: PRIVATE });
    bot.member(7).types('/sources', { chat: PRIVATE });
    await bot.telegram.until(() => bot.telegram.posted.length === 2);
    expect(bot.telegram.state.limited).toBe(1);
    expect(bot.slept).toContain(1_000);
  });

  it('for their pace are all sent in the end, a little apart, though a hundred people ask at once', async () => {
    for (let person = 1; person <= 100; person += 1) {
      bot.telegram.chats.set(person, { id: person, type: 'private' });
      bot.member(person).types('/privacy', { chat: person });
    }
    bot.start();
    await bot.telegram.until(() => bot.telegram.posted.length === 100);
    expect(new Set(bot.telegram.posted.map(({ chat }) => chat.id)).size).toBe(100);
    expect(logged().filter(({ event }) => event === 'telegram_not_sent')).toEqual([]);
  });

  it('for a pace that Telegram never lifts is given up after five minutes, and said', async () => {
    for (let times = 0; times < 400; times += 1) bot.telegram.spoilNext('sendMessage', '429');
    bot.start();
    bot.member(7).types('/privacy', { chat: PRIVATE });
    await vi.waitFor(() => expect(logged().some(({ event }) => event === 'telegram_not_sent')).toBe(true));
    expect(bot.slept.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(299_000);
    expect(bot.telegram.posted).toEqual([]);
  });

  it.each([1_000, 15_000])('for its pace is given up soon after the end has come (%i ms at a time)', async (ms) => {
    for (let times = 0; times < 400; times += 1) bot.telegram.spoilNext('sendMessage', ms > 1_000 ? '429 long' : '429');
    const platform = bot.start();
    bot.member(7).types('/privacy', { chat: PRIVATE });
    await vi.waitFor(() => expect(bot.slept.filter((each) => each === ms).length).toBeGreaterThan(0));
    const before = bot.slept.reduce((sum, each) => sum + each, 0);
    await platform.stop();
    expect(bot.slept.reduce((sum, each) => sum + each, 0) - before).toBeLessThan(25_000);
    expect(logged().filter(({ event }) => event === 'telegram_not_sent')).toHaveLength(1);
  });

  it('since the group became a supergroup follows it there', async () => {
    bot.telegram.chats.set(GROUP, { id: GROUP, type: 'group', migratedTo: FORUM });
    bot.start();
    bot.member(7).types('/privacy', { chat: GROUP });
    await bot.telegram.until(() => bot.telegram.posted.length === 1);
    expect(bot.telegram.posted[0]?.chat.id).toBe(FORUM);
  });

  it.each(['none', 'kicked'] as const)(
    'for want of rights (%s) is one line of the log, and the others are answered',
    async (rights) => {
      bot.telegram.chats.set(CHANNEL, { id: CHANNEL, type: 'channel', rights });
      bot.start();
      bot.member(7).types('/privacy', { chat: CHANNEL });
      bot.member(7).types('/privacy', { chat: GROUP });
      await bot.telegram.until(() => bot.telegram.posted.length === 1);
      await bot.telegram.until(() => logged().some(({ event }) => event === 'telegram_not_sent'));
      expect(bot.telegram.posted[0]?.chat.id).toBe(GROUP);
    },
  );
});

describe('the connection', () => {
  it.each<Fault>(['cut', '500', '502', 'wrong_json', '429', 'drop'])(
    'loses no update and answers none twice when fetching fails: %s',
    async (fault) => {
      bot.telegram.spoilNext('getUpdates', fault);
      bot.telegram.spoilNext('getUpdates', fault);
      const platform = bot.start();
      bot.member(7).types('/privacy', { chat: PRIVATE });
      bot.member(7).types('/sources', { chat: PRIVATE });
      await bot.telegram.until(() => bot.telegram.posted.length === 2);
      bot.member(7).types('/levels', { chat: PRIVATE });
      await bot.telegram.until(() => bot.telegram.posted.length === 3);
      expect(texts()).toEqual(['Privacy', 'Sources', 'Price levels']);
      expect(platform.state()).toBe('up');
    },
  );

  it('backs off with jitter up to a ceiling while nothing answers', async () => {
    for (let n = 0; n < 8; n += 1) bot.telegram.spoilNext('getMe', 'cut');
    bot.start();
    bot.member(7).types('/privacy', { chat: PRIVATE });
    await bot.telegram.until(() => bot.telegram.posted.length === 1);
    expect(bot.slept.slice(0, 8)).toEqual([500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000]);
  });

  it('says once that another process polls with this token, and goes on when that one ends', async () => {
    const platform = bot.start();
    await bot.telegram.until(() => bot.telegram.updates.isPolled());
    const other = bot.start();
    await bot.telegram.until(() => logged().some(({ event }) => event === 'telegram_other_poller'));
    await other.stop();
    bot.member(7).types('/privacy', { chat: PRIVATE });
    await bot.telegram.until(() => bot.telegram.posted.length === 1);
    await platform.stop();
    expect(texts()).toEqual(['Privacy']);
  });

  it('is refused for good with a wrong token, in one line that does not hold it', async () => {
    bot.telegram.state.token = 'another:token';
    const platform = bot.start();
    await platform.refused;
    expect(platform.state()).toBe('refused');
    expect(logged().map(({ event }) => event)).toEqual(['telegram_token_refused']);
  });

  it('never writes the token or what people typed into the log, whatever breaks', async () => {
    for (const fault of ['cut', '500', 'wrong_json', '502'] as const) bot.telegram.spoilNext('sendMessage', fault);
    bot.telegram.spoilNext('getUpdates', 'cut');
    bot.start();
    for (let n = 0; n < 5; n += 1) bot.member(7).types('/asset secret-of-a-member', { chat: PRIVATE });
    await bot.telegram.until(() => bot.telegram.posted.length === 1);
    const log = bot.log.join('\n');
    expect(log).toContain('telegram_not_sent');
    for (const secret of [TOKEN, TOKEN.split(':')[1] ?? '', 'secret-of-a-member']) expect(log).not.toContain(secret);
  });
});

describe('the end', () => {
  it('waits for the answer under way, and hears nothing new', async () => {
    const { app, asked, free } = slowApp();
    const own = await openBot({ app });
    const platform = own.start();
    own.member(7).types('/flows', { chat: PRIVATE });
    await asked;
    const stopped = platform.stop();
    own.member(7).types('/sources', { chat: PRIVATE });
    free();
    await stopped;
    expect(own.telegram.posted).toHaveLength(1);
    expect(own.telegram.updates.count()).toBe(1);
    await own.close();
  });

  it('confirms what was answered, so that the next start does not answer it again', async () => {
    const first = bot.start();
    bot.member(7).types('/privacy', { chat: PRIVATE });
    await bot.telegram.until(() => bot.telegram.posted.length === 1);
    await first.stop();
    bot.start();
    bot.member(7).types('/sources', { chat: PRIVATE });
    await bot.telegram.until(() => bot.telegram.posted.length === 2);
    expect(texts()).toEqual(['Privacy', 'Sources']);
  });
});
