import { en } from './en.ts';
import type { Lexicon } from './lexicon.ts';
import { zh } from './zh.ts';

/** All are read together: one text mixes them, as 'SOL 产品' does. */
export const LANGUAGES: readonly Lexicon[] = [zh, en];

/** Whose weekly reports are known. */
export const PUBLISHERS: readonly { readonly name: string; readonly words: RegExp }[] = [
  { name: 'CoinShares', words: /coin ?shares/iu },
];
