import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAddress } from '../../src/sources/link-guard.ts';
import { type HostDouble, openHost, page } from '../doubles/sources/host.ts';
import { failureOf } from '../support/failure-of.ts';
import { openDoor } from '../support/open-door.ts';

let host: HostDouble;
beforeAll(async () => {
  host = await openHost({ '/': page('<p>secret</p>') });
});
afterAll(() => host.close());

/** Names lead where a test says, one answer after the other. */
function namesLeadTo(...answers: readonly (readonly string[])[]): LookupFunction & { asked: string[] } {
  const asked: string[] = [];
  const lookup = (name: string, options: { all?: boolean }, done: (...args: never[]) => void) => {
    const addresses = (answers[Math.min(asked.length, answers.length - 1)] ?? []).map(
      (address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 }),
    );
    asked.push(name);
    const [first] = addresses;
    const answer = options.all ? [null, addresses] : [null, first?.address, first?.family];
    (done as (...args: unknown[]) => void)(...answer);
  };
  return Object.assign(lookup as LookupFunction, { asked });
}

const open = (url: string, lookup?: LookupFunction) =>
  openDoor({ network: { ports: [host.port], ...(lookup && { lookup }) } }).door.read(
    { source: 'link', url, trust: 'outside', accept: ['text/html'], withinMs: 3_000 },
    () => 'read',
  );

const PRIVATE = { code: 'address_refused', why: 'private' };

describe('an address of somebody’s', () => {
  it.each([
    ['127.0.0.1', 'loopback'],
    ['127.8.8.8', 'loopback'],
    ['2130706433', 'loopback as one number'],
    ['0x7f000001', 'loopback as a hexadecimal number'],
    ['0x7f.0.0.1', 'loopback, partly hexadecimal'],
    ['0177.0.0.1', 'loopback, partly octal'],
    ['127.1', 'loopback in short'],
    ['１２７.０.０.１', 'loopback in full-width digits'],
    ['127。0。0。1', 'loopback with ideographic stops'],
    ['0', 'this host'],
    ['0.0.0.0', 'this host'],
    ['10.1.2.3', 'a private network'],
    ['172.16.0.1', 'a private network'],
    ['172.31.255.255', 'a private network'],
    ['192.168.1.1', 'a private network'],
    ['169.254.169.254', 'the machine’s own metadata'],
    ['100.64.0.1', 'a carrier’s network'],
    ['192.0.2.1', 'an example of the standards'],
    ['198.18.0.1', 'a test bench'],
    ['224.0.0.1', 'many at once'],
    ['255.255.255.255', 'everybody'],
    ['[::1]', 'loopback'],
    ['[::]', 'this host'],
    ['[::ffff:127.0.0.1]', 'loopback, mapped'],
    ['[::ffff:7f00:1]', 'loopback, mapped, in hexadecimal'],
    ['[::127.0.0.1]', 'loopback, mapped as it once was'],
    ['[::a00:1]', 'a private network, mapped as it once was'],
    ['[::ffff:0:7f00:1]', 'loopback, translated'],
    ['[64:ff9b::7f00:1]', 'loopback behind a translator'],
    ['[2002:7f00:1::]', 'loopback through a tunnel'],
    ['[fc00::1]', 'a private network'],
    ['[fd12:3456::1]', 'a private network'],
    ['[fe80::1]', 'a link'],
    ['[ff02::1]', 'many at once'],
    ['localhost', 'loopback by its name'],
  ])('%s is not opened: %s', async (name) => {
    expect(await failureOf(open(`http://${name}:${host.port}/`))).toEqual(PRIVATE);
    expect(host.asked).toEqual([]);
  });

  it.each([
    ['ftp://example.org/', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['data:text/html,x', 'scheme'],
    ['gopher://example.org/', 'scheme'],
    ['http://example.org:22/', 'port'],
    ['https://example.org:8443/', 'port'],
    ['http://somebody@example.org/', 'credentials'],
    ['http://somebody:secret@example.org/', 'credentials'],
    ['http://:secret@example.org/', 'credentials'],
    ['example.org', 'malformed'],
    ['', 'malformed'],
    ['http://', 'malformed'],
    ['http://exa mple.org/', 'malformed'],
    [`https://example.org/${'a'.repeat(2_000)}`, 'malformed'],
  ])('%s is refused before anybody is asked: %s', async (typed, why) => {
    expect(await failureOf(open(typed))).toEqual({ code: 'address_refused', why });
  });

  it.each(['https://example.org/a?b=c', 'http://example.org:80/', 'https://example.org:443/', ' https://例え.jp/ '])(
    '%s may be asked for',
    (typed) => {
      expect(checkAddress(typed)).toBeInstanceOf(URL);
    },
  );

  it('is never more than https or http on the ports of the web, whatever is typed', () => {
    const scheme = fc.constantFrom('http', 'https', 'HTTP', 'ftp', 'file', 'ws', 'javascript', '');
    const part = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(scheme, part, part, fc.nat(70_000), part, (first, user, name, port, path) => {
        let url: URL;
        try {
          url = checkAddress(`${first}://${user}@${name}:${port}/${path}`);
        } catch {
          return;
        }
        expect(['http:', 'https:']).toContain(url.protocol);
        expect(['', '80', '443']).toContain(url.port);
        expect(url.username + url.password + url.hash).toBe('');
      }),
    );
  });
});

describe('a name', () => {
  it.each([
    ['that leads to loopback', [['127.0.0.1']]],
    ['that leads to a private network over IPv6', [['fd00::1']]],
    ['that leads to loopback, mapped', [['::ffff:127.0.0.1']]],
    ['that leads to loopback, mapped as it once was', [['::7f00:1']]],
    ['that leads to the world and to loopback', [['93.184.215.14', '127.0.0.1']]],
  ])('%s is not connected to', async (_, answers) => {
    expect(await failureOf(open(`http://127-0-0-1.example.org:${host.port}/`, namesLeadTo(...answers)))).toEqual(
      PRIVATE,
    );
    expect(host.asked).toEqual([]);
  });

  it('is looked up once for each connection, so what was looked at is what is connected to', async () => {
    // The second answer would be to loopback: whoever looks twice is rebound.
    const lookup = namesLeadTo(['192.0.2.1'], ['127.0.0.1']);
    expect(await failureOf(open(`http://rebinding.example.org:${host.port}/`, lookup))).toEqual(PRIVATE);
    expect(lookup.asked).toEqual(['rebinding.example.org']);
    expect(host.asked).toEqual([]);
  });

  it('that nobody has is told as that', async () => {
    const lookup = ((_name: string, _options: unknown, done: (error: Error) => void) =>
      done(Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' }))) as unknown as LookupFunction;
    expect(await failureOf(open(`http://nowhere.example.org:${host.port}/`, lookup))).toEqual({
      code: 'fetch_failed',
      host: 'nowhere.example.org',
      why: 'no_host',
    });
  });
});

describe('an address of the operator’s', () => {
  it('is opened as it stands, also on loopback and any port', async () => {
    const request = { source: 'example', url: `${host.url}/`, trust: 'operator', accept: ['text/html'] } as const;
    expect(await openDoor().door.read(request, () => 'read')).toMatchObject({ value: 'read' });
  });

  it('makes no way for somebody who asks for the same', async () => {
    const { door } = openDoor({ network: { ports: [host.port] } });
    const request = { source: 'example', url: `${host.url}/`, accept: ['text/html'], keep: { freshMs: 60_000 } };
    await door.read({ ...request, trust: 'operator' }, () => 'read');
    expect(await failureOf(door.read({ ...request, trust: 'outside' }, () => 'read'))).toEqual(PRIVATE);
  });
});
