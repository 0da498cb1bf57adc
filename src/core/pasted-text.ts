const AMOUNT = /[$＄]\s?\d|\d\s?(?:美元|USD)/iu;
const MOST_WORDS = 3;

/** Whether a line without a slash is more likely a text that somebody pasted than a command that was mistyped. */
export const looksPasted = (line: string): boolean =>
  !/^\s*[/／]/u.test(line) && (AMOUNT.test(line) || line.trim().split(/\s+/u).length > MOST_WORDS);
