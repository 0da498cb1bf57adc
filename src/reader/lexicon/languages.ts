import { ar } from './ar.ts';
import { cs } from './cs.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import type { Lexicon } from './lexicon.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { tr } from './tr.ts';
import { vi } from './vi.ts';
import { zh } from './zh.ts';

/** Those that are read. English comes first: its names stand in texts of every language. */
export const LANGUAGES: readonly Lexicon[] = [en, zh, ja, ko, es, fr, de, pt, ru, tr, vi, it, cs, ar];

/** Whose weekly reports are known. */
export const PUBLISHERS: readonly { readonly name: string; readonly words: RegExp }[] = [
  // The first that a text names is whose report it retells.
  { name: 'CoinShares', words: /coin ?shares|コインシェアーズ|코인\s?[셰쉐]어[스즈]|коин ?ш[еэ]рс|كوين ?شيرز/iu },
  { name: 'Bitwise', words: /crypto market compass/iu },
];
