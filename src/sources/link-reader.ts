import type { LinkReader } from '../ports.ts';
import { PAGE_TYPES, readArticle } from './article.ts';
import type { Door } from './http.ts';

const MINUTE = 60_000;

/**
 * Reads what somebody's link leads to. `trusted`: bases that the operator set; what lies under one of them is opened as it stands, for
 * whoever may be taken for the operator alone.
 */
export function createLinkReader(door: Door, now: () => number, trusted: readonly string[] = []): LinkReader {
  return {
    async read(address, asked) {
      const {
        value,
        address: at,
        fetchedAt,
      } = await door.read(
        {
          source: asked === 'by_anybody' ? 'check' : 'link',
          url: address.trim(),
          trust: isUnder(address, trusted) ? 'operator' : 'outside',
          accept: PAGE_TYPES,
          // The same link is shared by many at once.
          keep: { freshMs: 10 * MINUTE },
        },
        (body, where) => readArticle(body, where, { now: now() }),
      );
      return { ...value, origin: 'link', ...securely(at), fetchedAt };
    },
  };
}

/** Only what was read over https is an address that a reader can hold the figures against. */
export const securely = (address: string): { readonly address?: string } =>
  address.startsWith('https://') ? { address } : {};

function isUnder(typed: string, bases: readonly string[]): boolean {
  const url = URL.parse(typed.trim());
  return url !== null && bases.some((base) => url.href.startsWith(`${new URL(base).href.replace(/\/+$/u, '')}/`));
}
