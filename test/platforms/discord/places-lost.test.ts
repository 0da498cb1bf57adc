import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stoppedClock } from '../../../src/clock.ts';
import { type PlaceId, placeId, type Suspension } from '../../../src/core/place.ts';
import { createLog } from '../../../src/log.ts';
import { openApp } from '../../../src/open-app.ts';
import type { PlatformOutlet } from '../../../src/ports.ts';
import { followPlace } from '../../../src/usecases/place-events.ts';
import type { RefusalName } from '../../doubles/discord/refusal.ts';
import { OWNER } from '../../doubles/discord/server.ts';
import { createPlaceBookInMemory } from '../../support/place-book-in-memory.ts';
import { type Bot, openBot, USUAL } from './open-bot.ts';

const NOW = Date.parse('2026-01-27');
const FLOWS = { type: 1, name: 'flows' };
const CALLBACK = /callback$/u;
/** To see the channel and to write in it, in a thread too. */
const MAY_POST = String((1n << 10n) | (1n << 11n) | (1n << 38n));

const SERVER = placeId('discord', 301);
const CHANNEL = placeId('discord', 301, 401);
const THREAD = placeId('discord', 301, 401, 402);
const ALONE = placeId('discord', 'dm', 403);

let bot: Bot;
let outlet: PlatformOutlet | undefined;
let places: ReturnType<typeof createPlaceBookInMemory>;
let happened: string[];
beforeEach(async () => {
  places = createPlaceBookInMemory();
  happened = [];
  bot = await openBot(
    openApp(
      stoppedClock(NOW),
      createLog('error', () => undefined),
      { places },
    ),
  );
  ({ outlet } = bot.start({
    ...USUAL,
    async onPlace(event, update) {
      const outcome = await followPlace({ places, clock: { now: () => NOW } }, event, update);
      happened.push(outcome);
      return outcome;
    },
  }));
  await bot.discord.ready();
  await places.once(undefined, async (changes) => {
    for (const place of [SERVER, CHANNEL, THREAD, ALONE]) await changes.saveSettings(place, { locale: 'en' });
    return {};
  });
});
afterEach(() => bot.close());

const until = (outcome: string) => expect.poll(() => happened).toContain(outcome);
const reasonOf = async (place: PlaceId) => (await places.find([place]))[0]?.suspended?.reason;

/** Somebody asks, and Discord refuses the answer. */
function isRefused(name: RefusalName, place: 'guild' | 'thread' | 'dm' = 'guild', app_permissions = '0'): void {
  bot.discord.fail(CALLBACK, name);
  bot.discord.act(2, FLOWS, { place, changes: { app_permissions } });
}

describe('a place on Discord where an answer is refused', () => {
  it.each<readonly [RefusalName, 'guild' | 'thread' | 'dm', PlaceId, Suspension]>([
    ['UNKNOWN_CHANNEL', 'guild', CHANNEL, 'gone'],
    ['UNKNOWN_GUILD', 'guild', SERVER, 'removed'],
    ['MISSING_ACCESS', 'guild', CHANNEL, 'no_right'],
    ['MISSING_PERMISSIONS', 'thread', THREAD, 'no_right'],
    ['THREAD_ARCHIVED', 'thread', THREAD, 'topic_closed'],
    ['THREAD_LOCKED', 'thread', THREAD, 'topic_closed'],
    ['CANNOT_MESSAGE', 'dm', ALONE, 'removed'],
  ])('as %s in a %s: %s is suspended as %s, with its settings', async (name, where, place, reason) => {
    isRefused(name, where);
    await until('suspended');
    expect(await places.find([place])).toEqual([
      { id: place, settings: { locale: 'en' }, suspended: { reason, since: NOW } },
    ]);
  });

  it.each<RefusalName>(['ACKNOWLEDGED', 'UNKNOWN_INTERACTION', 'INVALID_FORM'])(
    'for what is nothing of the place, as %s, stays as it is',
    async (name) => {
      isRefused(name);
      await expect.poll(() => bot.lines.join('')).toContain('discord_not_sent');
      expect(happened).not.toContain('suspended');
    },
  );
});

describe('a server that the bot is to leave', () => {
  const leave = (permissions: string) =>
    bot.discord.act(
      2,
      { ...{ type: 1, name: 'forget' }, options: [{ type: 3, name: 'now', value: 'leave' }] },
      { permissions },
    );

  it('is answered, and then left', async () => {
    const token = leave(String(1 << 5));
    await expect.poll(() => bot.discord.server.left).toEqual(['301']);
    expect(bot.text(token)).toContain('this bot leaves it now');
  });
});

describe('a place on Discord where the bot may not write', () => {
  it('is told of to the owner of its server, once', async () => {
    for (let times = 0; times < 3; times += 1) isRefused('MISSING_PERMISSIONS');
    await until('suspended');
    await expect.poll(() => happened.length).toBeGreaterThanOrEqual(4);
    await expect.poll(() => bot.discord.channels.writtenTo(OWNER).length).toBe(1);
    expect(bot.discord.channels.writtenTo(OWNER)).toEqual([
      expect.stringMatching(/Nothing can be posted in “Example \\\*server\\\*” any more.*\n<#401>$/su),
    ]);
  });

  it.each<readonly [string, RegExp, RefusalName]>([
    ['takes no messages of the bot', /^POST \/channels/u, 'CANNOT_MESSAGE'],
    ['is not told by Discord', /^GET \/guilds/u, 'UNKNOWN_GUILD'],
  ])('is suspended also where its owner %s', async (_, request, refusal) => {
    bot.discord.fail(request, refusal);
    isRefused('MISSING_PERMISSIONS');
    await until('suspended');
    await expect.poll(() => bot.lines.join('')).toContain('discord_owner_not_told');
    expect(bot.discord.channels.writtenTo(OWNER)).toEqual([]);
  });

  it('is told of to nobody where it is a private conversation or gone', async () => {
    isRefused('MISSING_ACCESS', 'dm');
    isRefused('UNKNOWN_CHANNEL');
    await expect.poll(() => happened.filter((each) => each === 'suspended')).toHaveLength(2);
    expect(bot.calls(/^GET \/guilds/u)).toEqual([]);
  });
});

describe('a place on Discord that was lost', () => {
  it('is there again when somebody acts in it', async () => {
    isRefused('UNKNOWN_GUILD');
    await until('suspended');
    bot.discord.act(2, FLOWS);
    await until('resumed');
    expect(await reasonOf(SERVER)).toBeUndefined();
  });

  it('goes on with its right alone, which Discord tells beside each command', async () => {
    isRefused('MISSING_PERMISSIONS', 'thread');
    await until('suspended');
    await bot.answered(bot.discord.act(2, FLOWS, { place: 'thread' }));
    expect(await reasonOf(THREAD)).toBe('no_right');
    bot.discord.act(2, FLOWS, { place: 'thread', changes: { app_permissions: MAY_POST } });
    await until('resumed');
  });

  it('stays closed while its thread is, and goes on when that is open', async () => {
    const thread = (locked: boolean) => ({
      channel: { id: '402', type: 11, parent_id: '401', thread_metadata: { locked, archived: false } },
    });
    isRefused('THREAD_LOCKED', 'thread');
    await until('suspended');
    await bot.answered(bot.discord.act(2, FLOWS, { place: 'thread', changes: thread(true) }));
    expect(await reasonOf(THREAD)).toBe('topic_closed');
    bot.discord.act(2, FLOWS, { place: 'thread', changes: thread(false) });
    await until('resumed');
  });

  it('is not there again for somebody who brought the bot along', async () => {
    isRefused('UNKNOWN_GUILD');
    await until('suspended');
    await bot.answered(bot.discord.act(2, FLOWS, { broughtAlong: true }));
    expect(await reasonOf(SERVER)).toBe('removed');
  });

  it.each(['a post', 'a look at its rights'])('to %s is there again when somebody acts in it', async (what) => {
    await bot.answered(bot.discord.act(2, FLOWS));
    bot.discord.fail(/channels\/401$/u, 'UNKNOWN_CHANNEL');
    const posting = { place: CHANNEL, drawn: '{}', nonce: 'n', code: 'c' };
    const reason = what === 'a post' ? await outlet?.poster.send(posting, 2_000) : await outlet?.mayPost(CHANNEL);
    expect(JSON.stringify(reason)).toContain('gone');
    await places.once(undefined, async (changes) => {
      await changes.suspend(CHANNEL, { reason: 'gone', since: NOW });
      return {};
    });
    bot.discord.act(2, FLOWS);
    await until('resumed');
  });
});
