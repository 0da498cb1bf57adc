import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Bot, openBot } from './open-bot.ts';

let bot: Bot;
beforeEach(async () => {
  bot = await openBot();
});
afterEach(async () => {
  await bot.close();
  expect(bot.rejections).toEqual([]);
  expect(bot.discord.requests.filter(({ status }) => status >= 400)).toEqual([]);
});

/** What a command shows, and a tap on one of its buttons: the last one asks for the same in Chinese. */
async function shown(name: string, { at = -1, options = [] as readonly object[] } = {}) {
  const token = bot.discord.act(2, { type: 1, name, options });
  await bot.answered(token);
  const message = bot.of(token)?.original;
  const id = [...bot.text(token).matchAll(/"custom_id":"([^"]+)"/gu)].at(at)?.[1];
  if (!message || !id) throw new Error('no button');
  return { message, tap: () => bot.discord.act(3, { component_type: 2, custom_id: id }, { message }) };
}

describe('a button', () => {
  it('under what one person alone sees is answered beside it, each time', async () => {
    await bot.ready();
    const options = [{ type: 3, name: 'figure', value: 'BTC' }];
    const { message, tap } = await shown('source', { at: 0, options });
    const before = JSON.stringify(message);
    expect(message.ephemeral).toBe(true);
    const answered = async () => {
      const token = tap();
      await bot.answered(token);
      expect(bot.of(token)?.original).toMatchObject({ ephemeral: true });
      expect(bot.of(token)?.original?.id).not.toBe(message.id);
      expect(bot.text(token)).toContain('Fund flows');
    };
    await answered();
    // A tap while the first answer is on its way only confirms; the next one is answered.
    await vi.waitFor(answered);
    expect(JSON.stringify(message)).toBe(before);
  });

  it('whose answer takes longer is taken at once, and the answer is edited in', async () => {
    await bot.ready({ deferAfterMs: 200 });
    const { message, tap } = await shown('flows');
    const before = JSON.stringify(message.body);
    const answer = bot.hold();
    await bot.answered(tap());
    expect(JSON.stringify(message.body)).toBe(before);
    answer();
    await bot.discord.until(() => bot.calls(/^PATCH/u).length === 1);
    expect(JSON.stringify(message.body)).toContain('资金流');
  });

  it('whose private answer takes longer waits beside it, for that person alone', async () => {
    await bot.ready({ deferAfterMs: 200 });
    const { message, tap } = await shown('help');
    const answer = bot.hold();
    const token = tap();
    await bot.answered(token);
    expect(bot.of(token)?.original).toMatchObject({ ephemeral: true, deferred: true });
    answer();
    await bot.discord.until(() => bot.calls(/^PATCH/u).length === 1);
    expect(bot.of(token)?.original).toMatchObject({ ephemeral: true, deferred: false });
    expect(bot.text(token)).toMatch(/\p{sc=Han}/u);
    expect(JSON.stringify(message.body)).not.toMatch(/"content":"## \p{sc=Han}/u);
  });

  it('is taken once while its answer takes longer', async () => {
    const platform = await bot.ready({ deferAfterMs: 200 });
    const { tap } = await shown('flows');
    const answer = bot.hold();
    await Promise.all([tap(), tap(), tap()].map(bot.answered));
    answer();
    await bot.discord.until(() => bot.calls(/^PATCH/u).length === 1);
    await platform.stop();
    expect(bot.calls(/^PATCH|^POST \/webhooks/u)).toHaveLength(1);
  });
});
