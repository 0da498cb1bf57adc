import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import { BlockList, isIPv6, type LookupFunction } from 'node:net';
import { AppError } from '../core/errors.ts';
import type { FetchFailure } from '../core/fetch-failure.ts';

/** What tests need to play the world on loopback. Nothing of it is set in a running bot. */
export interface TestNetwork {
  /** Addresses that are let through although they are private. */
  readonly allow?: readonly string[];
  /** Ports that are let through. */
  readonly ports?: readonly number[];
  readonly lookup?: LookupFunction;
  /** Who vouches for its certificates. */
  readonly ca?: string;
}

const MOST_LETTERS = 2_000;
const WEB_PORTS: readonly number[] = [80, 443];

/**
 * An address of unknown origin as one that may be asked for: http or https, a port of the web, nobody's password. Where its name leads
 * is looked at when it is connected to, since a name can lead elsewhere a moment later. Throws `address_refused`.
 */
export function checkAddress(typed: string, ports: readonly number[] = []): URL {
  const url = typed.length > MOST_LETTERS ? null : URL.parse(typed.trim());
  if (!url) throw refused('malformed');
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw refused('scheme');
  if (url.username !== '' || url.password !== '') throw refused('credentials');
  if (url.port !== '' && ![...WEB_PORTS, ...ports].includes(Number(url.port))) throw refused('port');
  if (isDisguised(url.hostname.slice(1, -1))) throw refused('private');
  url.hash = '';
  return url;
}

const refused = (why: Extract<FetchFailure, { code: 'address_refused' }>['why']) =>
  new AppError({ code: 'address_refused', why });

/** IPv4 addresses in the clothes of IPv6 as they were worn before ::ffff: the agents take '::127.0.0.1' for an address of the world. */
const OLD_CLOTHES = new BlockList();
OLD_CLOTHES.addSubnet('::', 96, 'ipv6');
const isDisguised = (address: string): boolean => isIPv6(address) && OLD_CLOTHES.check(address, 'ipv6');

/** Looks names up, and refuses in the words of the agents what they would let through. */
export function guardedLookup(lookup: LookupFunction = systemLookup as LookupFunction): LookupFunction {
  return (name, options, done) =>
    lookup(name, options, (error, found, family) => {
      const addresses =
        typeof found === 'string' ? [found] : ((found ?? []) as LookupAddress[]).map((each) => each.address);
      if (!error && addresses.some(isDisguised)) done(new Error('DNS lookup is not allowed.'), found, family);
      else done(error, found, family);
    });
}

/** What the agents that look at addresses say of one that they do not connect to. */
export const isPrivateRefusal = (error: unknown): boolean =>
  error instanceof Error && /^DNS lookup (?:.+ )?is not allowed\./su.test(error.message);
