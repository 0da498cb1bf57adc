import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PlaceId, placeId } from '../../../src/core/place.ts';
import type { MessageBody } from '../../doubles/discord/message-rules.ts';
import { createPinning } from '../../support/pinning.ts';
import { type Bot, openBot, USUAL } from './open-bot.ts';
import { CHANNEL, THREAD, textsOf } from './open-posting.ts';

const NOW = Date.parse('2026-11-25T12:00:00Z');
const MINUTE = 60_000;
const MODERATOR = { permissions: String(1n << 5n), person: '501' };
const SUPPRESS_NOTIFICATIONS = 1 << 12;
const EDIT = /^PATCH \/channels\/\d+\/messages\/\d+$/u;

let bot: Bot;
let pinning: ReturnType<typeof createPinning>;
const start = async () => {
  const { outlet } = bot.start({ ...USUAL, onPlace: pinning.onPlace });
  pinning.post('discord', outlet, () => undefined);
  await bot.discord.until(() => bot.discord.interactions.commands().length > 0);
  await bot.discord.ready();
};
beforeEach(async () => {
  pinning = createPinning(NOW);
  bot = await openBot(pinning.app);
  await start();
});
afterEach(async () => {
  await pinning.stop();
  await bot.close();
  expect(bot.rejections).toEqual([]);
});

const line = (name: string, ...options: readonly (readonly [string, string])[]) => ({
  ...{ type: 1, name },
  options: options.map(([name, value]) => ({ type: 3, name, value })),
});
const pinnedLine = (action?: string) => line('pinned', ...(action ? ([['action', action]] as const) : []));

/** What a moderator is answered. */
async function says(data: object, place: 'guild' | 'thread' | 'dm' = 'guild'): Promise<string> {
  const token = bot.discord.act(2, data, { ...MODERATOR, place });
  await bot.answered(token);
  return bot.text(token);
}

const textOf = (body: MessageBody) => textsOf(body).join('\n');
const isCard = (text: string) => /kept up to date here|在此处保持最新/u.test(text);
const cards = (channel = '401') => bot.discord.channels.in(channel).map(textOf).filter(isCard);
const state = async (place: PlaceId) => (await pinning.book.posts.pinned(place))?.state;
const becomes = (fits: object, place: PlaceId = CHANNEL) =>
  expect
    .poll(async () => {
      pinning.wake();
      return state(place);
    })
    .toMatchObject(fits);
const standing = { is: 'standing', pin: 'done' };

describe('a pinned message on Discord', () => {
  it('is posted and pinned without a sound, and has nothing to tap', async () => {
    expect(await says(pinnedLine('on'))).toContain('A message is posted here now, and pinned.');
    await becomes(standing);
    const [posted] = bot.discord.channels.posted;
    expect(cards()).toHaveLength(1);
    expect([...bot.discord.channels.standing.pinned]).toEqual([posted?.id]);
    expect((posted?.body.flags ?? 0) & SUPPRESS_NOTIFICATIONS).toBe(SUPPRESS_NOTIFICATIONS);
    expect(JSON.stringify(posted?.body)).not.toContain('custom_id');
  });

  it('stands in a thread, or alone with a person, as well', async () => {
    bot.discord.channels.put({ id: '403', type: 1 });
    await says(pinnedLine('on'), 'thread');
    await says(pinnedLine('on'), 'dm');
    await becomes(standing, THREAD);
    await becomes(standing, placeId('discord', 'dm', 403));
    expect([cards('402').length, cards('403').length, cards().length]).toEqual([1, 1, 0]);
  });

  it('is edited in place where a setting changes, in the language of the place, and no other one is posted', async () => {
    await says(pinnedLine('on'));
    await becomes(standing);
    pinning.passes(2 * MINUTE);
    await says(line('settings', ['setting', 'language'], ['value', 'zh-CN']));
    await expect
      .poll(() => {
        pinning.wake();
        return cards();
      })
      .toEqual([expect.stringContaining('下一份报告')]);
    expect(bot.calls(EDIT)).toMatchObject([{ status: 200 }]);
    expect(bot.discord.channels.standing.pinned.size).toBe(1);
  });

  it('is not touched where nothing changed, also by another process', async () => {
    await says(pinnedLine('on'));
    await becomes(standing);
    await pinning.stop();
    await start();
    pinning.passes(2 * MINUTE);
    expect(await says(pinnedLine())).toContain('It stands here, last changed');
    expect([bot.calls(EDIT), cards().length]).toEqual([[], 1]);
  });

  it('that somebody deleted is told of to whoever asked, and posted again only where they ask', async () => {
    await says(pinnedLine('on'));
    await becomes(standing);
    bot.discord.channels.posted.splice(0);
    pinning.passes(2 * MINUTE);
    await says(line('settings', ['setting', 'timezone'], ['value', 'Shanghai']));
    await becomes({ is: 'gone', told: true });
    await expect.poll(() => bot.discord.channels.in('403').map(textOf).join()).toContain('is not there any more');
    expect(cards()).toEqual([]);
    pinning.passes(2 * MINUTE);
    expect(await says(pinnedLine('now'))).toContain('It is posted again.');
    await becomes(standing);
    expect(cards()).toHaveLength(1);
  });

  it.each(['drop', 502] as const)(
    'whose answer is lost (%s) is in doubt and never posted again by itself',
    async (fault) => {
      bot.discord.fail(/^POST \/channels\/401\/messages$/u, fault);
      await says(pinnedLine('on'));
      await becomes({ is: 'unknown', told: true });
      for (let hour = 0; hour < 5; hour += 1) pinning.passes(60 * MINUTE);
      expect(await says(pinnedLine())).toContain('without an answer: it may stand here or not');
      expect(cards()).toHaveLength(1);
    },
  );

  it('whose edit is lost is edited again', async () => {
    await says(pinnedLine('on'));
    await becomes(standing);
    bot.discord.fail(EDIT, 502);
    bot.discord.fail(EDIT, 'cut');
    pinning.passes(2 * MINUTE);
    await says(line('settings', ['setting', 'language'], ['value', 'zh-CN']));
    await expect
      .poll(() => {
        pinning.passes(MINUTE);
        return bot.calls(EDIT).map(({ status }) => status);
      })
      .toEqual([502, 0, 200]);
    expect(cards()).toEqual([expect.stringContaining('下一份报告')]);
  });

  it('that may not be pinned, as that is a right of its own, stands there, and its moderator is told', async () => {
    // To manage messages is not enough.
    bot.discord.channels.state.roles['310'] = 1n << 13n;
    await says(pinnedLine('on'));
    await becomes({ is: 'standing', pin: 'refused' });
    await expect.poll(() => bot.discord.channels.in('403').map(textOf).join()).toContain('could not be pinned');
    bot.discord.channels.state.roles['310'] = 1n << 51n;
    pinning.passes(2 * MINUTE);
    await says(pinnedLine('now'));
    await becomes(standing);
    expect(cards()).toHaveLength(1);
  });

  it('rests where the right to see the channel was lost, and goes on once somebody acts there with the bot', async () => {
    await says(pinnedLine('on'));
    await becomes(standing);
    bot.discord.fail(EDIT, 'MISSING_ACCESS');
    pinning.passes(2 * MINUTE);
    await says(line('settings', ['setting', 'language'], ['value', 'zh-CN']));
    await expect
      .poll(async () => {
        pinning.wake();
        return (await pinning.book.find([CHANNEL]))[0]?.suspended?.reason;
      })
      .toBe('no_right');
    pinning.passes(60 * MINUTE);
    expect(bot.calls(EDIT)).toHaveLength(1);
    const changes = { app_permissions: String((1n << 10n) | (1n << 11n)) };
    bot.discord.act(2, line('flows'), { changes });
    await expect
      .poll(() => {
        pinning.passes(MINUTE);
        return cards();
      })
      .toEqual([expect.stringContaining('下一份报告')]);
  });

  it('in an archived thread is left as it is, and its place is not lost for that', async () => {
    await says(pinnedLine('on'), 'thread');
    await becomes(standing, THREAD);
    bot.discord.channels.find('402').archived = true;
    pinning.passes(2 * MINUTE);
    await says(line('settings', ['setting', 'language'], ['value', 'zh-CN']), 'thread');
    await expect
      .poll(() => {
        pinning.wake();
        return bot.calls(EDIT).map(({ status }) => status);
      })
      .toEqual([400]);
    expect((await pinning.book.find([THREAD]))[0]?.suspended).toBeUndefined();
  });

  it('cannot be switched off by a member who taps a moderator’s button', async () => {
    await says(pinnedLine('on'));
    await becomes(standing);
    const token = bot.discord.act(2, pinnedLine(), MODERATOR);
    await bot.answered(token);
    const message = bot.of(token)?.original;
    const ids = [...bot.text(token).matchAll(/"label":"Switch it off","custom_id":"([^"]+)"/gu)];
    const tap = async (permissions: string) => {
      const tapped = bot.discord.act(
        3,
        { component_type: 2, custom_id: ids[0]?.[1] },
        { ...(message && { message }), permissions },
      );
      await bot.answered(tapped);
    };
    await tap('0');
    expect(await state(CHANNEL)).toMatchObject(standing);
    await tap(MODERATOR.permissions);
    expect(await state(CHANNEL)).toBeUndefined();
    expect(cards()).toHaveLength(1);
  });

  it('in Chinese is spoken of in Chinese', async () => {
    const token = bot.discord.act(2, pinnedLine(), { ...MODERATOR, guildLocale: 'zh-CN' });
    await bot.answered(token);
    expect(bot.text(token)).toContain('此处的置顶消息');
  });
});
