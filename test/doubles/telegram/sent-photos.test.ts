import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openTelegram, type TelegramDouble, TOKEN } from './server.ts';

const PRIVATE = 7;
const GROUP = -7;

let telegram: TelegramDouble;
beforeEach(async () => {
  telegram = await openTelegram([{ id: PRIVATE, type: 'private' }]);
});
afterEach(() => telegram.close());

const answerSchema = z.object({ ok: z.boolean(), description: z.string().optional() });

describe('a photo that is sent', () => {
  /** As much of a PNG as says how wide and high it is. */
  const png = (width: number, height: number) => {
    const head = Buffer.from('89504e470d0a1a0a0000000d494844520000000000000000', 'hex');
    head.writeUInt32BE(width, 16);
    head.writeUInt32BE(height, 20);
    return head;
  };
  async function send(photo: Buffer | string | undefined, fields: Readonly<Record<string, string>> = {}) {
    const form = new FormData();
    for (const [name, value] of Object.entries({ chat_id: String(PRIVATE), ...fields })) form.append(name, value);
    if (photo !== undefined) form.append('photo', typeof photo === 'string' ? photo : 'attach://p');
    if (photo instanceof Buffer) form.append('p', new Blob([new Uint8Array(photo)]), 'made-up.png');
    const response = await fetch(`${telegram.root}/bot${TOKEN}/sendPhoto`, { method: 'POST', body: form });
    const { ok, description } = answerSchema.parse(await response.json());
    return [ok, description];
  }

  it('stands in the chat with its caption, and may be sent again by its id', async () => {
    expect(await send(png(1200, 675), { caption: '<b>Flows</b>', parse_mode: 'HTML' })).toEqual([true, undefined]);
    const [sent] = telegram.photos.sent;
    expect(sent).toMatchObject({ chat: { id: PRIVATE }, caption: 'Flows', by: 'upload', width: 1200, height: 675 });
    telegram.chats.set(GROUP, { id: GROUP, type: 'group' });
    expect(await send(sent?.fileId, { chat_id: String(GROUP) })).toEqual([true, undefined]);
    expect(telegram.photos.sent).toMatchObject([{ by: 'upload' }, { by: 'id', chat: { id: GROUP } }]);
  });

  it.each([
    ['none', undefined, {}, 'photo'],
    ['an id that nobody gave', 'photo-9', {}, 'wrong file identifier'],
    ['bytes that are no picture', Buffer.from('no picture'), {}, 'IMAGE_PROCESS_FAILED'],
    ['a picture that is too wide', png(9_000, 1_001), {}, 'PHOTO_INVALID_DIMENSIONS'],
    ['a picture that is a line', png(2_100, 100), {}, 'PHOTO_INVALID_DIMENSIONS'],
    ['a picture of more than ten megabytes', Buffer.concat([png(9, 9), Buffer.alloc(10_000_000)]), {}, 'too big'],
    ['a caption that is too long', png(9, 9), { caption: 'x'.repeat(1_025) }, 'caption is too long'],
    ['a caption that is no HTML', png(9, 9), { caption: '<b>', parse_mode: 'HTML' }, "can't parse entities"],
    ['an unknown field', png(9, 9), { colour: 'red' }, 'colour'],
    ['an unknown chat', png(9, 9), { chat_id: '99' }, 'chat not found'],
  ] as const)('is refused: %s', async (_, photo, fields, why) => {
    expect(await send(photo, fields)).toEqual([false, expect.stringContaining(why)]);
    expect(telegram.photos.sent).toEqual([]);
  });
});
