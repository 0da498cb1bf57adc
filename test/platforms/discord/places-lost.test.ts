import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PlaceId, placeId, type Suspension } from '../../../src/core/place.ts';
import type { PlatformOutlet } from '../../../src/ports.ts';
import { followPlace } from '../../../src/usecases/place-events.ts';
import type { RefusalName } from '../../doubles/discord/refusal.ts';
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
  bot = await openBot();
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
