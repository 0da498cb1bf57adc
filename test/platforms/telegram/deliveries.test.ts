import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Delivery } from '../../../src/core/delivery.ts';
import type { Deliveries } from '../../../src/delivery/rounds.ts';
import { aPost, CODE } from '../../support/a-post.ts';
import { createDelivering, type Delivering, TELEGRAM_GROUP } from '../../support/delivering.ts';
import { openBot } from '../../support/telegram-bot.ts';

const CHAT = -1001;
const SECOND = 1_000;
const STEP = 200;

let bot: Awaited<ReturnType<typeof openBot>>;
let room: Delivering;
let deliveries: Deliveries;
beforeEach(async () => {
  bot = await openBot();
  bot.telegram.chats.set(CHAT, { id: CHAT, type: 'group' });
});
afterEach(async () => {
  const stopped = deliveries.stop();
  await room.time.pass(60 * SECOND);
  await stopped;
  await bot.close();
});

/** A post that Telegram takes in so many messages is due. */
async function due(messages: 1 | 2): Promise<Delivery> {
  const { outlet } = bot.start();
  if (!outlet) throw new Error('no outlet');
  const parts = ['one', 'two']
    .slice(0, messages)
    .flatMap((title) => outlet.draw(aPost([], title), { code: CODE, silent: false }));
  room = createDelivering({ parts });
  const delivery = await room.plan(await room.schedule(TELEGRAM_GROUP));
  deliveries = room.start(room.book.posts, () => outlet.poster);
  return delivery;
}

/** Time goes by, for us and for Telegram, until the delivery has come so far. */
const until = (delivery: Delivery, is: string) =>
  expect
    .poll(
      async () => {
        // So little that a real answer comes long before its time is over.
        await room.time.pass(STEP);
        bot.passes(STEP);
        return (await room.look(delivery))?.state.is;
      },
      { timeout: 10 * SECOND, interval: 5 },
    )
    .toBe(is);

const standing = () => bot.telegram.posted.map(({ text }) => text.split('\n')[0]);

describe('a delivery to Telegram', () => {
  it('of two messages arrives whole and in order, though Telegram finds the second too soon', async () => {
    const delivery = await due(2);
    await until(delivery, 'sent');
    expect(standing()).toEqual(['one', 'two']);
    expect((await room.look(delivery))?.parts).toMatchObject([{ message: '1000' }, { message: '1001' }]);
  });

  it.each(['drop', 'cut'] as const)(
    'whose answer is lost is in doubt, and never repeated by itself: %s',
    async (fault) => {
      bot.telegram.spoilNext('sendMessage', fault);
      const delivery = await due(1);
      await until(delivery, 'unknown');
      await room.time.pass(3_600 * SECOND);
      expect(await room.look(delivery)).toMatchObject({ state: { is: 'unknown', asked: true } });
      expect(standing()).toEqual(fault === 'drop' ? ['one'] : []);
    },
  );

  it('that comes too soon is sent once Telegram’s time is over', async () => {
    bot.telegram.spoilNext('sendMessage', '429 long');
    const delivery = await due(1);
    await until(delivery, 'retry');
    await until(delivery, 'sent');
    expect(await room.story(delivery)).toEqual(['sending', 'retry', 'sending', 'sent']);
  });

  it('rests where the right to write was taken', async () => {
    const delivery = await due(1);
    bot.telegram.chats.set(CHAT, { id: CHAT, type: 'group', rights: 'none' });
    await until(delivery, 'suspended');
    expect(standing()).toEqual([]);
  });
});
