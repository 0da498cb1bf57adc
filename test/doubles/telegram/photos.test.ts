import { Api, InputFile } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainPng } from '../../support/pictured-app.ts';
import { openTelegram, type TelegramDouble, TOKEN } from './server.ts';

const CHAT = 7;
let telegram: TelegramDouble;
let api: Api;
let now = 0;
beforeEach(async () => {
  now = 1_000_000;
  telegram = await openTelegram(
    [
      { id: CHAT, type: 'private' },
      { id: -1, type: 'group', photos: 'none' },
    ],
    () => now,
  );
  api = new Api(TOKEN, { apiRoot: telegram.root });
});
afterEach(() => telegram.close());

const photo = (bytes: Uint8Array = plainPng(1200, 675)) => new InputFile(bytes, 'a.png');

describe('the double of Telegram takes a photo', () => {
  it('with its caption, and again by the id of its largest size', async () => {
    const sent = await api.sendPhoto(CHAT, photo(), { caption: '流入 <b>' });
    expect(sent.photo.at(-1)).toMatchObject({ width: 1200, height: 675 });
    now += 2_000;
    await api.sendPhoto(CHAT, sent.photo.at(-1)?.file_id ?? '');
    expect(telegram.photos.sent.map(({ by, caption, filename }) => [by, caption, filename])).toEqual([
      ['upload', '流入 <b>', 'a.png'],
      ['id', '', 'a.png'],
    ]);
  });

  it('by an id no more, once it has forgotten it', async () => {
    const sent = await api.sendPhoto(CHAT, photo());
    telegram.photos.forget();
    now += 2_000;
    await expect(api.sendPhoto(CHAT, sent.photo.at(-1)?.file_id ?? '')).rejects.toThrow('wrong file identifier');
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['a caption that is too long', () => api.sendPhoto(CHAT, photo(), { caption: 'x'.repeat(1025) }), 'too long'],
    ['what is no picture', () => api.sendPhoto(CHAT, photo(Buffer.from('GIF89a'))), 'IMAGE_PROCESS_FAILED'],
    ['one that is too long and thin', () => api.sendPhoto(CHAT, photo(plainPng(21, 1))), 'PHOTO_INVALID_DIMENSIONS'],
    ['one that is too large', () => api.sendPhoto(CHAT, photo(plainPng(9_990, 1_100))), 'PHOTO_INVALID_DIMENSIONS'],
    ['where it may send none', () => api.sendPhoto(-1, photo()), 'not enough rights to send photos'],
    ['an unknown field', () => api.sendPhoto(CHAT, photo(), { has_spoiler: true }), 'has_spoiler'],
  ])('but not %s', async (_, send, why) => {
    await expect(send()).rejects.toThrow(why);
    expect(telegram.photos.sent).toEqual([]);
  });
});
