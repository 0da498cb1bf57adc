import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeId } from '../../../src/core/place.ts';
import { CHANNEL, FORUM, longPost, openPosting, POST, POSTED, type PostingBot, THREAD } from './open-posting.ts';

let bot: PostingBot;
beforeEach(async () => {
  bot = await openPosting();
});
afterEach(() => bot.close());

const VIEW = 1n << 10n;
const SEND = 1n << 11n;
const SEND_IN_THREADS = 1n << 38n;
const ADMINISTRATOR = 1n << 3n;
const tell = (person: string, post = POST) => bot.outlet.tell({ person }, post);

describe('somebody who is told something on Discord', () => {
  it('reads it alone with the bot, in a conversation that is opened once', async () => {
    expect(await tell('discord:501')).toBe(true);
    expect(await tell('discord:501')).toBe(true);
    expect(bot.standing('403')).toHaveLength(2);
    expect(bot.standing('403')[0]).not.toContain('Post ');
    expect(bot.calls(/^POST \/users\/@me\/channels$/u)).toHaveLength(1);
  });

  it('reads all of it, however long', async () => {
    expect(await tell('discord:501', longPost(9_000))).toBe(true);
    expect(bot.standing('403').length).toBeGreaterThan(1);
    expect(bot.standing('403').join('\n')).toContain('end 17');
  });

  it.each([
    [/^POST \/users/u, 'CANNOT_MESSAGE'],
    [/^POST \/users/u, 'cut'],
    [/^POST \/users/u, 'wrong-json'],
    [POSTED, 'CANNOT_MESSAGE'],
    [POSTED, 502],
  ] as const)('cannot be reached where %s fails with %s, which the log says', async (request, fault) => {
    bot.discord.fail(request, fault);
    expect(await tell('discord:501')).toBe(false);
    expect(bot.lines.join('')).toContain('"discord_not_told"');
  });

  it('is nobody of another platform', async () => {
    expect(await tell('telegram:42')).toBe(false);
    expect(bot.calls(/users/u)).toEqual([]);
  });

  it('may be everybody in a place, or a forum, in one post of it', async () => {
    expect(await bot.outlet.tell({ place: CHANNEL }, POST)).toBe(true);
    expect(bot.standing('401')).toHaveLength(1);
    expect(await bot.outlet.tell({ place: FORUM }, longPost(9_000))).toBe(true);
    expect(bot.discord.channels.threadsOf('405')).toHaveLength(1);
  });
});

describe('whether the bot may post', () => {
  const give = (everybody: bigint, own = 0n) =>
    Object.assign(bot.discord.channels.state.roles, { '301': everybody, '310': own });
  const overwrite = (id: string, allow: bigint, deny: bigint) => ({
    ...{ id, type: id === '310' || id === '301' ? (0 as const) : (1 as const) },
    ...{ allow: String(allow), deny: String(deny) },
  });

  it.each([
    ['everybody may', VIEW | SEND, 0n, 'yes'],
    ['a role of its own may', VIEW, SEND, 'yes'],
    ['it may read alone', VIEW, 0n, 'no_right'],
    ['it may write but not see', SEND, 0n, 'no_right'],
    ['it administers the server', 0n, ADMINISTRATOR, 'yes'],
  ])('is told by roles: %s', async (_, everybody, own, may) => {
    give(everybody, own);
    expect(await bot.outlet.mayPost(CHANNEL)).toBe(may);
  });

  it.each([
    ['the channel denies it to everybody', [overwrite('301', 0n, SEND)], 'no_right'],
    ['and allows it to its role', [overwrite('301', 0n, SEND), overwrite('310', SEND, 0n)], 'yes'],
    ['and denies it to its role', [overwrite('301', SEND, 0n), overwrite('310', 0n, SEND)], 'no_right'],
    ['and denies it to itself', [overwrite('310', SEND, 0n), overwrite('1000000000000000001', 0n, SEND)], 'no_right'],
    ['denies it to somebody else', [overwrite('502', 0n, SEND)], 'yes'],
  ] as const)('is told by the channel: %s', async (_, overwrites, may) => {
    give(VIEW | SEND);
    bot.discord.channels.find('401').overwrites = overwrites;
    expect(await bot.outlet.mayPost(CHANNEL)).toBe(may);
  });

  it('is told for a thread by its channel, and by whether it is locked', async () => {
    give(VIEW | SEND_IN_THREADS);
    expect(await bot.outlet.mayPost(THREAD)).toBe('yes');
    bot.discord.channels.find('401').overwrites = [overwrite('301', 0n, SEND_IN_THREADS)];
    expect(await bot.outlet.mayPost(THREAD)).toBe('no_right');
    bot.discord.channels.find('402').locked = true;
    expect(await bot.outlet.mayPost(THREAD)).toBe('topic_closed');
  });

  it.each([
    ['UNKNOWN_CHANNEL', 'gone'],
    ['MISSING_ACCESS', 'no_right'],
    ['UNKNOWN_GUILD', 'removed'],
  ] as const)('is told by a refusal: %s', async (name, reason) => {
    bot.discord.fail(/^GET \/channels/u, name);
    expect(await bot.outlet.mayPost(CHANNEL)).toBe(reason);
  });

  it.each([500, 'cut', 'wrong-json'] as const)(
    'cannot be told where Discord fails (%s), which the log says',
    async (fault) => {
      bot.discord.fail(/roles$/u, fault);
      expect(await bot.outlet.mayPost(CHANNEL)).toBeUndefined();
      expect(bot.lines.join('')).toContain('"discord_not_read"');
    },
  );

  it('cannot be told of a private conversation', async () => {
    expect(await bot.outlet.mayPost(placeId('discord', 'dm', 403))).toBeUndefined();
    expect(bot.calls(/channels/u)).toEqual([]);
  });
});
