import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainPng } from '../../support/pictured-app.ts';
import { APPLICATION } from './answers.ts';
import { type Discord, openDiscord } from './open-discord.ts';

let discord: Discord;
beforeEach(async () => {
  discord = await openDiscord();
  discord.interactions.open('1', 'one', 2);
  discord.interactions.callback('1', 'one', { type: 5 });
});
afterEach(() => discord.close());

const TEXT = { type: 17, components: [{ type: 10, content: 'x' }] };
const shown = (name = 'a.ics') => ({ type: 13, file: { url: `attachment://${name}` } });
const BODY = { flags: 1 << 15, components: [TEXT, shown()], attachments: [{ id: '0', filename: 'a.ics' }] };
const FILE = { key: 'files[0]', name: 'a.ics', data: 'BEGIN:VCALENDAR\r\n' };

interface Given {
  readonly key: string;
  readonly name: string;
  readonly data: string | Uint8Array<ArrayBuffer>;
  readonly type?: string;
}

async function edit(body: object | string | undefined, files: readonly Given[] = [FILE]) {
  const form = new FormData();
  if (body !== undefined) form.append('payload_json', typeof body === 'string' ? body : JSON.stringify(body));
  for (const { key, name, data, type = 'text/calendar' } of files) form.append(key, new Blob([data], { type }), name);
  const url = `${discord.api}/v10/webhooks/${APPLICATION}/one/messages/@original`;
  const response = await fetch(url, { method: 'PATCH', body: form });
  return { status: response.status, body: (await response.json()) as object };
}
const files = () => discord.interactions.of('one')?.original?.files.map(({ filename }) => filename);

describe('the Discord double takes a file', () => {
  it('that a component shows, and gives it back as an attachment', async () => {
    const { status, body } = await edit(BODY);
    expect([status, files()]).toEqual([200, ['a.ics']]);
    expect(body).toMatchObject({ attachments: [{ filename: 'a.ics', size: 17, content_type: 'text/calendar' }] });
    expect(discord.interactions.of('one')?.original?.files[0]?.content).toBe(FILE.data);
  });

  it('and keeps it through an edit that does not speak of attachments, until one leaves it out', async () => {
    await edit(BODY);
    expect([(await edit({ components: [TEXT, shown()] }, [])).status, files()]).toEqual([200, ['a.ics']]);
    expect([(await edit({ components: [TEXT], attachments: [] }, [])).status, files()]).toEqual([200, []]);
  });

  it.each<[string, object | string | undefined, readonly (typeof FILE)[]]>([
    ['no payload_json', undefined, [FILE]],
    ['a payload_json that is none', '{', [FILE]],
    ['a file under another name than files[n]', BODY, [{ ...FILE, key: 'file' }]],
    ['a file that holds nothing', BODY, [{ ...FILE, data: '' }]],
    ['a file that no component shows', { ...BODY, components: [TEXT] }, [FILE]],
    ['a component that shows what is not there', { ...BODY, components: [TEXT, shown('b.ics')] }, [FILE]],
    ['attachments that do not name the file', { ...BODY, attachments: [] }, [FILE]],
    ['attachments that name what was not sent', BODY, []],
    ['attachments under another filename', { ...BODY, attachments: [{ id: '0', filename: 'b.ics' }] }, [FILE]],
    ['an unknown field', { ...BODY, colour: 'red' }, [FILE]],
  ])('not with %s', async (_, body, sent) => {
    expect((await edit(body, sent)).status).toBe(400);
    expect(files()).toEqual([]);
  });
});

describe('the Discord double shows a picture', () => {
  const PICTURE = { key: 'files[0]', name: 'a.png', data: new Uint8Array(plainPng(120, 60)), type: 'image/png' };
  const shows = (more: object = {}, name = 'a.png') => ({
    flags: 1 << 15,
    components: [
      TEXT,
      { type: 12, items: [{ media: { url: `attachment://${name}` }, description: 'says it', ...more }] },
    ],
    attachments: [{ id: '0', filename: name, description: 'says it' }],
  });

  it('in a gallery, and gives it back with its sides and what it says', async () => {
    const { status, body } = await edit(shows(), [PICTURE]);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      attachments: [{ filename: 'a.png', description: 'says it', width: 120, height: 60 }],
    });
  });

  it.each<[string, object, readonly Given[]]>([
    ['a picture that is none', shows(), [{ ...PICTURE, data: 'GIF89a' }]],
    ['a text in a gallery', shows({}, 'a.ics'), [FILE]],
    ['a description that is too long', shows({ description: 'x'.repeat(1025) }), [PICTURE]],
    ['one that says nothing', shows({ description: '' }), [PICTURE]],
    ['a picture that is not attached', { ...shows({}, 'b.png'), attachments: [{ id: '0' }] }, [PICTURE]],
    ['an empty gallery', { ...shows(), components: [TEXT, { type: 12, items: [] }] }, [PICTURE]],
    ['a gallery beside which nothing says it is v2', { ...shows(), flags: 0 }, [PICTURE]],
  ])('but not %s', async (_, body, sent) => {
    expect((await edit(body, sent)).status).toBe(400);
    expect(files()).toEqual([]);
  });
});
