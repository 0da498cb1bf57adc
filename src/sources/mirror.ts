import type { SourceRequest } from './http-request.ts';

/** Where an address of ours is really asked for, and who vouches for that. */
export type Asked = Pick<SourceRequest, 'url' | 'trust'>;

/** A base address that the operator set takes the place of a site: its paths are the same. */
export const atBase = (url: URL, base: string | undefined): Asked =>
  base === undefined
    ? { url: url.href, trust: 'known' }
    : { url: `${base}${url.pathname}${url.search}`, trust: 'operator' };

/** A base address that stands for many sites: each lies under its host, 'https://example.org/a' at BASE/example.org/a. */
export const underBase = (url: URL, base: string | undefined, trust: 'known' | 'outside'): Asked =>
  base === undefined
    ? { url: url.href, trust }
    : { url: `${base}/${url.host}${url.pathname}${url.search}`, trust: 'operator' };
