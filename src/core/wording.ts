/** Languages whose causal words are known. A language without a list is not checked and must not be shipped. */
export type GuardedLanguage = keyof typeof CAUSAL;

/**
 * Words that join two facts by a cause. Facts stand side by side; only a publisher's own attribution may use them, quoted as theirs.
 * Every alternative is a fixed phrase or has bounded gaps, so that a hostile text cannot make the search slow.
 */
const CAUSAL = {
  en: [
    /\bbecause\b/giu,
    /\bdue to\b/giu,
    /\bowing to\b/giu,
    /\bthanks to\b/giu,
    /\bas a result of\b/giu,
    /\b(?:driven|caused|triggered|sparked|fuell?ed|prompted|spurred) by\b/giu,
    /\b(?:causes|caused|causing)\b/giu,
    /\b(?:leads|led|leading) to\b/giu,
    /\bresult(?:s|ed|ing)? in\b/giu,
    /\bon the back of\b/giu,
    /\bafter\b[^.!?\n]{1,80}\b(?:fell|dropped|slid|rose|jumped|surged)\b/giu,
  ],
  zh: [
    /因为|因為|由于|由於|因此|导致|導致|推动|推動|引发|引發|致使|促使|造成|拖累|带动|帶動|所致/gu,
    /受[^，。！？\n]{1,24}(?:影响|影響|刺激|提振)/gu,
  ],
} as const satisfies Record<string, readonly RegExp[]>;

export interface CausalWording {
  readonly text: string;
  /** UTF-16 units of the text that was checked. */
  readonly start: number;
  readonly end: number;
}

/** Every causal joint in a text, in order. `locale` may be a full tag: 'zh-CN' is checked as zh. */
export function findCausalWording(text: string, locale: string): readonly CausalWording[] {
  const language = locale.split('-')[0] ?? '';
  if (!isGuarded(language)) throw new RangeError(`no wording rules for language ${locale}`);
  return CAUSAL[language]
    .flatMap((pattern) =>
      [...text.matchAll(pattern)].map((hit) => ({ text: hit[0], start: hit.index, end: hit.index + hit[0].length })),
    )
    .sort((a, b) => a.start - b.start);
}

export const isGuarded = (language: string): language is GuardedLanguage => Object.hasOwn(CAUSAL, language);
