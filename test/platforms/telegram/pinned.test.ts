import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeId } from '../../../src/core/place.ts';
import type { Posted } from '../../doubles/telegram/server.ts';
import { createPinning } from '../../support/pinning.ts';
import { FORUM, GROUP, openBot, PRIVATE, TOPIC } from '../../support/telegram-bot.ts';

const NOW = Date.parse('2026-11-25T12:00:00Z');
const MINUTE = 60_000;

let bot: Awaited<ReturnType<typeof openBot>>;
let pinning: ReturnType<typeof createPinning>;
beforeEach(async () => {
  pinning = createPinning(NOW);
  bot = await openBot({ app: pinning.app, settings: { onPlace: pinning.onPlace } });
  bot.telegram.members.set(GROUP, PRIVATE, 'administrator');
  bot.telegram.members.set(FORUM, PRIVATE, 'administrator');
  const { outlet } = bot.start();
  pinning.post('telegram', outlet, () => bot.passes(2_000));
});
afterEach(async () => {
  await pinning.stop();
  await bot.close();
});

const moderator = () => bot.member(PRIVATE);
const isCard = ({ text }: Posted) => /kept up to date here|在此处保持最新/u.test(text);
const cards = () => bot.telegram.posted.filter(isCard);
const calls = (method: string) => bot.telegram.calls.filter((call) => call.method === method);
const group = placeId('telegram', GROUP);
const state = async (place = group) => (await pinning.book.posts.pinned(place))?.state;
const becomes = (fits: object, place = group) => expect.poll(() => state(place)).toMatchObject(fits);
/** Time passes for the bot and for Telegram. */
const later = (ms = 2 * MINUTE) => {
  bot.passes(ms);
  pinning.passes(ms);
};

async function switchOn(line = '/pinned on', chat = GROUP, topic?: number): Promise<Posted> {
  moderator().types(line, { chat, ...(topic !== undefined && { topic }) });
  const place = placeId('telegram', chat, ...(topic === undefined ? [] : [topic]));
  await expect
    .poll(async () => {
      later();
      return state(place);
    })
    .toMatchObject({ is: 'standing', pin: 'done' });
  const [card] = cards();
  if (!card) throw new Error('nothing stands there');
  return card;
}

/** What a moderator is answered, once time for it has come. */
async function says(line: string, fits: RegExp): Promise<void> {
  later();
  moderator().types(line, { chat: GROUP });
  await bot.telegram.until(() => bot.telegram.posted.some(({ text }) => fits.test(text)));
}

describe('a pinned message on Telegram', () => {
  it('is posted and pinned without a sound, and has nothing to tap', async () => {
    const card = await switchOn();
    expect(card).toMatchObject({ silent: true, keyboard: undefined });
    expect(card.text).toContain('Next report: Monday 30 Nov 2026 in New York');
    expect(bot.telegram.pins.in(GROUP)).toEqual([{ chat: GROUP, message: card.message_id, silent: true }]);
  });

  it('stands in the topic it was asked for in', async () => {
    expect(await switchOn('/pinned on', FORUM, TOPIC)).toMatchObject({ chat: { id: FORUM }, topic: TOPIC });
  });

  it('is edited in place where a setting changes, in the language of the place, and no other one is posted', async () => {
    const card = await switchOn();
    later();
    moderator().types('/settings language zh-CN', { chat: GROUP });
    await expect
      .poll(() => {
        pinning.wake();
        return card.text;
      })
      .toContain('下一份报告');
    expect(cards()).toHaveLength(1);
    expect(bot.telegram.pins.in(GROUP)).toHaveLength(1);
  });

  it('is not touched where nothing changed, also by another process', async () => {
    await switchOn();
    await pinning.stop();
    await bot.stopAll();
    const { outlet } = bot.start();
    pinning.post('telegram', outlet, () => bot.passes(2_000));
    await says('/pinned', /It stands here, last changed/u);
    expect(calls('editMessageText')).toEqual([]);
    expect(cards()).toHaveLength(1);
  });

  it('that somebody deleted is told of to whoever asked, and posted again only where they ask', async () => {
    const card = await switchOn();
    card.deleted = true;
    later();
    moderator().types('/settings timezone Shanghai', { chat: GROUP });
    await expect
      .poll(() => {
        pinning.wake();
        return bot.telegram.posted.filter(({ chat }) => chat.id === PRIVATE).map(({ text }) => text);
      })
      .toEqual([expect.stringContaining('The pinned message is not there any more')]);
    expect(cards()).toHaveLength(1);
    later();
    await switchOn('/pinned now');
    expect(cards()).toHaveLength(2);
  });

  it('whose answer is lost is in doubt, told of once, and never posted again by itself', async () => {
    // The answer to the command goes out first.
    later();
    moderator().types('/pinned', { chat: GROUP });
    await bot.telegram.until(() => bot.telegram.posted.length === 1);
    await pinning.book.posts.change(({ pinned }) =>
      pinned.add({
        ...{ place: group, since: NOW, by: `telegram:${PRIVATE}`, state: { is: 'wanted' }, failures: 0 },
        ...{ nextAt: NOW, version: 1 },
      }),
    );
    bot.telegram.spoilNext('sendMessage', 'drop');
    later();
    await becomes({ is: 'unknown', told: true });
    for (let time = 0; time < 5; time += 1) later(60 * MINUTE);
    await bot.telegram.until(() => bot.telegram.posted.some(({ text }) => text.includes('Nobody knows whether')));
    expect(cards()).toHaveLength(1);
    await says('/pinned', /without an answer: it may stand here or not/u);
  });

  it('that may not be pinned stands there, and its moderator is told', async () => {
    bot.telegram.chats.set(GROUP, { id: GROUP, type: 'group', pins: 'none' });
    moderator().types('/pinned on', { chat: GROUP });
    await expect
      .poll(async () => {
        later();
        return state();
      })
      .toMatchObject({ is: 'standing', pin: 'refused' });
    await bot.telegram.until(() => bot.telegram.posted.some(({ text }) => text.includes('could not be pinned')));
    bot.telegram.chats.set(GROUP, { id: GROUP, type: 'group' });
    later();
    await switchOn('/pinned now');
    expect(cards()).toHaveLength(1);
  });

  it('rests where the bot was removed, and goes on once it is back', async () => {
    const card = await switchOn();
    bot.telegram.chats.set(GROUP, { id: GROUP, type: 'group', rights: 'kicked' });
    later();
    await pinning.book.once(undefined, async ({ saveSettings, pinned }) => {
      await saveSettings(group, { locale: 'zh-CN' });
      return { done: await pinned.wake(group, NOW) };
    });
    await expect
      .poll(async () => {
        later();
        return (await pinning.book.find([group]))[0]?.suspended?.reason;
      })
      .toBe('removed');
    expect(card.text).not.toContain('下一份报告');
    bot.telegram.chats.set(GROUP, { id: GROUP, type: 'group' });
    await pinning.onPlace({ is: 'regained', place: group, over: ['removed'] });
    await expect
      .poll(() => {
        later();
        return card.text;
      })
      .toContain('下一份报告');
    expect(cards()).toHaveLength(1);
  });

  it('cannot be switched off, or on, by a member who taps a moderator’s button', async () => {
    await switchOn();
    await says('/pinned', /It stands here, last changed/u);
    const status = bot.telegram.posted.find(({ text }) => text.includes('It stands here, last changed'));
    if (!status) throw new Error('no answer');
    bot.telegram.members.set(GROUP, 8, 'member');
    bot.member(8).taps('Switch it off', status);
    await bot.telegram.until(() => calls('answerCallbackQuery').length > 0);
    await becomes({ is: 'standing' });
    later();
    moderator().taps('Switch it off', status);
    await expect.poll(() => state()).toBeUndefined();
    expect(cards()).toHaveLength(1);
  });

  it('tapped twice is posted once', async () => {
    await says('/pinned', /None\. \/pinned on/u);
    const status = bot.telegram.posted.at(-1);
    if (!status) throw new Error('no answer');
    moderator().taps('Pin one here', status);
    moderator().taps('Pin one here', status);
    await expect
      .poll(async () => {
        later();
        return state();
      })
      .toMatchObject({ is: 'standing', pin: 'done' });
    expect(cards()).toHaveLength(1);
  });
});
