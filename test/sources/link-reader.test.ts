import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLinkReader } from '../../src/sources/link-reader.ts';
import { answer, type HostDouble, openHost, page, redirect } from '../doubles/sources/host.ts';
import { failureOf } from '../support/failure-of.ts';
import { createFastTime } from '../support/fast-time.ts';
import { madeUpPage } from '../support/made-up-page.ts';
import { openDoor, worldOf } from '../support/open-door.ts';

let host: HostDouble;
beforeAll(async () => {
  host = await openHost({
    '/short': redirect('/funds'),
    '/funds': page(madeUpPage({ head: '<meta property="article:published_time" content="2026-01-26">' })),
    '/notes': answer('text/markdown; charset=utf-8', '# Notes\n\nOutflows of $111m'),
    '/pdf': answer('application/pdf', '%PDF-1.7'),
  });
});
afterAll(() => host.close());

function open(trusted: readonly string[] = [], world = true) {
  const { door, time } = openDoor({
    time: createFastTime(),
    contact: 'somebody@example.org',
    ...(world && { network: worldOf(host.port) }),
  });
  return { links: createLinkReader(door, () => time.now(), trusted), time };
}

describe('a link', () => {
  it('is read where it leads, with the date that the page states', async () => {
    const { links, time } = open();
    const found = await links.read(` ${host.url}/short#top `);
    expect(found).toEqual({
      text: expect.stringMatching(/^Funds lost \$111m in a week\n/u),
      origin: 'link',
      publishedOn: '2026-01-26',
      fetchedAt: time.now(),
    });
  });

  it('may lead to plain text', async () => {
    expect(await open().links.read(`${host.url}/notes`)).toMatchObject({ text: '# Notes\n\nOutflows of $111m' });
  });

  it('is opened once for all who share it within ten minutes', async () => {
    const { links, time } = open();
    const before = host.asked.length;
    await Promise.all([links.read(`${host.url}/notes`), links.read(`${host.url}/notes`)]);
    time.pass(599_000);
    await links.read(`${host.url}/notes`);
    expect(host.asked.length - before).toBe(1);
  });

  it('that operators ask about is opened though everybody has asked enough of its site that day', async () => {
    const { links, time } = open();
    const ask = async () => {
      for (let at = 0; ; at += 1) {
        time.pass(10_000);
        await links.read(`${host.url}/notes?${at}`, 'by_anybody');
      }
    };
    expect(await failureOf(ask())).toMatchObject({ code: 'fetch_resting' });
    expect(await links.read(`${host.url}/notes`)).toMatchObject({ origin: 'link' });
  });

  it('tells nobody who runs this bot', async () => {
    await open().links.read(`${host.url}/notes`);
    expect(host.asked.at(-1)?.headers['user-agent']).toBe('Tidemark/0.0.0');
  });

  it('to what is no text is refused', async () => {
    expect(await failureOf(open().links.read(`${host.url}/pdf`))).toEqual({
      code: 'fetch_not_text',
      host: '127.0.0.1',
      type: 'application/pdf',
    });
  });
});

describe('a base that the operator set', () => {
  it('opens what lies under it, for the operator', async () => {
    const { links } = open([host.url], false);
    expect(await links.read(`${host.url}/notes`)).toMatchObject({ origin: 'link' });
  });

  it.each(['/notes/../../notes', '/mirror/../notes', '/mirrored', '/notes'])(
    'does not open %s beside it',
    async (path) => {
      const { links } = open([`${host.url}/mirror`], false);
      expect(await failureOf(links.read(`${host.url}${path}`))).toMatchObject({ code: 'address_refused' });
    },
  );

  it('does not open another host that begins the same', async () => {
    const { links } = open(['http://127.0.0.1'], false);
    expect(await failureOf(links.read('http://127.0.0.1.example.org:8080/'))).toMatchObject({ why: 'port' });
  });
});
