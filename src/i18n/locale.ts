import { negotiateLanguages } from '@fluent/langneg';
import { LANGUAGES } from '../../locales/index.ts';

export type Locale = (typeof LANGUAGES)[number]['tag'];

export const LOCALES: readonly Locale[] = LANGUAGES.map(({ tag }) => tag);
export const FALLBACK: Locale = LANGUAGES[0].tag;

/** The language that serves a tag or a language's own name: 'zh', 'zh-Hans-SG', '简体中文' → zh-CN. Undefined when none does. */
export function findLocale(typed: string): Locale | undefined {
  const named = LANGUAGES.find(({ name, tag }) =>
    [name, tag].some((known) => known.toLowerCase() === typed.toLowerCase()),
  );
  if (named) return named.tag;
  const [best] = negotiateLanguages([typed], LOCALES, { strategy: 'filtering' });
  return LOCALES.find((tag) => tag === best);
}
