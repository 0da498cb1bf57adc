import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeId } from '../../../src/core/place.ts';
import type { Pacer } from '../../../src/core/posting.ts';
import { createPacer } from '../../../src/delivery/pacer.ts';
import { DISCORD_LIMITS } from '../../../src/platforms/discord/limits.ts';
import { createVirtualTime } from '../../support/virtual-time.ts';
import { CHANNEL, openPosting, POST, POSTED, type PostingBot } from './open-posting.ts';

let bot: PostingBot;
let held: (readonly [number, string | undefined])[];
let lanes: string[];
beforeEach(async () => {
  held = [];
  lanes = [];
  const pacer: Pacer = {
    async permit(lane) {
      lanes.push(lane);
      return true;
    },
    freeIn: () => 0,
    leaves: () => undefined,
    answered: () => undefined,
    hold: (ms, chat) => void held.push([ms, chat]),
    close: () => undefined,
  };
  bot = await openPosting({ pacer });
});
afterEach(() => bot.close());

const nonce = (at: number) => ({ nonce: String(at).padStart(25, '0') });

describe('the pace of posts on Discord', () => {
  it('is five to a channel and forty to all, counted from any moment', async () => {
    const time = createVirtualTime(0);
    const pacer = createPacer(DISCORD_LIMITS, time);
    const granted: (readonly [string, number])[] = [];
    const ask = (chat: string) => void pacer.permit('posts', chat).then(() => granted.push([chat, time.steady()]));
    for (let at = 0; at < 11; at += 1) ask('one channel');
    for (let at = 0; at < 200; at += 1) ask(`channel ${at}`);
    await time.pass(20_000);
    const within = (times: readonly number[], ms: number) =>
      Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + ms).length));
    expect(granted).toHaveLength(211);
    expect(
      within(
        granted.map(([, at]) => at),
        1_000,
      ),
    ).toBe(40);
    expect(
      within(
        granted.flatMap(([chat, at]) => (chat === 'one channel' ? [at] : [])),
        5_000,
      ),
    ).toBe(5);
  });

  it('obeys to the second what Discord says of a channel', async () => {
    bot.discord.fail(POSTED, { retryAfter: 7, global: false });
    const outcome = await bot.send(CHANNEL);
    expect(outcome).toMatchObject({ is: 'not_taken', why: 'pace' });
    expect(outcome.is === 'not_taken' && outcome.afterMs).toBeGreaterThanOrEqual(7_000);
    expect(outcome.is === 'not_taken' && outcome.afterMs).toBeLessThan(8_000);
    expect(bot.calls(POSTED)).toHaveLength(1);
    expect(held).toEqual([]);
  });

  it('holds everything where Discord says that the limit is for all', async () => {
    bot.discord.fail(POSTED, { retryAfter: 3, global: true });
    expect(await bot.send(CHANNEL)).toMatchObject({ is: 'not_taken', why: 'pace' });
    const [[ms = 0, chat] = []] = held;
    expect([ms >= 2_900 && ms < 4_000, chat]).toEqual([true, undefined]);
  });

  it('does not wait within the client: what would be too early never leaves', async () => {
    for (let at = 0; at < 5; at += 1) expect(await bot.send(CHANNEL, nonce(at))).toMatchObject({ is: 'arrived' });
    const early = await bot.send(CHANNEL, nonce(5));
    expect(early).toMatchObject({ is: 'not_taken', why: 'pace' });
    expect(early.is === 'not_taken' && early.afterMs).toBeGreaterThan(0);
    expect(bot.calls(POSTED)).toHaveLength(5);
    expect(bot.discord.invalid()).toBe(0);
  });

  it('holds an answer up in nothing: it asks for no permit, and needs none', async () => {
    bot.discord.fail(POSTED, { retryAfter: 60, global: true });
    await bot.send(CHANNEL);
    await bot.answered(bot.discord.act(2, { type: 1, name: 'flows' }));
    expect(lanes).toEqual([]);
  });

  it('goes first for what a person is told, and comes again where that was too early', async () => {
    bot.discord.fail(POSTED, { retryAfter: 0.05, global: false });
    expect(await bot.outlet.tell({ place: CHANNEL }, POST)).toBe(true);
    expect(lanes).toEqual(['alerts', 'alerts']);
    expect(held).toEqual([[expect.any(Number), CHANNEL]]);
    expect(held[0]?.[0]).toBeGreaterThanOrEqual(50);
  });
});

describe('requests that are invalid', () => {
  it('are counted, and the log says when they are many', async () => {
    const channels = Array.from({ length: 60 }, (_, at) => placeId('discord', 301, 700 + at));
    for (const place of channels.slice(0, 45)) {
      bot.discord.fail(/^GET \/channels\/\d+$/u, 'MISSING_ACCESS');
      expect(await bot.send(place)).toEqual({ is: 'suspended', reason: 'no_right' });
    }
    expect(bot.discord.invalid()).toBe(45);
    for (const place of channels.slice(45)) {
      bot.discord.fail(/^GET \/channels\/\d+$/u, 429);
      await bot.send(place);
    }
    expect(bot.lines.join('')).toContain('"discord_invalid_requests"');
  });
});
