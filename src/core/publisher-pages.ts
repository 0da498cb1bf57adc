import { outletOf } from './echoes.ts';
import type { FoundText } from './found-text.ts';

/** The sites that publishers print their own reports on: one row a publisher. */
const SITES: Readonly<Record<string, readonly string[]>> = {
  CoinShares: ['coinshares.com', 'etp.coinshares.com', 'blog.coinshares.com'],
  Bitwise: ['bitwiseinvestments.com', 'bitwiseinvestments.eu'],
};

/** Whether a text is the publisher's own print: found on its pages by ourselves, or read at an address of its site. */
export const isOwnPage = (publisher: string, { origin, address }: Pick<FoundText, 'origin' | 'address'>): boolean =>
  origin === 'publisher' || sitesOf(publisher).includes(outletOf(address) ?? '');

/** Whose site an address lies on; undefined where it is no publisher's that is known here. */
export const publisherAt = (address: string | undefined): string | undefined =>
  NAMES.find((name) => sitesOf(name).includes(outletOf(address) ?? ''));

const sitesOf = (publisher: string): readonly string[] =>
  Object.hasOwn(SITES, publisher) ? (SITES[publisher] ?? []) : [];

const NAMES = Object.keys(SITES);

/**
 * A publisher's name as a person types it, as it is known where that is the same but for spaces, letter case and letters that look alike: a
 * retelling under a name of its own would pass for somebody independent. Undefined for what can be no name: a dot could make an address of it.
 */
export function readPublisher(typed: string, known: readonly string[] = []): string | undefined {
  const name = typed.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim();
  if (!/^[\p{L}\p{N}][\p{L}\p{N}\p{M} &'’-]{0,59}$/u.test(name)) return undefined;
  return [...NAMES, ...known].find((each) => plainName(each) === plainName(name)) ?? name;
}

/** Greek and Cyrillic letters that look like Latin ones. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  ...{ а: 'a', в: 'b', е: 'e', і: 'i', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', ѕ: 's', т: 't', у: 'y', х: 'x' },
  ...{ α: 'a', β: 'b', ε: 'e', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'y', χ: 'x' },
};

const plainName = (name: string): string =>
  [...name.normalize('NFKD').toLowerCase()]
    .filter((letter) => /[\p{L}\p{N}]/u.test(letter))
    .map((letter) => LOOKALIKES[letter] ?? letter)
    .join('');
