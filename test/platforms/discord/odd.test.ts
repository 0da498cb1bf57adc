import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunningPlatform } from '../../../src/ports.ts';
import { type Bot, openBot } from './open-bot.ts';

let bot: Bot;
let platform: RunningPlatform;
beforeEach(async () => {
  bot = await openBot();
  platform = await bot.ready();
  // Until it has waited for its guilds discord.js only keeps what it hears; a first answer takes longer than that.
  await bot.answered(bot.discord.act(2, FLOWS));
  await turn();
});
afterEach(() => bot.close());

const unreadable = () => bot.lines.filter((line) => line.includes('"discord_interaction_unreadable"'));

/** What is heard after it is answered, so it was heard. */
async function answersStill(): Promise<void> {
  await bot.answered(bot.discord.act(2, FLOWS));
  await turn();
  expect(bot.rejections).toEqual([]);
  expect(platform.state()).toBe('up');
  expect(bot.discord.seen).toEqual({ identified: 1, resumed: 0 });
}

const FLOWS = { type: 1, name: 'flows' };

describe('an interaction that cannot be read is noted once and changes nothing else:', () => {
  it.each<readonly [string, unknown]>([
    ['nothing at all', null],
    ['a text in its place', 'interaction'],
    ['an empty one', {}],
    ['no token', { token: undefined }],
    ['a number for an id', { id: 5 }],
    ['nobody who acts', { member: undefined, user: undefined }],
    ['null for its data', { data: null }],
    ['a command without a name', { data: { type: 1 } }],
    ['a list of options that is none', { data: { ...FLOWS, options: 'x' } }],
    ['the unknown type 99', { type: 99 }],
    ['a button without an id', { type: 3, data: { component_type: 2 } }],
    ['no data', { data: undefined }],
  ])('%s', async (_, changes) => {
    const before = bot.discord.requests.length;
    const whole = typeof changes !== 'object' || changes === null || Object.keys(changes).length === 0;
    if (whole) bot.discord.tell('INTERACTION_CREATE', changes);
    else bot.discord.act(2, FLOWS, { changes });
    await answersStill();
    expect(unreadable()).toHaveLength(1);
    expect(bot.discord.requests.length - before).toBe(1);
  });
});

describe('an interaction is answered that has', () => {
  it.each<readonly [string, object]>([
    ['no entitlements', { entitlements: undefined }],
    ['null for its entitlements', { entitlements: null }],
    ['no owners', { authorizing_integration_owners: undefined }],
    ['null for its owners', { authorizing_integration_owners: null }],
    ['permissions that are no number', { app_permissions: 'many' }],
    ['a channel that is a text', { channel: 'x' }],
    ['a channel with recipients and no type', { channel: { id: '1', recipients: null } }],
    ['resolved things that are null', { data: { ...FLOWS, resolved: { users: { 1: null } } } }],
    ['a type of command nobody knows', { data: { ...FLOWS, type: 77 } }],
    ['an entry point', { data: { ...FLOWS, type: 4 } }],
  ])('%s', async (_, changes) => {
    await bot.answered(bot.discord.act(2, FLOWS, { changes }));
    await answersStill();
    expect(unreadable()).toEqual([]);
  });
});
