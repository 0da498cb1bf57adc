import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { APPLICATION, TOKEN } from '../../doubles/discord/answers.ts';
import { GUILD } from '../../doubles/discord/gateway.ts';
import { type Bot, openBot, USUAL } from './open-bot.ts';

let bot: Bot;
beforeEach(async () => {
  bot = await openBot();
});
afterEach(async () => {
  vi.useRealTimers();
  await bot.close();
  expect(bot.rejections).toEqual([]);
});

const states = () =>
  bot.lines.filter((line) => line.includes('"discord_state"')).map((line) => JSON.parse(line).state as string);

async function expectAnswers(): Promise<void> {
  const token = bot.discord.act(2, { type: 1, name: 'flows' });
  await bot.answered(token);
  expect(bot.text(token)).toContain('Fund flows');
}

describe('the connection to Discord', () => {
  it('is refused for good when the gateway refuses the token, and not tried again', async () => {
    bot.discord.refuse(4004);
    const platform = bot.start();
    await platform.refused;
    expect(platform.state()).toBe('refused');
    await platform.stop();
    expect(bot.calls(/^GET \/gateway\/bot$/u)).toHaveLength(1);
    expect(bot.discord.seen.identified).toBe(0);
  });

  it.each(['cut', 'drop', 'late', 'wrong-json', 429, 500, 502] as const)(
    'is tried again when it starts with %s',
    async (fault) => {
      bot.discord.fail(/^GET \/gateway\/bot$/u, fault);
      const platform = bot.start(USUAL, { requestWithinMs: 200 });
      await bot.discord.ready();
      await expectAnswers();
      expect(platform.state()).toBe('up');
      expect(states()).toEqual(fault === 429 ? ['up'] : ['down', 'up']);
      expect(bot.calls(/^GET \/gateway\/bot$/u)).toHaveLength(2);
    },
  );

  it.each(['cut', 'drop', 'late', 'wrong-json', 500, 502] as const)(
    'stands while the commands are set at the second try, after %s',
    async (fault) => {
      bot.discord.fail(/^GET .*\/commands$/u, fault);
      const platform = bot.start(USUAL, { requestWithinMs: 200 });
      await bot.discord.until(() => bot.calls(/^PUT .*\/commands$/u).length === 1);
      await bot.discord.ready();
      await expectAnswers();
      expect(platform.state()).toBe('up');
      expect(bot.calls(/^GET .*\/commands$/u)).toHaveLength(2);
    },
  );

  it('asks whose commands they are when nobody said it', async () => {
    bot.start({ token: TOKEN, defaultLocale: 'en' });
    await bot.discord.until(() => bot.discord.interactions.commands().length > 0);
    expect(bot.calls(/^GET \/applications\/@me$/u)).toHaveLength(1);
    expect(bot.calls(new RegExp(`^PUT /applications/${APPLICATION}/commands$`, 'u'))).toHaveLength(1);
  });

  it('begins anew when its session is forgotten, and answers then', async () => {
    // discord.js waits five seconds between two IDENTIFYs; here they pass at once.
    vi.useFakeTimers({ toFake: ['Date'] });
    const platform = await bot.ready();
    vi.setSystemTime(Date.now() + 6_000);
    bot.discord.forget();
    const again = bot.discord.identified();
    bot.discord.cut();
    await again;
    await expectAnswers();
    expect(bot.discord.seen).toEqual({ identified: 2, resumed: 0 });
    expect(platform.state()).toBe('up');
    expect(states()).toEqual(['up', 'down', 'up']);
  });

  it('stands when what it hears first, before discord.js is ready, cannot be read', async () => {
    const platform = bot.start();
    await bot.discord.identified();
    bot.discord.tell('INTERACTION_CREATE', null);
    await expectAnswers();
    await expectAnswers();
    expect(platform.state()).toBe('up');
    expect(bot.lines.filter((line) => line.includes('"discord_interaction_unreadable"'))).toHaveLength(1);
  });

  it('takes a guild that is told of without being asked for', async () => {
    const platform = await bot.ready();
    bot.discord.tell('GUILD_CREATE', GUILD);
    await expectAnswers();
    expect(platform.state()).toBe('up');
  });
});
