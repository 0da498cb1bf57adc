import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, type HostDouble, openHost, page, redirect, status } from '../doubles/sources/host.ts';
import { startTidemark } from '../support/child.ts';
import { madeUpPage } from '../support/made-up-page.ts';
import { tidemark } from '../support/terminal.ts';

const TITLE = 'CoinShares: digital asset funds saw net outflows of $111 million last week';
const DATED = '<meta property="article:published_time" content="2026-01-26T10:05:00Z">';

let host: HostDouble;
beforeAll(async () => {
  host = await openHost({
    '/report': page(madeUpPage({ title: TITLE, head: DATED, body: '<p>Bitcoin saw outflows of $88.8 million.</p>' })),
    '/plain': answer('text/plain', `${TITLE}.\nBitcoin saw outflows of $88.8 million.`),
    '/pdf': answer('application/pdf', '%PDF-1.7'),
    '/picture': answer('image/png', 'x'),
    '/archive': answer('application/zip', 'PK'),
    '/menu': page('<ul><li><a href="/">Home</a></li></ul>'),
    '/wall': page('<form><input type="password"></form>'),
    '/locked': status(401),
    '/gone': status(404),
    '/inside': redirect('http://127.0.0.1/'),
    '/away': redirect('http://127.0.0.1:22/'),
    '/large': answer('text/html', 'a'.repeat(2_000_001)),
  });
});
afterAll(() => host.close());

/** The double is a mirror that the operator set, so that it may lie on loopback. */
const read = (args: readonly string[], more = {}) =>
  tidemark(['read', ...args], { environment: { SOURCE_COINSHARES_URL: host.url, ...more } });

describe('tidemark read URL', () => {
  it('prints the figures of the article, with the week that its date gives', async () => {
    const url = `${host.url}/report`;
    const { code, out, err } = await read(['--json', url]);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({
      file: url,
      report: { publisher: 'CoinShares', publishedOn: '2026-01-26', weekEnding: '2026-01-23' },
    });
    expect(JSON.parse(out).report.lines).toContainEqual(expect.objectContaining({ key: 'BTC', usd: -88_800_000 }));
  });

  it('believes whoever types over the page in what the date is', async () => {
    const { out } = await read(['--json', '--published', '2026-01-19', `${host.url}/report`]);
    expect(JSON.parse(out)).toMatchObject({ report: { publishedOn: '2026-01-19' } });
  });

  it('prints them for people, under the address', async () => {
    const { code, out } = await read([`${host.url}/plain`]);
    expect(code).toBe(0);
    expect(out).toContain(`${host.url}/plain`);
    expect(out).toContain('−$88.8M');
  });

  it('comes to its end by itself, as a process, and asks no proxy', async () => {
    const child = startTidemark(['read', '--json', `${host.url}/report`], {
      environment: { SOURCE_FEEDS_URL: host.url, HTTP_PROXY: 'http://127.0.0.1:1', http_proxy: 'http://127.0.0.1:1' },
    });
    expect(await child).toMatchObject({ code: 0, err: '' });
  });

  it.each([
    ['/pdf', '127.0.0.1 holds application/pdf and no page of text. Give a web page, or paste the text.'],
    ['/picture', 'holds image/png and no page of text.'],
    ['/archive', 'holds application/zip and no page of text.'],
    ['/menu', 'No article was found on that page of 127.0.0.1.'],
    ['/inside', 'The address leads into a private network'],
    ['/large', 'That page of 127.0.0.1 is larger than 2 MB.'],
  ])('refuses %s with a sentence and exit 2', async (path, sentence) => {
    const { code, out, err } = await read([`${host.url}${path}`]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it.each([
    ['/wall', 'That page of 127.0.0.1 is for those who log in. Paste the text instead.'],
    ['/locked', 'is for those who log in.'],
    ['/gone', '127.0.0.1 answered 404, so there was nothing to read.'],
    ['/away', '127.0.0.1 sent us on too often or where nothing is read.'],
  ])('could not get %s, says so in a sentence, and has failed', async (path, sentence) => {
    const { code, out, err } = await read([`${host.url}${path}`]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(sentence);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it.each([
    ['http://127.0.0.1/', 'The address leads into a private network'],
    ['HTTP://LOCALHOST/', 'The address leads into a private network'],
    ['http://2130706433/', 'The address leads into a private network'],
    ['http://[::ffff:127.0.0.1]/', 'The address leads into a private network'],
    ['http://169.254.169.254/latest/meta-data', 'The address leads into a private network'],
    ['https://example.test:8443/', 'Only the usual ports of the web, 80 and 443, are opened.'],
    ['ftp://example.test/report', 'Only addresses that begin with https:// or http:// are opened.'],
    ['file:///etc/hostname', 'Only addresses that begin with https:// or http:// are opened.'],
    ['https://', 'That is not the address of a page.'],
  ])('refuses %s with a sentence and exit 2', async (url, sentence) => {
    const { code, out, err } = await read([url]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });

  it('never prints a password or a key of an address back', async () => {
    for (const url of ['https://somebody:made-up@example.test/', `${host.url}/gone?key=made-up`, 'https://[made-up/']) {
      const { err } = await read([url]);
      expect(err).not.toContain('made-up');
    }
  });

  it('opens no socket where the bot is to be offline', async () => {
    const before = host.asked.length;
    const { code, err } = await read([`${host.url}/report`], { OFFLINE: '1' });
    expect(code).toBe(1);
    expect(err).toContain('set to fetch nothing (OFFLINE=1)');
    expect(host.asked).toHaveLength(before);
  });

  it('refuses in Chinese where that is the language', async () => {
    const { err } = await read([`${host.url}/pdf`], { DEFAULT_LOCALE: 'zh-CN' });
    expect(err).toContain('不是文本网页');
  });

  it('does not keep the others from their answers', async () => {
    const { code, out } = await read(['--json', `${host.url}/gone`, `${host.url}/plain`]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ file: `${host.url}/plain` });
    expect((await read([`${host.url}/pdf`, `${host.url}/gone`])).code).toBe(2);
  });
});
