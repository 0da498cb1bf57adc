import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeId } from '../../../src/core/place.ts';
import { LANES, type Lane, type Pacer, type PostOutcome } from '../../../src/core/posting.ts';
import { createPacer } from '../../../src/delivery/pacer.ts';
import { TELEGRAM_LIMITS } from '../../../src/platforms/telegram/limits.ts';
import { aPost, CODE } from '../../support/a-post.ts';
import { GROUP, openBot, PRIVATE } from '../../support/telegram-bot.ts';

let bot: Awaited<ReturnType<typeof openBot>>;
let pacer: Pacer;
let permitted: string[];
let held: string[];
/** Requests that went wrong on demand: the double counts them nowhere. */
let spoiled: number;

/** Time goes on for the pacer once all that it permitted has come to Telegram, as on a line that is fast enough. */
function pacerOf({ telegram, timing, passes }: typeof bot): Pacer {
  const arrived = () =>
    telegram.calls.filter(({ method }) => method === 'sendMessage' || method === 'editMessageText').length +
    telegram.state.limited +
    spoiled;
  const real = createPacer(TELEGRAM_LIMITS, {
    steady: timing.now,
    async sleep(ms, signal) {
      await turn();
      await telegram.until(() => arrived() >= permitted.length);
      if (!signal?.aborted) passes(ms);
    },
  });
  return {
    ...real,
    async permit(lane: Lane, chat: string) {
      const is = await real.permit(lane, chat);
      permitted.push(`${lane} ${chat}`);
      return is;
    },
    hold(ms, chat) {
      held.push(`${chat} ${ms}`);
      real.hold(ms, chat);
    },
  };
}

beforeEach(async () => {
  permitted = [];
  held = [];
  spoiled = 0;
  bot = await openBot({ atOnce: true });
  pacer = pacerOf(bot);
});
afterEach(() => bot.close());

const chats = Array.from({ length: 60 }, (_, index) => 1_000 + index);

describe('with a pacer', () => {
  it('a burst of answers in one chat and posts to many others are all taken, and none is refused for its pace', async () => {
    for (const id of chats) bot.telegram.chats.set(id, { id, type: 'private' });
    const { outlet } = bot.start({ pacer });
    for (let asked = 0; asked < 8; asked += 1) bot.member(7).types('/privacy', { chat: PRIVATE });
    const post = async (id: number): Promise<PostOutcome | undefined> => {
      const place = placeId('telegram', id);
      const [drawn = ''] = outlet?.draw(aPost(), { code: CODE, silent: false }) ?? [];
      await pacer.permit('posts', place);
      return outlet?.poster.send({ place, drawn, nonce: 'n'.repeat(25), code: CODE }, 10_000);
    };
    const outcomes = await Promise.all(chats.map(post));
    await bot.telegram.until(() => bot.telegram.posted.length === chats.length + 8);
    expect(new Set(outcomes.map((outcome) => outcome?.is))).toEqual(new Set(['arrived']));
    expect(bot.telegram.state.limited).toBe(0);
  });

  it('a group gets twenty answers a minute, each part counted, and none is refused for its pace', async () => {
    bot.start({ pacer });
    for (let asked = 1; asked <= 12; asked += 1) bot.member(asked).types('/history total 118', { chat: GROUP });
    await bot.telegram.until(() => bot.telegram.posted.length >= 24);
    expect(bot.telegram.state.limited).toBe(0);
    expect(new Set(permitted)).toEqual(new Set([`answers telegram:${GROUP}`]));
  });

  it('an edit takes its turn as well, and a tap none', async () => {
    bot.start({ pacer });
    bot.member(7).types('/flows 2026-01-23', { chat: PRIVATE });
    await bot.telegram.until(() => bot.telegram.posted.length === 1);
    const [message] = bot.telegram.posted;
    if (message) bot.member(7).taps('Source', message);
    await bot.telegram.until(() => message?.text.includes('Passport') === true);
    expect(permitted).toHaveLength(2);
  });

  it('a refusal for the pace is obeyed and told to the pacer', async () => {
    bot.start({ pacer });
    bot.telegram.spoilNext('sendMessage', '429 long');
    spoiled += 1;
    bot.member(7).types('/privacy', { chat: PRIVATE });
    await bot.telegram.until(() => bot.telegram.posted.length === 1);
    expect(held).toEqual([`telegram:${PRIVATE} 15000`]);
    expect(bot.slept).toContain(15_000);
  });

  it('what is told to somebody goes before posts and after answers', async () => {
    const { outlet } = bot.start({ pacer });
    await outlet?.tell({ person: `telegram:${PRIVATE}` }, aPost());
    expect(permitted).toEqual([`alerts telegram:${PRIVATE}`]);
  });

  it('that is closed, an answer under way is still sent', async () => {
    bot.start({ pacer });
    for (const lane of LANES) pacer.close(lane);
    bot.member(7).types('/privacy', { chat: PRIVATE });
    await bot.telegram.until(() => bot.telegram.posted.length === 1);
  });

  it('that gives no turn, an answer is not waited for once the bot is to end', async () => {
    const asked = Promise.withResolvers<void>();
    const permit = () => {
      asked.resolve();
      return new Promise<boolean>(() => {});
    };
    const platform = bot.start({ pacer: { ...pacer, permit } });
    bot.member(7).types('/privacy', { chat: PRIVATE });
    await asked.promise;
    await platform.stop();
    expect(bot.telegram.posted).toHaveLength(1);
  });

  it('whose turn comes after five minutes, an answer is given up, and the log says so', async () => {
    const permit = async () => {
      bot.passes(301_000);
      return true;
    };
    bot.start({ pacer: { ...pacer, permit } });
    bot.member(7).types('/privacy', { chat: PRIVATE });
    await expect.poll(() => bot.log.join('')).toContain('telegram_not_sent');
    expect(bot.telegram.posted).toEqual([]);
  });
});
