import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeIdSchema, placePath } from '../../../src/core/place.ts';
import { notePlaces } from '../../support/places-app.ts';
import { openRolesApp } from '../../support/roles-app.ts';
import { type Bot, openBot } from './open-bot.ts';

let bot: Bot;
let app: ReturnType<typeof notePlaces>;
beforeEach(async () => {
  app = notePlaces(openRolesApp());
  bot = await openBot(app);
  await bot.ready();
});
afterEach(() => bot.close());

const asksIn = async (how: object): Promise<readonly string[]> => {
  await bot.answered(bot.discord.act(2, { type: 1, name: 'for_member' }, how));
  return placePath(placeIdSchema.parse(app.from.at(-1)?.place));
};

describe('where somebody asks on Discord', () => {
  it.each([
    ['a channel, which lies in its server and not in its category', 'guild', ['discord:301', 'discord:301:401']],
    ['a thread, which lies in its channel', 'thread', ['discord:301', 'discord:301:401', 'discord:301:401:402']],
    ['a conversation with the bot', 'dm', ['discord:dm:403']],
    ['a conversation of others', 'group', ['discord:dm:404']],
  ])('is %s', async (_, place, path) => {
    expect(await asksIn({ place })).toEqual(path);
  });

  it('is the channel alone where Discord does not describe it, and the server where it names none', async () => {
    expect(await asksIn({ place: 'thread', changes: { channel: undefined } })).toEqual([
      'discord:301',
      'discord:301:402',
    ]);
    expect(await asksIn({ changes: { channel: undefined, channel_id: undefined } })).toEqual(['discord:301']);
  });
});
