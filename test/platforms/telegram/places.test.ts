import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeIdSchema, placePath } from '../../../src/core/place.ts';
import { notePlaces } from '../../support/places-app.ts';
import { openRolesApp } from '../../support/roles-app.ts';
import { CHANNEL, FORUM, GROUP, openBot, PRIVATE, TOPIC } from '../../support/telegram-bot.ts';

let bot: Awaited<ReturnType<typeof openBot>>;
let app: ReturnType<typeof notePlaces>;
beforeEach(async () => {
  app = notePlaces(openRolesApp());
  bot = await openBot({ app });
  bot.start();
});
afterEach(() => bot.close());

describe('where somebody asks on Telegram', () => {
  it.each([
    ['a private chat', { chat: PRIVATE }, 'telegram:7', ['telegram:111']],
    ['a group', { chat: GROUP }, 'telegram:7', ['telegram:-222']],
    [
      'a topic, which lies in its chat',
      { chat: FORUM, topic: TOPIC },
      'telegram:7',
      ['telegram:-1003', 'telegram:-1003:33'],
    ],
    ['a group, anonymously', { chat: GROUP, as: GROUP }, 'telegram:-222', ['telegram:-222']],
    ['a group, as a channel', { chat: GROUP, as: CHANNEL }, 'telegram:-1004', ['telegram:-222']],
    ['a channel', { chat: CHANNEL }, 'telegram:-1004', ['telegram:-1004']],
  ])('is %s', async (_, where, person, path) => {
    bot.member(7).types('/buttons', where);
    await bot.telegram.until(() => bot.telegram.posted.length === 1);
    const [message] = bot.telegram.posted;
    if (message) bot.member(8).taps('member', message);
    await bot.telegram.until(() => bot.telegram.queries.size === 0);
    const [typed, tapped] = app.from;
    expect(typed?.person).toBe(person);
    expect([typed, tapped].map((from) => placePath(placeIdSchema.parse(from?.place)))).toEqual([path, path]);
  });
});
