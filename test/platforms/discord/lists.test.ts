import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stoppedClock } from '../../../src/clock.ts';
import { placeId } from '../../../src/core/place.ts';
import { createLog } from '../../../src/log.ts';
import { openSharedApp } from '../../../src/open-shared-app.ts';
import { choiceOf, selectsOf } from '../../doubles/discord/choose.ts';
import { createPlaceBookInMemory } from '../../support/place-book-in-memory.ts';
import { type Bot, openBot } from './open-bot.ts';

const MODERATOR = { permissions: String(1 << 5) };
const CHANNEL = placeId('discord', 301, 401);

let bot: Bot;
let places: ReturnType<typeof createPlaceBookInMemory>;
beforeEach(async () => {
  places = createPlaceBookInMemory();
  const log = createLog('error', () => undefined);
  bot = await openBot(openSharedApp(stoppedClock(Date.parse('2026-11-25T12:00:00Z')), log, { places }));
  await bot.ready();
});
afterEach(async () => {
  await bot.close();
  expect(bot.rejections).toEqual([]);
  expect(bot.discord.requests.filter(({ status }) => status >= 400)).toEqual([]);
});

/** What a command shows to whoever types it. */
async function types(name: string, how: object = MODERATOR) {
  const token = bot.discord.act(2, { type: 1, name }, how);
  await bot.answered(token);
  const message = bot.of(token)?.original;
  if (!message) throw new Error('no answer');
  return message;
}

async function chooses(message: Awaited<ReturnType<typeof types>>, label: string, how: object = MODERATOR) {
  const token = bot.discord.act(3, choiceOf(message, label), { ...how, message });
  await bot.answered(token);
  return { token, shown: bot.of(token)?.original, text: bot.text(token) };
}

const labels = (message: Awaited<ReturnType<typeof types>>, at: number): readonly string[] =>
  selectsOf(message)[at]?.options.map(({ label }) => label) ?? [];

const settings = async () => (await places.find([CHANNEL]))[0]?.settings;

describe('/settings on Discord', () => {
  it('lists the languages and the likely zones, the ones that hold marked', async () => {
    const message = await types('settings');
    const [languages, zones] = selectsOf(message);
    expect(languages?.placeholder).toBe('Language here');
    expect(labels(message, 0)).toEqual(['English', '简体中文']);
    expect(zones?.options.filter((option) => option.default).map(({ label }) => label)).toEqual(['UTC, now 12:00']);
    expect(labels(message, 1)).toContain('America/New_York, now 07:00');
    expect(labels(message, 1).length).toBeLessThanOrEqual(25);
  });

  it.each([
    ['en-GB', 'Europe/London, now 12:00'],
    ['de', 'Europe/Berlin, now 13:00'],
    ['pt-BR', 'America/Sao_Paulo, now 09:00'],
  ])('offers a zone of the country of whoever asks in %s', async (locale, zone) => {
    expect(labels(await types('settings', { ...MODERATOR, locale }), 1)).toContain(zone);
  });

  it('answers in the place of the message in the language that was chosen, and always from then on', async () => {
    const message = await types('settings');
    const { shown, text } = await chooses(message, '简体中文');
    expect(shown?.id).toBe(message.id);
    expect(text).toContain('语言** · 简体中文 · 在此设置');
    expect(JSON.stringify((await types('flows')).body)).toContain('净流出');
    const [languages] = selectsOf(await types('settings'));
    expect(languages?.options.filter((option) => option.default).map(({ label }) => label)).toEqual(['简体中文']);
  });

  it('sets the zone that was chosen', async () => {
    const { text } = await chooses(await types('settings'), 'America/Chicago, now 06:00');
    expect(text).toContain('set here');
    expect(await settings()).toEqual({ timeZone: 'America/Chicago' });
  });

  it('is refused to a member who chooses under what a moderator asked for, and changes nothing', async () => {
    const message = await types('settings');
    const before = JSON.stringify(message.body);
    const { shown, text } = await chooses(message, '简体中文', { person: '502' });
    expect(shown?.ephemeral).toBe(true);
    expect(text).toContain('Manage Server');
    expect([JSON.stringify(message.body), await settings()]).toEqual([before, undefined]);
    // Whoever may still can.
    await chooses(message, '简体中文');
    expect(await settings()).toEqual({ locale: 'zh-CN' });
  });

  it('takes no value that is forged, empty or of another channel', async () => {
    const message = await types('settings');
    const genuine = choiceOf(message, '简体中文');
    const [{ custom_id: id = '' } = {}] = selectsOf(message);
    const forged = ['', 'zh-CN', '/settings language zh-CN', '__proto__'].map((value) => ({ values: [value] }));
    for (const changed of [...forged, { values: [] }]) {
      const token = bot.discord.act(3, { component_type: 3, custom_id: id, ...changed }, { ...MODERATOR, message });
      await bot.answered(token);
      expect(bot.text(token)).toContain('older answer');
    }
    const token = bot.discord.act(3, genuine, { ...MODERATOR, place: 'thread' });
    await bot.answered(token);
    expect(bot.text(token)).toContain('older answer');
    expect(await settings()).toBeUndefined();
  });
});

describe('/lang on Discord', () => {
  it('lists the languages that the place may have, for whoever asked alone', async () => {
    const message = await types('lang');
    expect(message.ephemeral).toBe(true);
    expect(labels(message, 0)).toEqual(['English', '简体中文']);
    const { shown, text } = await chooses(message, '简体中文');
    expect(shown?.ephemeral).toBe(true);
    expect(text).toContain('在此设置');
    expect(await settings()).toEqual({ locale: 'zh-CN' });
  });
});
