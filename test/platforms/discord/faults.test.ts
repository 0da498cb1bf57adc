import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Bot, openBot } from './open-bot.ts';

let bot: Bot;
beforeEach(async () => {
  bot = await openBot();
});
afterEach(() => bot.close());

const FAULTS = ['cut', 'drop', 'late', 'wrong-json', 500, 502] as const;
const FLOWS = { type: 1, name: 'flows' };
const REFUSED = { ...FLOWS, options: [{ type: 3, name: 'week', value: 'nonsense' }] };

/** A request is late after 200 ms; nothing else here takes as long. */
const QUICK = { requestWithinMs: 200 };
const SLOW = { ...QUICK, deferAfterMs: 1 };

const waiting = () => bot.lines.filter((line) => line.includes('"discord_send_waits"'));
const notSent = () => bot.lines.filter((line) => line.includes('"discord_not_sent"'));

/** Everything under way is over once it has stopped. */
async function expectOnce(fits: RegExp, platform: { stop(): Promise<void> }): Promise<void> {
  await bot.discord.until(() => bot.calls(fits).length > 0);
  await platform.stop();
  expect(bot.calls(fits)).toHaveLength(1);
  expect(notSent()).toHaveLength(1);
  expect(bot.lines.join('')).not.toContain('discord_unexpected');
  expect(bot.rejections).toEqual([]);
}

describe('when nobody listens at Discord', () => {
  it('an answer that was deferred is edited in once somebody does', async () => {
    const platform = await bot.ready(SLOW);
    const answer = bot.hold();
    const token = bot.discord.act(2, FLOWS);
    await bot.answered(token);
    const comeBack = await bot.discord.goAway();
    answer();
    await vi.waitFor(() => expect(waiting()).toHaveLength(1));
    await comeBack();
    await bot.discord.until(() => bot.calls(/^PATCH/u).length > 0);
    await platform.stop();
    expect(bot.of(token)?.original?.deferred).toBe(false);
    expect(bot.calls(/^PATCH/u)).toHaveLength(1);
    expect(notSent()).toEqual([]);
  });

  it('what cannot be sent when the bot ends is said, and does not hold it', async () => {
    const platform = await bot.ready(SLOW);
    const answer = bot.hold();
    await bot.answered(bot.discord.act(2, FLOWS));
    const comeBack = await bot.discord.goAway();
    answer();
    await platform.stop();
    expect(notSent()).toHaveLength(1);
    await comeBack();
    expect(bot.calls(/^PATCH/u)).toEqual([]);
  });
});

describe.each(FAULTS)('when Discord fails with %s', (fault) => {
  it('a first answer is sent once', async () => {
    const platform = await bot.ready(QUICK);
    bot.discord.fail(/callback$/u, fault);
    bot.discord.act(2, FLOWS);
    await expectOnce(/callback$/u, platform);
    expect(bot.calls(/webhooks/u)).toEqual([]);
  });

  it('words offered are sent once', async () => {
    const platform = await bot.ready(QUICK);
    bot.discord.fail(/callback$/u, fault);
    bot.discord.act(4, { type: 1, name: 'asset', options: [{ type: 3, name: 'name', value: 'so', focused: true }] });
    await expectOnce(/callback$/u, platform);
  });

  it('an answer that was deferred is edited in once', async () => {
    const platform = await bot.ready(SLOW);
    const answer = bot.hold();
    bot.discord.fail(/^PATCH/u, fault);
    await bot.answered(bot.discord.act(2, FLOWS));
    answer();
    await expectOnce(/^PATCH/u, platform);
  });

  it('a deferral that turns out to be a refusal is removed once, and the refusal is said once', async () => {
    const platform = await bot.ready(SLOW);
    const answer = bot.hold();
    bot.discord.fail(/^DELETE/u, fault);
    const token = bot.discord.act(2, REFUSED);
    await bot.answered(token);
    answer();
    await expectOnce(/^DELETE/u, platform);
    expect(bot.calls(/^POST \/webhooks/u)).toHaveLength(1);
    expect(bot.of(token)?.followUps.map(({ ephemeral }) => ephemeral)).toEqual([true]);
  });

  it('a button is answered once, and tapping it again says nothing more', async () => {
    const platform = await bot.ready(QUICK);
    const token = bot.discord.act(2, FLOWS);
    await bot.answered(token);
    const message = bot.of(token)?.original;
    const [, id] = /"custom_id":"([^"]+)"/u.exec(bot.text(token)) ?? [];
    if (!message) throw new Error('no message');
    bot.discord.fail(/callback$/u, fault);
    bot.discord.act(3, { component_type: 2, custom_id: id }, { message });
    await bot.discord.until(() => notSent().length === 1 || bot.calls(/callback$/u).length === 2);
    const again = bot.discord.act(3, { component_type: 2, custom_id: id }, { message });
    await bot.answered(again);
    await platform.stop();
    expect(bot.calls(/callback$/u)).toHaveLength(3);
    expect(notSent()).toHaveLength(1);
    expect(bot.rejections).toEqual([]);
  });
});
