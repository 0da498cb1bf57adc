import { beforeEach, describe, expect, it } from 'vitest';
import { createChannels } from './channels.ts';
import type { Upload } from './uploads.ts';

const NONE = new URLSearchParams();
const hello = { content: 'x' };
const CREATE = 'POST /channels/401/messages';

let now: number;
let channels: ReturnType<typeof createChannels>;
beforeEach(() => {
  now = Date.parse('2026-01-26T12:00:00Z');
  channels = createChannels(() => now);
});
const ask = (line: string, body?: object, query = NONE, uploads: readonly Upload[] = []) =>
  channels.route(line, query, body, uploads);
const idOf = (answer: object) => (answer as { readonly id: string }).id;

describe('the channels of the Discord double', () => {
  it('remember a nonce for two minutes where it is to be enforced, and not otherwise', () => {
    const once = { ...hello, nonce: 'n', enforce_nonce: true };
    const first = idOf(ask(CREATE, once));
    now += 120_000;
    expect(idOf(ask(CREATE, once))).toBe(first);
    now += 1;
    expect(idOf(ask(CREATE, once))).not.toBe(first);
    expect(idOf(ask(CREATE, { ...hello, nonce: 'n' }))).not.toBe(first);
    expect(channels.in('401')).toHaveLength(3);
  });

  it.each([
    ['a nonce of 26 characters', CREATE, { ...hello, nonce: 'n'.repeat(26) }, /nonce/u],
    ['a message for one person alone', CREATE, { ...hello, flags: 1 << 6 }, /ephemeral/u],
    [
      'a role called by list and by kind',
      CREATE,
      { ...hello, allowed_mentions: { parse: ['roles'], roles: ['310'] } },
      /exclude/u,
    ],
    ['a message in a forum', 'POST /channels/405/messages', hello, /non-text/u],
    [
      'a thread with a message in a text channel',
      'POST /channels/401/threads',
      { name: 'x', message: hello },
      /forums/u,
    ],
    ['a thread without a name', 'POST /channels/405/threads', { name: '', message: hello }, /name/u],
    [
      'a nonce in a forum',
      'POST /channels/405/threads',
      { name: 'x', message: { ...hello, nonce: 'n', enforce_nonce: true } },
      /nonce/u,
    ],
    ['a channel that is not there', 'POST /channels/499/messages', hello, /Unknown Channel/u],
  ])('refuse %s', (_, line, body, why) => {
    expect(() => ask(line, body)).toThrow(why);
  });

  it('refuse a locked thread, and a history of more than a hundred', () => {
    channels.find('402').locked = true;
    expect(() => ask('POST /channels/402/messages', hello)).toThrow(/locked/u);
    expect(() => ask('GET /channels/401/messages', undefined, new URLSearchParams({ limit: '101' }))).toThrow(/limit/u);
  });

  it('give what comes right after a message, the newest first', () => {
    const ids = Array.from({ length: 5 }, () => idOf(ask(CREATE, hello)));
    const query = new URLSearchParams({ after: ids[0] ?? '', limit: '2' });
    const page = ask('GET /channels/401/messages', undefined, query) as readonly object[];
    expect(page.map(idOf)).toEqual([ids[2], ids[1]]);
  });

  it('begin a thread of a forum with a message of the same id', () => {
    const thread = idOf(ask('POST /channels/405/threads', { name: 'x', message: hello }));
    const page = ask(`GET /channels/${thread}/messages`) as readonly object[];
    expect(page.map(idOf)).toEqual([thread]);
    expect(JSON.stringify(ask('GET /guilds/301/threads/active'))).toContain(thread);
  });
});

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000000020000000108', 'hex');
const upload = (given: Partial<Upload> = {}): Upload => ({
  ...{ id: '0', filename: 'a.png', contentType: 'image/png', content: '', bytes: PNG },
  ...given,
});
const gallery = (name = 'a.png', description = 'said') => ({
  type: 12,
  items: [{ media: { url: `attachment://${name}` }, description }],
});
const PICTURED = {
  ...{ flags: 1 << 15, components: [gallery(), { type: 17, components: [{ type: 10, content: 'x' }] }] },
  attachments: [{ id: '0', filename: 'a.png', description: 'said' }],
};

describe('a picture in the channels of the Discord double', () => {
  it('comes back as where it lies and what is said of it, in a message and at the beginning of a thread', () => {
    const shown = {
      attachments: [{ filename: 'a.png', content_type: 'image/png', size: PNG.length }],
      components: [{ type: 12, items: [{ description: 'said', media: { content_type: 'image/png' } }] }, { type: 17 }],
    };
    expect(ask(CREATE, PICTURED, NONE, [upload()])).toMatchObject(shown);
    expect(channels.posted[0]?.files).toMatchObject([{ filename: 'a.png', bytes: PNG }]);
    const begun = ask('POST /channels/405/threads', { name: 'n', message: PICTURED }, NONE, [upload()]);
    expect(begun).toMatchObject({ message: shown });
  });

  it.each<[string, object, readonly Upload[]]>([
    ['a gallery of what is not attached', PICTURED, []],
    ['a gallery of another name', { ...PICTURED, components: [gallery('b.png')] }, [upload()]],
    ['one that nothing shows', { ...PICTURED, components: PICTURED.components.slice(1) }, [upload()]],
    ['one that is no picture', PICTURED, [upload({ contentType: 'text/calendar' })]],
    ['a description that is too long', { ...PICTURED, components: [gallery('a.png', 'x'.repeat(1025))] }, [upload()]],
    [
      'a description that is too long beside it',
      { ...PICTURED, attachments: [{ id: '0', filename: 'a.png', description: 'x'.repeat(1025) }] },
      [upload()],
    ],
    ['an empty gallery', { ...PICTURED, components: [{ type: 12, items: [] }] }, [upload()]],
  ])('is refused as %s', (_, body, uploads) => {
    expect(() => ask(CREATE, body, NONE, uploads)).toThrow(/Invalid Form Body/u);
    expect(channels.posted).toEqual([]);
  });
});
