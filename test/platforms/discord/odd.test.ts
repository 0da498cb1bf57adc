import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stoppedClock } from '../../../src/clock.ts';
import { createLog } from '../../../src/log.ts';
import { openApp } from '../../../src/open-app.ts';
import { startDiscord } from '../../../src/platforms/discord/start.ts';
import type { RunningPlatform } from '../../../src/ports.ts';
import { APPLICATION, TOKEN } from '../../doubles/discord/answers.ts';
import { type Discord, openDiscord } from '../../doubles/discord/open-discord.ts';

const lines: string[] = [];
const log = createLog('debug', (line) => void lines.push(line));
const app = openApp(stoppedClock(Date.parse('2026-01-27')), log);

let discord: Discord;
let platform: RunningPlatform;
const rejections: unknown[] = [];
const note = (reason: unknown) => void rejections.push(reason);

beforeEach(async () => {
  process.on('unhandledRejection', note);
  discord = await openDiscord();
  const settings = { token: TOKEN, applicationId: APPLICATION, apiRoot: discord.api, mode: 'gateway' } as const;
  platform = startDiscord(app, { ...settings, defaultLocale: 'en' }, log);
  await discord.until(() => discord.interactions.commands().length > 0);
  await discord.ready();
  lines.length = 0;
  rejections.length = 0;
});
afterEach(async () => {
  process.off('unhandledRejection', note);
  await platform.stop();
  await discord.close();
});

const unreadable = () => lines.filter((line) => line.includes('"discord_interaction_unreadable"'));

/** What is heard after it is answered, so it was heard. */
async function answersStill(): Promise<void> {
  const token = discord.act(2, { type: 1, name: 'flows' });
  await discord.until(() => discord.interactions.of(token)?.answered === true);
  await turn();
  expect(rejections).toEqual([]);
  expect(platform.state()).toBe('up');
  expect(discord.seen).toEqual({ identified: 1, resumed: 0 });
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
    const before = discord.requests.length;
    const whole = typeof changes !== 'object' || changes === null || Object.keys(changes).length === 0;
    if (whole) discord.tell('INTERACTION_CREATE', changes);
    else discord.act(2, FLOWS, { changes });
    await answersStill();
    expect(unreadable()).toHaveLength(1);
    expect(discord.requests.length - before).toBe(1);
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
    const token = discord.act(2, FLOWS, { changes });
    await discord.until(() => discord.interactions.of(token)?.answered === true);
    await answersStill();
    expect(unreadable()).toEqual([]);
  });
});
