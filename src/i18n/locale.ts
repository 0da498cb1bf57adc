import { negotiateLanguages } from '@fluent/langneg';
import { LANGUAGES } from '../../locales/index.ts';
import { createBounded } from '../core/bounded.ts';

export type Locale = (typeof LANGUAGES)[number]['tag'];

export const LOCALES: readonly Locale[] = LANGUAGES.map(({ tag }) => tag);
export const FALLBACK: Locale = LANGUAGES[0].tag;

/** Clients send a few hundred tags between them, each with every message. */
const MOST_TAGS = 500;
const LONGEST_TAG = 35;
const served = createBounded<{ readonly by: Locale | undefined }>(MOST_TAGS);

/** The language that serves a tag or a language's own name: 'zh', 'zh-Hans-SG', '简体中文' → zh-CN. Undefined when none does. */
export function findLocale(typed: string): Locale | undefined {
  const known = served.get(typed);
  if (known) return known.by;
  const by = negotiate(typed);
  if (typed.length <= LONGEST_TAG) served.set(typed, { by });
  return by;
}

function negotiate(typed: string): Locale | undefined {
  const named = LANGUAGES.find(({ name, tag }) =>
    [name, tag].some((known) => known.toLowerCase() === typed.toLowerCase()),
  );
  if (named) return named.tag;
  const [best] = negotiateLanguages([typed], LOCALES, { strategy: 'filtering' });
  return LOCALES.find((tag) => tag === best);
}
